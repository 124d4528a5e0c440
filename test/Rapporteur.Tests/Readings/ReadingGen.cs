using CsCheck;
using NodaTime;
using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Readings;
using Rapporteur.Statements;
using Rapporteur.Votes;

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

    private static Gen<int?> Count { get; } = Gen.Int[-1, 193].Select(count => count < 0 ? (int?)null : count);

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
        Gen.Select(
            Pick("0.1.0", "0.2.0-beta"), Pick("none", "fast-1a2b3c4d5e6f"), Pick<string?>(null, "", "actors-1a2b3c4d5e6f"), Pick<string?>(null, Codebook.Version),
            (version, model, register, codebook) => new Engine(version, model) { Register = register, Codebook = codebook });

    private static Gen<Tally?> Tally { get; } = Gen.Select(Gen.Bool, Count, Count, Count)
        .Select((there, yes, no, abstain) => there ? new Tally(yes, no, abstain) : null);

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
        var link = Pick<string?>(null, "s1", "s2", "r1", "s99");
        var place = Gen.Select(Gen.Bool, spans, Text, Pick<string?>(null, "ISR"))
            .Select((there, at, name, country) => there ? new EventPlace(at, name, country) : null);
        var deed = Gen.Select(
            Gen.Select(Gen.Enum<EventType>().SelectMany(type => Pick([null, .. Codebook.ModesOf(type)]).Select(mode => (Type: type, Mode: mode))), Text.Array[0, 3], spans),
            Gen.Select(mention.Array[0, 3], mention.Array[0, 3], Gen.Enum<EventStatus>(), Gen.Bool),
            Gen.Select(link, date, place, Gen.Double[0, 1]))
            .Select((a, b, c) => new PoliticalEvent
            {
                Id = "",
                Type = a.Item1.Type,
                Mode = a.Item1.Mode,
                Contexts = a.Item2,
                Trigger = a.Item3,
                Actors = b.Item1,
                Recipients = b.Item2,
                Status = b.Item3,
                Historical = b.Item4,
                Statement = c.Item1,
                Date = c.Item2,
                Place = c.Item3,
                Confidence = c.Item4,
            });
        var member = Gen.Select(Pick("RUS", "USA", "=cmd", "Neverland"), Gen.Enum<VoteChoice>(), spans, Gen.Bool)
            .Select((actor, choice, at, veto) => new MemberVote(actor, choice, at, veto));
        var vote = Gen.Select(
            Gen.Select(Pick("UNSC", "the council"), Pick<string?>(null, "2728", "S/RES/2728 (2024)"), Name, spans),
            Gen.Select(Gen.Enum<VoteOutcome>(), member.Array[0, 4], Tally, date),
            Gen.Select(Text.Array[0, 2], link, Gen.Double[0, 1]))
            .Select((a, b, c) => new Vote
            {
                Id = "",
                Body = a.Item1,
                Resolution = a.Item2,
                Subject = a.Item3,
                Spans = a.Item4,
                Outcome = b.Item1,
                Members = b.Item2,
                Tally = b.Item3,
                Date = b.Item4,
                Contradictions = c.Item1,
                Statement = c.Item2,
                Confidence = c.Item3,
            });
        var review = Gen.Select(Pick<Verdict?>(null, null, Verdict.Confirmed, Verdict.Corrected), Name, Time)
            .Select((verdict, by, at) => verdict is { } found ? new Review(found, by, Written(at)) : null);
        return Gen.Select(
                Engine, article, Gen.Select(statement, review).Array[0, 5], Gen.Select(statement, Name, Time).Array[0, 2], deed.Array[0, 3], vote.Array[0, 2])
            .Select((engine, of, statements, rejected, events, votes) => new Reading
            {
                Engine = engine,
                Article = of,
                Statements = [.. statements.Select((one, i) => one.Item1 with { Id = $"s{i + 1}", Review = one.Item2 })],
                Rejected = [.. rejected.Select((one, i) => one.Item1 with { Id = $"r{i + 1}", Review = new Review(Verdict.Rejected, one.Item2, Written(one.Item3)) })],
                Events = [.. events.Select((one, i) => one with { Id = $"e{i + 1}" })],
                Votes = [.. votes.Select((one, i) => one with { Id = $"v{i + 1}" })],
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
