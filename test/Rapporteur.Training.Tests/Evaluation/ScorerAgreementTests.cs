using System.Diagnostics;
using System.Globalization;
using Rapporteur.Readings;
using Rapporteur.Statements;
using Rapporteur.Training.Brat;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Training.Tests.Evaluation;

/// <summary>The scorer beside the one in Python that stands with the data: the same figures for the same readings.</summary>
public sealed class ScorerAgreementTests
{
    private const int Articles = 25;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Figures_PerturbedGold_AreThoseOfThePythonScorer(int seed)
    {
        var (script, gold) = Data();
        using var folder = new TempFolder();
        foreach (var name in Directory.GetFiles(gold, "*.ann").Where(f => File.Exists(Path.ChangeExtension(f, ".txt"))).Order(StringComparer.Ordinal).Take(Articles))
        {
            File.Copy(name, folder.File(Path.GetFileName(name)));
            var text = Path.ChangeExtension(name, ".txt");
            File.Copy(text, folder.File(Path.GetFileName(text)));
        }

        var random = new Random(seed);
        var scorer = new AttributionScorer();
        var lines = new List<string>();
        foreach (var article in BratFolder.Read(folder.FullName))
        {
            var statements = Perturb(article, random);
            scorer.Add(article.Article.Text, article.Attributions, [.. statements.Select(s => BratAttribution.Of(article.Article.Text, s))]);
            lines.Add(ReadingJson.ToLine(new Reading { Engine = new Engine("0", "test"), Article = article.Article, Statements = statements }));
        }

        folder.With("readings.jsonl", string.Join('\n', lines));
        var (head, figures) = Run(script, folder.FullName, folder.File("readings.jsonl"));
        Assert.Contains("0 without a reading, 0 whose text was changed", head, StringComparison.Ordinal);
        Assert.Equal(scorer.Figures().Select(f => f.Name), figures.Select(f => f.Name));
        foreach (var (ours, theirs) in scorer.Figures().Zip(figures))
        {
            // They print one decimal, and round halves to even.
            Assert.Equal(theirs.Precision, ours.Precision, 0.0501);
            Assert.Equal(theirs.Recall, ours.Recall, 0.0501);
            Assert.Equal(theirs.F1, ours.F1, 0.0501);
        }

        Assert.InRange(figures[0].F1, 10, 95);
    }

    // Statements as a poor reader would find them: some dropped, some merged, spans dropped and their ends moved.
    private static List<Statement> Perturb(BratArticle article, Random random)
    {
        var text = article.Article.Text;
        var statements = new List<Statement>();
        var content = new List<TextSpan>();
        foreach (var a in article.Attributions)
        {
            if (random.Next(10) == 0)
            {
                continue;
            }

            content.AddRange(a.Content);
            if (random.Next(12) == 0)
            {
                continue;
            }

            var source = Some(a.Source);
            statements.Add(new Statement
            {
                Id = "s" + (statements.Count + 1).ToString(CultureInfo.InvariantCulture),
                Type = StatementType.Indirect,
                Source = source.Count > 0 ? new Mention(source) : null,
                Cue = Some(a.Cue),
                Content = Some(content),
                Confidence = 0.5,
            });
            content.Clear();
        }

        return statements;

        List<TextSpan> Some(IReadOnlyList<TextSpan> spans) => [.. spans.Where(_ => random.Next(12) > 0).Select(Moved).Where(s => !s.IsEmpty).Order()];

        TextSpan Moved(TextSpan span)
        {
            if (random.Next(3) > 0)
            {
                return span;
            }

            var (start, end) = (Math.Max(0, span.Start + random.Next(-8, 9)), Math.Min(text.Length, span.End + random.Next(-8, 9)));
            start -= start < text.Length && char.IsLowSurrogate(text[start]) ? 1 : 0;
            end -= end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
            return start < end ? new TextSpan(start, end).Trim(text) : span;
        }
    }

    private static (string Script, string Gold) Data()
    {
        var data = Environment.GetEnvironmentVariable("RAPPORTEUR_DATA");
        if (string.IsNullOrEmpty(data))
        {
            Assert.Skip("RAPPORTEUR_DATA does not say where the data are.");
        }

        var script = Path.Combine(data, "..", "eval", "score_attributions.py");
        var gold = Path.Combine(data, "polnear", "dev");
        if (!File.Exists(script) || !Directory.Exists(gold))
        {
            Assert.Skip($"There is no {script} or no {gold}.");
        }

        return (script, gold);
    }

    private static (string Head, List<Figure> Figures) Run(string script, string gold, string readings)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, ArgumentList = { script, gold, readings } };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no python3.");
            throw;
        }

        using (process)
        {
            var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return (lines[0], [.. lines.Skip(2).Select(Parse)]);
        }
    }

    private static Figure Parse(string line)
    {
        double Number(int from) => double.Parse(line.AsSpan(from, 7), NumberStyles.Float, CultureInfo.InvariantCulture);
        return new Figure(line[..22].Trim(), Number(22), Number(29), Number(36));
    }
}
