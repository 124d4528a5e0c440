using System.Globalization;
using NodaTime;
using Rapporteur.Articles;
using Rapporteur.Readings;
using Rapporteur.Statements;

namespace Rapporteur.Ledger.Tests;

/// <summary>Small readings in which every statement is one line: source, cue and content.</summary>
internal static class Sample
{
    public static readonly Engine Engine = new("0.1.0", "none");

    /// <summary>A reading of an article that has one line for each statement.</summary>
    public static Reading Reading(string source, params (string Who, string Cue, string What)[] lines)
    {
        var text = "";
        var statements = new List<Statement>();
        foreach (var (who, cue, what) in lines)
        {
            var at = text.Length;
            text += $"{who} {cue} {what}\n";
            statements.Add(new Statement
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"s{statements.Count + 1}"),
                Type = StatementType.Indirect,
                Source = who.Length == 0 ? null : new Mention([new TextSpan(at, at + who.Length)]),
                Cue = [new TextSpan(at + who.Length + 1, at + who.Length + 1 + cue.Length)],
                Content = [new TextSpan(at + who.Length + cue.Length + 2, text.Length - 1)],
                Confidence = 0.5,
            });
        }

        return new Reading
        {
            Engine = Engine,
            Article = new Article { Source = source, Text = text, Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length - 1))] },
            Statements = statements,
        };
    }

    public static Reading Published(this Reading reading, string day) => reading with
    {
        Article = reading.Article with { Published = ArticleTime.TryParse(day, out var time) ? time : throw new ArgumentException(day) },
    };

    public static Reading With(this Reading reading, Func<Statement, Statement> change) =>
        reading with { Statements = [.. reading.Statements.Select(change)] };

    public static Reading By(this Reading reading, string version) => reading with { Engine = new Engine(version, "none") };

    public static DateRange Days(LocalDate from, LocalDate to) => new(from, to, []);
}
