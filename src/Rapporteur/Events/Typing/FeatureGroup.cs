namespace Rapporteur.Events.Typing;

/// <summary>Features of like kind: each group is weighed, and can be left out, as a whole.</summary>
internal enum FeatureGroup : byte
{
    /// <summary>The trigger itself.</summary>
    Trigger,

    /// <summary>What deed the trigger stands for by the lexicon and what hangs on it.</summary>
    Deeds,

    /// <summary>What the lexicon says of the trigger and its dependents.</summary>
    Lexicon,

    /// <summary>The dependents of the trigger and what they are called.</summary>
    Arguments,

    /// <summary>What stands above and below the trigger in the tree.</summary>
    Clauses,

    /// <summary>The ways from the trigger to the roles.</summary>
    Paths,

    /// <summary>Who the roles are.</summary>
    Roles,

    /// <summary>Words near the trigger, by their distance in the tree.</summary>
    Near,

    /// <summary>Words side by side, roles named as such.</summary>
    Sequence,

    /// <summary>All words.</summary>
    Bag,
}
