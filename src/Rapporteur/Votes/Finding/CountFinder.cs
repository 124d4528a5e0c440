using Rapporteur.Language;
using Rapporteur.Votes.Words;

namespace Rapporteur.Votes.Finding;

/// <summary>Finds counts with what they count: "14 in favour", "one abstention", "thirteen members of the council voted for it".</summary>
internal sealed class CountFinder(VoteScene scene)
{
    // So far from its number a label is looked for.
    private const int Reach = 30;
    private const int BeforeReach = 5;

    /// <summary>Adds the counts of a sentence to <paramref name="facts"/>, and marks the numbers and labels that they are read from.</summary>
    public void Find(TokenRange sentence, bool[] taken, List<VoteFact> facts)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (taken[i])
            {
                continue;
            }

            var cue = scene.CueAt(i);
            if (cue is { Kind: CueKind.NoneAgainst or CueKind.NoneAbstained } none)
            {
                facts.Add(new VoteFact(VoteFactKind.Count, none.Tokens) { Choice = none.Kind == CueKind.NoneAgainst ? VoteChoice.No : VoteChoice.Abstain });
                i = none.Tokens.End - 1;
            }
            else if (Counts.Read(scene.Words, i, sentence.End) is { } number)
            {
                var fact = Counted(i, number.Value, number.End, sentence);
                if (fact is not null)
                {
                    facts.Add(fact);
                    Array.Fill(taken, true, fact.Tokens.Start, fact.Tokens.Length);
                    i = fact.Tokens.End - 1;
                }
                else
                {
                    i = number.End - 1;
                }
            }
        }
    }

    /// <summary>How those vote whom a phrase of this kind is said of; null where it says nothing of that.</summary>
    public static VoteChoice? ChoiceOf(CueKind kind) => kind switch
    {
        CueKind.Abstained or CueKind.Abstention => VoteChoice.Abstain,
        CueKind.VotedNo or CueKind.NoVotes or CueKind.Opposed or CueKind.LabelNo => VoteChoice.No,
        CueKind.VotedYes or CueKind.YesVotes or CueKind.LabelYes or CueKind.Supported => VoteChoice.Yes,
        CueKind.Absent => VoteChoice.Absent,
        CueKind.NotParticipating => VoteChoice.NotParticipating,
        _ => null,
    };

    private VoteFact? Counted(int start, int value, int end, TokenRange sentence)
    {
        if (IsNoCount(start, end, sentence))
        {
            return null;
        }

        if (IsThought(start, sentence))
        {
            return null;
        }

        if (LabelBefore(start, sentence) is { } before)
        {
            return new VoteFact(VoteFactKind.Count, new TokenRange(before.Tokens.Start, end)) { Choice = ChoiceOf(before.Kind)!.Value, Count = value };
        }

        var limit = Math.Min(sentence.End, end + Reach);
        var votes = false;
        for (var i = end; i < limit; i++)
        {
            var word = scene.Words[i];
            if (scene.CueAt(i) is { } cue && ChoiceOf(cue.Kind) is { } choice)
            {
                var isVerb = cue.Kind is CueKind.Abstained or CueKind.VotedNo or CueKind.VotedYes or CueKind.Opposed or CueKind.Supported or CueKind.LabelNo;
                return (isVerb && MoodReader.Of(scene, cue.Tokens.Start, end) is Mood.Unreal or Mood.Negated)
                    || (cue.Kind is CueKind.LabelNo or CueKind.LabelYes && !IsLabel(cue, sentence))
                    || (cue.Kind is CueKind.VotedYes && scene.Words[cue.Tokens.Start] is "votes" or "vote" && !IsOfMeasure(cue.Tokens.End, sentence))
                    ? null
                    : new VoteFact(VoteFactKind.Count, new TokenRange(start, cue.Tokens.End)) { Choice = choice, Count = value + Joined(start, sentence), IsParticiple = !isVerb };
            }

            votes |= word is "votes" or "vote";
            if (word == "for" && i <= end + 1 && (i + 1 >= sentence.End || scene.Words[i + 1] is "," or ";" or "and" or "." or ")" or "to" or "—" or "but" || char.IsAsciiDigit(scene.Words[i + 1][0])))
            {
                return new VoteFact(VoteFactKind.Count, new TokenRange(start, i + 1)) { Choice = VoteChoice.Yes, Count = value };
            }

            if (Skip(i, limit) is var skipped && skipped > i)
            {
                i = skipped;
            }
            else if (!IsFiller(i, end))
            {
                break;
            }
        }

        // "It got seven votes."
        votes |= scene.Says(start - 1, "of") && scene.KindAt(end) == CueKind.MemberNoun;
        return votes && IsReceived(start, sentence)
            ? new VoteFact(VoteFactKind.Count, new TokenRange(start, end + 1)) { Choice = VoteChoice.Yes, Count = value }
            : null;
    }

    // "They expect 13 votes in favour".
    private bool IsThought(int start, TokenRange sentence)
    {
        for (var i = start - 1; i >= Math.Max(sentence.Start, start - BeforeReach); i--)
        {
            if (scene.KindAt(i) is CueKind.UnrealNoun or CueKind.Modal)
            {
                return scene.Words[i] is not ("faced" or "without" or "face" or "certain");
            }

            if (!char.IsLetterOrDigit(scene.Words[i][0]))
            {
                break;
            }
        }

        return false;
    }

    // "Against: 3".
    private VoteCue? LabelBefore(int start, TokenRange sentence) =>
        start - 2 >= sentence.Start && scene.Words[start - 1] == ":" && scene.CueAt(start - 2) is { } cue && ChoiceOf(cue.Kind) is not null ? cue : null;

    // "Russia and nine others abstained": those named count with the others.
    private int Joined(int start, TokenRange sentence)
    {
        var i = start - 1;
        if (i < sentence.Start || scene.Words[i] is not ("and" or "with") || !HasOthers(start, sentence))
        {
            return 0;
        }

        return StateLists.Before(scene, i, sentence.Start).Count;
    }

    private bool HasOthers(int start, TokenRange sentence)
    {
        for (var i = start + 1; i < Math.Min(sentence.End, start + 4); i++)
        {
            if (scene.Words[i] is "other" or "others")
            {
                return true;
            }
        }

        return false;
    }

    // "The 15-member council", "nine votes are needed", "for the third time".
    private bool IsNoCount(int start, int end, TokenRange sentence)
    {
        if (end < sentence.End && scene.Words[end] is "-" or "%" or "percent" or "years" or "year" or "people" or "days" or "months")
        {
            return true;
        }

        for (var i = start - 1; i >= Math.Max(sentence.Start, start - BeforeReach); i--)
        {
            if (scene.Words[i] is "needed" or "needs" or "need" or "required" or "requires" or "require" or "least" or "minimum" or "necessary" or "short" or "resolution" or "article")
            {
                return scene.Words[i] is not ("resolution" or "article") || i == start - 1;
            }

            if (!char.IsLetterOrDigit(scene.Words[i][0]))
            {
                break;
            }
        }

        for (var i = end; i < Math.Min(sentence.End, end + 4); i++)
        {
            if (scene.Words[i] is "needed" or "required" or "necessary")
            {
                return true;
            }
        }

        return false;
    }

    // "66 votes for its governor" are of an election.
    private bool IsOfMeasure(int next, TokenRange sentence)
    {
        const int Near = 12;
        if (scene.Words[next - 1] != "for" || next >= sentence.End || !char.IsLetter(scene.Words[next][0]) || scene.Words[next] is "and" or "to" or "it" or "with" or "while")
        {
            return true;
        }

        for (var i = next; i < Math.Min(sentence.End, next + Near); i++)
        {
            if (scene.KindAt(i) is CueKind.Measure or CueKind.Amendment)
            {
                return true;
            }
        }

        return false;
    }

    // "Against" is followed by an object where it is a preposition of something else: "against Israel".
    private bool IsLabel(VoteCue cue, TokenRange sentence)
    {
        var next = cue.Tokens.End;
        return next >= sentence.End || !char.IsLetterOrDigit(scene.Words[next][0]) || char.IsAsciiDigit(scene.Words[next][0])
            || scene.Words[next] is "and" or "to" or "with" or "in" or "on" or "while" or "but" or "of" or "it" or "the" or "a" or "from" or "at" or "none"
            || Counts.Read(scene.Words, next, sentence.End) is not null;
    }

    // What stands between marks is left out: "three members - Algeria, China and Russia - voted against".
    private int Skip(int at, int limit)
    {
        var close = scene.Words[at] switch { "(" => ")", "—" => "—", "," => ",", _ => null };
        if (close is null)
        {
            return at;
        }

        for (var i = at + 1; i < limit; i++)
        {
            if (scene.Words[i] == close)
            {
                return i + 1 < limit && close == "," && scene.StateAt(at + 1) is not null && scene.StateAt(i + 1) is not null ? Listed(i, limit) : i;
            }

            if (close == "," && !(scene.StateAt(i) is not null || scene.Words[i] is "the" or "and" or "including" or "among" or "them" or "led" or "by" or "such" or "as"))
            {
                return at;
            }
        }

        return at;
    }

    // The last comma of a list of states.
    private int Listed(int at, int limit)
    {
        var last = at;
        for (var i = at + 1; i < limit && (scene.StateAt(i) is not null || scene.Words[i] is "," or "and" or "the"); i++)
        {
            last = scene.Words[i] == "," ? i : last;
        }

        return last;
    }

    private bool IsFiller(int at, int start)
    {
        var word = scene.Words[at];
        return word is "of" or "the" or "its" or "'s" or "'" or "votes" or "vote" or "were" or "was" or "cast" or "that" or "who" or "which" or "had" or "have" or "has" or "-" or "each" or "all" or "also"
                or "other" or "others" or "council" or "permanent" or "elected" or "non" or "including" or "and" or "in" or "on" or "ballots" or "voted" or "voting" or "body" or "chamber" or "more" or "further" or "remaining"
                or "african" or "european" or "rotating" or "current" or "board" or "assembly" or "present"
            ? word is not ("and" or "in" or "on") || (scene.StateAt(at + 1) ?? scene.StateAt(at + 2)) is not null || (word is "in" or "on" && at + 1 < scene.Words.Length && scene.KindAt(at + 1) is CueKind.None && IsBodyWord(at + 1))
            : scene.KindAt(at) is CueKind.MemberNoun or CueKind.Representative
                || scene.IsCapital(at)
                || (char.IsAsciiDigit(word[0]) && at > start && scene.Words[at - 1] is "the" or "'s" or "its")
                || Counts.Read(scene.Words, at, at + 1) is { Value: 15 };
    }

    private bool IsBodyWord(int at) => scene.Words[at] is "the" or "security" or "council" or "un";

    private bool IsReceived(int start, TokenRange sentence)
    {
        // "The votes of 13 members", "the support of 12 countries".
        if (start - 2 >= sentence.Start && scene.Words[start - 1] == "of" && scene.Words[start - 2] is "votes" or "support" or "backing" or "approval")
        {
            return !scene.Says(start - 3, "without");
        }

        for (var i = start - 1; i >= Math.Max(sentence.Start, start - BeforeReach); i--)
        {
            if (scene.KindAt(i) is CueKind.Receive || scene.Words[i] is "won" or "drew" or "with")
            {
                return scene.Words[i] == "with" || MoodReader.Of(scene, i, sentence.Start) is Mood.Real or Mood.Past;
            }

            if (scene.Words[i] is not ("only" or "just" or "a" or "merely" or "mere" or "all" or "but"))
            {
                break;
            }
        }

        return false;
    }
}
