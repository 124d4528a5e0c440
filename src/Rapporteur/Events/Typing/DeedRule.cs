namespace Rapporteur.Events.Typing;

/// <summary>By which rule a deed was read off the lexicon.</summary>
internal enum DeedRule : byte
{
    /// <summary>Nothing is listed.</summary>
    None,

    /// <summary>The word is listed itself.</summary>
    Word,

    /// <summary>The verb is listed with its particle or object.</summary>
    Pair,

    /// <summary>The verb begins, holds or adds to what its object names.</summary>
    Object,

    /// <summary>The verb ends or lessens what its object names.</summary>
    Undone,

    /// <summary>The verb gives what its object names.</summary>
    Given,

    /// <summary>It is agreed, promised or to come.</summary>
    Promised,

    /// <summary>It is asked for.</summary>
    Wanted,

    /// <summary>It is refused, or is not to be.</summary>
    Refused,

    /// <summary>It is threatened.</summary>
    Threatened,

    /// <summary>It is allowed.</summary>
    Allowed,

    /// <summary>It is said.</summary>
    Said,
}
