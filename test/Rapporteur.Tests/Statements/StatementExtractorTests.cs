using Rapporteur.Articles;
using Rapporteur.Statements;
using Rapporteur.Tests.Language;
using Rapporteur.Tests.Statements.Models;

namespace Rapporteur.Tests.Statements;

public sealed class StatementExtractorTests
{
    [Fact]
    public void Extract_FormsOfThePage_AreFinishedStatements()
    {
        var document = Pages.Of("From Chair Roe:", "“We will not vote tonight.”");
        var statement = Assert.Single(new StatementExtractor(TinyModel.Of()).Extract(document, 0));
        Assert.Equal("s1", statement.Id);
        Assert.Equal(StatementType.Direct, statement.Type);
        Assert.Equal(["“We will not vote tonight.”"], statement.Content.Select(c => c.Of(document.Text)));
        Assert.Equal(["Chair Roe"], statement.Source!.Spans.Select(c => c.Of(document.Text)));
        Assert.Equal([":"], statement.Cue.Select(c => c.Of(document.Text)));
        Assert.False(statement.Negated);
    }

    [Fact]
    public void Extract_PostsAndForms_StandInOrderOfText()
    {
        const string Words = "The harbour is open again!";
        const string Text = Words + "\n\nSMITH: We will vote tonight.\n\n" + Words;
        var document = Rapporteur.Language.Document.Of(new Article
        {
            Source = "test",
            Text = Text,
            Blocks =
            [
                new Block(BlockKind.Post, new TextSpan(0, Words.Length), new Post([new TextSpan(0, Words.Length)])),
                new Block(BlockKind.Paragraph, new TextSpan(Words.Length + 2, Text.Length - Words.Length - 2)),
                new Block(BlockKind.Post, new TextSpan(Text.Length - Words.Length, Text.Length), new Post([new TextSpan(Text.Length - Words.Length, Text.Length)], "Ann Poe", new TextSpan(Text.Length - Words.Length + 4, Text.Length - Words.Length + 11))),
            ],
        });
        var statements = new StatementExtractor(TinyModel.Of()).Extract(document, 0);
        Assert.Equal(["s1", "s2", "s3"], statements.Select(s => s.Id));
        Assert.Equal([StatementType.Post, StatementType.Indirect, StatementType.Post], statements.Select(s => s.Type));
        Assert.Null(statements[0].Source);
        Assert.Equal("Ann Poe", statements[2].Source?.Name);

        // The signed post alone is sure enough, and the numbers have no gap.
        var sure = Assert.Single(new StatementExtractor(TinyModel.Of()).Extract(document, 0.9));
        Assert.Equal(("s1", statements[2].Content[0]), (sure.Id, sure.Content[0]));
    }

    [Theory]
    [InlineData(0f, 0.5)]
    [InlineData(100f, 1)]
    [InlineData(-100f, 0)]
    [InlineData(1f, 0.731)]
    public void Confidence_Score_IsProbabilityInThousandths(float score, double confidence) =>
        Assert.Equal(confidence, StatementExtractor.Confidence(score));
}
