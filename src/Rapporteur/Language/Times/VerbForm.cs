namespace Rapporteur.Language.Times;

/// <summary>The form of a verb, as far as tense needs it.</summary>
internal enum VerbForm : byte
{
    /// <summary>No verb.</summary>
    None,

    /// <summary>Base form.</summary>
    Base,

    /// <summary>Present.</summary>
    Present,

    /// <summary>Past.</summary>
    Past,

    /// <summary>Past participle.</summary>
    Participle,

    /// <summary>Form in "-ing".</summary>
    Gerund,

    /// <summary>Modal.</summary>
    Modal,

    /// <summary>"To" before a verb.</summary>
    To,
}
