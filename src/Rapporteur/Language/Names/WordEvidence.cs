namespace Rapporteur.Language.Names;

/// <summary>How a word is used in a document. What is seen of one token says what another with the same word may be.</summary>
[Flags]
internal enum WordEvidence : ushort
{
    None = 0,

    /// <summary>It is written small.</summary>
    Small = 1 << 0,

    /// <summary>It is capitalised where a sentence does not start.</summary>
    Capital = 1 << 1,

    /// <summary>It ends a run of capitalised words that starts with a first name or stands behind a title.</summary>
    EndsPerson = 1 << 2,

    /// <summary>It starts a run of several capitalised words.</summary>
    StartsRun = 1 << 3,

    /// <summary>It ends one.</summary>
    EndsRun = 1 << 4,

    /// <summary>It is in a run in which there is a word for an organisation.</summary>
    InOrganisation = 1 << 5,

    /// <summary>It stands alone after "in", "at", "from" or "near".</summary>
    Whereabouts = 1 << 6,

    /// <summary>It stands behind "the".</summary>
    Definite = 1 << 7,

    /// <summary>It is the short form of a run before it, in brackets: "Harbour Workers Union (HWU)".</summary>
    ShortForm = 1 << 8,

    /// <summary>It stands before a verb, alone.</summary>
    Acts = 1 << 9,
}
