using CsCheck;
using NodaTime;
using Rapporteur.Articles;
using Rapporteur.Readings;
using Rapporteur.Statements;

namespace Rapporteur.Tests.Readings;

/// <summary>Random readings: any text, any spans in it, every field filled or not.</summary>
internal static class ReadingGen
{
    private static readonly string[] Pieces =
    [
        "the minister", "said", " ", "  ", "\n", "\r\n", "\t", "\"", "“", "”", "\\", "/", "<b>", "&amp;", "'", "é", "e\u0301",
        "日本", "😀", "👩‍🚀", "𝒳", "\u2028", "\u0085", "\u0001", "\0", "\u007F", ";", ",", "=1+1", "-", "@", "…", "\uFFFD",
    ];

    private static readonly string[] Lone = ["\uD83D", "\uDE00", "\uD83D\uD83D", "\uDE00\uD83D"];

    /// <summary>Text without lone surrogates.</summary>
    public static Gen<string> Text { get; } =
        Gen.Select(Pick(Pieces).Array[0, 30], Gen.String[Gen.Char['a', 'ÿ'], 0, 20], (pieces, tail) => string.Concat(pieces) + tail);

    /// <summary>Text in which halves of pairs stand alone.</summary>
    public static Gen<string> BrokenText { get; } =
        Pick([.. Pieces, .. Lone]).Array[1, 30].Select(string.Concat);

    /// <summary>A reading of a well-formed text; JSON gives it back to the letter.</summary>
    public static Gen<Reading> Reading { get; } = Text.SelectMany(OfText);

    /// <summary>A reading of any text.</summary>
    public static Gen<Reading> BrokenReading { get; } = BrokenText.SelectMany(OfText);

    private static Gen<string?> Name { get; } = Gen.Frequency((1, Gen.Const((string?)null)), (3, Text.Select(text => (string?)text)));

    private static Gen<LocalDate> Day { get; } = Gen.Int[-20_000, 40_000].Select(days => new LocalDate(1970, 1, 1).PlusDays(days));

    private static Gen<ArticleTime?> Time { get; } = Gen.Select(Gen.Int[0, 3], Day, Gen.Int[0, 86_399], Gen.Int[-14 * 4, 14 * 4], Gen.Int[0, 999])
        .Select((how, day, second, quarter, milli) => how switch
        {
            0 => null,
            1 => ArticleTime.OfDay(day) with { IsDerived = quarter < 0 },
            2 => ArticleTime.OfLocal(day + LocalTime.FromSecondsSinceMidnight(second).PlusMilliseconds(milli)),
            _ => ArticleTime.OfInstant((day + LocalTime.FromSecondsSinceMidnight(second).PlusMilliseconds(milli))
                .WithOffset(Offset.FromSeconds(quarter * 900))),
        });

    private static Gen<Engine> Engine { get; } =
        Gen.Select(Pick("0.1.0", "0.2.0-beta"), Pick("none", "fast-1a2b3c4d5e6f"), (version, model) => new Engine(version, model));

    private static Gen<T> Pick<T>(params T[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    private static Gen<Reading> OfText(string text)
    {
        // Spans never cut a pair, since none do that are taken from a text by tokens or characters.
        var cuts = Enumerable.Range(0, text.Length + 1)
            .Where(i => i == 0 || i == text.Length || !char.IsSurrogatePair(text[i - 1], text[i]))
            .ToArray();
        var cut = Gen.Int[0, cuts.Length - 1];
        var span = Gen.Select(cut, cut, (a, b) => new TextSpan(cuts[Math.Min(a, b)], cuts[Math.Max(a, b)]));
        var spans = cut.Array[0, 6].Select(Disjoint);
        var mention = Gen.Select(spans, Name, Name, Pick<string?>(null, "ISR"), Pick<string?>(null, "GOV"))
            .Select((at, name, actor, country, sector) => new Mention(at, name, actor, country, sector));
        var maybe = Gen.Frequency((1, Gen.Const((Mention?)null)), (2, mention.Select(m => (Mention?)m)));
        var date = Gen.Select(Gen.Bool, Day, Gen.Int[0, 400], spans)
            .Select((there, day, length, at) => there ? new DateRange(day, day.PlusDays(length), at) : null);
        var post = Gen.Select(Gen.Select(spans, Name, span, Gen.Bool), Gen.Select(Name, Time, Name, Name))
            .Select((a, b) => new Post(a.Item1, a.Item2, a.Item4 ? a.Item3 : null, b.Item1, b.Item2, b.Item3, b.Item4, a.Item4 ? b.Item3 : null));
        var block = Gen.Select(Gen.Enum<BlockKind>(), span, post)
            .Select((kind, at, what) => new Block(kind, at, kind == BlockKind.Post ? what : null));
        var statement = Gen.Select(
            Gen.Select(Gen.Enum<StatementType>(), maybe, spans, spans),
            Gen.Select(maybe, Gen.Bool, date, Gen.Double[0, 1]))
            .Select((a, b) => new Statement
            {
                Id = "",
                Type = a.Item1,
                Source = a.Item2,
                Cue = a.Item3,
                Content = a.Item4,
                Addressee = b.Item1,
                Negated = b.Item2,
                Date = b.Item3,
                Confidence = b.Item4,
            });
        var article = Gen.Select(
            Gen.Select(Text, block.Array[0, 4], Name, Name),
            Gen.Select(Name, Text.Array[0, 3], Time, Time, Pick<string?>(null, "en", "en-GB")),
            Gen.Select(Name, Name, Gen.Bool, Gen.Select(Text, Text, Text).Select((field, value, witness) => new Disagreement(field, value, witness)).Array[0, 3]))
            .Select((a, b, c) => new Article
            {
                Source = a.Item1,
                Text = text,
                Blocks = a.Item2,
                Url = a.Item3,
                Publisher = a.Item4,
                Title = b.Item1,
                Byline = b.Item2,
                Published = b.Item3,
                Modified = b.Item4,
                Language = b.Item5,
                Canonical = c.Item1,
                Section = c.Item2,
                IsPartial = c.Item3,
                Disagreements = c.Item4,
            });
        var review = Gen.Select(Pick<Verdict?>(null, null, Verdict.Confirmed, Verdict.Corrected), Name, Time)
            .Select((verdict, by, at) => verdict is { } found ? new Review(found, by, Written(at)) : null);
        return Gen.Select(Engine, article, Gen.Select(statement, review).Array[0, 5], Gen.Select(statement, Name, Time).Array[0, 2])
            .Select((engine, of, statements, rejected) => new Reading
            {
                Engine = engine,
                Article = of,
                Statements = [.. statements.Select((one, i) => one.Item1 with { Id = $"s{i + 1}", Review = one.Item2 })],
                Rejected = [.. rejected.Select((one, i) => one.Item1 with { Id = $"r{i + 1}", Review = new Review(Verdict.Rejected, one.Item2, Written(one.Item3)) })],
            });

        // Of a review an instant or a day is kept.
        static ArticleTime? Written(ArticleTime? time) => ArticleTime.TryParse(time?.ToString(), out var written) ? written : null;

        TextSpan[] Disjoint(int[] picks)
        {
            Array.Sort(picks);
            return [.. Enumerable.Range(0, picks.Length / 2).Select(i => new TextSpan(cuts[picks[2 * i]], cuts[picks[(2 * i) + 1]]))];
        }
    }
}
