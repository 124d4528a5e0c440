using CsCheck;
using NodaTime;
using Rapporteur.Articles;
using Rapporteur.Readings;
using Rapporteur.Statements;
using Rapporteur.Tests.Readings;

namespace Rapporteur.Ledger.Tests.Searching;

public sealed class StatementSearchTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly LedgerStore _ledger;

    public StatementSearchTests() => _ledger = LedgerStore.OpenOrCreate(_folder.Ledger);

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Search_Words_AllHaveToBeThere()
    {
        Add("The mayor", "said", "the port opens", "the bridge opens", "the port of the bridge");

        Assert.Equal(["the port opens", "the port of the bridge"], Contents(new LedgerQuery { Words = "PORT the" }));
        Assert.Equal(["the port of the bridge"], Contents(new LedgerQuery { Words = "bridge port" }));
        Assert.Equal(["the port opens"], Contents(new LedgerQuery { Words = "\"port opens\"" }));
        Assert.Equal(["the port opens", "the bridge opens"], Contents(new LedgerQuery { Words = "ope*" }));
        Assert.Equal(["the port opens"], Contents(new LedgerQuery { Words = "mayor said port opens" }));
        Assert.Empty(Contents(new LedgerQuery { Words = "\"opens port\"" }));
        Assert.Empty(Contents(new LedgerQuery { Words = "?!" }));
        Assert.Equal(3, Contents(new LedgerQuery { Words = "  " }).Count);
    }

    [Fact]
    public void Search_Accents_MakeNoDifference()
    {
        Add("José Núñez", "said", "the café opens");

        Assert.Single(Contents(new LedgerQuery { Words = "jose cafe" }));
        Assert.Single(Contents(new LedgerQuery { Words = "JOSÉ" }));
    }

    [Fact]
    public void Search_NameOfAPronoun_FindsIt()
    {
        var reading = Sample.Reading("a.txt", ("He", "said", "the port opens"));
        _ledger.Add([reading.With(s => s with { Source = s.Source! with { Name = "Ada Byrne" } })]);

        Assert.Equal("He", Assert.Single(_ledger.Search(new LedgerQuery { Words = "byrne" })).SourceText);
        Assert.Single(_ledger.Search(new LedgerQuery { Source = "ADA  by" }));
        Assert.Empty(_ledger.Search(new LedgerQuery { Source = "He Ada" }));
    }

    [Fact]
    public void Search_BestFirst_ThenInTheOrderOfAdding()
    {
        Add("The mayor", "said", "the port and many other things that take a great many words to tell", "port", "port");

        Assert.Equal(["port", "port", "the port and many other things that take a great many words to tell"], Contents(new LedgerQuery { Words = "port" }));
        Assert.Equal(["s2", "s3", "s1"], _ledger.Search(new LedgerQuery { Words = "port" }).Select(hit => hit.Statement.Id));
    }

    [Fact]
    public void Search_Source_IsPartOfItInAnyCase()
    {
        _ledger.Add([Sample.Reading("a.txt", ("Ångström’s\naide", "said", "one"), ("The 100% man", "said", "two"), ("", "Reportedly", "three"))]);

        Assert.Equal(["one"], Contents(new LedgerQuery { Source = "ÅNGSTRÖM’S AIDE" }));
        Assert.Equal(["two"], Contents(new LedgerQuery { Source = "0%" }));
        Assert.Empty(Contents(new LedgerQuery { Source = "_" }));
        Assert.Equal(3, Contents(new LedgerQuery { Source = " " }).Count);
    }

    [Fact]
    public void Search_Days_TakeTheStatementsDateElseTheArticles()
    {
        LocalDate march = new(2024, 3, 1), april = new(2024, 4, 1);
        _ledger.Add(
        [
            Sample.Reading("published.txt", ("A", "said", "published in April")).Published("2024-04-10T23:30:00-05:00"),
            Sample.Reading("dated.txt", ("B", "said", "dated in March")).Published("2024-04-10").With(s => s with { Date = Sample.Days(march, march.PlusDays(5)) }),
            Sample.Reading("undated.txt", ("C", "said", "at some time")),
        ]);

        Assert.Equal(["dated in March", "published in April", "at some time"], Contents(new LedgerQuery()));
        Assert.Equal(["published in April"], Contents(new LedgerQuery { Since = april }));
        Assert.Equal(["published in April"], Contents(new LedgerQuery { Since = new LocalDate(2024, 4, 10), Until = new LocalDate(2024, 4, 10) }));
        Assert.Equal(["dated in March"], Contents(new LedgerQuery { Until = march }));
        Assert.Equal(["dated in March"], Contents(new LedgerQuery { Since = march.PlusDays(5), Until = april }));
        Assert.Empty(Contents(new LedgerQuery { Since = march.PlusDays(6), Until = april }));
    }

    [Fact]
    public void Search_TypeConfidenceAndLimit_Narrow()
    {
        Add("A", "said", "one", "two", "three");
        _ledger.Add([Sample.Reading("b.txt", ("B", "said", "four")).With(s => s with { Type = StatementType.Direct, Confidence = 0.9 })]);

        Assert.Equal(["four"], Contents(new LedgerQuery { Type = StatementType.Direct }));
        Assert.Equal(["four"], Contents(new LedgerQuery { MinConfidence = 0.9 }));
        Assert.Equal(["one", "two"], Contents(new LedgerQuery { Limit = 2 }));
        Assert.Empty(Contents(new LedgerQuery { Limit = 0 }));
        Assert.Equal(ErrorCodes.SearchInvalid, Assert.Throws<RapporteurException>(() => _ledger.Search(new LedgerQuery { Limit = -1 })).Code);
    }

    [Fact]
    public void Search_Hits_AreTheStatementsThatWereAdded() => ReadingGen.Reading.Sample(
        reading =>
        {
            using var folder = new TempFolder();
            using var ledger = LedgerStore.OpenOrCreate(folder.Ledger);
            ledger.Add([reading]);
            var hits = ledger.Search(new LedgerQuery()).ToDictionary(hit => hit.Statement.Id);
            var points = new CodePoints(reading.Article.Text);
            return hits.Count == reading.Statements.Count
                && ReadingComparer.Same(reading, reading with { Statements = [.. reading.Statements.Select(s => hits[s.Id].Statement)] })
                && hits.Values.All(hit => IsOf(reading.Article, hit))
                && reading.Statements.All(s =>
                    hits[s.Id].ContentCodePoints.SequenceEqual(s.Content.Select(points.FromUtf16))
                    && hits[s.Id].ContentText == string.Join(" … ", s.Content.Select(span => span.Of(reading.Article.Text))));
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void Search_HostileWords_AreNeverASyntaxError()
    {
        Add("The mayor", "said", "the port opens");
        string[] pieces = ["\"", "'", "*", "(", ")", "-", "^", ":", "NEAR(", "AND", "OR", "NOT", "source_text:", "{", "}", "+", ",", "\0", "\uD800", "port", " ", "\\", ";--", "”", "😀", "%", "_"];
        var words = Gen.Int[0, pieces.Length - 1].Array[0, 12].Select(picks => string.Concat(picks.Select(i => pieces[i])));

        Gen.Select(words, words).Sample(
            (w, source) => _ledger.Search(new LedgerQuery { Words = w, Source = source }).Count() <= 1, iter: 1_500, threads: 1);
    }

    private static bool IsOf(Article article, LedgerHit hit) =>
        (hit.ArticleId, hit.ArticleSource, hit.ArticleUrl, hit.ArticleCanonical, hit.ArticleSection)
        == (article.Id, article.Source, article.Url, article.Canonical, article.Section)
        && (hit.ArticleTitle, hit.Published, hit.ArticleIsPartial) == (article.Title, article.Published?.ToString(), article.IsPartial);

    private void Add(string who, string cue, params string[] what) =>
        _ledger.Add([Sample.Reading("a.txt", [.. what.Select(one => (who, cue, one))])]);

    private List<string> Contents(LedgerQuery query) => [.. _ledger.Search(query).Select(hit => hit.ContentText)];
}
