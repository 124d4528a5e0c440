using System.Globalization;
using System.Text;
using CsCheck;
using Rapporteur.Articles;
using Rapporteur.Readings;
using Rapporteur.Statements;

namespace Rapporteur.Tests.Readings;

public class BratWriterTests
{
    private const string Story = "😀 Ada Byrne did not tell Bo\nthat “the\tport” opens. “Soon”";

    [Fact]
    public void WriteAnnotations_Statement_IsAnAttribution()
    {
        var reading = Reading(new Statement
        {
            Id = "s1",
            Type = StatementType.Mixed,
            Source = new Mention([At("Ada Byrne")]),
            Cue = [At("did not tell")],
            Content = [At("that “the\tport” opens"), At("“Soon”")],
            Addressee = new Mention([At("Bo")]),
            Negated = true,
            Confidence = 1,
        });

        Assert.Equal(
            "T1\tSource 2 11\tAda Byrne\n"
            + "T2\tCue 12 24\tdid not tell\n"
            + "T3\tContent 28 37;38 49;51 57\tthat “the port” opens “Soon”\n"
            + "T4\tAddressee 25 27\tBo\n"
            + "T5\tAttribution 12 24\tdid not tell\n"
            + "E1\tAttribution:T5 Source:T1 Cue:T2 Content:T3 Addressee:T4\n"
            + "A1\tNegated E1\n"
            + "A2\tReported E1 mixed\n",
            Annotations(reading));
    }

    [Fact]
    public void WriteAnnotations_NoCue_StandsOnTheContent()
    {
        var reading = Reading(new Statement { Id = "s1", Type = StatementType.Direct, Cue = [], Content = [At("“Soon”")], Confidence = 1 });

        Assert.Equal(
            "T1\tContent 51 57\t“Soon”\nT2\tAttribution 51 57\t“Soon”\nE1\tAttribution:T2 Content:T1\nA1\tReported E1 direct\n", Annotations(reading));
    }

    [Fact]
    public void WriteAnnotations_NothingToShow_IsLeftOut() =>
        Assert.Equal("", Annotations(Reading(new Statement { Id = "s1", Type = StatementType.Post, Cue = [], Content = [At("\n")], Confidence = 1 })));

    [Fact]
    public void WriteAnnotations_AnyReading_ShowsWhatStandsThere() => ReadingGen.BrokenReading.Sample(
        reading =>
        {
            var runes = Text(reading).EnumerateRunes().ToArray();
            return Annotations(reading).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] == 'T').All(line =>
            {
                var columns = line.Split('\t');
                var fragments = columns[1][(columns[1].IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';').Select(fragment =>
                {
                    var ends = fragment.Split(' ').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToArray();
                    return string.Concat(runes[ends[0]..ends[1]].Select(rune => rune.ToString()));
                }).ToArray();
                return columns.Length == 3
                    && columns[2] == string.Join(' ', fragments)
                    && fragments.All(fragment => fragment.Length > 0 && fragment.Trim() == fragment)
                    && !columns[2].Any(c => "\r\v\f\u001C\u001D\u001E\u0085\u2028\u2029".Contains(c, StringComparison.Ordinal));
            });
        },
        iter: 1_000);

    [Fact]
    public void Pieces_AnySpans_LoseOnlyWhiteSpace() => ReadingGen.Reading.Sample(
        reading => reading.Statements.All(statement =>
        {
            var text = reading.Article.Text;
            return Shown(statement.Content).SequenceEqual(Shown(BratWriter.Pieces(statement.Content, text)));

            IEnumerable<int> Shown(IReadOnlyList<TextSpan> spans) => spans
                .SelectMany(span => Enumerable.Range(span.Start, span.Length))
                .Where(i => !char.IsWhiteSpace(text[i]) && text[i] is not ('\u001C' or '\u001D' or '\u001E'));
        }),
        iter: 1_000);

    [Fact]
    public void WriteText_AnyText_KeepsItsCodePoints() => ReadingGen.BrokenReading.Sample(
        reading => Text(reading).EnumerateRunes().SequenceEqual(reading.Article.Text.EnumerateRunes()), iter: 500);

    [Fact]
    public void Configuration_NamesWhatIsWritten()
    {
        var lines = BratWriter.Configuration.Split('\n');

        Assert.DoesNotContain('\r', BratWriter.Configuration);
        Assert.Superset(
            new HashSet<string>(["[entities]", "Source", "Cue", "Content", "Addressee", "[relations]", "[events]", "[attributes]"]),
            lines.ToHashSet());
        Assert.Contains("Attribution\tSource?:Source, Cue?:Cue, Content?:Content, Addressee?:Addressee", lines);
        Assert.All(Enum.GetValues<StatementType>(), type => Assert.Contains(ReadingNames.Of(type), lines.Single(line => line.StartsWith("Reported", StringComparison.Ordinal)), StringComparison.Ordinal));
    }

    private static Reading Reading(Statement statement) => new()
    {
        Engine = new Engine("0.1.0", "none"),
        Article = new Article { Source = "port.txt", Text = Story, Blocks = [] },
        Statements = [statement],
    };

    private static TextSpan At(string words)
    {
        var start = Story.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static string Annotations(Reading reading)
    {
        using var stream = new MemoryStream();
        BratWriter.WriteAnnotations(stream, reading);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Text(Reading reading)
    {
        using var stream = new MemoryStream();
        BratWriter.WriteText(stream, reading);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
