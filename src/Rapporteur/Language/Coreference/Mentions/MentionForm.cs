namespace Rapporteur.Language.Coreference.Mentions;

/// <summary>How a mention is made, as far as it tells where to look for who is meant.</summary>
internal enum MentionForm : byte
{
    /// <summary>"I", "my".</summary>
    I,

    /// <summary>"We", "our".</summary>
    We,

    /// <summary>"You", "your".</summary>
    You,

    /// <summary>"He", "his".</summary>
    He,

    /// <summary>"She", "her".</summary>
    She,

    /// <summary>"It", "its".</summary>
    It,

    /// <summary>"They", "their".</summary>
    They,

    /// <summary>"This", "those", with no noun.</summary>
    This,

    /// <summary>"Mr Netanyahu".</summary>
    Name,

    /// <summary>"The prime minister".</summary>
    Definite,

    /// <summary>"That statement".</summary>
    Pointing,

    /// <summary>"His office", "the minister's office".</summary>
    Owned,

    /// <summary>"A minister", "some of them".</summary>
    Indefinite,

    /// <summary>"Ministers", "iodine".</summary>
    Bare,

    /// <summary>"Iodine" in "iodine deficiency".</summary>
    Modifier,

    /// <summary>"The minister and his deputy".</summary>
    Joined,
}
