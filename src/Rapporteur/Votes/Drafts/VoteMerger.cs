using System.Globalization;
using Rapporteur.Votes.Bodies;

namespace Rapporteur.Votes.Drafts;

/// <summary>Puts together what several sentences tell of one vote, and keeps apart what they tell of several.</summary>
internal sealed class VoteMerger(VoteScene scene, BodyFinder bodies)
{
    // So many of the votes before are looked at, and so many sentences a member's vote may stand from the rest of it.
    private const int Looked = 24;
    private const int MemberReach = 8;
    private const int BodyReach = 300;
    private const int MostSpans = 8;
    private readonly List<VoteDraft> _drafts = [];
    private readonly List<VoteDraft> _waiting = [];

    /// <summary>The votes, in the order in which they are first told.</summary>
    public IReadOnlyList<VoteDraft> Drafts => _drafts;

    /// <summary>Adds what a part of a sentence tells.</summary>
    public void Add(VoteDraft draft)
    {
        for (var i = _drafts.Count - 1; i >= Math.Max(0, _drafts.Count - Looked); i--)
        {
            var known = _drafts[i];
            if (((draft.IsAnchored && !draft.IsDoubtful) || draft.LastSentence - known.LastSentence <= MemberReach) && Agree(known, draft))
            {
                Merge(known, draft);
                return;
            }
        }

        if (!draft.IsAnchored)
        {
            _waiting.Add(draft);
        }

        if (draft.Body is null)
        {
            FindBody(draft);
        }

        // Courts decide much without a vote.
        if (draft is { Family: "court", IsCounted: false })
        {
            return;
        }

        if (draft.Body is not null && !draft.IsDoubtful && (draft.IsAnchored || (draft.BodyEvidence == BodyEvidence.Named && draft.IsTaken | draft.Members.Count > 0)))
        {
            _drafts.Add(draft);
            TakeWaiting(draft);
        }
    }

    /// <summary>Adds a member's vote to a draft; a second, other vote of the same member is a contradiction.</summary>
    public static void Add(VoteDraft draft, MemberVote vote, Func<string, string> nameOf)
    {
        if (draft.VoteOf(vote.Actor) is not { } known)
        {
            draft.Members.Add(vote);
            return;
        }

        if (known.Choice != vote.Choice)
        {
            Note(draft, string.Create(CultureInfo.InvariantCulture, $"{nameOf(vote.Actor)} is said to have voted in two ways."));
            return;
        }

        var spans = known.Spans.Count < MostSpans ? known.Spans.Concat(vote.Spans).Distinct().Order().ToList() : known.Spans;
        draft.Members[draft.Members.IndexOf(known)] = known with { Spans = spans, Veto = known.Veto || vote.Veto };
    }

    /// <summary>Notes once what does not fit together.</summary>
    public static void Note(VoteDraft draft, string contradiction)
    {
        if (!draft.Contradictions.Contains(contradiction))
        {
            draft.Contradictions.Add(contradiction);
        }
    }

    // Members' votes may be told before what they voted on.
    private void TakeWaiting(VoteDraft draft)
    {
        if (!draft.IsAnchored)
        {
            _waiting.Remove(draft);
            return;
        }

        foreach (var waiting in _waiting)
        {
            if (draft.LastSentence - waiting.LastSentence <= MemberReach && Agree(draft, waiting))
            {
                Merge(draft, waiting);
            }
        }

        _waiting.Clear();
    }

    private bool Agree(VoteDraft known, VoteDraft added)
    {
        if ((added.IsDistinct && !known.IsDistinct) || (known.IsDistinct && added is { IsDistinct: false, IsAnchored: true }))
        {
            return false;
        }

        return BodiesAgree(known, added)
            && OutcomesAgree(known, added)
            && (known.IsAmendment is null || added.IsAmendment is null || known.IsAmendment == added.IsAmendment)
            && (known.Resolution is null || added.Resolution is null || known.Resolution == added.Resolution || known.Resolution.Contains('/') != added.Resolution.Contains('/'))
            && CountsAgree(known, added)
            && (known.IsPast == added.IsPast || !added.IsAnchored || added.Date is not null || (added.IsDefinite && known.Outcome == added.Outcome))
            && VoteDates.MayAgree(scene, known, added)
            && added.Members.TrueForAll(member => known.VoteOf(member.Actor) is not { } vote || vote.Choice == member.Choice)
            && !(known.IsUnanimous && added.Members.Exists(static member => member.Choice != VoteChoice.Yes))
            && !(added.IsUnanimous && known.Members.Exists(static member => member.Choice != VoteChoice.Yes));
    }

