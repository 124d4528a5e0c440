using System.Text;
using NodaTime;
using Rapporteur.Articles;
using Rapporteur.Articles.Containers;
using Rapporteur.Readings;

namespace Rapporteur.Tests.Articles.Containers.Dumps;

public class JsonFormatTests
{
    [Fact]
    public void Open_NewsPlease_GivesHints()
    {
        var article = Stored.Only("""
            {"authors": ["Jane Roe", "John Doe"], "date_download": "2024-03-26 10:00:00", "date_modify": "2024-03-25 12:00:00+00:00", "date_publish": "2024-03-25 06:30:00",
             "description": "Short.", "filename": "x.json", "language": "en", "maintext": "The quay is open.\nIt was closed for a year.", "source_domain": "news.example",
             "title": "Quay opens", "title_page": null, "url": "https://news.example/quay", "image_url": "https://news.example/q.png"}
            """);

        Assert.Equal("in", article.Source);
        Assert.Equal("The quay is open.\nIt was closed for a year.", article.Text());
        var read = article.Read();
        Assert.Equal(
            ("Quay opens", "2024-03-25", "2024-03-25T12:00:00Z", "news.example", "en", "https://news.example/quay"),
            (read.Title, read.Published?.ToString(), read.Modified?.ToString(), read.Publisher, read.Language, read.Url));
        Assert.Equal(["Jane Roe", "John Doe"], read.Byline);
        Assert.True(article.Hints.Fetched >= Instant.FromUtc(2024, 3, 26, 22, 0));
    }

    [Fact]
    public void Open_Fundus_JoinsTheSections()
    {
        var article = Stored.Only("""
            [{"title": "Quay opens", "body": {"summary": ["In short."], "sections": [{"headline": [], "paragraphs": ["One.", "Two."]}, {"headline": ["What next"], "paragraphs": ["Three."]}]},
              "plaintext": "not this", "authors": ["Jane Roe"], "publishing_date": "2024-03-25T10:15:30+01:00", "topics": ["Harbours"], "free_access": true, "lang": "en"}]
            """);

        Assert.Equal("In short.\n\nOne.\n\nTwo.\n\nWhat next\n\nThree.", article.Text());
        Assert.Equal(("2024-03-25T10:15:30+01:00", "en"), (article.Hints.Published?.ToString(), article.Hints.Language));
    }

    [Theory]
    [InlineData("[{\"text\":\"One.\"},{\"text\":\"Two.\"}]")]
    [InlineData("[\n  {\n    \"text\": \"One.\"\n  },\n  {\n    \"text\": \"Two.\"\n  }\n]\n")]
    [InlineData("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}")]
    [InlineData("\uFEFF{\"text\":\"One.\"}\r\n\r\n{\"text\":\"Two.\"}\r\n")]
    [InlineData("{\"text\":\"One.\"}{\"text\":\"Two.\"}")]
    [InlineData("{\n\"text\":\"One.\"\n}\n{\n\"text\":\"Two.\"\n}")]
    [InlineData("{\"status\":\"ok\",\"articles\":[{\"content\":\"One.\"},{\"content\":\"Two.\"}]}")]
    [InlineData("{\"meta\":{\"n\":2},\n\"rows\":[\n{\"text\":\"One.\"},\n{\"text\":\"Two.\"}\n]}")]
    public void Open_Layouts_AreAllRead(string json)
    {
        var articles = Stored.Open(json);

        Assert.Equal(["One.", "Two."], articles.Select(a => a.Text()));
        Assert.Equal(["in!1", "in!2"], articles.Select(a => a.Source));
    }

    [Fact]
    public void Open_EmptyArray_GivesNothing() => Assert.Empty(Stored.Open("[]"));

    [Theory]
    [InlineData("{\"text\": \"Bad\n")]
    [InlineData("{\"text\": \"Bad\"\n")]
    [InlineData("{\"text\": [\"Bad\",\n")]
    [InlineData("{\"text\": nope}\n")]
    [InlineData("{text: 1}\n")]
    [InlineData("[1, 2]\n")]
    [InlineData("Bad\n")]
    [InlineData("\"\\\n")]
    public void Open_BrokenLine_IsAFaultAndTheRestGoesOn(string broken)
    {
        var articles = Stored.Open("{\"text\": \"One.\"}\n" + broken + "{\"text\": \"Two.\"}\n");

        Assert.Equal("One.", articles[0].Text());
        Assert.Equal("Two.", articles[^1].Text());
        Assert.All(articles[1..^1], a => Assert.Equal(ErrorCodes.RowUnreadable, a.Fault?.Code));
        Assert.Contains("line 2", articles[1].Fault!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"text\": \"Bad\n}")]
    [InlineData("{\"text\": \"Bad\"")]
    [InlineData("{\"text\": {\"a\": \"Bad\"")]
    [InlineData("{\"text\": nope}")]
    [InlineData("7")]
    public void Open_BrokenElementOfArray_IsAFaultAndTheRestGoesOn(string broken)
    {
        var articles = Stored.Open("[\n{\"text\": \"One.\"},\n" + broken + ",\n{\"text\": \"Two.\"}]");

        Assert.Equal("One.", articles[0].Text());
        Assert.Equal("Two.", articles[^1].Text());
        Assert.NotEmpty(articles[1..^1]);
        Assert.All(articles[1..^1], a => Assert.Equal(ErrorCodes.RowUnreadable, a.Fault?.Code));
    }

