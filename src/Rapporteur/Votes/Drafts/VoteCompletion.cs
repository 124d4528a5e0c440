using NodaTime;
using Rapporteur.Actors.Registers;
using Rapporteur.Votes.Bodies;

namespace Rapporteur.Votes.Drafts;

/// <summary>Derives what follows of a vote from the body's rules, and notes what goes against them.</summary>
internal sealed class VoteCompletion
{
    private readonly VoteDraft _draft;
    private readonly BodyRule? _rule;
    private readonly LocalDate? _day;
    private readonly Func<string, string> _nameOf;
    private readonly IReadOnlyList<string> _body;
    private int? _yes;
    private int? _no;
    private int? _abstain;

    private VoteCompletion(VoteDraft draft, Register register, LocalDate? published)
    {
        _draft = draft;
        _day = draft.Date?.From ?? (draft.IsPast || draft.IsDistinct ? null : published);
        _rule = draft.Body is { } body ? BodyRule.Of(body, _day ?? published) : null;
        _nameOf = actor => register.State(actor)?.Name ?? actor;
        _body = _rule?.Seats is { } && _day is { } day ? MembersOf(_rule.Id, register, day) : [];
    }

    /// <summary>What follows for a draft.</summary>
    /// <param name="draft">The draft; contradictions are added to it.</param>
    /// <param name="register">The register.</param>
    /// <param name="published">The day of publication.</param>
    public static (Tally? Tally, VoteOutcome Outcome, IReadOnlyList<MemberVote> Members) Complete(VoteDraft draft, Register register, LocalDate? published) =>
        new VoteCompletion(draft, register, published).Run();

    private (Tally? Tally, VoteOutcome Outcome, IReadOnlyList<MemberVote> Members) Run()
    {
        (_yes, _no, _abstain) = (_draft.Counts[(int)VoteChoice.Yes], _draft.Counts[(int)VoteChoice.No], _draft.Counts[(int)VoteChoice.Abstain]);
        Turn();
        FromUnanimity();
        FromRest();
        FromSum();
        CheckCounts();
        var outcome = Outcome();
        var members = Members(outcome);
        CheckMembers(members);
        return (_yes is null && _no is null && _abstain is null ? null : new Tally(_yes, _no, _abstain), outcome, members);
    }

    // The body's own members, else those of the organisation that it belongs to; which of them sit in it is known only where all do.
    private static List<string> MembersOf(string body, Register register, LocalDate day)
    {
        var own = register.Members.Where(member => member.Organization == body && member.Period.Holds(day)).Select(static member => member.Member).Distinct().ToList();
        return own.Count > 0 || register.Organization(body)?.Parent is not { } parent ? own
            : [.. register.Members.Where(member => member.Organization == parent && member.Period.Holds(day)).Select(static member => member.Member).Distinct()];
    }

    private int Named(VoteChoice choice) => _draft.Members.Count(member => member.Choice == choice);

    private int Away => Math.Max(_draft.Counts[(int)VoteChoice.Absent] ?? 0, Named(VoteChoice.Absent))
        + Math.Max(_draft.Counts[(int)VoteChoice.NotParticipating] ?? 0, Named(VoteChoice.NotParticipating));

    // "Rejected by 432 to 202": where more for than against carry it, the larger number was against.
    private void Turn()
    {
        if (_draft is { IsPair: true, Outcome: VoteOutcome.Rejected, IsSpecial: false } && _rule?.Needed is null && _yes > _no)
        {
            (_yes, _no) = (_no, _yes);
        }
    }

    private void FromUnanimity()
    {
        if (!_draft.IsUnanimous)
        {
            return;
        }

        _no ??= 0;
        _abstain ??= _rule?.Seats is null ? null : 0;
        _yes ??= _rule is { Seats: { } seats, Needed: not null } ? seats - Away : null;
        if (_yes is null)
        {
            (_no, _abstain) = (null, null);
        }

        if (_no > 0 || Named(VoteChoice.No) > 0 || Named(VoteChoice.Abstain) > 0)
        {
            VoteMerger.Note(_draft, "A vote that is called unanimous has votes against it or abstentions.");
        }
    }

