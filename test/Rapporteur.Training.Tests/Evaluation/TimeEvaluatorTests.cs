using NodaTime;
using Rapporteur.Language;
using Rapporteur.Language.Syntax;
using Rapporteur.Language.Times;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Training.Tests.Evaluation;

/// <summary>Figures of dates that can be counted by hand.</summary>
public sealed class TimeEvaluatorTests : IDisposable
{
    // Four expressions were marked, one of them around another word's mark; the time of creation is none of them.
    private const string Story = """
        <?xml version="1.0" ?>
        <TimeML>
        <DCT><TIMEX3 tid="t0" type="DATE" value="2024-03-25" functionInDocument="CREATION_TIME">03/25/24</TIMEX3></DCT>
        <EXTRAINFO>Harbour &amp; quay, <TIMEX3 tid="t9" type="DATE" value="1999">1999</TIMEX3></EXTRAINFO>
        <TEXT>
        Smith &amp; Sons <EVENT eid="e1">sailed</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2024-03-22">Friday</TIMEX3>.

        They stayed for <TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3>, <TIMEX3 tid="t3" type="DATE" value="PRESENT_REF">then</TIMEX3>
        left <TIMEX3 tid="t4" type="DATE" value="2024-W12">last <EVENT eid="e2">week</EVENT></TIMEX3>.
        </TEXT>
        </TimeML>
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_Story_HasTextTimesAndPublication()
    {
        var story = TimeMlFile.Read(Write("a.tml", Story));
        Assert.Equal("a", story.Name);
        Assert.Equal(new LocalDate(2024, 3, 25), story.Article.Published!.Day);
        Assert.Null(story.Article.Published.Instant);
        Assert.Equal(2, story.Article.Blocks.Count);
        Assert.Equal("Smith & Sons sailed on Friday.", story.Article.Blocks[0].Span.Of(story.Article.Text));
        Assert.Equal(
            ["Friday DATE 2024-03-22", "two days DURATION P2D", "then DATE PRESENT_REF", "last week DATE 2024-W12"],
            story.Times.Select(t => $"{t.Span.Of(story.Article.Text)} {t.Type} {t.Value}"));
    }

    [Fact]
    public void Evaluate_SomeRight_EachFigureCountsItsOwn()
    {
        // Two of the same ends, one of them with another value; one that overlaps; one that nobody marked; "then" is missed.
        Write("a.tml", Story);
        var scores = Evaluate(_folder.FullName, Filler(
            ("Friday", TimeKind.Date, "2024-03-22"), ("stayed", TimeKind.Date, "2024"), ("two days", TimeKind.Duration, "P3D"), ("week", TimeKind.Set, "2024-W12")));
        Assert.Equal(
            [
                ("timex_found_p", 75), ("timex_found_r", 75), ("timex_found_f1", 75), ("timex_value_f1", 50), ("timex_type_f1", 50),
                ("timex_found_strict_f1", 50), ("timex_value_strict_f1", 25),
            ],
            scores.Figures.Select(f => (f.Key, Math.Round(f.Percent, 9))));
    }

    [Fact]
    public void Evaluate_OneExpressionOverTwo_IsTakenOnce()
    {
        Write("a.tml", Story);
        var scores = Evaluate(_folder.FullName, Filler(("two days, then", TimeKind.Duration, "P2D")));
        Assert.Equal(25, scores.Figures.Single(f => f.Key == "timex_found_r").Percent);
        Assert.Equal(100, scores.Figures.Single(f => f.Key == "timex_found_p").Percent);
    }

    [Fact]
    public void Evaluate_Cases_CountsThoseWhoseDaysAreRight()
    {
        const string Cases = """
            {"id": "right", "published": "2024-03-25", "text": "The quay burned on Friday.", "words": "on Friday", "from": "2024-03-22", "to": "2024-03-22"}
            {"id": "open", "published": "2024-03-25", "text": "The quay has burned since Friday.", "words": "since Friday", "from": "2024-03-22", "to": null}
            {"id": "unknown", "published": null, "text": "The quay burned on Friday.", "words": "Friday", "from": null, "to": null}

