namespace Rapporteur.Events.Typing;

/// <summary>What part a token plays in a candidate.</summary>
internal enum ScenePart : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>In the phrase of an actor.</summary>
    Actor,

    /// <summary>In the phrase of a recipient.</summary>
    Recipient,

    /// <summary>The trigger.</summary>
    Trigger,
}