    // "All other members voted in favour": those are all but the named.
    private void FromRest()
    {
        if (_draft.Rest is not { } choice || _rule is not { Seats: { } seats, Needed: not null })
        {
            return;
        }

        var named = _draft.Members.Count(member => member.Choice != choice);
        var others = seats - Math.Max(named, _draft.RestLeftOut);
        switch (choice)
        {
            case VoteChoice.Yes:
                _yes ??= others;
                break;
            case VoteChoice.No:
                _no ??= others;
                break;
            case VoteChoice.Abstain:
                _abstain ??= others;
                break;
            default:
                break;
        }

        var told = choice switch { VoteChoice.Yes => _yes, VoteChoice.No => _no, _ => _abstain };
        if (_draft.RestLeftOut <= named && told == others)
        {
            _yes ??= Named(VoteChoice.Yes);
            _no ??= Named(VoteChoice.No);
            _abstain ??= Named(VoteChoice.Abstain);
        }
    }

    // In a body of fixed size a count that is not said follows from the others, or is that of the named.
    private void FromSum()
    {
        if (_rule is not { Seats: { } seats, Needed: not null })
        {
            return;
        }

        var away = Away;
        var (allYes, allNo, allAbstain) = (_yes ?? Named(VoteChoice.Yes), _no ?? Named(VoteChoice.No), _abstain ?? Named(VoteChoice.Abstain));
        if (allYes + allNo + allAbstain + away == seats)
        {
            // Everybody is counted or named.
            (_yes, _no, _abstain) = (allYes, allNo, allAbstain);
            return;
        }

        if (_yes is null && _no is null)
        {
            return;
        }

        var no = _no ?? (Named(VoteChoice.No) > 0 ? Named(VoteChoice.No) : null);
        var abstain = _abstain ?? (Named(VoteChoice.Abstain) > 0 ? Named(VoteChoice.Abstain) : null);
        if (_yes is { } yes)
        {
            var left = seats - away - yes;
            if (no is null && abstain is null)
            {
                // Nothing is said of the others but that there are none.
                (no, abstain) = left == 0 ? (0, 0) : (no, abstain);
            }
            else if (no is { } against && (away == 0 || abstain is not null))
            {
                abstain = _abstain ?? (left - against >= (abstain ?? 0) ? left - against : abstain ?? Math.Max(0, left - against));
            }
            else if (abstain is { } neither)
            {
                no = left - neither >= 0 ? left - neither : 0;
            }
        }
        else if (no is { } against && abstain is { } neither && seats - away - against - neither is var rest and >= 0)
        {
            _yes = rest;
        }

        (_no, _abstain) = (no, abstain);
    }

    private void CheckCounts()
    {
        if (_rule?.Seats is not { } seats || _yes is not { } yes || _no is not { } no)
        {
            return;
        }

        var sum = yes + no + (_abstain ?? 0) + Away;
        var isWhole = _rule.Needed is not null && _abstain is not null;
        if (sum > seats || (isWhole && sum != seats))
        {
            VoteMerger.Note(_draft, FormattableString.Invariant(
                $"{yes} votes for, {no} against, {_abstain ?? 0} abstentions and {Away} away make {sum}, and the body has {seats} members."));
        }
    }

