using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Language;

namespace Rapporteur.Tests.Events;

public sealed class EventContextsTests
{
    private const string Manual =
        "military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic legal reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality diplomatic territory peacekeeping health asylum migration disasters natural_resource environment technology terrorism cbrn cyber misinformation crime corruption illegal_drugs trafficking";

    [Fact]
    public void Names_OfTheTable_AreThoseOfTheManual() => Assert.Equal(Manual.Split(' ').Order(), EventContexts.Names.Order());

    [Theory]
    [InlineData("The court opened a trial.", "legal")]
    [InlineData("Refugees crossed.", "asylum")]
    [InlineData("The foreign minister left.", "diplomatic")]
    [InlineData("Cocaine was found.", "illegal_drugs")]
    public void Add_WordOfAField_HasItsContext(string text, string expected)
    {
        var document = Document.Of(ArticleReader.FromText(text, "test"));
        var found = new SortedSet<string>();
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            EventContexts.Add(document, i, document.Tokens.Count, found);
        }

        Assert.Contains(expected, found);
    }
}
