namespace Rapporteur.Statements.Chains;

/// <summary>The states of the chain: the usual begin and inside labels of each role, and the words between the parts of one attribution.</summary>
internal enum ChainLabel : byte
{
    Outside = 0,
    BeginSource = 1,
    InSource = 2,
    BeginCue = 3,
    InCue = 4,
    BeginContent = 5,
    InContent = 6,

    /// <summary>Belongs to no role, but lies between the first and the last word of an attribution.</summary>
    Between = 7,
}

/// <summary>The roles of an attribution, in the order in which figures are printed.</summary>
internal enum Role : byte
{
    Source,
    Cue,
    Content,
}

/// <summary>What follows from the labels' meaning.</summary>
internal static class ChainLabels
{
    /// <summary>Number of labels; rows of weights have this many columns.</summary>
    public const int Count = 8;

    /// <summary>The label that opens a span of <paramref name="role"/>.</summary>
    public static ChainLabel Begin(Role role) => (ChainLabel)(1 + (2 * (int)role));

    /// <summary>The label that continues a span of <paramref name="role"/>.</summary>
    public static ChainLabel Inside(Role role) => (ChainLabel)(2 + (2 * (int)role));

    /// <summary>True for a label that opens a span.</summary>
    public static bool IsBegin(ChainLabel label) => label is ChainLabel.BeginSource or ChainLabel.BeginCue or ChainLabel.BeginContent;

    /// <summary>True for a label that continues a span.</summary>
    public static bool IsInside(ChainLabel label) => label is ChainLabel.InSource or ChainLabel.InCue or ChainLabel.InContent;

    /// <summary>The role of a begin or inside label.</summary>
    public static Role RoleOf(ChainLabel label) => (Role)(((int)label - 1) / 2);

    /// <summary>A span can only be continued where it was opened.</summary>
    public static bool MayFollow(ChainLabel before, ChainLabel label) =>
        !IsInside(label) || before == label || (int)before == (int)label - 1;

    /// <summary>The first label of a sequence continues nothing.</summary>
    public static bool MayStart(ChainLabel label) => !IsInside(label);
}
