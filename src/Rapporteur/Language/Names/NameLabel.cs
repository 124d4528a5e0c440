namespace Rapporteur.Language.Names;

/// <summary>
/// The labels of tokens: outside of names, and for each <see cref="EntityKind"/> the begin, the inside and the end of a
/// name of several tokens, and a name of one token ("BIOES"; Ratinov and Roth, CoNLL 2009).
/// </summary>
internal static class NameLabels
{
    /// <summary>The label of tokens outside of names.</summary>
    public const byte Outside = 0;

    /// <summary>Number of labels.</summary>
    public const int Count = 17;

    private const int Kinds = 4;
    private const int Single = 3;

    // For each label those that may stand before it.
    private static readonly byte[][] _before = [.. Enumerable.Range(0, Count).Select(static to =>
        Enumerable.Range(0, Count).Where(from => MayFollow((byte)from, (byte)to)).Select(static from => (byte)from).ToArray())];

    /// <summary>The label of token <paramref name="index"/> of a name of <paramref name="length"/> tokens.</summary>
    public static byte Of(EntityKind kind, int index, int length)
    {
        var part = length == 1 ? Single : index == 0 ? 0 : index == length - 1 ? 2 : 1;
        return (byte)(1 + (4 * (int)kind) + part);
    }

    /// <summary>The kind of the name that a token with <paramref name="label"/> is in, which is not <see cref="Outside"/>.</summary>
    public static EntityKind KindOf(byte label) => (EntityKind)((label - 1) / Kinds);

    /// <summary>True where a name of several tokens goes on after <paramref name="label"/>.</summary>
    public static bool IsOpen(byte label) => label != Outside && ((label - 1) & 3) < 2;

    /// <summary>True where a name begins at <paramref name="label"/>.</summary>
    public static bool IsFirst(byte label) => label != Outside && ((label - 1) & 3) is 0 or Single;

    /// <summary>True where <paramref name="to"/> may stand after <paramref name="from"/>.</summary>
    public static bool MayFollow(byte from, byte to)
    {
        var goesOn = to != Outside && !IsFirst(to);
        return goesOn == IsOpen(from) && (!goesOn || KindOf(from) == KindOf(to));
    }

    /// <summary>The labels that may stand before <paramref name="label"/>.</summary>
    public static ReadOnlySpan<byte> Before(byte label) => _before[label];

    /// <summary>Reads the names out of the labels of a sentence.</summary>
    /// <param name="labels">By token, in an order that <see cref="MayFollow"/> allows.</param>
    /// <param name="first">Index of the sentence's first token in the document.</param>
    /// <param name="names">Where they go.</param>
    public static void Read(ReadOnlySpan<byte> labels, int first, List<EntityName> names)
    {
        var start = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            start = IsFirst(labels[i]) ? i : start;
            if (labels[i] != Outside && !IsOpen(labels[i]))
            {
                names.Add(new EntityName(new TokenRange(first + start, first + i + 1), KindOf(labels[i])));
            }
        }
    }
}