            {"id": "wrong", "published": "2024-03-25", "text": "The quay burned on Friday.", "words": "Friday", "from": "2024-03-29", "to": "2024-03-29"}
            """;
        var scores = Evaluate(Write("cases.jsonl", Cases), SyntaxReader.Default, TimeReader.Default);
        Assert.Equal(("cases", 75.0), scores.Figures.Select(f => (f.Key, f.Percent)).Single());
    }

    [Theory]
    [InlineData("""{"id": "a", "published": "2024-03-25", "text": "It burned.", "words": "Friday", "from": null, "to": null}""")]
    [InlineData("""{"id": "a", "published": "2024-03-25", "text": "Friday.", "words": "Friday", "from": "soon", "to": null}""")]
    [InlineData("""{"id": "a"}""")]
    [InlineData("no JSON")]
    public void Evaluate_LineThatIsNoCase_HasItsNumber(string line)
    {
        var error = Assert.Throws<RapporteurException>(() => Evaluate(Write("cases.jsonl", line), TimeReader.Default));
        Assert.Equal(ErrorCodes.GoldUnreadable, error.Code);
        Assert.Contains("line 1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<TimeML><TEXT>Cut off")]
    [InlineData("<!DOCTYPE t [<!ENTITY a \"b\">]><TimeML><TEXT>&a;</TEXT></TimeML>")]
    [InlineData("no XML")]
    public void Evaluate_FileThatIsNoTimeMl_HasItsNumber(string text)
    {
        Write("a.tml", text);
        Assert.Equal(ErrorCodes.GoldUnreadable, Assert.Throws<RapporteurException>(() => Evaluate(_folder.FullName, TimeReader.Default)).Code);
    }

    [Fact]
    public void Evaluate_NoGold_HasItsNumber()
    {
        Assert.Equal(ErrorCodes.GoldMissing, Assert.Throws<RapporteurException>(() => Evaluate(_folder.FullName, TimeReader.Default)).Code);
        Assert.Equal(ErrorCodes.GoldMissing, Assert.Throws<RapporteurException>(() => Evaluate(_folder.File("none.jsonl"), TimeReader.Default)).Code);
        Assert.Equal(ErrorCodes.GoldMissing, Assert.Throws<RapporteurException>(() => Evaluate(Write("empty.jsonl", "\n"), TimeReader.Default)).Code);
    }

    [Fact]
    public void Evaluate_FillerWithoutTheLayer_IsRefused()
    {
        Write("a.tml", Story);
        Assert.Throws<ArgumentException>(() => Evaluate(_folder.FullName, new HandMadeFiller(static _ => LanguageLayers.None)));
    }

    [Fact]
    public void Evaluate_TimeBank_ReachesTheFloors()
    {
        var data = Environment.GetEnvironmentVariable("RAPPORTEUR_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(data), "RAPPORTEUR_DATA is not set: the floors need TimeBank.");
        var figures = Evaluate(Path.Combine(data, "timebank"), SyntaxReader.Default, TimeReader.Default).Figures.ToDictionary(f => f.Key, f => f.Percent);
        Assert.True(figures["timex_found_f1"] >= 88, $"found {figures["timex_found_f1"]}");
        Assert.True(figures["timex_value_f1"] >= 76, $"value {figures["timex_value_f1"]}");
    }

    private static LayerScores Evaluate(string gold, params ILayerFiller[] fillers) =>
        TimeEvaluator.Evaluate(gold, fillers, null, TestContext.Current.CancellationToken);

    private static HandMadeFiller Filler(params (string Words, TimeKind Kind, string Value)[] times) => new(document => document.Layers with
    {
        Times = [.. times.Select(t => Time(document, t.Words, t.Kind, t.Value))],
    });

    private static TimeExpression Time(Document document, string words, TimeKind kind, string value)
    {
        var start = document.Text.IndexOf(words, StringComparison.Ordinal);
        return new TimeExpression(document.TokensOf(new TextSpan(start, start + words.Length)).Tokens, kind, value);
    }

    private string Write(string name, string text)
    {
        var path = _folder.File(name);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"));
        return path;
    }
}
