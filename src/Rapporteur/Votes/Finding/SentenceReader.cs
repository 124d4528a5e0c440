using Rapporteur.Language;
using Rapporteur.Votes.Bodies;
using Rapporteur.Votes.Words;

namespace Rapporteur.Votes.Finding;

/// <summary>Reads what a sentence tells of votes, and cuts it where it goes on to another vote.</summary>
internal sealed class SentenceReader
{
    private readonly VoteScene _scene;
    private readonly bool[] _taken;
    private readonly TallyFinder _tallies;
    private readonly CountFinder _counts;
    private readonly MemberFinder _members;
    private readonly VetoFinder _vetoes;
    private readonly OutcomeFinder _outcomes;
    private readonly BodyFinder _bodies;

    /// <summary>Makes a reader of one document.</summary>
    public SentenceReader(VoteScene scene, BodyFinder bodies)
    {
        (_scene, _bodies) = (scene, bodies);
        _taken = new bool[scene.Words.Length];
        _tallies = new TallyFinder(scene);
        _counts = new CountFinder(scene);
        _members = new MemberFinder(scene);
        _vetoes = new VetoFinder(scene);
        _outcomes = new OutcomeFinder(scene, bodies);
    }

    /// <summary>The parts of <paramref name="sentence"/> that tell of a vote each, with what they tell.</summary>
    public IReadOnlyList<(TokenRange Part, IReadOnlyList<VoteFact> Facts)> Read(TokenRange sentence)
    {
        var (isVote, isDecision) = Look(sentence);
        if (!isVote && !isDecision)
        {
            return [];
        }

        var facts = new List<VoteFact>();
        _tallies.Find(sentence, _taken, facts);
        _counts.Find(sentence, _taken, facts);
        _members.Find(sentence, isVote, facts);
        _vetoes.Find(sentence, facts);
        _outcomes.Find(sentence, facts);
        if (IsThought(sentence, facts))
        {
            facts.RemoveAll(static fact => fact.IsParticiple);
        }

        return Cut(sentence, [.. facts.OrderBy(static fact => fact.Tokens.Start).ThenBy(static fact => fact.Tokens.End)]);
    }

    // "It is expected to pass with Russia abstaining": nobody has abstained.
    private bool IsThought(TokenRange sentence, List<VoteFact> facts)
    {
        if (facts.Exists(static fact => fact.Kind is VoteFactKind.Outcome or VoteFactKind.Tally or VoteFactKind.Taken or VoteFactKind.Unanimous))
        {
            return false;
        }

        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (_scene.Words[i] is "expect" or "expects" or "predict" or "predicts" or "hope" or "hopes")
            {
                return true;
            }

            if (_scene.KindAt(i) is CueKind.Adopt or CueKind.AdoptWeak or CueKind.Reject or CueKind.Voted or CueKind.Veto or CueKind.Fail && MoodReader.Of(_scene, i, sentence.Start) == Mood.Unreal)
            {
                return true;
            }
        }

        return false;
    }

    private (bool IsVote, bool IsDecision) Look(TokenRange sentence)
    {
        bool vote = false, decision = false, tied = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var kind = _scene.KindAt(i);
            vote |= kind is CueKind.Voted or CueKind.VoteNoun or CueKind.Abstained or CueKind.Abstention or CueKind.VotedNo or CueKind.VotedYes or CueKind.NoVotes or CueKind.YesVotes
                or CueKind.Veto or CueKind.Unanimous or CueKind.NotParticipating or CueKind.NoneAgainst or CueKind.NoneAbstained;
            decision |= kind is CueKind.Adopt or CueKind.AdoptWeak or CueKind.Reject or CueKind.Fail or CueKind.Rule or CueKind.Postpone or CueKind.LabelNo or CueKind.LabelYes or CueKind.Supported
                or CueKind.Opposed or CueKind.Majority;
            tied |= kind is CueKind.Measure or CueKind.Measures or CueKind.Amendment || _bodies.At(i) is not null;
        }

        return (vote, decision && tied);
    }

    // A second count, or an outcome that goes against the first, is of another vote; it begins at the mark or conjunction before it.
    private List<(TokenRange, IReadOnlyList<VoteFact>)> Cut(TokenRange sentence, List<VoteFact> facts)
    {
        var parts = new List<(TokenRange, IReadOnlyList<VoteFact>)>();
        var part = new List<VoteFact>();
        var start = sentence.Start;
        foreach (var fact in facts)
        {
            if (part.Find(other => Conflicts(other, fact)) is { } other && Border(fact.Tokens.Start, Math.Max(start, LastConflict(part, fact))) is var border && border > start)
            {
                var later = part.FindAll(f => f.Tokens.Start >= border);
                part.RemoveAll(f => f.Tokens.Start >= border);
                if (part.Count > 0)
                {
                    parts.Add((new TokenRange(start, border), part));
                }

                (part, start) = (later, border);
            }

            part.Add(fact);
        }

        if (part.Count > 0)
        {
            parts.Add((new TokenRange(start, sentence.End), part));
        }

        return parts;
    }

    private int LastConflict(List<VoteFact> part, VoteFact fact) => part.FindLast(other => Conflicts(other, fact))!.Tokens.End;

    private bool Conflicts(VoteFact first, VoteFact second) => (first.Kind, second.Kind) switch
    {
        (VoteFactKind.Tally, VoteFactKind.Tally) => (first.Yes, first.No) != (second.Yes, second.No),
        (VoteFactKind.Count, VoteFactKind.Count) => first.Choice == second.Choice && first.Count != second.Count,
        (VoteFactKind.Outcome, VoteFactKind.Outcome) => (first.Outcome, second.Outcome) is
            (VoteOutcome.Adopted, VoteOutcome.Rejected or VoteOutcome.Vetoed or VoteOutcome.Postponed) or (VoteOutcome.Rejected or VoteOutcome.Vetoed or VoteOutcome.Postponed, VoteOutcome.Adopted)
            || IsAnother(second),
        _ => false,
    };

    // "... while a rival draft failed".
    private bool IsAnother(VoteFact fact)
    {
        const int Near = 4;
        for (var i = fact.Measure - 1; i >= 0 && i >= fact.Measure - Near; i--)
        {
            if (_scene.KindAt(i) == CueKind.Distinct && (_scene.Words[i - 1 < 0 ? 0 : i - 1] is "a" or "the" or "an" || _scene.Words[i] == "another"))
            {
                return fact.Measure < fact.Tokens.Start;
            }
        }

        return false;
    }

    private int Border(int before, int after)
    {
        for (var i = before - 1; i > after; i--)
        {
            if (_scene.Words[i] is ";" or "before" or "after" or "while" or "but" or "then" or "following" or "whereas" or "though" or "although")
            {
                return i;
            }
        }

        for (var i = before - 1; i > after; i--)
        {
            if (_scene.Words[i] is "," or "and" or ":" or "—")
            {
                return i;
            }
        }

        return before;
    }
}
