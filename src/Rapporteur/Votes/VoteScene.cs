using NodaTime;
using Rapporteur.Actors.Registers;
using Rapporteur.Actors.Resolving;
using Rapporteur.Language;
using Rapporteur.Language.Names;
using Rapporteur.Votes.Words;

namespace Rapporteur.Votes;

/// <summary>A document as votes are read from it: its words in small letters, the phrases of the table in it, the names of the register.</summary>
internal sealed class VoteScene
{
    private const int SpreadReach = 7;
    private readonly DocumentActors _actors;
    private readonly int[] _cueAt;
    private PhraseReader? _phrases;
    private readonly EntityName?[] _entities;

    /// <summary>Looks through a document once.</summary>
    public VoteScene(Document document, Register register)
    {
        Document = document;
        Day = document.Article.Published?.Day;
        Register = register;
        _actors = new DocumentActors(document, register, Day);
        Words = new string[document.Tokens.Count];
        for (var i = 0; i < Words.Length; i++)
        {
            Words[i] = Plain(document.Word(i));
        }

        _entities = new EntityName?[Words.Length];
        foreach (var name in document.Layers.Names ?? [])
        {
            Array.Fill(_entities, name, name.Tokens.Start, name.Tokens.Length);
        }

        _cueAt = new int[Words.Length];
        Array.Fill(_cueAt, -1);
        var cues = new List<VoteCue>();
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.Start; i < sentence.End;)
            {
                var (kind, length) = VoteWords.Default.At(Words, i, sentence.End);
                (kind, length) = kind == CueKind.Voted ? Spread(i, sentence.End) ?? (kind, length) : (kind, length);
                if (kind is CueKind.VotedYes or CueKind.VotedNo or CueKind.LabelNo && IsPerson(i + length, sentence.End))
                {
                    // People are elected.
                    (kind, length) = (kind == CueKind.LabelNo ? CueKind.None : CueKind.Voted, 1);
                }

                if (kind != CueKind.None)
                {
                    Array.Fill(_cueAt, cues.Count, i, length);
                    cues.Add(new VoteCue(kind, new TokenRange(i, i + length)));
                }

                i += Math.Max(1, length);
            }
        }

        Cues = cues;
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>The register.</summary>
    public Register Register { get; }

    /// <summary>The day of publication.</summary>
    public LocalDate? Day { get; }

    /// <summary>By token the word in small letters, marks of quotation and apostrophes made plain.</summary>
    public string[] Words { get; }

    /// <summary>The phrases of the table, in the order of the text; they do not overlap.</summary>
    public IReadOnlyList<VoteCue> Cues { get; }

    /// <summary>What the phrase tells that <paramref name="token"/> is in; <see cref="CueKind.None"/> where it is in none.</summary>
    public CueKind KindAt(int token) => CueAt(token)?.Kind ?? CueKind.None;

    /// <summary>The phrase that <paramref name="token"/> is in.</summary>
    public VoteCue? CueAt(int token) => token >= 0 && token < _cueAt.Length && _cueAt[token] >= 0 ? Cues[_cueAt[token]] : null;

    /// <summary>The name of the register that <paramref name="token"/> is in.</summary>
    public FoundName? NameAt(int token) => token >= 0 && token < Words.Length ? _actors.NameAt(token) : null;

    /// <summary>The name of the layer of names that <paramref name="token"/> is in.</summary>
    public EntityName? EntityAt(int token) => token >= 0 && token < _entities.Length ? _entities[token] : null;

    /// <summary>The name of a state, its capital or its seat of government at <paramref name="token"/>, as one that votes; no adjective, no region.</summary>
    public FoundName? StateAt(int token) =>
        NameAt(token) is { Target: { Kind: ActorTargetKind.State, Name: not (ActorNameKind.Adjective or ActorNameKind.Demonym or ActorNameKind.Region) } } name ? name : null;

    /// <summary>Any name at <paramref name="token"/> that tells a state: also an adjective.</summary>
    public FoundName? AnyStateAt(int token) =>
        NameAt(token) is { Target: { Kind: ActorTargetKind.State, Name: not ActorNameKind.Region } } name ? name : null;

    /// <summary>The organ or organisation that a noun phrase means; null where the register does not tell.</summary>
    public string? Meant(TokenRange phrase)
    {
        _phrases ??= new PhraseReader(_actors);
        return _phrases.ReadOwn(phrase, phrase.End - 1, 0).Actor is { } actor && (Register.Organ(actor) is not null || Register.Organization(actor) is not null) ? actor : null;
    }

    /// <summary>True where the word begins with a capital letter.</summary>
    public bool IsCapital(int token) => token >= 0 && token < Words.Length && char.IsUpper(Document.Word(token)[0]);

    /// <summary>True where the word at <paramref name="token"/> is <paramref name="word"/>.</summary>
    public bool Says(int token, string word) => token >= 0 && token < Words.Length && Words[token] == word;

    private bool IsPerson(int token, int end) => token < end && Words[token - 1] is "for" or "against" && EntityAt(token) is { Kind: EntityKind.Person };

    // "Voted on Monday against", "voted overwhelmingly in favour".
    private (CueKind Kind, int Length)? Spread(int verb, int end)
    {
        for (var i = verb + 1; i < Math.Min(end, verb + SpreadReach); i++)
        {
            var (kind, length) = VoteWords.Default.At(Words, i, end);
            if (kind == CueKind.LabelNo)
            {
                return (CueKind.VotedNo, i + length - verb);
            }

            if (kind == CueKind.LabelYes)
            {
                return (CueKind.VotedYes, i + length - verb);
            }

            if (Words[i] == "for")
            {
                return (CueKind.VotedYes, i + 1 - verb);
            }

            if (Words[i] is not ("on" or "late" or "early" or "this" or "last" or "week" or "yesterday" or "today" or "morning" or "evening" or "night" or "afternoon" or "instead" or "again" or "twice")
                && !Words[i].EndsWith("day", StringComparison.Ordinal) && !Words[i].EndsWith("ly", StringComparison.Ordinal))
            {
                break;
            }

            if (kind == CueKind.Unanimous)
            {
                break;
            }
        }

        return null;
    }

    private static string Plain(ReadOnlySpan<char> word) => word switch
    {
        ['"' or '“' or '”' or '„' or '«' or '»'] or "``" or "''" => "\"",
        "–" or "—" or "−" or "--" => "—",
        "‑" or "-" => "-",
        _ => word.ToString().ToLowerInvariant().Replace('’', '\'').Replace('‘', '\''),
    };
}
