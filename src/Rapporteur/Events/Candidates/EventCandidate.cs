using Rapporteur.Language;

namespace Rapporteur.Events.Candidates;

/// <summary>What may be an event: a word that could carry one, with those whose roles its clause shows. What type it is, if any, is told later.</summary>
internal sealed record EventCandidate
{
    /// <summary>The token that carries it: the verb, or the noun of "carried out an attack" and "the shelling of Goma".</summary>
    public required int Trigger { get; init; }

    /// <summary>Other tokens that belong to it, in the order of the text: a light verb, a particle ("carried", "out"); often none.</summary>
    public IReadOnlyList<int> Helpers { get; init; } = [];

    /// <summary>The verb or noun of doing that stands above it ("agreed" of "agreed to withdraw"); -1 where there is none.</summary>
    public int Governor { get; init; } = -1;

    /// <summary>True where it hangs on its governor as a complement ("withdraw" of "agreed to withdraw").</summary>
    public bool IsComplement { get; init; }

    /// <summary>Who would have done it; conjuncts apart.</summary>
    public required IReadOnlyList<RolePhrase> Actors { get; init; }

    /// <summary>To whom; conjuncts apart.</summary>
    public required IReadOnlyList<RolePhrase> Recipients { get; init; }

    /// <summary>The direct object, or who stands before a passive verb, even where it is a thing: some types have it as their recipient, others never.</summary>
    public IReadOnlyList<RolePhrase> Objects { get; init; } = [];

    /// <summary>The best of what hangs on by prepositions: where forces are sent.</summary>
    public IReadOnlyList<RolePhrase> Goals { get; init; } = [];

    /// <summary>Where it has no recipients, whoever stands nearest behind it: trees are wrong at times, and some types need a recipient.</summary>
    public IReadOnlyList<RolePhrase> Spare { get; init; } = [];

    /// <summary>Whether it came about.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>True where the sentence dates it to a time long before the article, or tells it as history.</summary>
    public bool Historical { get; init; }

    /// <summary>True where the trigger is a passive verb.</summary>
    public bool Passive { get; init; }

    /// <summary>True where the trigger is a noun.</summary>
    public bool Nominal { get; init; }
}
