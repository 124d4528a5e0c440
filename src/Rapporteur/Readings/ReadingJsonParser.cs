using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Articles;
using Rapporteur.Statements;

namespace Rapporteur.Readings;

/// <summary>Reads a reading back, and refuses what does not follow the contract with a message that says where.</summary>
internal static class ReadingJsonParser
{
    private const int MaxDepth = 64;

    // Statements nest a few deep; far more than that is an attempt to make a small file swell when it is written again.
    private const int MostShownPerCharacter = 256;
    private const string Unknown = "unknown";
    private static readonly string[] LaterKinds = ["commitments", "deals", "positions"];

    public static Reading Parse(ReadOnlySpan<byte> json)
    {
        using var document = ParseDocument(json);
        var root = new JsonPlace(document.RootElement, "", "");
        root.Expect(JsonValueKind.Object, "an object");
        var schema = root.Required("schema");
        if (schema.String() != ReadingJsonWriter.Schema)
        {
            throw schema.Fault($"must be \"{ReadingJsonWriter.Schema}\"");
        }

        var article = ReadArticle(root.Required("article"), out var text);
        foreach (var kind in LaterKinds)
        {
            root.Required(kind).Expect(JsonValueKind.Array, "an array");
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var statements = ReadStatements(root.Required("statements"), ids, text);

        var events = EventJson.Read(root.Required("events"), text);
        var votes = VoteJson.Read(root.Required("votes"), text);

        // A person may mark a statement as rejected where it stands.
        List<Statement> rejected = [.. statements.Where(IsRejected), .. root.Optional("rejected") is { } more ? ReadRejected(more, ids, text) : []];
        var shown = statements.Concat(rejected).Sum(ShownBy) + events.Sum(EventJson.ShownBy) + votes.Sum(VoteJson.ShownBy);
        statements.RemoveAll(IsRejected);
        return shown <= MostShownPerCharacter * (text.Text.Length + 1L)
            ? new Reading { Engine = ReadEngine(root), Article = article, Statements = statements, Rejected = rejected, Events = events, Votes = votes }
            : throw root.Fault("shows the same words over and over; no reading of an article does that");
    }

    private static bool IsRejected(Statement statement) => statement.Review?.Verdict == Verdict.Rejected;

    private static List<Statement> ReadStatements(JsonPlace place, HashSet<string> ids, SpannedText text) => place.Items(one =>
    {
        var statement = ReadStatement(one, text);
        return ids.Add(statement.Id) ? statement : throw one.Required("id").Fault("is there twice; every statement needs an id of its own");
    });

    private static IEnumerable<Statement> ReadRejected(JsonPlace place, HashSet<string> ids, SpannedText text) =>
        ReadStatements(place, ids, text).Select(statement => statement.Review switch
        {
            null => statement with { Review = new Review(Verdict.Rejected) },
            { Verdict: Verdict.Rejected } => statement,
            _ => throw place.Fault($"holds {statement.Id}, whose review says otherwise; put it into statements"),
        });

    private static long ShownBy(Statement statement) =>
        LengthOf(statement.Content) + LengthOf(statement.Cue)
        + LengthOf(statement.Source?.Spans ?? []) + LengthOf(statement.Addressee?.Spans ?? []);

    /// <summary>Characters that spans hold together.</summary>
    public static long LengthOf(IReadOnlyList<TextSpan> spans) => spans.Sum(span => (long)span.Length);

    /// <summary>Reads the blocks of an article alone.</summary>
    public static List<Block> ParseBlocks(ReadOnlySpan<byte> json, SpannedText text)
    {
        using var document = ParseDocument(json);
        return ReadBlocks(new JsonPlace(document.RootElement, "", "blocks"), text);
    }

    /// <summary>Reads the disagreements of an article alone.</summary>
    public static List<Disagreement> ParseDisagreements(ReadOnlySpan<byte> json)
    {
        using var document = ParseDocument(json);
        return new JsonPlace(document.RootElement, "", "disagreements").Items(ReadDisagreement);
    }

    /// <summary>Reads the article of a reading, or an article object alone.</summary>
    /// <exception cref="RapporteurException">RAP0203: not such an article; the message says where.</exception>
    public static Article ParseArticle(ReadOnlySpan<byte> json)
    {
        using var document = ParseDocument(json);
        var root = new JsonPlace(document.RootElement, "", "");
        root.Expect(JsonValueKind.Object, "an object");
        return ReadArticle(root.Optional("article") ?? root, out _);
    }

    private static JsonDocument ParseDocument(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith("\uFEFF"u8))
        {
            json = json[3..];
        }

        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
            var document = JsonDocument.ParseValue(ref reader);
            try
            {
                if (reader.Read())
                {
                    throw new JsonException("more than one value");
                }
            }
            catch
            {
                document.Dispose();
                throw;
            }

            return document;
        }
        catch (JsonException fault)
        {
            var where = fault.LineNumber is { } line ? $" at line {line + 1}, byte {fault.BytePositionInLine + 1} of it" : "";
            throw new RapporteurException(
                ErrorCodes.ReadingInvalid,
                $"This is no JSON{where}. Give one whole reading as `rapporteur read --format jsonl` prints it.",
                fault);
        }
    }

    private static Engine ReadEngine(JsonPlace root)
    {
        // The contract lets the engine be missing; a ledger still has to tell engines apart.
        if (root.Optional("engine") is not { } engine)
        {
            return new Engine(Unknown, Unknown);
        }

        engine.Expect(JsonValueKind.Object, "an object");
        return new Engine(engine.OptionalString("version") ?? Unknown, engine.OptionalString("model") ?? Unknown)
        {
            Register = engine.OptionalString("register"),
            Codebook = engine.OptionalString("codebook"),
        };
    }

    private static Article ReadArticle(JsonPlace place, out SpannedText text)
    {
        place.Expect(JsonValueKind.Object, "an object");
        text = new SpannedText(place.Required("text").String());
        var article = new Article
        {
            Source = place.Required("source").String(),
            Text = text.Text,
            Blocks = ReadBlocks(place.Required("blocks"), text),
            Url = place.OptionalString("url"),
            Canonical = place.OptionalString("canonical"),
            Publisher = place.OptionalString("publisher"),
            Section = place.OptionalString("section"),
            Title = place.OptionalString("title"),
            Byline = place.Optional("byline")?.Items(name => name.String()) ?? [],
            Published = ReadTime(place, "published"),
            Modified = ReadTime(place, "modified"),
            Language = place.OptionalString("language"),
            IsPartial = place.Optional("partial")?.Boolean() ?? false,
            Disagreements = place.Optional("disagreements")?.Items(ReadDisagreement) ?? [],
        };

        var id = place.Required("id");
        return id.String() == article.Id
            ? article
            : throw id.Fault("is not the id of article.text; the text was changed after it was read. Read the article anew");
    }

    private static Disagreement ReadDisagreement(JsonPlace place)
    {
        place.Expect(JsonValueKind.Object, "an object");
        return new Disagreement(place.Required("field").String(), place.Required("value").String(), place.Required("witness").String());
    }

    private static List<Block> ReadBlocks(JsonPlace place, SpannedText text) => place.Items(block =>
    {
        block.Expect(JsonValueKind.Object, "an object");
        var kind = block.Required("kind");
        if (!ReadingNames.TryParse(kind.String(), out BlockKind blockKind))
        {
            throw kind.Fault("is no kind of block that this version knows");
        }

        return new Block(blockKind, block.Required("span").Span(text), ReadPost(block.Optional("post"), text));
    });

    private static Post? ReadPost(JsonPlace? place, SpannedText text)
    {
        if (place is not { } post)
        {
            return null;
        }

        post.Expect(JsonValueKind.Object, "an object");
        var author = post.Optional("author_spans")?.Spans(text) ?? [];
        if (author.Count > 1)
        {
            throw post.Required("author_spans").Fault("must hold one span at most");
        }

        return new Post(
            post.Optional("body")?.Passage(text) ?? [],
            post.OptionalString("author"),
            author.Count == 1 ? author[0] : null,
            post.OptionalString("handle"),
            ReadTime(post, "posted"),
            post.OptionalString("url"),
            post.OptionalString("platform"),
            post.OptionalString("id"));
    }

    private static Statement ReadStatement(JsonPlace place, SpannedText text)
    {
        place.Expect(JsonValueKind.Object, "an object");
        var type = place.Required("type");
        if (!ReadingNames.TryParse(type.String(), out StatementType statementType))
        {
            throw type.Fault("is no type of statement that this version knows");
        }

        return new Statement
        {
            Id = place.Required("id").String(),
            Type = statementType,
            Source = ReadMention(place.RequiredOrNull("source"), text),
            Cue = place.RequiredOrNull("cue")?.Passage(text) ?? [],
            Content = place.Required("content").Passage(text),
            Addressee = ReadMention(place.Optional("addressee"), text),
            Negated = place.Optional("negated")?.Boolean() ?? false,
            Date = ReadDate(place.Optional("date"), text),
            Confidence = place.Required("confidence").Share(),
            Review = ReadReview(place.Optional("review")),
        };
    }

    private static Review? ReadReview(JsonPlace? place)
    {
        if (place is not { } review)
        {
            return null;
        }

        var verdict = review.Required("verdict");
        return ReadingNames.TryParse(verdict.String(), out Verdict found)
            ? new Review(found, review.OptionalString("by"), ReadTime(review, "at"))
            : throw verdict.Fault("must be confirmed, corrected or rejected");
    }

    /// <summary>Reads a mention; null where there is none.</summary>
    public static Mention? ReadMention(JsonPlace? place, SpannedText text) => place is { } mention
        ? new Mention(
            mention.Passage(text),
            mention.OptionalString("name"),
            mention.OptionalString("actor"),
            mention.OptionalString("country"),
            mention.OptionalString("sector"))
        : null;

    /// <summary>Reads days; null where there are none.</summary>
    public static DateRange? ReadDate(JsonPlace? place, SpannedText text)
    {
        if (place is not { } date)
        {
            return null;
        }

        date.Expect(JsonValueKind.Object, "an object");
        var from = ReadDay(date.Required("from"));
        var to = ReadDay(date.Required("to"));
        return from <= to
            ? new DateRange(from, to, date.Optional("spans")?.Spans(text) ?? [])
            : throw date.Fault("ends before it begins");
    }

    private static LocalDate ReadDay(JsonPlace place) => LocalDatePattern.Iso.Parse(place.String()) is { Success: true } day
        ? day.Value
        : throw place.Fault("must be a day such as 2024-03-25");

    private static ArticleTime? ReadTime(JsonPlace place, string field)
    {
        if (place.OptionalString(field) is not { } written)
        {
            return null;
        }

        if (!ArticleTime.TryParse(written, out var time))
        {
            throw place.Required(field).Fault("must be an RFC 3339 instant or a day such as 2024-03-25");
        }

        if (time.Instant is null && place.Optional($"{field}_local") is { } local)
        {
            time = LocalDateTimePattern.ExtendedIso.Parse(local.String()) is { Success: true } clock && clock.Value.Date == time.Day
                ? ArticleTime.OfLocal(clock.Value)
                : throw local.Fault($"must be a time of the day that {field} names, such as 2024-03-25T10:15:00");
        }

        return place.Optional($"{field}_derived")?.Boolean() == true ? time with { IsDerived = true } : time;
    }
}
