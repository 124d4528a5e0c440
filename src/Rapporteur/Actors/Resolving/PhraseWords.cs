using System.Collections.Frozen;
using Rapporteur.Language;
using Rapporteur.Language.Tags;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Actors.Resolving;

/// <summary>What single words do in noun phrases.</summary>
internal static class PhraseWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _quantities = Set(
        "dozens", "hundreds", "thousands", "millions", "scores", "tens", "number", "majority", "minority", "handful", "couple", "pair", "some", "many",
        "most", "all", "several", "half", "third", "quarter", "dozen", "few", "both", "none", "one", "group", "crowd", "crowds", "wave", "waves", "rest", "part");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _speakers = Set(
        "spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen", "spokeswomen", "lawyer", "lawyers", "attorney", "attorneys", "representative",
        "representatives", "correspondent", "reporter", "adviser", "advisor", "aide", "aides", "advisers", "advisors");

    // Who they are is told by what they belong to.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _bound = Set(
        "leader", "leaders", "official", "officials", "chief", "chiefs", "head", "heads", "member", "members", "figure", "figures", "delegate", "delegates",
        "delegation", "envoy", "envoys", "ambassador", "negotiator", "negotiators", "source", "sources", "side", "team", "office", "deputy", "director",
        "chairman", "chairwoman", "chair", "secretary-general", "staff", "command", "leadership", "wing", "branch", "fighter", "fighters", "commander",
        "commanders", "gunman", "gunmen", "militant", "militants", "operative", "operatives", "force", "forces", "boss", "founder", "headquarters", "mission",
        "committee", "panel", "commission", "agency", "agencies", "expert", "experts", "lawmaker", "lawmakers", "politician", "politicians", "troops", "soldiers", "observers", "monitors", "peacekeepers", "inspectors", "candidate");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _former = Set(
        "former", "ex", "late", "onetime", "one-time", "erstwhile", "ousted", "deposed", "toppled", "then", "impeached");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _notYet = Set(
        "deputy", "vice", "assistant", "next", "future", "prospective", "aspiring", "would-be", "another", "any", "every", "each", "no", "a", "an", "some",
        "several", "two", "three", "many", "both", "junior", "shadow", "first", "interim", "honorary", "associate", "hopeful");

    // "Qatar-based": where somebody is says who they are only where nothing else does.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _loose = Set("led", "based", "run", "controlled", "held", "ruled", "governed", "owned");

    /// <summary>"Dozens": who is meant stands behind "of".</summary>
    public static bool IsQuantity(ReadOnlySpan<char> word) => _quantities.Contains(word);

    /// <summary>"Spokesman": speaks for whoever stands behind "for".</summary>
    public static bool IsSpeaker(ReadOnlySpan<char> word) => _speakers.Contains(word);

    /// <summary>"Leader", "official": has the sector of what it belongs to.</summary>
    public static bool IsBound(ReadOnlySpan<char> word) => _bound.Contains(word) || _speakers.Contains(word);

    /// <summary>"Former".</summary>
    public static bool IsFormer(ReadOnlySpan<char> word) => _former.Contains(word);

    /// <summary>"Deputy", "a": not the one who holds the office.</summary>
    public static bool IsNotTheHolder(ReadOnlySpan<char> word) => _notYet.Contains(word);

    /// <summary>"-led", "-based".</summary>
    public static bool IsLoose(ReadOnlySpan<char> word) => _loose.Contains(word);

    /// <summary>The ending of a possessive.</summary>
    public static bool IsPossessive(ReadOnlySpan<char> word) => word is "'s" or "’s" or "'" or "’" or "'S" or "’S";

    /// <summary>A pronoun that owns: "its".</summary>
    public static bool IsOwning(ReadOnlySpan<char> word) =>
        word.Equals("its", StringComparison.OrdinalIgnoreCase) || word.Equals("their", StringComparison.OrdinalIgnoreCase)
        || word.Equals("his", StringComparison.OrdinalIgnoreCase) || word.Equals("her", StringComparison.OrdinalIgnoreCase)
        || word.Equals("our", StringComparison.OrdinalIgnoreCase) || word.Equals("my", StringComparison.OrdinalIgnoreCase);

    /// <summary>A hyphen or dash between words.</summary>
    public static bool IsHyphen(ReadOnlySpan<char> word) => word is "-" or "–" or "‑";

    /// <summary>True where the token is a pronoun that stands for somebody.</summary>
    public static bool IsPronoun(Document document, int token) => document.Layers.Tags is { } tags
        ? tags[token].Upos == UniversalTag.Pron
        : (Lexicon.Of(document.Word(token)) & WordTraits.Pronoun) != 0;

    /// <summary>True where the token may stand within a noun phrase before its head.</summary>
    public static bool IsOfPhrase(Document document, int token)
    {
        var word = document.Word(token);
        if (IsHyphen(word) || IsPossessive(word))
        {
            return true;
        }

        if (document.Layers.Tags is { } tags)
        {
            return tags[token].Upos is UniversalTag.Det or UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num or UniversalTag.X
                || IsOwning(word);
        }

        return char.IsLetterOrDigit(word[0]) && ((Lexicon.Of(word) & WordTraits.Function) == 0 || word is "the" or "a" or "an" || IsOwning(word));
    }

    /// <summary>True where the token may be the head of a noun phrase.</summary>
    public static bool IsNoun(Document document, int token) => document.Layers.Tags is { } tags
        ? tags[token].Upos is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.X
        : char.IsLetter(document.Word(token)[0]) && (Lexicon.Of(document.Word(token)) & WordTraits.Function) == 0;

    /// <summary>True where the noun at <paramref name="token"/> means more than one.</summary>
    public static bool IsPlural(Document document, int token) => document.Layers.Tags is { } tags
        ? tags[token].Xpos is "NNS" or "NNPS"
        : document.Word(token) is [.., not 's', 's'] or [.., 'm', 'e', 'n'];

    /// <summary>True where the noun means a person by what they do or are.</summary>
    public static bool IsRole(ReadOnlySpan<char> word)
    {
        word = word.StartsWith("ex-", StringComparison.OrdinalIgnoreCase) ? word[3..] : word;
        return (Lexicon.OfNoun(word) & (WordTraits.Role | WordTraits.Title)) != 0;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
