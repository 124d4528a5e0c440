using NodaTime;
using Rapporteur.Articles;
using Rapporteur.Ledger.Migrations;
using Rapporteur.Ledger.Storage;
using Rapporteur.Readings;
using Rapporteur.Statements;
using Rapporteur.Tests.Readings;

namespace Rapporteur.Ledger.Tests.Migrations;

/// <summary>Ledgers with the schema, and the rows to the letter, that programs before the last migrations made.</summary>
public sealed class OlderLedgerTests : IDisposable
{
    private const string Rows =
        """
        INSERT INTO engines VALUES (1, '0.1.0', 'none');
        INSERT INTO texts VALUES (1, X'B377AFE132456E6E01538494A1DB9AB6E202DCC4CF99BCC7E2C62CAC7B409B57', 1, '😀 The mayor said the port opens' || char(10));
        INSERT INTO articles (id, article_id, digest, text, source, url, publisher, title, byline, published, modified, language, blocks) VALUES (1, '989dbe63d6f37322dd11f458771882528d084184b0d905d15476b0c226146318',
            X'AE3BAAA11D76A06CAB685CC25928313DCD123C8A462A2FF97C079D1212B27037', 1, 'port.txt', 'https://example.org/port', 'The Harbour',
            'Port opens', '["Jo Doe"]', '2024-03-25T10:15:00+01:00', '2024-03-26', 'en', '[{"kind":"paragraph","span":[0,31]}]');
        INSERT INTO readings VALUES (1, '989dbe63d6f37322dd11f458771882528d084184b0d905d15476b0c226146318', 1, 1, 1);
        INSERT INTO statements (id, reading, position, statement_id, type, negated, confidence, date_from, date_to, first_day, last_day, source_text, source_name,
            source_actor, source_country, source_sector, source_key, cue_text, content_text, addressee_text, addressee_name, addressee_actor, addressee_country, addressee_sector)
            VALUES (1, 1, 0, 's1', 'indirect', 0, 0.5, '2024-03-24', '2024-03-24', 19806, 19806, '😀 The mayor', 'Ana Reyes',
            NULL, NULL, NULL, '😀 THE MAYOR' || char(10) || 'ANA REYES', 'said', 'the port opens', NULL, NULL, NULL, NULL, NULL);
        INSERT INTO spans VALUES (1, 'source', 0, 0, 11), (1, 'cue', 0, 12, 16), (1, 'content', 0, 17, 31);
        INSERT INTO statement_words (rowid, source_text, source_name, cue_text, content_text) VALUES (1, '😀 The mayor', 'Ana Reyes', 'said', 'the port opens');
        """;

    private const string RowsOfInputs = "INSERT INTO inputs VALUES (1, 'f', 's', 'a.warc', 2, 1);";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void OpenOrCreate_OlderSchema_KeepsAllThatItHolds(int version)
    {
        MakeOlder(version);
        using (var ledger = LedgerStore.OpenOrCreate(_folder.Ledger))
        {
            Assert.Equal(Migration.All.Count, ledger.Summary().SchemaVersion);
            Assert.True(ReadingComparer.Same(Reading(), Assert.Single(ledger.Readings())));
            var hit = Assert.Single(ledger.Search(new LedgerQuery { Words = "port reyes", Source = "mayor", Since = new LocalDate(2024, 3, 24) }));
            Assert.Equal(("https://example.org/port", null, null, false), (hit.ArticleUrl, hit.ArticleCanonical, hit.ArticleSection, hit.ArticleIsPartial));
            Assert.Equal(version == 1 ? null : new InputProgress("f", "s", "a.warc", 2, 1), ledger.ProgressOf("f", "s"));
            Assert.Equal(0, ledger.Add([Reading()]));
            Assert.Null(ledger.ModelOf("[]"));
            Assert.Equal(1, ledger.Review([Reading().With(s => s with { Review = new Review(Verdict.Confirmed) })]));
            Assert.Equal(1, ledger.Replace([Reading().By("0.2.0") with { Statements = [] }]));
            Assert.Equal(Verdict.Confirmed, Assert.Single(ledger.Search(new LedgerQuery { Words = "reyes" })).Statement.Review?.Verdict);
        }

        using var reopened = LedgerStore.OpenReadOnly(_folder.Ledger);
        Assert.Single(reopened.Readings());
        Assert.Equal("ok", Sqlite.Scalar(_folder.Ledger, "PRAGMA integrity_check"));
        Sqlite.Scalar(_folder.Ledger, "INSERT INTO statement_words (statement_words, rank) VALUES ('integrity-check', 1)");
    }

