using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Statements;

namespace Rapporteur.Tests.Statements;

public sealed class PostStatementsTests
{
    private const string Words = "The harbour is open again. Thanks to all!";
    private const string Text = Words + "\n\nAnn Poe (@annpoe) 3 May 2021";

    private static readonly ArticleTime Day = ArticleTime.OfDay(new NodaTime.LocalDate(2021, 5, 3));

    [Fact]
    public void Of_PostWithAuthor_IsStatementOfTheAuthor()
    {
        var document = Post(new Post([new TextSpan(0, Words.Length)], "Ann Poe", new TextSpan(Text.IndexOf("Ann", StringComparison.Ordinal), Text.IndexOf(" (@", StringComparison.Ordinal)), Posted: Day));
        var draft = Assert.Single(PostStatements.Of(document));
        Assert.Equal(["Ann Poe"], draft.Source.Select(s => s.Of(Text)));
        Assert.Empty(draft.Cue);
        Assert.Equal([Words], draft.Content.Select(s => s.Of(Text)));
        Assert.Null(draft.Parts);
        Assert.InRange(draft.Confidence, 0.9, 1);
        var date = PostStatements.DateOf(draft);
        Assert.Equal((Day.Day, Day.Day), (date?.From, date?.To));
    }

    [Fact]
    public void Of_PostWithoutAuthorOrTime_HasNeither()
    {
        var document = Post(new Post([new TextSpan(0, Words.Length)]));
        var draft = Assert.Single(PostStatements.Of(document));
        Assert.Empty(draft.Source);
        Assert.Null(PostStatements.DateOf(draft));
    }

    [Fact]
    public void Of_PostWithoutWords_IsNoStatement() => Assert.Empty(PostStatements.Of(Post(new Post([]))));

    private static Document Post(Post post) => Document.Of(new Article
    {
        Source = "test",
        Text = Text,
        Blocks = [new Block(BlockKind.Post, new TextSpan(0, Text.Length), post)],
    });
}
