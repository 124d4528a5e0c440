using System.Text;
using Rapporteur.Articles;
using Rapporteur.Ledger.Importing;
using Rapporteur.Readings;
using Rapporteur.Statements;
using Rapporteur.Tests.Readings;

namespace Rapporteur.Ledger.Tests.Reviews;

/// <summary>What persons said of statements, and what becomes of it when an article is read again.</summary>
public sealed class ReviewTests : IDisposable
{
    private static readonly ArticleTime Monday = Time("2024-03-25T09:00:00Z");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Review_CorrectedAndRejected_GoBeforeTheModelsAndAreSearchedSo()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        ledger.Add([Port()]);

        Assert.Equal(1, ledger.Review([Given()]));

        var reading = Assert.Single(ledger.Readings());
        Assert.Equal(["s1", "s2"], reading.Statements.Select(s => s.Id));
        Assert.Equal(Verdict.Corrected, reading.Statements[0].Review?.Verdict);
        Assert.Equal("Ana Reyes", reading.Statements[0].Source?.Name);
        Assert.Null(reading.Statements[1].Review);
        var rejected = Assert.Single(reading.Rejected);
        Assert.Equal(("r1", new Review(Verdict.Rejected, "Ada", Monday)), (rejected.Id, rejected.Review));
        Assert.Equal("The mayor", Assert.Single(ledger.Search(new LedgerQuery { Words = "reyes" })).SourceText);
        Assert.Empty(ledger.Search(new LedgerQuery { Words = "shut" }));
        Assert.Equal(2, ledger.Search(new LedgerQuery()).Count());
        Assert.Equal((2L, 2L), (ledger.Summary().Statements, ledger.Summary().Reviewed));
        CheckIndex();
    }

    [Fact]
    public void Review_StatementsAreNumberedAnew_EventsAndVotesGoOnPointingToTheirs()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        var port = Sample.Reading("port.txt", ("The mayor", "said", "the port opens"), ("The mate", "said", "the pier is shut"), ("The cook", "said", "the ship left"));
        var one = RecordSample.Reading().Events[0] with { Trigger = [], Actors = [], Recipients = [], Date = null, Place = null };
        var vote = RecordSample.Reading().Votes[0] with { Spans = [], Members = [], Date = null };
        port = port with
        {
            Events = [one with { Id = "e1", Statement = "s1" }, one with { Id = "e2", Statement = "s3" }, one with { Id = "e3", Statement = null }, one with { Id = "e4", Statement = "s4" }],
            Votes = [vote with { Statement = "s2" }],
        };
        ledger.Add([port]);
        var rejected = port with { Statements = [Found(port.Statements[0], Verdict.Rejected)], Events = [], Votes = [] };

        Assert.Equal(1, ledger.Review([rejected]));

        var reading = Assert.Single(ledger.Readings());
        Assert.Equal(["the pier is shut", "the ship left"], reading.Statements.Select(s => s.Content[0].Of(reading.Article.Text)));
        Assert.Equal(["r1", "s2", null, "s4"], reading.Events.Select(static e => e.Statement));
        Assert.Equal("s1", Assert.Single(reading.Votes).Statement);

        // What another model finds later has its own links; what was rejected stays so.
        Assert.Equal(1, ledger.Replace([port.By("0.2.0")]));
        reading = Assert.Single(ledger.Readings());
        Assert.Equal(["r1", "s2", null, "s4"], reading.Events.Select(static e => e.Statement));
        Assert.Equal(4, ledger.Search(new EventQuery()).Count());
        Sqlite.Scalar(_folder.Ledger, "INSERT INTO event_words (event_words, rank) VALUES ('integrity-check', 1)");
        Sqlite.Scalar(_folder.Ledger, "INSERT INTO vote_words (vote_words, rank) VALUES ('integrity-check', 1)");
    }

    [Fact]
    public void Review_StatementTakesTheNumberOfOneThatIsMissing_LinksDoNotGoToIt()
    {
        var port = Sample.Reading("port.txt", ("The mayor", "said", "the port opens"));
        var one = RecordSample.Reading().Events[0] with { Trigger = [], Actors = [], Recipients = [], Date = null, Place = null, Statement = "s2" };
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        ledger.Add([port with { Events = [one] }]);
        var added = port.Statements[0] with { Id = "mine", Content = port.Statements[0].Cue, Cue = [], Review = new Review(Verdict.Corrected) };

        Assert.Equal(1, ledger.Review([port with { Statements = [added] }]));

        var reading = Assert.Single(ledger.Readings());
        Assert.Equal(2, reading.Statements.Count);
        Assert.Equal("missing-s2", Assert.Single(reading.Events).Statement);
    }

    [Fact]
    public void Review_SameTwice_ChangesNothing()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        ledger.Add([Port()]);
        Assert.Equal(1, ledger.Review([Given()]));
        var before = ReadingJson.ToLine(ledger.Readings().Single());
        Assert.Equal(0, ledger.Review([Given()]));
        Assert.Equal(before, ReadingJson.ToLine(ledger.Readings().Single()));
        Assert.Equal(0, ledger.Review([Sample.Reading("other.txt", ("She", "said", "no")).With(s => Found(s, Verdict.Confirmed))]));
    }

    [Fact]
    public void Review_OlderThanWhatIsThere_DoesNotTakeItsPlace()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        ledger.Add([Port()]);
        ledger.Review([Given()]);
        var sunday = Port().With(s => s with { Review = new Review(Verdict.Confirmed, "Bo", Time("2024-03-24T09:00:00Z")) });
        Assert.Equal(1, ledger.Review([sunday]));
        var reading = Assert.Single(ledger.Readings());
        Assert.Equal([Verdict.Corrected, Verdict.Confirmed], reading.Statements.Select(s => s.Review!.Verdict));
        Assert.Single(reading.Rejected);
    }

    [Fact]
    public void Replace_ArticleWithReviews_KeepsThemAndDoesNotBringBackWhatWasRejected()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        ledger.Add([Port()]);
        ledger.Review([Given()]);

        // A later model draws other borders, misses the first statement and finds the rejected one again.
        var later = Port().By("0.2.0");
        later = later with { Statements = [Wider(later.Statements[1]), later.Statements[2] with { Confidence = 0.9 }] };
        Assert.Equal(1, ledger.Replace([later]));

        var reading = Assert.Single(ledger.Readings());
        Assert.Equal("0.2.0", reading.Engine.Version);
        Assert.Equal([0.5, 0.9], reading.Statements.Select(s => s.Confidence));
        Assert.Equal("Ana Reyes", reading.Statements[0].Source?.Name);
        Assert.Single(reading.Rejected);
        Assert.Equal(2, ledger.Search(new LedgerQuery { Words = "said" }).Count());
        CheckIndex();
    }

    [Fact]
    public void Replace_SeveralEngines_LeavesOneReadingInItsPlace()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        var ship = Sample.Reading("ship.txt", ("The mate", "said", "the ship is late"));
        ledger.Add([Port(), ship]);
        ledger.Add([Port().By("0.2.0"), ship.By("0.2.0")]);

        ledger.Replace([Port().By("0.3.0")]);

        Assert.Equal(["ship.txt 0.1.0", "port.txt 0.3.0", "ship.txt 0.2.0"], ledger.Readings().Select(r => $"{r.Article.Source} {r.Engine.Version}"));
        Assert.Equal(
            [("0.3.0", 1L, 1L), ("0.2.0", 1L, 1L), ("0.1.0", 1L, 0L)],
            ledger.Summary().ReadBy.Select(r => (r.Engine.Version, r.Articles, r.Searched)));
        CheckIndex();
    }

    [Fact]
    public void Add_OtherEngineAndOtherSpaces_TakesTheReviewsAlong()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        ledger.Add([Port()]);
        ledger.Review([Given()]);

        var spaced = Port().By("0.2.0");
        var text = "  " + spaced.Article.Text.Replace(" said ", "  said\n", StringComparison.Ordinal);
        ledger.Add([spaced with { Article = spaced.Article with { Text = text, Blocks = [] }, Statements = [] }]);

        var reading = ledger.Readings().Last();
        Assert.Equal("0.2.0", reading.Engine.Version);
        var kept = Assert.Single(reading.Statements);
        Assert.Equal(
            ("The mayor", "said", "the port opens"),
            (kept.Source!.Spans[0].Of(text), kept.Cue[0].Of(text), kept.Content[0].Of(text)));
        Assert.Equal("the port is shut", Assert.Single(reading.Rejected).Content[0].Of(text));
    }

    [Fact]
    public void ArticlesNotReadBy_WhileTheyAreReplaced_GivesEachOnce()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        ledger.Add([.. Enumerable.Range(0, 150).Select(i => Sample.Reading($"{i}.txt", ("The mate", "said", $"ship {i} is late")))]);
        var engine = new Engine("0.2.0", "none");
        var given = new List<string>();
        foreach (var article in ledger.ArticlesNotReadBy(engine).Take(100))
        {
            given.Add(article.Source);
            ledger.Replace([new Reading { Engine = engine, Article = article, Statements = [] }]);
        }

        given.AddRange(ledger.ArticlesNotReadBy(engine).Select(a => a.Source));
        Assert.Equal(Enumerable.Range(0, 150).Select(i => $"{i}.txt"), given);
        Assert.Equal(given, ledger.Readings().Select(r => r.Article.Source));
        CheckIndex();
    }

    [Fact]
    public void Import_MarkedWhereItStood_IsTakenOverAndSigned()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        ledger.Add([Port()]);
        var line = ReadingJson.ToLine(Port()).Replace("\"confidence\":0.5}", "\"confidence\":0.5,\"review\":{\"verdict\":\"rejected\"}}", StringComparison.Ordinal);

        var lines = new MemoryStream(Encoding.UTF8.GetBytes(line));
        var result = LedgerImport.Run(ledger, lines, fault => Assert.Fail(fault.Message), review => review with { By = review.By ?? "Ada", At = review.At ?? Monday });

        Assert.Equal(new ImportResult(0, 1, 0, 0), result);
        var reading = Assert.Single(ledger.Readings());
        Assert.Empty(reading.Statements);
        Assert.Equal(3, reading.Rejected.Count);
        Assert.All(reading.Rejected, s => Assert.Equal(new Review(Verdict.Rejected, "Ada", Monday), s.Review));
    }

    [Fact]
    public void Readings_Reviewed_ComeBackWhole()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        var given = Given();
        ledger.Add([given]);
        var reading = Assert.Single(ledger.Readings());
        Assert.True(ReadingComparer.Same(given, reading));
        Assert.True(ReadingComparer.Same(given, ReadingJson.Parse(Encoding.UTF8.GetBytes(ReadingJson.ToLine(reading)))));
    }

    [Fact]
    public void RememberModel_Inputs_AreKnownAgainAndChangedTogether()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        Assert.Null(ledger.ModelOf("a"));
        ledger.RememberModel("a", "fast");
        ledger.RememberModel("b", "accurate");
        Assert.Equal(("fast", "accurate"), (ledger.ModelOf("a"), ledger.ModelOf("b")));
        ledger.RememberModel(null, "accurate");
        Assert.Equal(("accurate", "accurate", null), (ledger.ModelOf("a"), ledger.ModelOf("b"), ledger.ModelOf("c")));
    }

    private static Reading Port() => Sample.Reading(
        "port.txt", ("The mayor", "said", "the port opens"), ("The mate", "said", "the port is shut"), ("The cook", "said", "dinner is late"));

    // The first statement corrected, the second rejected, the third left alone.
    private static Reading Given()
    {
        var port = Port();
        return port with
        {
            Statements =
            [
                Found(port.Statements[0] with { Source = port.Statements[0].Source! with { Name = "Ana Reyes" } }, Verdict.Corrected),
                port.Statements[2],
            ],
            Rejected = [Found(port.Statements[1], Verdict.Rejected)],
        };
    }

    private static Statement Found(Statement statement, Verdict verdict) => statement with { Review = new Review(verdict, "Ada", Monday) };

    private static Statement Wider(Statement statement) => statement with { Content = [new TextSpan(statement.Content[0].Start - 3, statement.Content[0].End)] };

    private static ArticleTime Time(string written) => ArticleTime.TryParse(written, out var time) ? time : throw new ArgumentException(written);

    // The index of words holds what the view says, no more and no less.
    private void CheckIndex()
    {
        Assert.Equal("ok", Sqlite.Scalar(_folder.Ledger, "PRAGMA integrity_check"));
        Sqlite.Scalar(_folder.Ledger, "INSERT INTO statement_words (statement_words, rank) VALUES ('integrity-check', 1)");
    }
}
