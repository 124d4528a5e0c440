using Rapporteur.Articles;

namespace Rapporteur.Tests.Articles.Html.Metadata;

public class PageBylinesTests
{
    private static string Byline(string head = "", string top = "", string below = "", string lang = "en") => string.Join("; ", Pages.Read(head, top, below, lang).Byline);

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":\"Jane Roe\"}", "Jane Roe")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":[\"Jane Roe\",{\"@type\":\"Person\",\"name\":\"John Doe\"}]}", "Jane Roe; John Doe")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":[\"Jane Roe\",\"John Doe\"]}}", "Jane Roe; John Doe")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":{\"name\":{\"@type\":\"Person\",\"name\":\"Jane Roe\"}}}", "Jane Roe")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"givenName\":\"Jane\",\"familyName\":\"Roe\"}}", "Jane Roe")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"By Jane Roe and John Doe\"}}", "Jane Roe; John Doe")]
    [InlineData("{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#jane\"}},{\"@type\":\"Person\",\"@id\":\"#jane\",\"name\":\"Jane Roe\"}]}", "Jane Roe")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\"}}", "")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"https://news.example/jane\"}}", "")]
    public void Byline_Data_GivesNames(string json, string names) => Assert.Equal(names, Byline(Pages.Data(json)));

    [Theory]
    [InlineData("\"Harbour Feed\"", "Harbour Feed")]
    [InlineData("{\"@type\":\"Organization\",\"name\":\"Quay Agency\"}", "Quay Agency")]
    [InlineData("{\"@type\":\"Person\",\"name\":\"Harbour News\"}", "Harbour News")]
    public void Byline_DataNamesTheDesk_VisibleNameIsKeptAndBothNoted(string author, string desk)
    {
        var read = Pages.Read(Pages.Data($"{{\"@type\":\"NewsArticle\",\"author\":{author}}}"), "<p class=byline>By Jane Roe</p>");

        Assert.Equal(["Jane Roe"], read.Byline);
        Assert.Contains(new Disagreement("byline", desk, "schema.org"), read.Disagreements);
    }

    [Fact]
    public void Byline_AllAgreeAgainstTheData_DataIsNotBelieved() =>
        Assert.Equal("Jane Roe", Byline(Pages.Data("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Web Master\"}}") + "<meta name=parsely-author content=\"Jane Roe\">", "<a rel=author href=/x>Jane Roe</a>"));

    [Fact]
    public void Byline_MarkupInAMeta_IsTakenOutAndAccentsStay() =>
        Assert.Equal("Amira Vela; Seán Óg Ní", Byline("<meta property=\"article:author\" content=\"By &lt;a href=&quot;/x&quot;&gt;Amira Vela&lt;/a&gt;, Se&amp;aacute;n Óg Ní\">"));

    [Theory]
    [InlineData("<p class=byline>By Jane Roe</p>", "Jane Roe")]
    [InlineData("<p class=byline>By Jane Roe and John Doe</p>", "Jane Roe; John Doe")]
    [InlineData("<p class=byline>By Jane Roe, John Doe and Ann Poe</p>", "Jane Roe; John Doe; Ann Poe")]
    [InlineData("<p class=byline>By JANE ROE</p>", "JANE ROE")]
    [InlineData("<p class=byline>ABBY ROE</p>", "ABBY ROE")]
    [InlineData("<p class=byline>By John Smith, Jr.</p>", "John Smith, Jr.")]
    [InlineData("<p class=byline>By Jane Roe, Staff Writer</p>", "Jane Roe")]
    [InlineData("<p class=byline>By Jane Roe | Political Correspondent</p>", "Jane Roe")]
    [InlineData("<p class=byline>By Jane Roe, PhD</p>", "Jane Roe")]
    [InlineData("<p class=byline>By Jane Roe (Quay Agency)</p>", "Jane Roe")]
    [InlineData("<p class=byline>Jane Roe jane@news.example @janeroe</p>", "Jane Roe")]
    [InlineData("<p class=byline>Laura June Tolle July 10, 2015</p>", "Laura June Tolle")]
    [InlineData("<p class=byline>July 10, 2015 by Laura Tolle</p>", "Laura Tolle")]
    [InlineData("<div class=author><div>Jane Roe</div><div>Email The Author</div><div>Minutes Ago</div></div>", "Jane Roe")]
    [InlineData("<p>By<a href=/x>Jane Roe</a></p>", "Jane Roe")]
    [InlineData("<p>25 March 2024 - Jane Roe</p>", "Jane Roe")]
    [InlineData("<span class=\"vcard\"><a class=\"fn n\" href=/x>Jane Roe</a></span>", "Jane Roe")]
    [InlineData("<div itemprop=author itemscope><span itemprop=name>Jane Roe</span><p>She writes.</p></div>", "Jane Roe")]
    public void Byline_OnThePage_IsCleaned(string top, string names) => Assert.Equal(names, Byline(top: top));

    [Theory]
    [InlineData("de", "Von Eva Kern und Otto Grün", "Eva Kern; Otto Grün")]
    [InlineData("fr", "Par Luc Petit et Anne Noir", "Luc Petit; Anne Noir")]
    [InlineData("es", "Por José Ortega y Gasset", "José Ortega y Gasset")]
    [InlineData("es", "Por Ana Ruiz y Luis Vega", "Ana Ruiz; Luis Vega")]
    [InlineData("nl", "Door Jan de Vries en Piet Bakker", "Jan de Vries; Piet Bakker")]
    [InlineData("ru", "Автор: Иван Петров", "Иван Петров")]
    public void Byline_OtherLanguages_AreSplit(string lang, string line, string names) => Assert.Equal(names, Byline(top: $"<p class=byline>{line}</p>", lang: lang));

    [Fact]
    public void Byline_OfACommentOrAnotherStory_IsNotTaken() =>
        Assert.Equal("", Byline(below: "<aside class=related><span class=author>Ann Poe</span></aside><div id=comments><span class=author>Ray Moe</span></div>"));

    [Fact]
    public void Byline_TwoMarkedNames_AreBothTaken() => Assert.Equal("Jane Roe; John Doe", Byline(top: "<a rel=author href=/a>Jane Roe</a>, <a rel=author href=/b>John Doe</a>"));

    [Fact]
    public void Byline_TwitterCard_IsRead() => Assert.Equal("Jane Roe", Byline("<meta name=\"twitter:label1\" content=\"Written by\"><meta name=\"twitter:data1\" content=\"Jane Roe\">"));

    [Fact]
    public void Byline_FamilyNameFirst_IsTurned() => Assert.Equal("Jane Roe", Byline("<meta name=citation_author content=\"Roe, Jane\">"));
}
