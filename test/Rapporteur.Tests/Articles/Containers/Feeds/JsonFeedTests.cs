namespace Rapporteur.Tests.Articles.Containers.Feeds;

public class JsonFeedTests
{
    [Fact]
    public void Open_JsonFeed_GivesItemsWithHints()
    {
        var articles = Stored.Open("""
            {
              "version": "https://jsonfeed.org/version/1.1", "title": "Post", "home_page_url": "https://news.example/", "language": "en",
              "authors": [{"name": "The Desk", "url": "https://news.example/desk"}],
              "items": [
                {"id": "1", "url": "/a", "title": "Quay", "content_html": "<p>The quay is open.</p>", "content_text": "Not this.", "date_published": "2024-03-25T10:15:30+01:00",
                 "authors": [{"name": "Jane Roe"}, {"name": "John Doe"}], "tags": ["Local", "Sea"], "language": "en-GB"},
                {"id": "https://news.example/b", "content_text": "The ferry <b> sails.", "summary": "Short.", "author": {"name": "Ada Byrne"}, "date_modified": "2024-03-26"},
                {"id": 3, "summary": "Only a summary"},
                {"id": "4"},
                7
              ]
            }
            """);

        Assert.Equal(["in!1", "in!2", "in!3", "in!4", "in!5"], articles.Select(a => a.Source));
        Assert.Equal([null, null, null, ErrorCodes.InputEmpty, ErrorCodes.RowUnreadable], articles.Codes());
        Assert.Equal(["<p>The quay is open.</p>", "The ferry <b> sails.", "Only a summary"], articles.Take(3).Select(a => a.Text()));
        var (first, second, third) = (articles[0].Hints, articles[1].Hints, articles[2].Hints);
        Assert.Equal(["Jane Roe", "John Doe"], first.Byline);
        Assert.Equal(
            ("https://news.example/a", "Quay", "2024-03-25T10:15:30+01:00", "Post", "Local", "en-GB", "text/html"),
            (first.Url, first.Title, first.Published?.ToString(), first.Publisher, first.Section, first.Language, first.MediaType));
        Assert.Equal(["Ada Byrne"], second.Byline);
        Assert.Equal(("https://news.example/b", "2024-03-26", "text/plain"), (second.Url, second.Modified?.ToString(), second.MediaType));
        Assert.Equal(["The Desk"], third.Byline);
        Assert.Equal("en", third.Language);
    }
}
