using Rapporteur.Language;
using Rapporteur.Training.Conllu;
using Rapporteur.Training.Coreference;

namespace Rapporteur.Training.Tests.Coreference;

public sealed class GoldEntitiesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_NestedBrackets_GivesMentionsWithHeadsAndPersons()
    {
        Assert.Equal(
            [
                new GoldMention(new TokenRange(0, 4), 1, "1", PronounPerson.None, true),
                new GoldMention(new TokenRange(3, 4), 3, "2", PronounPerson.None, true),
                new GoldMention(new TokenRange(6, 7), 6, "1", PronounPerson.Third, false),
                new GoldMention(new TokenRange(8, 10), 9, "4", PronounPerson.None, true),
                new GoldMention(new TokenRange(8, 9), 8, "3", PronounPerson.Speaking, false),
            ],
            Read(SmallEntities.Text).Select(m => m with { Kind = "", Core = [] }));
    }

    [Fact]
    public void Read_KindAndWords_AreThoseOfTheBracket()
    {
        var object4 = Read(SmallEntities.Text).Single(m => m.Entity == "4");
        Assert.Equal("object", object4.Kind);
        Assert.Equal([9], object4.Core);
    }

    [Fact]
    public void Read_BracketNeverClosed_IsUnreadable()
    {
        var fault = Assert.Throws<RapporteurException>(() => Read(SmallEntities.Text.Replace("Entity=4)", "_", StringComparison.Ordinal)));
        Assert.Equal(ErrorCodes.GoldUnreadable, fault.Code);
        Assert.Contains("entity 4", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BracketNeverOpened_IsUnreadable()
    {
        var fault = Assert.Throws<RapporteurException>(() => Read(SmallEntities.Text.Replace("(4-object-new-n-cf3-2-sgl", "", StringComparison.Ordinal)));
        Assert.Equal(ErrorCodes.GoldUnreadable, fault.Code);
    }

    private IReadOnlyList<GoldMention> Read(string text)
    {
        var path = _folder.With("small.conllu", text.ReplaceLineEndings("\n")).File("small.conllu");
        return GoldEntities.Read(Assert.Single(ConlluFile.Read(path)));
    }
}