    [Theory]
    [InlineData("{\"text\": \"One.\"}}\n{\"text\": \"Two.\"}")]
    [InlineData("[{\"text\": \"One.\"}},\n{\"text\": \"Two.\"}]")]
    [InlineData("[{\"text\": \"One.\"}}{\"text\": \"Two.\"}]")]
    public void Open_BracketTooMany_IsAFaultOfItsOwn(string json)
    {
        var articles = Stored.Open(json);

        Assert.Equal([null, ErrorCodes.RowUnreadable, null], articles.Codes());
        Assert.Equal(("One.", "Two."), (articles[0].Text(), articles[2].Text()));
    }

    [Fact]
    public void Open_Mapping_GoesBeforeUsualNames()
    {
        var map = new Dictionary<string, string> { ["text"] = "article.story", ["published"] = "when", ["authors"] = "people", ["publisher"] = "article.outlet.label" };
        var article = Stored.Only(
            """{"text": "Not this.", "article": {"story": ["One.", "Two."], "outlet": {"label": "Post"}}, "when": 1711358130, "date": "2001-01-01", "people": [{"name": "Jane Roe"}, "John Doe"]}""",
            new ContainerOptions { Map = map });

        Assert.Equal("One.\n\nTwo.", article.Text());
        Assert.Equal(("2024-03-25T09:15:30Z", "Post"), (article.Hints.Published?.ToString(), article.Hints.Publisher));
        Assert.Equal(["Jane Roe", "John Doe"], article.Hints.Byline);
    }

    [Fact]
    public void Open_UnknownKeyInMapping_IsAFault() => Assert.Equal(
        ErrorCodes.NoTextField,
        Stored.Only("{\"text\": \"One.\"}", new ContainerOptions { Map = new Dictionary<string, string> { ["colour"] = "x" } }).Fault?.Code);

    [Fact]
    public void Open_RowWithoutText_SaysWhatThereIs()
    {
        var articles = Stored.Open("{\"stuff\": \"One.\", \"n\": 1}\n{\"text\": \"\"}\n");

        Assert.Equal([ErrorCodes.NoTextField, ErrorCodes.InputEmpty], articles.Codes());
        Assert.Contains("stuff, n", articles[0].Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AnswerOfAServiceInAWebArchive_IsPassedOver()
    {
        var archive = Inputs.Join(
            Inputs.Archive(w => w.WriteResource("https://news.example/api", Inputs.Day, "application/json", Inputs.Bytes("{\"user\": null}"))),
            Inputs.Archive(w => w.WriteResource("https://news.example/feed", Inputs.Day, "application/json", Inputs.Bytes("{\"text\": \"One.\"}"))));

        Assert.Equal(["One."], Inputs.Open(archive).Select(a => a.Text()));
    }

    [Fact]
    public void Open_Markup_IsReadAsFragmentOrPage()
    {
        var articles = Stored.Open("""
            {"text": "<p>The quay is open.</p>"}
            {"html": "<!doctype html><html><body><p>The quay is open.</p></body></html>"}
            {"text": "1 < 2, and a <b without an end."}
            """);

        Assert.Equal([("text/html", true), ("text/html", false), ("text/plain", false)], articles.Select(a => (a.Hints.MediaType!, a.Hints.IsFragment)));
        Assert.Equal("The quay is open.", articles[0].Read().Text);
    }

    [Fact]
    public void Open_BadCharacters_AreSurvived()
    {
        byte[] bytes = [.. "{\"text\": \"caf"u8, 0xE9, .. " \\ud83d \\ud83d\\udea2 \\\\ud83d\"}"u8];

        Assert.Equal("café \uFFFD 🚢 \\ud83d", Assert.Single(Inputs.Open(bytes)).Text());
    }

    [Fact]
    public void Read_OwnReading_GivesTheSameArticle()
    {
        var article = Texts.Of("Harbour to open", "By Jane Roe", Texts.Prose, "The quay is open again 🚢", "— Harbour Town (@harbourtown) March 25, 2024", Texts.MoreProse) with
        {
            Source = "news/port.html!3",
            Url = "https://news.example/port",
            Publisher = "Post",
            Modified = ArticleTime.OfDay(new LocalDate(2024, 3, 26)),
            Language = "en",
        };
        var reading = ReadingJson.ToLine(new Reading { Engine = new Engine("1", "m"), Article = article, Statements = [] });
        using var document = System.Text.Json.JsonDocument.Parse(reading);
        var alone = document.RootElement.GetProperty("article").GetRawText();

        var articles = Stored.Open(reading + "\n" + alone + "\n");

        Assert.Equal(2, articles.Count);
        foreach (var read in articles.Select(a => a.Read()))
        {
            Assert.Equal(reading, ReadingJson.ToLine(new Reading { Engine = new Engine("1", "m"), Article = read, Statements = [] }));
            Assert.Contains(read.Blocks, b => b.Post is not null);
        }
    }

    [Fact]
    public void Read_OwnReadingThatWasChanged_IsAFault()
    {
        var line = ReadingJson.ToLine(new Reading { Engine = new Engine("1", "m"), Article = Texts.Of(Texts.Prose), Statements = [] });

        Assert.Equal([ErrorCodes.ReadingInvalid, null], Stored.Open(line.Replace("harbour", "airport", StringComparison.Ordinal) + "\n" + line).Codes());
    }

    [Theory]
    [InlineData("[Editor's note] The quay is open.")]
    [InlineData("{The quay} is open.")]
    public void Open_Prose_IsOneArticle(string text) => Assert.Equal(text, Stored.Only(text).Text());

    [Fact]
    public void Open_Utf16_IsRead() =>
        Assert.Equal("Über.", Assert.Single(Inputs.Open([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("[{\"text\": \"Über.\"}]")])).Text());
}