    private static bool BodiesAgree(VoteDraft known, VoteDraft added) =>
        added.Body is null || string.Equals(known.Body, added.Body, StringComparison.OrdinalIgnoreCase)
        || (added.BodyEvidence != BodyEvidence.Named && known.Family == added.Family)
        || (known.BodyEvidence != BodyEvidence.Named && known.Family == added.Family);

    private static bool OutcomesAgree(VoteDraft known, VoteDraft added)
    {
        var (first, second) = (known.Outcome, added.Outcome);
        return first == second || first == VoteOutcome.Unknown || second == VoteOutcome.Unknown
            || (first, second) is (VoteOutcome.Rejected, VoteOutcome.Vetoed) or (VoteOutcome.Vetoed, VoteOutcome.Rejected);
    }

    private static bool CountsAgree(VoteDraft known, VoteDraft added)
    {
        for (var i = 0; i < known.Counts.Length; i++)
        {
            // A pair of a rejection may stand the other way round.
            if (known.Counts[i] is { } first && added.Counts[i] is { } second && first != second)
            {
                return false;
            }
        }

        return true;
    }

    private void Merge(VoteDraft known, VoteDraft added)
    {
        known.Parts.AddRange(added.Parts);
        known.Spans.AddRange(added.Spans);
        known.LastSentence = Math.Max(known.LastSentence, added.LastSentence);
        if (added.BodyEvidence > known.BodyEvidence)
        {
            (known.Body, known.Family, known.BodyEvidence) = (added.Body, added.Family, added.BodyEvidence);
        }

        known.Resolution = known.Resolution is null || (added.Resolution?.StartsWith("S/RES", StringComparison.Ordinal) == true) ? added.Resolution ?? known.Resolution : known.Resolution;
        known.Subject = known.Subject is null || (added.Subject is { } subject && added.IsAnchored && subject.Length > known.Subject.Value.Length * 2 && known.Subject.Value.Length < 20) ? added.Subject ?? known.Subject : known.Subject;
        known.IsAmendment ??= added.IsAmendment;
        known.Outcome = known.Outcome == VoteOutcome.Unknown || added.Outcome == VoteOutcome.Vetoed ? added.Outcome : known.Outcome;
        for (var i = 0; i < known.Counts.Length; i++)
        {
            known.Counts[i] ??= added.Counts[i];
        }

        known.IsPair |= added.IsPair;
        foreach (var member in added.Members)
        {
            Add(known, member, static actor => actor);
        }

        known.IsUnanimous |= added.IsUnanimous;
        known.Rest ??= added.Rest;
        known.RestLeftOut = Math.Max(known.RestLeftOut, added.RestLeftOut);
        known.IsProcedural |= added.IsProcedural;
        known.IsSpecial |= added.IsSpecial;
        known.IsTaken |= added.IsTaken;
        known.IsOfBody |= added.IsOfBody;
        known.Date ??= added.Date;
        foreach (var contradiction in added.Contradictions)
        {
            Note(known, contradiction);
        }
    }

    // The body that the article spoke of last, else the one that it speaks of next.
    private void FindBody(VoteDraft draft)
    {
        var mentions = bodies.Mentions;
        var next = Halving.CountBefore(mentions, draft.Anchor, static (mention, at) => mention.Tokens.Start < at);
        for (var i = next - 1; i >= Math.Max(0, next - Looked) && draft.Anchor - mentions[i].Tokens.Start < BodyReach; i--)
        {
            if (mentions[i] is { Body: { } body } mention)
            {
                (draft.Body, draft.Family, draft.BodyEvidence) = (body, mention.Family, BodyEvidence.Elsewhere);
                return;
            }
        }

        if (draft.Resolution is { Length: 4 } or { Length: 3 })
        {
            (draft.Body, draft.Family, draft.BodyEvidence) = ("UNSC", "council", BodyEvidence.Implied);
            return;
        }

        for (var i = next; i < Math.Min(mentions.Count, next + Looked) && mentions[i].Tokens.Start - draft.Anchor < BodyReach; i++)
        {
            if (mentions[i] is { Body: { } body } mention)
            {
                (draft.Body, draft.Family, draft.BodyEvidence) = (body, mention.Family, BodyEvidence.Elsewhere);
                return;
            }
        }
    }
}
