using System.Text.RegularExpressions;
using CsCheck;
using Rapporteur.Articles;
using Rapporteur.Cli.Output;
using Rapporteur.Events;
using Rapporteur.Readings;
using Rapporteur.Statements;
using Rapporteur.Tests.Readings;
using Rapporteur.Votes;

namespace Rapporteur.Cli.Tests.Output;

public partial class ArticlePageTests
{
    [Fact]
    public void Render_ReadingAt80Columns_MarksAndListsStatements()
    {
        const string expected = """
            harbour.txt · The Quay · 25 March 2024

            Harbour to reopen

            Ports minister Ana Reyes said¹ on Monday that ⟦¹the harbour would reopen within
            a week⟧.

            ⟦²"We have cleared the channel,"⟧ she told² reporters. The union has not
            commented.

            2 statements

             1  Ana Reyes (“Ports minister Ana Reyes”) · said · indirect · 25 March 2024 ·
                93%
                the harbour would reopen within a week
             2  Ana Reyes (“she”) · told → reporters · NOT SAID · direct · 50%
                "We have cleared the channel,"

            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), ArticlePage.Render(Samples.Reading(), 80, coloured: false));
    }

    [Fact]
    public void Render_EventsAndVotes_AreListedBelow()
    {
        const string expected = """
            No statements found.

            1 event

            e1  25 March 2024 · RETREAT/release · Norway → two Danish trawlers · occurred ·
                an old event · at Bergen · “released” · said in 1 · 75%

            1 vote

            v1  25 March 2024 · UNSC · 77 · trawlers · adopted · 2 yes, 1 no · said in 2 ·
                50%
                no: MLT (veto)
                does not fit: two of fifteen adopt nothing

            """;
        Assert.EndsWith("\n\n" + expected.ReplaceLineEndings("\n"), ArticlePage.Render(RecordSample.Reading(), 80, coloured: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_HostileEvent_ReachesNobodyRaw()
    {
        var reading = RecordSample.Reading();
        var one = reading.Events[0] with { Id = "e\u001b", Statement = "s\u001b", Actors = [new Mention([], "\u001b[2J\nNor\u202Eway")], Place = new EventPlace([], "\u009b2J", null) };
        var vote = reading.Votes[0] with { Id = "v\u001b", Body = "\u001b]0", Resolution = "\u0007", Subject = "\n\u202E", Contradictions = ["\u001b"], Members = [new MemberVote("\u001b", VoteChoice.Absent, [])], Statement = "\u001b" };
        foreach (var width in (int[])[20, 80])
        {
            var page = ArticlePage.Render(reading with { Events = [one], Votes = [vote] }, width, coloured: false);
            Assert.DoesNotContain(page, static c => (char.IsControl(c) && c != '\n') || c == '\u202E');
            Assert.All(page.Split('\n'), line => Assert.True(line.Length <= width, line));
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(200)]
    public void Render_AnyWidth_KeepsEveryLineWithinIt(int width)
    {
        var page = ArticlePage.Render(Samples.Reading(), width, coloured: false);
        Assert.All(page.Split('\n'), line => Assert.True(line.Length <= width, line));
        Assert.All(page.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void Render_AnyWidth_KeepsMarksWithTheirWords()
    {
        for (var width = 20; width <= 80; width++)
        {
            var words = ArticlePage.Render(Samples.Reading(), width, coloured: false).Split((char[])[' ', '\n']);
            Assert.All(words, word => Assert.DoesNotMatch(@"^(⟧\S*|[⟦⁰¹²³⁴⁵⁶⁷⁸⁹]+)$", word));
        }
    }

    [Fact]
    public void Render_Coloured_AddsNothingButColour()
    {
        var reading = Samples.Reading();
        var coloured = ArticlePage.Render(reading, 80, coloured: true);
        Assert.Contains("\u001b[", coloured, StringComparison.Ordinal);
        Assert.Equal(ArticlePage.Render(reading, 80, coloured: false), Colours().Replace(coloured, ""));
    }

    [Fact]
    public void Render_NoStatements_SaysSo() =>
        Assert.EndsWith(
            "No statements found.\n",
            ArticlePage.Render(Samples.Reading() with { Statements = [] }, 80, coloured: false),
            StringComparison.Ordinal);

    [Fact]
    public void Render_HostileText_ReachesNobodyRaw()
    {
        const string text = "\u001b]0;owned\u0007Spokesman [red]Li[/] said \u202Eno\u202C comment [link=x]y[/].\u009b2J\n\nEnd.\n";
        var reading = Samples.Reading(Samples.Story) with
        {
            Article = new Article
            {
                Source = "evil\u001b[2J\n.txt",
                Title = "T\u001b[31m [bold]",
                Text = text,
                Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length).Trim(text))],
            },
            Statements =
            [
                new Statement
                {
                    Id = "s1",
                    Type = StatementType.Indirect,
                    Source = new Mention([Samples.Span(text, "Spokesman [red]Li[/]")], "Li\u001b[0m"),
                    Cue = [Samples.Span(text, "said")],
                    Content = [Samples.Span(text, "\u202Eno\u202C comment")],
                    Confidence = 1,
                },
            ],
        };
        var page = ArticlePage.Render(reading, 80, coloured: false);
        Assert.DoesNotContain(page, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain('\u202E', page);
        Assert.Contains("[red]Li[/]", page, StringComparison.Ordinal);
        Assert.Contains("<U+202E>no<U+202C> comment", page, StringComparison.Ordinal);
        Assert.Contains("evil␛[2J .txt", page, StringComparison.Ordinal);
        var colours = Colours().Replace(ArticlePage.Render(reading, 80, coloured: true), "");
        Assert.DoesNotContain('\u001b', colours);
    }

    [Fact]
    public void Render_StatementOverTwoParagraphs_IsMarkedInBoth()
    {
        const string text = "“One,” Li said. “Two.\n\n“Three.”";
        var reading = Samples.Reading(Samples.Story) with
        {
            Article = new Article
            {
                Source = "s",
                Text = text,
                Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, 21)), new Block(BlockKind.Paragraph, new TextSpan(23, text.Length))],
            },
            Statements =
            [
                new Statement
                {
                    Id = "s12",
                    Type = StatementType.Direct,
                    Cue = [],
                    Content = [new TextSpan(16, text.Length)],
                    Confidence = 1,
                },
            ],
        };
        var page = ArticlePage.Render(reading, 80, coloured: false);
        Assert.Contains("Li said. ⟦¹²“Two.⟧\n\n⟦¹²“Three.”⟧\n", page, StringComparison.Ordinal);
        Assert.Contains("12  nobody named · direct · 100%", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_NestedStatements_NestTheirMarks()
    {
        const string text = "Reyes said Cole denied it all.";
        var reading = Samples.Reading(Samples.Story) with
        {
            Article = new Article { Source = "s", Text = text, Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))] },
            Statements =
            [
                Indirect("s1", text, "Reyes", "said", "Cole denied it all"),
                Indirect("s2", text, "Cole", "denied", "it all"),
            ],
        };
        Assert.Contains(
            "Reyes said¹ ⟦¹Cole denied² ⟦²it all⟧⟧.", ArticlePage.Render(reading, 80, coloured: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Post_NamesHandleAndDay()
    {
        const string text = "The ferry sails tonight.\n— Quay Ferries (@quayferries) March 4, 2024";
        var body = new TextSpan(0, 24);
        var reading = Samples.Reading(Samples.Story) with
        {
            Article = new Article
            {
                Source = "s",
                Text = text,
                Blocks =
                [
                    new Block(BlockKind.Post, new TextSpan(0, text.Length), new Post(
                        [body], "Quay Ferries", Samples.Span(text, "Quay Ferries"), "@quayferries", ArticleTime.OfDay(new(2024, 3, 4)))),
                ],
            },
            Statements =
            [
                new Statement
                {
                    Id = "s1",
                    Type = StatementType.Post,
                    Source = new Mention([Samples.Span(text, "Quay Ferries")], "Quay Ferries"),
                    Cue = [],
                    Content = [body],
                    Confidence = 0.99,
                },
            ],
        };
        var page = ArticlePage.Render(reading, 80, coloured: false);
        Assert.Contains("  @ ⟦¹The ferry sails tonight.⟧\n  │ — Quay Ferries (@quayferries) March 4, 2024\n", page, StringComparison.Ordinal);
        Assert.Contains(" 1  Quay Ferries (@quayferries) · post · 4 March 2024 · 99%\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80, "harbour")]
    [InlineData(80, "https://t.example/AVeryLongAddressThatIsOneWord and then")]
    [InlineData(40, "uncharacteristically long 北京 words")]
    [InlineData(61, "incomprehensibilities")]
    public void Render_LongContent_IsShortenedToTwoLines(int width, string words)
    {
        var content = string.Join(' ', Enumerable.Repeat(words, 60));
        var text = $"Reyes said {content}.";
        var reading = Samples.Reading(Samples.Story) with
        {
            Article = new Article { Source = "s", Text = text, Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))] },
            Statements = [Indirect("s1", text, "Reyes", "said", content)],
        };
        var list = ArticlePage.Render(reading, width, coloured: false).Split("1 statement\n\n")[1].TrimEnd('\n').Split('\n');
        Assert.Equal(3, list.Length);
        Assert.EndsWith("…", list[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Render_AnySpans_NeverThrows() =>
        Gen.Select(Gen.Int[0, 120], Gen.Int[0, 120], Gen.Int[0, 120], Gen.Int[0, 120], Gen.Int[10, 90]).Sample((a, b, c, d, width) =>
        {
            var reading = Samples.Reading();
            var statement = reading.Statements[0] with
            {
                Content = [new TextSpan(Math.Min(a, b), Math.Max(a, b))],
                Cue = [new TextSpan(Math.Min(c, d), Math.Max(c, d))],
            };
            var page = ArticlePage.Render(reading with { Statements = [statement] }, width, coloured: false);
            return page.Count(x => x == '⟦') == page.Count(x => x == '⟧');
        });

    private static Statement Indirect(string id, string text, string source, string cue, string content) => new()
    {
        Id = id,
        Type = StatementType.Indirect,
        Source = new Mention([Samples.Span(text, source)], source),
        Cue = [Samples.Span(text, cue)],
        Content = [Samples.Span(text, content)],
        Confidence = 0.9,
    };

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colours();
}
