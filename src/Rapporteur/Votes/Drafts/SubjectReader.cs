using Rapporteur.Language;
using Rapporteur.Votes.Finding;
using Rapporteur.Votes.Words;

namespace Rapporteur.Votes.Drafts;

/// <summary>Cuts what is voted on out of the text: the noun with the words that belong to it.</summary>
internal static class SubjectReader
{
    private const int BeforeReach = 8;
    private const int Reach = 30;

    /// <summary>The words, an article before them left out.</summary>
    public static TextSpan Of(VoteScene scene, int measure, TokenRange part, IReadOnlyList<VoteFact> facts)
    {
        var start = measure;
        while (start > part.Start && measure - start < BeforeReach && IsPartOfName(scene, start - 1))
        {
            start--;
        }

        while (start < measure && !char.IsLetterOrDigit(scene.Words[start][0]) | scene.Words[start] is "'s")
        {
            start++;
        }

        var end = measure + 1;
        var limit = Math.Min(part.End, end + Reach);
        while (end < limit && !Ends(scene, end, limit) && !facts.Any(fact => fact.Tokens.Contains(end) && fact.Kind is not (VoteFactKind.Special or VoteFactKind.Procedural)))
        {
            end++;
        }

        while (end > measure + 1 && scene.Words[end - 1] is "," or "by" or "with" or "on" or "in" or "a" or "an" or "the" or "of" or "and" or "that" or "earlier" or "later" or "\"")
        {
            end--;
        }

        return scene.Document.SpanOf(new TokenRange(start, end));
    }

    private static bool IsPartOfName(VoteScene scene, int token)
    {
        var word = scene.Words[token];
        return word is not ("a" or "an" or "the" or "its" or "this" or "that" or "their" or "to" or "of" or "in" or "on" or "by" or "for" or "with" or "and" or "or" or "as" or "but" or "," or ";" or ":" or "\"" or "—" or "it")
            && char.IsLetterOrDigit(word[0]) | word is "-" or "'s" or "'"
            && scene.KindAt(token) is CueKind.None or CueKind.Measure or CueKind.Distinct or CueKind.Amendment or CueKind.MemberNoun or CueKind.Consensus
            && !MoodReader.IsAuxiliary(word);
    }

    private static bool Ends(VoteScene scene, int token, int limit)
    {
        var word = scene.Words[token];
        return word is ";" or ":" or "." or "," or "—" or "(" or "but" or "after" or "while" or "when" or "was" or "were" or "has" or "had" or "is" or "got" or "before" or "because" or "despite"
            || scene.KindAt(token) is CueKind.Adopt or CueKind.Reject or CueKind.Fail or CueKind.Receive or CueKind.Modal or CueKind.VotedNo or CueKind.VotedYes or CueKind.Veto or CueKind.Abstained
            || (word is "by" or "with" && token + 1 < limit && (Counts.Read(scene.Words, token + 1, limit) is not null || scene.StateAt(token + 1) is not null || scene.Words[token + 1] is "a" or "the" or "no" && scene.KindAt(token + 2) is CueKind.VoteNoun or CueKind.Lone or CueKind.Majority or CueKind.Unanimous))
            || (word == "in" && token + 2 < limit && scene.Words[token + 1] == "a" && scene.KindAt(token + 2) is not CueKind.None)
            || (word == "on" && token + 1 < limit && scene.Words[token + 1].EndsWith("day", StringComparison.Ordinal))
            || (word.EndsWith("day", StringComparison.Ordinal) && scene.IsCapital(token));
    }
}
