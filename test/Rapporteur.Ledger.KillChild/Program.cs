using System.Globalization;
using Rapporteur;
using Rapporteur.Articles;
using Rapporteur.Ledger;
using Rapporteur.Readings;
using Rapporteur.Statements;

// Adds small batches to a ledger, with how far an archive is read, until it is killed, and prints the ids of a batch once it has been added.
// Arguments: path of the ledger, a number that no other run has.
var (path, run) = (args[0], args[1]);
using var ledger = LedgerStore.OpenOrCreate(path);
using var output = Console.OpenStandardOutput();
for (var batch = 0; ; batch++)
{
    var readings = Enumerable.Range(0, 3).Select(i => Make($"{run} {batch} {i}")).ToArray();
    ledger.Add(readings, [new InputProgress("archive", run, "archive", (batch + 1) * readings.Length, 0)]);

    // One write for all of it: a pipe takes a short one whole or not at all.
    output.Write(System.Text.Encoding.ASCII.GetBytes(string.Concat(readings.Select(reading => reading.Article.Id + "\n"))));
    output.Flush();
}

static Reading Make(string number)
{
    var text = string.Create(
        CultureInfo.InvariantCulture, $"The harbour master said that ship {number} has left. {string.Concat(Enumerable.Repeat("The sea was calm. ", 50))}");
    return new Reading
    {
        Engine = new Engine("0.1.0", "none"),
        Article = new Article { Source = $"{number}.txt", Text = text, Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))] },
        Statements =
        [
            new Statement
            {
                Id = "s1",
                Type = StatementType.Indirect,
                Source = new Mention([new TextSpan(0, 18)]),
                Cue = [new TextSpan(19, 23)],
                Content = [new TextSpan(24, text.IndexOf('.', StringComparison.Ordinal))],
                Confidence = 0.9,
            },
        ],
    };
}
