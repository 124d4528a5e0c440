using Rapporteur.Language;
using Rapporteur.Votes.Bodies;
using Rapporteur.Votes.Words;

namespace Rapporteur.Votes.Finding;

/// <summary>Finds what came of votes: adopted, rejected, postponed, decided with one voice.</summary>
internal sealed class OutcomeFinder(VoteScene scene, BodyFinder bodies)
{
    private const int ObjectReach = 14;
    private const int SubjectReach = 24;
    private const int BodyReach = 14;
    private const int ToReach = 14;
    private const int Near = 5;

    /// <summary>Adds outcomes of a sentence to <paramref name="facts"/>.</summary>
    public void Find(TokenRange sentence, List<VoteFact> facts)
    {
        var hasTally = facts.Exists(static fact => fact.Kind == VoteFactKind.Tally);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (scene.CueAt(i) is not { } cue)
            {
                continue;
            }

            Add(cue, sentence, hasTally, facts);
            i = cue.Tokens.End - 1;
        }
    }

    private void Add(VoteCue cue, TokenRange sentence, bool hasTally, List<VoteFact> facts)
    {
        switch (cue.Kind)
        {
            case CueKind.Unanimous when IsUnanimous(cue, sentence):
                facts.Add(new VoteFact(VoteFactKind.Unanimous, cue.Tokens));
                break;
            case CueKind.Procedural:
                facts.Add(new VoteFact(VoteFactKind.Procedural, cue.Tokens));
                break;
            case CueKind.Special:
                facts.Add(new VoteFact(VoteFactKind.Special, cue.Tokens));
                break;
            case CueKind.Adopt:
                AddDecision(cue, VoteOutcome.Adopted, sentence, IsTied(cue, sentence), facts);
                break;
            case CueKind.Reject:
                AddDecision(cue, VoteOutcome.Rejected, sentence, IsTied(cue, sentence), facts);
                break;
            case CueKind.AdoptWeak or CueKind.Supported:
                AddDecision(cue, VoteOutcome.Adopted, sentence, BodyBefore(cue, sentence) && (hasTally || MeasureAfter(cue.Tokens.End, sentence.End) >= 0), facts);
                break;
            case CueKind.Fail when scene.Words[cue.Tokens.Start] is not "failing":
                AddFailure(cue, sentence, facts);
                break;
            case CueKind.Rule when hasTally && scene.Words[cue.Tokens.Start] is not ("ruling" or "decision" or "declined" or "refused" or "decides"):
                AddDecision(cue, VoteOutcome.Adopted, sentence, true, facts);
                break;
            case CueKind.Voted or CueKind.VotedYes or CueKind.VotedNo or CueKind.VoteNoun:
                AddVote(cue, sentence, facts);
                break;
            case CueKind.Postpone:
                AddPostponed(cue, sentence, facts);
                break;
            default:
                break;
        }
    }

    private void AddDecision(VoteCue cue, VoteOutcome outcome, TokenRange sentence, bool isTied, List<VoteFact> facts)
    {
        var mood = MoodReader.Of(scene, cue.Tokens.Start, sentence.Start);
        if (IsOther(cue, sentence))
        {
            return;
        }

        if (!isTied || mood == Mood.Unreal || (mood == Mood.Negated && outcome == VoteOutcome.Rejected))
        {
            return;
        }

        var measure = MeasureOf(cue, sentence);
        if (measure >= 0 && scene.KindAt(measure) == CueKind.Measures && mood != Mood.Negated && IsOfMany(measure))
        {
            return;
        }

        // "Blocked the resolution" with a veto is told by the veto.
        facts.Add(new VoteFact(VoteFactKind.Outcome, cue.Tokens)
        {
            Outcome = mood == Mood.Negated ? VoteOutcome.Rejected : outcome,
            Measure = measure,
            IsPast = mood == Mood.Past || IsRelative(cue, sentence),
            IsOfBody = measure >= 0 && scene.KindAt(measure) != CueKind.Measures && !scene.Words[cue.Tokens.Start].EndsWith("ing", StringComparison.Ordinal) && (BodyBefore(cue, sentence) || BodyAfter(cue, sentence)),
        });
    }

    // "Passed away"; and what a text itself does: "a resolution that rejects the plan".
    private bool IsOther(VoteCue cue, TokenRange sentence) =>
        (cue.Tokens.End < sentence.End && scene.Words[cue.Tokens.End] is "away" or "out" or "over" or "along" or "up" or "themselves" or "himself" or "herself")
        || (cue.Tokens.Start > sentence.Start && scene.Words[cue.Tokens.Start - 1] == "-")
        || (cue.Tokens.Start > sentence.Start && scene.Words[cue.Tokens.Start - 1] == "that" && scene.Words[cue.Tokens.Start].EndsWith('s'));

    // "The draft failed", "failed to win the nine votes"; "failed to adopt" is told by the verb behind it.
    private void AddFailure(VoteCue cue, TokenRange sentence, List<VoteFact> facts)
    {
        var mood = MoodReader.Of(scene, cue.Tokens.Start, sentence.Start);
        var measure = MeasureBefore(cue.Tokens.Start, sentence.Start);
        var next = cue.Tokens.End;
        var wins = scene.Says(next, "to") && (scene.KindAt(next + 1) is CueKind.Receive || scene.Words[Math.Min(next + 1, scene.Words.Length - 1)] is "reach" or "clear" or "achieve" or "garner" or "be");
        var isBare = next >= sentence.End || !scene.Says(next, "to");
        if (mood is Mood.Real or Mood.Past && measure >= 0 && (wins || isBare))
        {
            if (wins && NamesVotes(next, sentence.End))
            {
                facts.Add(new VoteFact(VoteFactKind.Taken, cue.Tokens) { IsPast = mood == Mood.Past });
            }

            facts.Add(new VoteFact(VoteFactKind.Outcome, cue.Tokens)
            {
                Outcome = VoteOutcome.Rejected,
                Measure = measure,
                IsPast = mood == Mood.Past,
                IsOfBody = BodyBefore(cue, sentence) || BodyAfter(cue, sentence),
            });
        }
    }

    private bool NamesVotes(int start, int end)
    {
        for (var i = start; i < Math.Min(end, start + (2 * Near)); i++)
        {
            if (scene.Words[i] is "vote" or "votes" or "majority")
            {
                return true;
            }
        }

        return false;
    }

    // "Voted 14-0 to extend the mandate", "voted for the bill", "voted against the deal" with a body as subject.
    private void AddVote(VoteCue cue, TokenRange sentence, List<VoteFact> facts)
    {
        var isNoun = IsNoun(cue, sentence);
        var mood = isNoun ? Mood.Real : MoodReader.Of(scene, cue.Tokens.Start, sentence.Start);
        if (mood is Mood.Unreal or Mood.Negated)
        {
            return;
        }

        if (cue.Kind is CueKind.VotedYes or CueKind.VotedNo)
        {
            if (!isNoun && BodyBefore(cue, sentence))
            {
                var outcome = cue.Kind == CueKind.VotedYes ? VoteOutcome.Adopted : VoteOutcome.Rejected;
                facts.Add(new VoteFact(VoteFactKind.Outcome, cue.Tokens) { Outcome = outcome, Measure = MeasureAfter(cue.Tokens.End, sentence.End), IsPast = mood == Mood.Past });
            }

            return;
        }

        // "Was voted manager of the year" is no vote of a body.
        if (isNoun || scene.Words[cue.Tokens.Start] == "voting" || (cue.Tokens.Start > sentence.Start && scene.Words[cue.Tokens.Start - 1] is "was" or "were" or "been" or "be" or "being"))
        {
            return;
        }

        if (scene.Words[cue.Tokens.Start] == "voted" || BodyBefore(cue, sentence))
        {
            facts.Add(new VoteFact(VoteFactKind.Taken, cue.Tokens) { IsPast = mood == Mood.Past });
        }

        for (var i = cue.Tokens.End; i < Math.Min(sentence.End - 1, cue.Tokens.End + ToReach); i++)
        {
            if (scene.Words[i] is ";" or "that" || (scene.KindAt(i) is CueKind.Adopt or CueKind.Reject or CueKind.VotedNo or CueKind.VotedYes))
            {
                break;
            }

            // "Voted 68-9 in favour of".
            if (scene.KindAt(i) is CueKind.LabelYes or CueKind.LabelNo && BodyBefore(cue, sentence))
            {
                facts.Add(new VoteFact(VoteFactKind.Outcome, scene.CueAt(i)!.Value.Tokens)
                {
                    Outcome = scene.KindAt(i) == CueKind.LabelYes ? VoteOutcome.Adopted : VoteOutcome.Rejected,
                    Measure = MeasureAfter(i, sentence.End),
                    IsPast = mood == Mood.Past,
                });
                break;
            }

            // Not the "to" of "217 to 210".
            if (scene.Words[i] == "to" && char.IsLetter(scene.Words[i + 1][0]) && Counts.Read(scene.Words, i + 1, sentence.End) is null && scene.Words[i + 1] is not ("the" or "a" or "date"))
            {
                if (scene.KindAt(i + 1) is not (CueKind.Adopt or CueKind.Reject) && BodyBefore(cue, sentence))
                {
                    var isNot = scene.KindAt(i - 1) == CueKind.Negation;
                    facts.Add(new VoteFact(VoteFactKind.Outcome, new TokenRange(i + 1, i + 2))
                    {
                        Outcome = isNot ? VoteOutcome.Rejected : VoteOutcome.Adopted,
                        Measure = MeasureAfter(i + 1, sentence.End),
                        IsPast = mood == Mood.Past,
                    });
                }

                break;
            }
        }
    }

    private void AddPostponed(VoteCue cue, TokenRange sentence, List<VoteFact> facts)
    {
        if (MoodReader.Of(scene, cue.Tokens.Start, sentence.Start) is Mood.Unreal or Mood.Negated)
        {
            return;
        }

        for (var i = Math.Max(sentence.Start, cue.Tokens.Start - (2 * Near)); i < Math.Min(sentence.End, cue.Tokens.End + Near); i++)
        {
            if (scene.KindAt(i) == CueKind.VoteNoun || (scene.KindAt(i) == CueKind.Voted && scene.Words[i] is "vote" or "voting" or "votes"))
            {
                facts.Add(new VoteFact(VoteFactKind.Outcome, cue.Tokens) { Outcome = VoteOutcome.Postponed, Measure = MeasureAfter(i, sentence.End) });
                return;
            }
        }
    }

    // Not "unanimous support among experts": the body decides, or something is decided.
    private bool IsUnanimous(VoteCue cue, TokenRange sentence)
    {
        for (var i = Math.Max(sentence.Start, cue.Tokens.Start - Near); i < Math.Min(sentence.End, cue.Tokens.End + Near); i++)
        {
            if (scene.KindAt(i) is CueKind.Adopt or CueKind.AdoptWeak or CueKind.Voted or CueKind.VotedYes or CueKind.VoteNoun or CueKind.Rule or CueKind.Supported or CueKind.AdoptNoun or CueKind.Majority
                && (scene.KindAt(i) is CueKind.AdoptNoun or CueKind.VoteNoun or CueKind.Majority || MoodReader.Of(scene, i, sentence.Start) is Mood.Real or Mood.Past))
            {
                return !IsThought(cue.Tokens.Start, sentence.Start);
            }
        }

        return false;
    }

    private bool IsThought(int at, int start)
    {
        for (var i = at - 1; i >= Math.Max(start, at - Near); i--)
        {
            if (scene.KindAt(i) is CueKind.Modal or CueKind.Negation || scene.Words[i] is "if" or "requires" or "require" or "needs" or "need")
            {
                return true;
            }
        }

        return false;
    }

    // The verb has something that is voted on, or a body decides on "it".
    private bool IsTied(VoteCue cue, TokenRange sentence) => MeasureOf(cue, sentence) >= 0 || BodyBefore(cue, sentence);

    private int MeasureOf(VoteCue cue, TokenRange sentence)
    {
        var passive = false;
        for (var i = cue.Tokens.Start - 1; i >= Math.Max(sentence.Start, cue.Tokens.Start - Near); i--)
        {
            passive |= scene.Words[i] is "was" or "were" or "been" or "is" or "being" or "be" or "are";
        }

        var after = passive ? -1 : MeasureAfter(cue.Tokens.End, sentence.End);
        return after >= 0 ? after : MeasureBefore(cue.Tokens.Start, sentence.Start);
    }

    private int MeasureAfter(int start, int end)
    {
        for (var i = start; i < Math.Min(end, start + ObjectReach); i++)
        {
            if (scene.KindAt(i) is CueKind.Measure or CueKind.Measures or CueKind.Amendment)
            {
                // "Draft resolution", "budget bill": the last noun is the one; a possessive is not.
                return scene.KindAt(i + 1) is CueKind.Measure or CueKind.Amendment ? i + 1 : i;
            }

            if (scene.Words[i] is ";" or "." or "after" or "while" || (scene.Words[i] == "," && i > start + 1))
            {
                break;
            }
        }

        return -1;
    }

    private int MeasureBefore(int end, int start)
    {
        for (var i = end - 1; i >= Math.Max(start, end - SubjectReach); i--)
        {
            if (scene.KindAt(i) is CueKind.Measure or CueKind.Measures or CueKind.Amendment)
            {
                return i;
            }

            if (scene.Words[i] is ";")
            {
                break;
            }
        }

        return -1;
    }

    // "Was adopted by the council", "passed the Senate", "failed in the Security Council".
    private bool BodyAfter(VoteCue cue, TokenRange sentence)
    {
        for (var i = cue.Tokens.End; i < Math.Min(sentence.End, cue.Tokens.End + BodyReach); i++)
        {
            if (bodies.At(i) is { } mention)
            {
                var before = mention.Tokens.Start - 1;
                before = scene.Words[before] is "the" or "a" ? before - 1 : before;
                return before == cue.Tokens.End - 1
                    || (scene.Words[before] is "by" ? before <= cue.Tokens.End + 1 && bodies.IsWhole(mention) : scene.Words[before] is "in" or "at" && bodies.IsWhole(mention));
            }

            if (scene.Words[i] is ";" or "," && i > cue.Tokens.End)
            {
                break;
            }
        }

        return false;
    }

    // "The bill that passed the Senate": told of what went before.
    private bool IsRelative(VoteCue cue, TokenRange sentence) =>
        cue.Tokens.Start - 1 > sentence.Start && scene.Words[cue.Tokens.Start - 1] == "that" && scene.KindAt(cue.Tokens.Start - 2) is CueKind.Measure or CueKind.Measures;

    private bool BodyBefore(VoteCue cue, TokenRange sentence) => bodies.IsSubject(cue.Tokens.Start, sentence.Start, BodyReach);

    private bool IsOfMany(int measure)
    {
        for (var i = measure - 1; i >= Math.Max(0, measure - 4); i--)
        {
            if (scene.Words[i] is "dozens" or "several" or "many" or "numerous" or "multiple" or "hundreds" or "previous" or "past")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNoun(VoteCue cue, TokenRange sentence)
    {
        if (scene.Words[cue.Tokens.Start] is "voted")
        {
            return false;
        }

        var before = cue.Tokens.Start - 1;
        return before < sentence.Start ? scene.Words[cue.Tokens.Start] != "votes"
            : scene.Words[before] is "a" or "the" or "its" or "that" or "this" or "no" or "'s" or "of" or "by" or "in" or "after" or "final" or "their" or "any" or "confidence"
                || scene.KindAt(before) == CueKind.VoteNoun
                || Counts.Read(scene.Words, before, before + 1) is not null;
    }
}
