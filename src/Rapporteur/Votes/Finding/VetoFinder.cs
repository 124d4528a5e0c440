using Rapporteur.Language;
using Rapporteur.Votes.Words;

namespace Rapporteur.Votes.Finding;

/// <summary>Finds vetoes that were cast, and leaves out those that may be.</summary>
internal sealed class VetoFinder(VoteScene scene)
{
    private const int Near = 6;
    private const int ObjectReach = 5;
    private readonly VoterFinder _voters = new(scene);

    /// <summary>Adds vetoes of a sentence to <paramref name="facts"/>: who cast them, and that something was vetoed.</summary>
    public void Find(TokenRange sentence, List<VoteFact> facts)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (scene.CueAt(i) is not { } cue)
            {
                continue;
            }

            i = cue.Tokens.End - 1;
            if (cue.Kind == CueKind.Reject && scene.Words[cue.Tokens.Start].StartsWith("block", StringComparison.Ordinal))
            {
                AddBlocked(cue, sentence, facts);
            }

            if (cue.Kind != CueKind.Veto)
            {
                continue;
            }

            var user = Using(cue.Tokens.Start, sentence.Start);
            if (user < 0 && IsNoun(cue.Tokens.Start, sentence))
            {
                AddNoun(cue, sentence, facts);
            }
            else
            {
                AddVerb(cue, user < 0 ? cue.Tokens.Start : user, sentence, facts);
            }
        }
    }

    // "Cast its veto", "used its veto power": the verb that goes with the noun.
    private int Using(int veto, int start)
    {
        for (var i = veto - 1; i >= Math.Max(start, veto - Near); i--)
        {
            if (scene.Words[i] is "cast" or "casts" or "casting" or "used" or "uses" or "using" or "use" or "exercised" or "exercises" or "exercising" or "exercise" or "wielded" or "wields"
                or "wielding" or "wield" or "deployed" or "deploys" or "deploying" or "employed" or "employing" or "invoked" or "invoking" or "issued")
            {
                return i;
            }

            if (scene.Words[i] is not ("a" or "an" or "its" or "the" or "their" or "her" or "his" or "of" or "right" or "own" or "lone" or "sole" or "double" or "joint" or "single" or "another" or "permanent"))
            {
                break;
            }
        }

        return -1;
    }

    private bool IsNoun(int veto, TokenRange sentence)
    {
        if (scene.Words[veto] is "vetoed" or "vetoing")
        {
            return false;
        }

        var before = veto > sentence.Start ? scene.Words[veto - 1] : "";
        var after = veto + 1 < sentence.End ? scene.Words[veto + 1] : "";
        return before is "a" or "an" or "the" or "its" or "'s" or "'" or "their" or "his" or "her" or "my" or "our" or "presidential" or "double" or "lone" or "of" or "by" or "no" or "two" or "any" or "first" or "second" or "third"
            || after is "by" or "from" or "of" or "power" or "," or "." or "in" or "on" or "was" or "killed" or "blocked" or "that"
            || (scene.AnyStateAt(veto - 1) is { } name && scene.StateAt(veto - 1) != name);
    }

    private void AddVerb(VoteCue cue, int verb, TokenRange sentence, List<VoteFact> facts)
    {
        var mood = MoodReader.Of(scene, verb, sentence.Start);
        if (mood is Mood.Unreal or Mood.Negated || IsOfMany(cue.Tokens.End, sentence.End) || IsOfficeHolder(verb, sentence.Start))
        {
            return;
        }

        var voters = _voters.Before(verb, sentence.Start);
        var by = voters.Count == 0 || IsPassive(verb, sentence.Start) ? _voters.After(cue.Tokens.End, sentence.End) : [];
        Add(cue, by.Count > 0 ? by : voters, mood == Mood.Past, facts);
    }

    // "Russia blocked the resolution": it voted against it, and the rules say whether that was a veto.
    private void AddBlocked(VoteCue cue, TokenRange sentence, List<VoteFact> facts)
    {
        if (MoodReader.Of(scene, cue.Tokens.Start, sentence.Start) is Mood.Unreal or Mood.Negated || IsOfMany(cue.Tokens.End, sentence.End))
        {
            return;
        }

        for (var i = cue.Tokens.End; i < Math.Min(sentence.End, cue.Tokens.End + ObjectReach + 2); i++)
        {
            if (scene.Words[i] is "resolution" or "draft" or "amendment" or "text")
            {
                foreach (var voter in _voters.Before(cue.Tokens.Start, sentence.Start))
                {
                    facts.Add(new VoteFact(VoteFactKind.Member, voter.Tokens) { Actor = voter.Actor, Choice = VoteChoice.No });
                }

                return;
            }
        }
    }

    // A noun is a veto cast where it stopped something: "blocked by a Russian veto", "vetoes by Russia and China killed the draft".
    private void AddNoun(VoteCue cue, TokenRange sentence, List<VoteFact> facts)
    {
        for (var i = cue.Tokens.Start - 1; i >= Math.Max(sentence.Start, cue.Tokens.Start - Near); i--)
        {
            if (scene.KindAt(i) is CueKind.UnrealNoun or CueKind.Modal or CueKind.Negation or CueKind.VetoIdle || scene.Words[i] is "no" or "any" or "if" or "of" or "expected")
            {
                return;
            }
        }

        var voters = _voters.Owner(cue.Tokens.Start, sentence.Start);
        voters = voters.Count > 0 ? voters : _voters.After(cue.Tokens.End, sentence.End);
        if (voters.Count == 0)
        {
            return;
        }

        var stops = false;
        for (var i = Math.Max(sentence.Start, cue.Tokens.Start - (2 * Near)); i < Math.Min(sentence.End, cue.Tokens.End + (2 * Near)) && !stops; i++)
        {
            stops = (i < cue.Tokens.Start && i > cue.Tokens.Start - Near && scene.Words[i] is "was" or "marked") || (scene.KindAt(i) is CueKind.Reject or CueKind.Fail || scene.Words[i] is "killed" or "fell" or "sank" or "sunk" or "stopped" or "doomed" or "came" or "scuppered" or "struck" or "stymied" or "thwarted" or "felled" or "after" or "prevented")
                && MoodReader.Of(scene, i, sentence.Start) is Mood.Real or Mood.Past;
        }

        if (stops)
        {
            Add(cue, voters, false, facts);
        }
    }

    private static void Add(VoteCue cue, IReadOnlyList<Voter> voters, bool isPast, List<VoteFact> facts)
    {
        foreach (var voter in voters)
        {
            facts.Add(new VoteFact(VoteFactKind.Member, voter.Tokens) { Actor = voter.Actor, Choice = VoteChoice.No, IsVeto = true });
        }

        facts.Add(new VoteFact(VoteFactKind.Outcome, cue.Tokens) { Outcome = VoteOutcome.Vetoed, IsVeto = voters.Count == 0, IsPast = isPast });
    }

    private bool IsPassive(int verb, int start)
    {
        for (var i = verb - 1; i >= Math.Max(start, verb - 3); i--)
        {
            if (scene.Words[i] is "was" or "were" or "been" or "is" or "being" or "got")
            {
                return true;
            }
        }

        return false;
    }

    // "Vetoed dozens of resolutions" is no single vote.
    private bool IsOfMany(int start, int end)
    {
        for (var i = start; i < Math.Min(end, start + ObjectReach); i++)
        {
            if (scene.KindAt(i) == CueKind.Measures || scene.Words[i] is "drafts" or "dozens" or "several" or "many" or "numerous" or "multiple" or "every" or "any")
            {
                return true;
            }

            if (scene.KindAt(i) is CueKind.Measure or CueKind.Amendment || scene.Words[i] is "," or ";" or "in" or "on" or "and" or "for")
            {
                break;
            }
        }

        return false;
    }

    // Presidents, governors and mayors veto laws, which is no vote of a body.
    private bool IsOfficeHolder(int verb, int start)
    {
        for (var i = verb - 1; i >= Math.Max(start, verb - Near); i--)
        {
            if (scene.Words[i] is "president" or "governor" or "mayor" or "gov." or "minister" or "premier" or "king" or "he" or "she" or "board" or "owners")
            {
                return true;
            }

            if (scene.Words[i] is "," or "and" or "as")
            {
                break;
            }
        }

        return false;
    }
}