    private VoteOutcome Outcome()
    {
        var told = _draft.Outcome == VoteOutcome.Unknown && _draft.IsUnanimous ? VoteOutcome.Adopted : _draft.Outcome;
        if (_rule?.Needed is not { } needed)
        {
            if (told == VoteOutcome.Unknown && !_draft.IsSpecial && _no is null && _rule?.Seats is { } all && _yes * 2 > all)
            {
                return VoteOutcome.Adopted;
            }

            return told == VoteOutcome.Unknown && !_draft.IsSpecial && _yes is { } more && _no is { } less && more != less
                ? more > less ? VoteOutcome.Adopted : VoteOutcome.Rejected
                : told;
        }

        var stopped = !_draft.IsProcedural && _draft.Members.Exists(member => member.Choice == VoteChoice.No && _rule.Vetoers.Contains(member.Actor));
        if (_yes is not { } yes)
        {
            return told;
        }

        var follows = yes < needed ? VoteOutcome.Rejected : stopped ? VoteOutcome.Vetoed : VoteOutcome.Adopted;
        switch (told)
        {
            case VoteOutcome.Unknown:
                // Without a name a vote against it may be a veto.
                return follows == VoteOutcome.Adopted && _no is null or > 0 && !_draft.IsProcedural ? VoteOutcome.Unknown : follows;
            case VoteOutcome.Rejected when follows == VoteOutcome.Vetoed:
                return VoteOutcome.Vetoed;
            case VoteOutcome.Adopted when follows != VoteOutcome.Adopted:
                VoteMerger.Note(_draft, follows == VoteOutcome.Vetoed
                    ? "It is said to be adopted, and a member with a veto voted against it."
                    : FormattableString.Invariant($"It is said to be adopted with {yes} votes, and {needed} are needed."));
                break;
            case VoteOutcome.Rejected when follows == VoteOutcome.Adopted && _no == 0:
                VoteMerger.Note(_draft, FormattableString.Invariant($"It is said to have failed with {yes} votes for and none against it, and {needed} are enough."));
                break;
            case VoteOutcome.Vetoed when yes < needed:
                VoteMerger.Note(_draft, FormattableString.Invariant($"It is said to be vetoed, and with {yes} votes of the {needed} that are needed it failed without a veto."));
                break;
            default:
                break;
        }

        return told;
    }

    private List<MemberVote> Members(VoteOutcome outcome)
    {
        var vetoers = _rule?.Vetoers ?? [];
        var members = _draft.Members
            .Select(member => member with { Veto = member.Choice == VoteChoice.No && (member.Veto || (outcome == VoteOutcome.Vetoed && vetoers.Contains(member.Actor))) })
            .ToList();
        members.AddRange(Implied().Select(implied => new MemberVote(implied.Actor, implied.Choice, [])));
        return members;
    }

    // Whoever is not named voted as the only choice whose count is not used up by the named.
    private IEnumerable<(string Actor, VoteChoice Choice)> Implied()
    {
        if (_rule?.Seats is not { } seats || _body.Count != seats || _yes is not { } yes || _no is not { } no || _abstain is not { } abstain
            || yes + no + abstain + Away != seats || _draft.Members.Exists(member => !_body.Contains(member.Actor)))
        {
            return [];
        }

        var left = new List<(VoteChoice Choice, int Count)>
        {
            (VoteChoice.Yes, yes - Named(VoteChoice.Yes)),
            (VoteChoice.No, no - Named(VoteChoice.No)),
            (VoteChoice.Abstain, abstain - Named(VoteChoice.Abstain)),
            (VoteChoice.Absent, Away - Named(VoteChoice.Absent) - Named(VoteChoice.NotParticipating)),
        };
        left.RemoveAll(static choice => choice.Count == 0);
        return left is [{ Choice: not VoteChoice.Absent, Count: > 0 } only] && _draft.Members.Count + only.Count == seats
            ? _body.Where(actor => _draft.VoteOf(actor) is null).Select(actor => (actor, only.Choice))
            : [];
    }

    private void CheckMembers(List<MemberVote> members)
    {
        foreach (var (choice, count, what) in new[] { (VoteChoice.Yes, _yes, "for it"), (VoteChoice.No, _no, "against it"), (VoteChoice.Abstain, _abstain, "abstaining") })
        {
            if (count is { } told && Named(choice) > told)
            {
                VoteMerger.Note(_draft, FormattableString.Invariant($"{Named(choice)} members are named as {what}, and {told} are counted."));
            }
        }

        foreach (var member in members)
        {
            if (_body.Count > 0 && _body.Count == _rule?.Seats && !_body.Contains(member.Actor))
            {
                VoteMerger.Note(_draft, $"{_nameOf(member.Actor)} was not a member of the body on that day.");
            }

            if (member.Veto && _rule is { Needed: not null } && !_rule.Vetoers.Contains(member.Actor))
            {
                VoteMerger.Note(_draft, $"{_nameOf(member.Actor)} is said to have cast a veto, and has none.");
            }
        }
    }
}
