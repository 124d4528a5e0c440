using Rapporteur.Language;
using Rapporteur.Votes.Words;

namespace Rapporteur.Votes.Finding;

/// <summary>Finds how single members voted, and how all the others did.</summary>
internal sealed class MemberFinder(VoteScene scene)
{
    private const int Near = 4;
    private const int RestReach = 16;
    private const int ClauseReach = 80;
    private readonly VoterFinder _voters = new(scene);

    /// <summary>Adds what a sentence tells of members to <paramref name="facts"/>.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isVote">It tells of a vote apart from words of being for or against.</param>
    /// <param name="facts">What is found already; filled.</param>
    public void Find(TokenRange sentence, bool isVote, List<VoteFact> facts)
    {
        var counts = facts.Where(static fact => fact.Kind == VoteFactKind.Count).ToDictionary(static fact => fact.Tokens.End);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (scene.CueAt(i) is not { } cue || cue.Tokens.Start != i)
            {
                AddRest(i, sentence, facts);
                continue;
            }

            if (CountFinder.ChoiceOf(cue.Kind) is { } choice)
            {
                Add(cue, choice, counts.GetValueOrDefault(cue.Tokens.End), sentence, isVote, facts);
            }

            AddRest(i, sentence, facts);
            i = cue.Tokens.End - 1;
        }
    }

    private void Add(VoteCue cue, VoteChoice choice, VoteFact? count, TokenRange sentence, bool isVote, List<VoteFact> facts)
    {
        var start = ClauseStart(cue.Tokens.Start, sentence);
        var first = facts.Count;
        AddAll(cue, choice, count, start, sentence, isVote, facts);
        if (scene.Words[cue.Tokens.Start].EndsWith("ing", StringComparison.Ordinal) || cue.Kind is CueKind.LabelNo or CueKind.LabelYes or CueKind.Abstention)
        {
            for (var i = first; i < facts.Count; i++)
            {
                facts[i] = facts[i] with { IsParticiple = true };
            }
        }
    }

    private void AddAll(VoteCue cue, VoteChoice choice, VoteFact? count, int start, TokenRange sentence, bool isVote, List<VoteFact> facts)
    {
        if (count is not null)
        {
            Add(Inside(count), choice, facts);
            Add(_voters.After(cue.Tokens.End, sentence.End), choice, facts);
            Add(Apposed(count, sentence), choice, facts);
            if (scene.Says(count.Tokens.Start - 1, "and") || scene.Says(count.Tokens.Start - 1, "with"))
            {
                // "Russia and nine others abstained".
                if (HasOthers(count))
                {
                    Add([.. StateLists.Before(scene, count.Tokens.Start - 1, sentence.Start).Select(static s => new Voter(s.Target.Id, s.Tokens))], choice, facts);
                }
            }

            return;
        }

        if ((cue.Kind is CueKind.Opposed or CueKind.Supported && !isVote) || !IsSaid(cue, sentence))
        {
            return;
        }

        var isNoun = cue.Kind is CueKind.Abstention or CueKind.NoVotes or CueKind.YesVotes;
        var voters = isNoun ? _voters.Owner(cue.Tokens.Start, start) : [];
        voters = voters.Count > 0 ? voters : _voters.Before(cue.Tokens.Start, start);
        var isLone = IsLone(cue.Tokens.Start, start);
        var others = _voters.After(cue.Tokens.End, sentence.End);
        if (voters.Count == 0 && others.Count > 0 && cue.Kind is CueKind.Abstained or CueKind.VotedNo or CueKind.VotedYes && scene.KindAt(cue.Tokens.End) == CueKind.None
            && scene.Says(cue.Tokens.End, "by"))
        {
            return;
        }

        Add(voters, choice, facts);
        if (voters.Count > 0 && !isNoun)
        {
            Add(Joined(voters[0].Tokens.Start, start), choice, facts);
        }

        Add(others, choice, facts);
        if (isLone && voters.Count + others.Count <= 1 && choice != VoteChoice.Yes)
        {
            facts.Add(new VoteFact(VoteFactKind.Count, cue.Tokens) { Choice = choice, Count = 1 });
        }
    }

    private void Add(IReadOnlyList<Voter> voters, VoteChoice choice, List<VoteFact> facts)
    {
        foreach (var voter in voters)
        {
            facts.Add(new VoteFact(VoteFactKind.Member, voter.Tokens) { Choice = choice, Actor = voter.Actor });
        }
    }

    // Verbs must have come to pass; "against" and "in favour" belong to those named right before, as "with Russia against".
    private bool IsSaid(VoteCue cue, TokenRange sentence)
    {
        if (cue.Kind is CueKind.LabelNo or CueKind.LabelYes)
        {
            var next = cue.Tokens.End;
            var closes = next >= sentence.End || scene.Words[next] is "," or "." or ";" or ")" or "and" or "while" or "but" or "—";
            var names = StateLists.Before(scene, cue.Tokens.Start, sentence.Start);
            var first = names.Count > 0 ? names[0].Tokens.Start : cue.Tokens.Start;
            return (closes && names.Count > 0 && (scene.Says(first - 1, "with") || scene.Says(first - 2, "with") || scene.Says(first - 1, "and") || scene.Says(first - 1, ",")))
                || IsLone(cue.Tokens.Start, sentence.Start);
        }

        // "Cast the lone vote against".
        var isNoun = scene.Words[cue.Tokens.Start] is "vote" or "votes" && cue.Tokens.Start > sentence.Start
            && (scene.KindAt(cue.Tokens.Start - 1) == CueKind.Lone || scene.Words[cue.Tokens.Start - 1] is "a" or "the" or "its");
        return isNoun || cue.Kind is CueKind.Abstention or CueKind.NoVotes or CueKind.YesVotes
            ? !IsThought(cue.Tokens.Start, sentence.Start)
            : MoodReader.Of(scene, cue.Tokens.Start, sentence.Start) is Mood.Real or Mood.Past || cue.Kind is CueKind.NotParticipating or CueKind.Absent;
    }

    private bool IsThought(int noun, int start)
    {
        for (var i = noun - 1; i >= Math.Max(start, noun - Near - 2); i--)
        {
            if (scene.KindAt(i) is CueKind.UnrealNoun or CueKind.Modal || scene.Words[i] is "if")
            {
                return true;
            }
        }

        return false;
    }

    // Names between the number and its label: "three members - Algeria, China and Russia - voted against".
    private List<Voter> Inside(VoteFact count)
    {
        var voters = new List<Voter>();
        var listed = false;
        for (var i = count.Tokens.Start; i < count.Tokens.End; i++)
        {
            listed |= scene.Words[i] is "(" or "—" or "including" or "," or ":";
            if (listed && scene.StateAt(i) is { } state)
            {
                voters.Add(new Voter(state.Target.Id, state.Tokens));
                i = state.Tokens.End - 1;
            }
        }

        return voters;
    }

    // "Only one country abstained, the United States."
    private IReadOnlyList<Voter> Apposed(VoteFact count, TokenRange sentence)
    {
        if (!scene.Says(count.Tokens.End, ","))
        {
            return [];
        }

        var (states, end) = StateLists.From(scene, count.Tokens.End + 1, sentence.End);
        return states.Count == count.Count && (end >= sentence.End || scene.Words[end] is "." or "\"" or ";" or ")") ? [.. states.Select(static s => new Voter(s.Target.Id, s.Tokens))] : [];
    }

    // "China joined Russia in voting no".
    private IReadOnlyList<Voter> Joined(int first, int start)
    {
        var i = first - 1;
        i = i >= start && scene.Words[i] == "the" ? i - 1 : i;
        return i >= start && scene.Words[i] is "joined" or "joining" or "joins" or "with" && (scene.Words[i] != "with" || scene.Says(i - 1, "along") || scene.Says(i - 1, "together") || scene.Says(i - 1, "sided"))
            ? _voters.Before(scene.Words[i] == "with" ? i - 1 : i, start)
            : [];
    }

    private bool IsLone(int cue, int start)
    {
        for (var i = cue - 1; i >= Math.Max(start, cue - Near - 1); i--)
        {
            if (scene.KindAt(i) == CueKind.Lone)
            {
                return true;
            }

            if (scene.Words[i] is "," or ";" or "and")
            {
                break;
            }
        }

        return false;
    }

    // "All other members voted in favour", "the remaining 14 backed it", "all 15 members voted for it", "all but two".
    private void AddRest(int at, TokenRange sentence, List<VoteFact> facts)
    {
        var word = scene.Words[at];
        var isAll = word is "all" or "every" or "everyone" or "everybody";
        if (!isAll && !(word is "other" or "others" or "remaining" or "rest" && at > sentence.Start && scene.Words[at - 1] is "the"))
        {
            return;
        }

        var others = !isAll || IsOfOthers(at, sentence.Start);
        var except = 0;
        for (var i = at + 1; i < Math.Min(sentence.End, at + RestReach); i++)
        {
            if (scene.CueAt(i) is { } cue && CountFinder.ChoiceOf(cue.Kind) is { } choice && cue.Kind is not (CueKind.Abstention or CueKind.NoVotes))
            {
                if (choice != VoteChoice.Absent && (i > at + 1 || scene.KindAt(at - 1) == CueKind.MemberNoun) && MoodReader.Of(scene, i, sentence.Start) is Mood.Real or Mood.Past)
                {
                    facts.Add(others || except > 0
                        ? new VoteFact(VoteFactKind.Rest, new TokenRange(at, cue.Tokens.End)) { Choice = choice, Count = except }
                        : choice == VoteChoice.Yes ? new VoteFact(VoteFactKind.Unanimous, new TokenRange(at, cue.Tokens.End))
                        : new VoteFact(VoteFactKind.Taken, cue.Tokens));
                }

                return;
            }

            var next = scene.Words[i];
            if (next is "but" or "except" or "besides" || (next is "apart" or "aside" && scene.Says(i + 1, "from")))
            {
                var states = StateLists.From(scene, next is "apart" or "aside" ? i + 2 : i + 1, sentence.End);
                except = states.States.Count > 0 ? states.States.Count : Counts.Read(scene.Words, i + 1, sentence.End)?.Value ?? 0;
                i = states.States.Count > 0 ? states.End - 1 : i;
                if (except == 0)
                {
                    return;
                }
            }
            else if (next is "other" or "others" or "else" or "remaining")
            {
                others = true;
            }
            else if (next is not ("of" or "the" or "its" or "'s" or "council" or "were" or "was" or "had" or "have" or "on" or "in" or "and" or "security" or "un" or "one" or "two" or "from" or "present")
                && scene.KindAt(i) is not (CueKind.MemberNoun or CueKind.Representative) && !scene.IsCapital(i) && Counts.Read(scene.Words, i, sentence.End) is null)
            {
                return;
            }
        }
    }

    // "The remaining 13 council members all voted for it".
    private bool IsOfOthers(int at, int start)
    {
        for (var i = at - 1; i >= Math.Max(start, at - Near - 1); i--)
        {
            if (scene.Words[i] is "other" or "others" or "remaining")
            {
                return true;
            }

            if (scene.KindAt(i) is not (CueKind.MemberNoun or CueKind.None) || scene.Words[i] is "," or "and")
            {
                break;
            }
        }

        return false;
    }

    private bool HasOthers(VoteFact count)
    {
        for (var i = count.Tokens.Start; i < count.Tokens.End; i++)
        {
            if (scene.Words[i] is "other" or "others")
            {
                return true;
            }
        }

        return false;
    }

    // Behind a semicolon a new clause begins.
    private int ClauseStart(int at, TokenRange sentence)
    {
        for (var i = at - 1; i > Math.Max(sentence.Start, at - ClauseReach); i--)
        {
            if (scene.Words[i] is ";")
            {
                return i + 1;
            }
        }

        return sentence.Start;
    }
}
