using NodaTime;
using Rapporteur.Articles;
using Rapporteur.Readings;
using Rapporteur.Statements;

namespace Rapporteur.Cli.Tests;

/// <summary>Short articles of our own, and readings made by hand.</summary>
internal static class Samples
{
    public const string Story =
        "Ports minister Ana Reyes said on Monday that the harbour would reopen within a week.\n\n"
        + "\"We have cleared the channel,\" she told reporters. The union has not commented.\n";

    /// <summary>A different article for each number.</summary>
    public static string StoryNumber(int number) => $"Story number {number}.\n\n{Story}\nIt was the {number}th report from the port.\n";

    /// <summary>A reading of <see cref="Story"/> with two statements.</summary>
    public static Reading Reading(string text = Story, string source = "harbour.txt")
    {
        var break1 = text.IndexOf("\n\n", StringComparison.Ordinal);
        return new Reading
        {
            Engine = new Engine("0.1.0", "test-0000"),
            Article = new Article
            {
                Source = source,
                Text = text,
                Title = "Harbour to reopen",
                Publisher = "The Quay",
                Published = ArticleTime.OfDay(new LocalDate(2024, 3, 25)),
                Blocks =
                [
                    new Block(BlockKind.Paragraph, new TextSpan(0, break1)),
                    new Block(BlockKind.Paragraph, new TextSpan(break1 + 2, text.Length).Trim(text)),
                ],
            },
            Statements =
            [
                new Statement
                {
                    Id = "s1",
                    Type = StatementType.Indirect,
                    Source = new Mention([Span(text, "Ports minister Ana Reyes")], "Ana Reyes"),
                    Cue = [Span(text, "said")],
                    Content = [Span(text, "the harbour would reopen within a week")],
                    Date = new DateRange(new LocalDate(2024, 3, 25), new LocalDate(2024, 3, 25), []),
                    Confidence = 0.93,
                },
                new Statement
                {
                    Id = "s2",
                    Type = StatementType.Direct,
                    Source = new Mention([Span(text, "she")], "Ana Reyes"),
                    Cue = [Span(text, "told")],
                    Content = [Span(text, "\"We have cleared the channel,\"")],
                    Addressee = new Mention([Span(text, "reporters")]),
                    Negated = true,
                    Confidence = 0.5,
                },
            ],
        };
    }

    public static TextSpan Span(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' is not in the sample");
        return new TextSpan(start, start + words.Length);
    }
}
