using Rapporteur.Votes.Words;

namespace Rapporteur.Votes.Finding;

/// <summary>Reads the mood of a verb off the words before it.</summary>
internal static class MoodReader
{
    // So many words before a verb belong to it at most, and so many a conjunction may stand before them.
    private const int Reach = 7;
    private const int ClauseReach = 14;
    private const int Depth = 3;

    /// <summary>The mood of the verb at <paramref name="verb"/>, in the clause that begins at <paramref name="start"/> at the earliest.</summary>
    public static Mood Of(VoteScene scene, int verb, int start) => Of(scene, verb, start, Depth);

    private static Mood Of(VoteScene scene, int verb, int start, int depth)
    {
        var words = scene.Words;
        var gerund = words[verb].EndsWith("ing", StringComparison.Ordinal);
        var mood = Mood.Real;
        for (var i = verb - 1; i >= Math.Max(start, verb - Reach); i--)
        {
            switch (scene.KindAt(i))
            {
                case CueKind.Modal:
                    return Mood.Unreal;
                case CueKind.Negation:
                    mood = Mood.Negated;
                    continue;
                case CueKind.Condition when gerund || i == verb - 1:
                    return words[i] is "when" or "once" && gerund ? mood : Mood.Unreal;
                default:
                    break;
            }

            if (words[i] == "to")
            {
                return depth == 0 ? Mood.Unreal : Infinitive(scene, i, start, mood, depth);
            }

            if (words[i] == "ever" || (gerund && words[i] is "is" or "are" or "was" or "were" or "be" or "been"))
            {
                return Mood.Unreal;
            }

            if (i == verb - 1 && words[i] is "i" or "we" or "you" && !IsPastForm(words[verb]))
            {
                return Mood.Unreal;
            }

            if (words[i] == "had")
            {
                return mood == Mood.Negated ? mood : Mood.Past;
            }

            if (gerund && i == verb - 1 && words[i] is "of" or "from" or "for" or "against" or "about" or "on" or "without" or "consider" or "considering")
            {
                return Mood.Unreal;
            }

            if (!IsAuxiliary(words[i]))
            {
                break;
            }
        }

        return mood == Mood.Real && IsConditional(scene, verb, start) ? Mood.Unreal : mood;
    }

    /// <summary>True for words that stand between a subject and its verb without being either.</summary>
    public static bool IsAuxiliary(string word) => word is
        "has" or "have" or "had" or "having" or "did" or "do" or "does" or "was" or "were" or "is" or "are" or "be" or "been" or "being"
        or "also" or "then" or "again" or "both" or "all" or "each" or "only" or "alone" or "instead" or "later" or "finally" or "just" or "not" or "n't"
        or "twice" or "once" or "still" or "even" or "together" or "already" or "meanwhile" or "narrowly" or "overwhelmingly" or "unanimously" or "simply"
        or "formally" or "repeatedly" or "ultimately" or "eventually" or "subsequently" or "jointly" or "duly" or "swiftly" or "easily" or "either" or "itself"
        or "themselves" or "earlier" or "previously" or "recently" or "instantly" or "promptly" or "too" or "however" or "initially" or "so";

    // "Voted to adopt" has come to pass, "failed to adopt" has not, "the only one to vote against" has, and "is to vote" may.
    private static Mood Infinitive(VoteScene scene, int to, int start, Mood mood, int depth)
    {
        for (var i = to - 1; i >= Math.Max(start, to - ClauseReach); i--)
        {
            var kind = scene.KindAt(i);
            // "Enough votes to pass it".
            if (scene.Words[i] is "votes" && i > start && scene.Words[i - 1] is "enough" or "sufficient" or "the" or "more" or "necessary" or "needed" or "no" or "have" or "has" or "had" or "any")
            {
                return Mood.Unreal;
            }

            if (kind is CueKind.RealTo or CueKind.Voted or CueKind.Rule or CueKind.VoteNoun && scene.Words[i] is not ("declined" or "refused" or "voting"))
            {
                return Joined(Of(scene, scene.CueAt(i)!.Value.Tokens.Start, start, depth - 1), mood);
            }

            if (kind is CueKind.NegatedTo or CueKind.Fail || scene.Words[i] is "declined" or "refused")
            {
                return Joined(Of(scene, scene.CueAt(i)!.Value.Tokens.Start, start, depth - 1), mood == Mood.Negated ? Mood.Real : Mood.Negated);
            }

            if (kind == CueKind.Lone || scene.Words[i] is "first" or "last" or "ones")
            {
                return mood;
            }

            // Between the verb and "to" may stand the count and whom it is about.
            if (kind is not (CueKind.MemberNoun or CueKind.Negation or CueKind.Unanimous) && i < to - 1 && !IsLight(scene.Words[i]))
            {
                break;
            }

            if (i == to - 1 && kind is CueKind.None && !IsLight(scene.Words[i]))
            {
                break;
            }
        }

        return Mood.Unreal;
    }

    private static Mood Joined(Mood outer, Mood inner) => outer switch
    {
        Mood.Unreal => Mood.Unreal,
        Mood.Negated => inner == Mood.Negated ? Mood.Real : Mood.Negated,
        Mood.Past => inner == Mood.Real ? Mood.Past : inner,
        _ => inner,
    };

    private static bool IsLight(string word) =>
        char.IsAsciiDigit(word[0]) || word is "-" or "," or "—" or "not" or "to" or "of" or "the" or "on" or "by" or "a" or "in" or "one" or "other" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";

    // "If the council adopts it", "until it passes".
    private static bool IsConditional(VoteScene scene, int verb, int start)
    {
        for (var i = verb - 1; i >= Math.Max(start, verb - ClauseReach); i--)
        {
            var word = scene.Words[i];
            if (word is "," or ";" or ":" or "\"" or "and" or "but")
            {
                return false;
            }

            if (scene.KindAt(i) == CueKind.Condition && word is not "ahead")
            {
                // "When the council voted" is told of the past; "before Russia vetoed it" too.
                return word is "if" or "unless" or "whether" or "until" or "lest" || !IsPastForm(scene.Words[verb]);
            }
        }

        return false;
    }

    private static bool IsPastForm(string verb) => verb.EndsWith("ed", StringComparison.Ordinal) || verb is "put" or "fell" or "threw" or "got" or "won";
}
