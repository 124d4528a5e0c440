using Rapporteur.Language;
using Rapporteur.Votes.Bodies;
using Rapporteur.Votes.Finding;
using Rapporteur.Votes.Words;

namespace Rapporteur.Votes.Drafts;

/// <summary>Makes a draft of what a part of a sentence tells.</summary>
internal sealed class DraftMaker(VoteScene scene, BodyFinder bodies)
{
    private const string SecurityCouncil = "UNSC";
    private const int DistinctReach = 4;

    /// <summary>The draft; null where the part does not tell of a vote that took place.</summary>
    public VoteDraft? Make(TokenRange part, IReadOnlyList<VoteFact> facts, int sentence)
    {
        var draft = new VoteDraft { LastSentence = sentence };
        foreach (var fact in facts)
        {
            Add(draft, fact);
        }

        if (!draft.IsAnchored && !draft.IsProcedural && draft.Members.Count == 0 && !Array.Exists(draft.Counts, static count => count is not null))
        {
            return null;
        }

        var main = MainOf(facts);
        draft.Anchor = main.Tokens.Start;
        draft.Parts.Add(part);
        var shown = facts.Where(static fact => fact.Kind is not (VoteFactKind.Special or VoteFactKind.Procedural)).DefaultIfEmpty(facts[0]).ToList();
        draft.Spans.Add(scene.Document.SpanOf(new TokenRange(shown.Min(static f => f.Tokens.Start), shown.Max(static f => f.Tokens.End))));
        var measure = facts.Where(static fact => fact.Measure >= 0).Select(static fact => (int?)fact.Measure).FirstOrDefault() ?? Measure(part, draft.Anchor);
        if (measure is { } token)
        {
            draft.IsAmendment = scene.KindAt(token) == CueKind.Amendment;
            draft.IsDistinct = IsDistinct(token, part);
            draft.IsDefinite = scene.Says(token - 1, "the");
            draft.Resolution = ResolutionNumbers.At(scene, token, part);
            draft.Subject = SubjectReader.Of(scene, token, part, facts);
        }

        draft.Resolution ??= ResolutionNumbers.In(scene, part);
        draft.Date = VoteDates.Of(scene, part, draft);
        SetBody(draft, part);
        return draft;
    }

    private static VoteFact MainOf(IReadOnlyList<VoteFact> facts) =>
        facts.FirstOrDefault(static fact => fact.Kind == VoteFactKind.Outcome)
        ?? facts.FirstOrDefault(static fact => fact.Kind == VoteFactKind.Taken)
        ?? facts.FirstOrDefault(static fact => fact.Kind is VoteFactKind.Tally or VoteFactKind.Unanimous)
        ?? facts[0];

    private void Add(VoteDraft draft, VoteFact fact)
    {
        draft.IsPast |= fact.IsPast;
        draft.IsOfBody |= fact.IsOfBody;
        switch (fact.Kind)
        {
            case VoteFactKind.Tally:
                draft.Counts[(int)VoteChoice.Yes] ??= fact.Yes;
                draft.Counts[(int)VoteChoice.No] ??= fact.No;
                draft.Counts[(int)VoteChoice.Abstain] ??= fact.Abstain;
                draft.IsPair = true;
                break;
            case VoteFactKind.Count:
                draft.Counts[(int)fact.Choice] ??= fact.Count;
                break;
            case VoteFactKind.Member:
                VoteMerger.Add(draft, new MemberVote(fact.Actor!, fact.Choice, [scene.Document.SpanOf(fact.Tokens)], fact.IsVeto), NameOf);
                break;
            case VoteFactKind.Rest:
                draft.Rest ??= fact.Choice;
                draft.RestLeftOut = Math.Max(draft.RestLeftOut, fact.Count);
                break;
            case VoteFactKind.Unanimous:
                draft.IsUnanimous = true;
                break;
            case VoteFactKind.Outcome:
                draft.Outcome = draft.Outcome == VoteOutcome.Unknown || fact.Outcome == VoteOutcome.Vetoed ? fact.Outcome : draft.Outcome;
                break;
            case VoteFactKind.Taken:
                draft.IsTaken = true;
                break;
            case VoteFactKind.Procedural:
                draft.IsProcedural = true;
                break;
            case VoteFactKind.Special:
                draft.IsSpecial = true;
                break;
            default:
                break;
        }
    }

    private string NameOf(string actor) => scene.Register.State(actor)?.Name ?? actor;

    private int? Measure(TokenRange part, int anchor)
    {
        int? best = null;
        for (var i = part.Start; i < part.End; i++)
        {
            if (scene.KindAt(i) is CueKind.Measure or CueKind.Amendment && (best is null || Math.Abs(i - anchor) < Math.Abs(best.Value - anchor)))
            {
                best = i;
            }
        }

        return best;
    }

    private bool IsDistinct(int measure, TokenRange part)
    {
        for (var i = measure - 1; i >= Math.Max(part.Start, measure - DistinctReach); i--)
        {
            if (scene.KindAt(i) == CueKind.Distinct)
            {
                return true;
            }

            if (scene.Words[i] is "a" or "an" or "the")
            {
                break;
            }
        }

        return false;
    }

    private void SetBody(VoteDraft draft, TokenRange part)
    {
        // States have a veto in one council alone, and in the Union where it decides with one voice.
        if (draft.Members.Exists(static member => member.Veto) || (draft.Outcome == VoteOutcome.Vetoed))
        {
            var named = bodies.In(part, draft.Anchor);
            if (!draft.Members.Exists(static member => member.Veto) && named?.Body != SecurityCouncil && !bodies.Mentions.Any(static mention => mention.Body == SecurityCouncil))
            {
                draft.Outcome = VoteOutcome.Unknown;
                return;
            }

            var permanent = BodyRule.Of(SecurityCouncil, draft.Date?.From ?? scene.Day)?.Vetoers ?? [];
            var isUnion = draft.Members.Exists(static member => member.Veto) && !draft.Members.Exists(member => member.Veto && permanent.Contains(member.Actor)) && named?.Body != SecurityCouncil;
            (draft.Body, draft.Family, draft.BodyEvidence) = (isUnion ? "EU-COUNCIL" : SecurityCouncil, "council", named?.Body == SecurityCouncil ? BodyEvidence.Named : BodyEvidence.Implied);
            return;
        }

        if (draft.Resolution is { } number && ResolutionNumbers.BodyOf(number) is { } numbered)
        {
            (draft.Body, draft.Family, draft.BodyEvidence) = (numbered, BodyRule.FamilyOf(numbered), BodyEvidence.Named);
            return;
        }

        if (bodies.In(part, draft.Anchor) is { } mention)
        {
            (draft.Body, draft.Family, draft.BodyEvidence) = (mention.Body, mention.Family, mention.Body is null ? BodyEvidence.Elsewhere : BodyEvidence.Named);
            if (mention.Body is null)
            {
                draft.Body = mention.Family == "council" && HasUnitedNations() ? SecurityCouncil : scene.Document.SpanOf(mention.Tokens).Of(scene.Document.Text);
            }
        }
    }

    private bool HasUnitedNations() =>
        _hasUnitedNations ??= Enumerable.Range(0, scene.Words.Length).Any(token => scene.NameAt(token)?.Target.Id == "UN");

    private bool? _hasUnitedNations;
}