    [Fact]
    public void Add_ArticleOfAnOlderSchema_IsFoundAgainUnlessMoreIsKnownOfIt()
    {
        MakeOlder(1);
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);

        var again = Reading().By("0.2.0");
        ledger.Add([again]);
        Assert.Equal(1L, Sqlite.Scalar(_folder.Ledger, "SELECT count(*) FROM articles"));

        var more = Reading().By("0.3.0");
        more = more with { Article = more.Article with { Section = "Ports" } };
        ledger.Add([more]);
        Assert.Equal(2L, Sqlite.Scalar(_folder.Ledger, "SELECT count(*) FROM articles"));
        Assert.Equal(1L, Sqlite.Scalar(_folder.Ledger, "SELECT count(*) FROM texts"));
        Assert.Equal([null, null, "Ports"], ledger.Readings().Select(reading => reading.Article.Section));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Add_ToAnOlderSchema_TakesEventsAndEnginesWithARegister(int version)
    {
        MakeOlder(version);
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        var old = Reading();
        Assert.True(ledger.Contains(old.Article.Id, old.Engine));
        var later = old with
        {
            Engine = old.Engine with { Register = "actors-1a2b3c4d5e6f", Codebook = "PLOVER-2.0" },
            Events = [RecordSample.Reading().Events[0] with { Trigger = [new TextSpan(13, 17)], Actors = [], Recipients = [], Date = null, Place = null }],
        };

        Assert.Equal(1, ledger.Add([later]));
        Assert.Equal(0, ledger.Add([later]));

        Assert.Equal([null, "actors-1a2b3c4d5e6f"], ledger.Readings().Select(static reading => reading.Engine.Register));
        Assert.True(ReadingComparer.Same(later, ledger.LatestReadings().Single()));
        Assert.Single(ledger.Search(new EventQuery { Words = "port" }));
        Assert.Equal(0L, Sqlite.Scalar(_folder.Ledger, "SELECT count(*) FROM pragma_foreign_key_check"));
        Assert.Equal("ok", Sqlite.Scalar(_folder.Ledger, "PRAGMA integrity_check"));
    }

    private void MakeOlder(int version)
    {
        LedgerStore.OpenOrCreate(_folder.Ledger, LedgerFile.DefaultBusy, [.. Migration.All.Take(version)]).Dispose();
        Sqlite.Scalar(_folder.Ledger, Rows + (version >= 2 ? RowsOfInputs : ""));
        Assert.Equal((long)version, Sqlite.Scalar(_folder.Ledger, "PRAGMA user_version"));
    }

    private static Reading Reading()
    {
        var reading = Sample.Reading("port.txt", ("😀 The mayor", "said", "the port opens"))
            .Published("2024-03-25T10:15:00+01:00")
            .With(s => s with { Source = s.Source! with { Name = "Ana Reyes" }, Date = Sample.Days(new LocalDate(2024, 3, 24), new LocalDate(2024, 3, 24)) });
        return reading with
        {
            Article = reading.Article with
            {
                Url = "https://example.org/port",
                Publisher = "The Harbour",
                Title = "Port opens",
                Byline = ["Jo Doe"],
                Modified = ArticleTime.OfDay(new LocalDate(2024, 3, 26)),
                Language = "en",
            },
        };
    }
}
