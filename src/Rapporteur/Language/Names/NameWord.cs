using System.Runtime.InteropServices;
using Rapporteur.Language.Tags;

namespace Rapporteur.Language.Names;

/// <summary>What the features of a token are made of.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct NameWord
{
    private const int Cases = 7;

    /// <summary>Its form.</summary>
    public WordForm Form;

    /// <summary>Its part of speech.</summary>
    public UniversalTag Tag;

    /// <summary>Its head, as an index of the sentence; negative for a root.</summary>
    public int Head;

    /// <summary>Hash of its relation to its head.</summary>
    public uint Relation;

    /// <summary>What the lists say of the word alone.</summary>
    public GazetteerClass Classes;

    /// <summary>What they say of the phrases of several words that it is part of.</summary>
    public GazetteerClass PhraseClasses;

    /// <summary>Where it stands in these: 1 first, 2 later, 4 last.</summary>
    public byte PhrasePart;

    /// <summary>Classes of words of like use, coarse and fine; 0 where it has none.</summary>
    public ushort Coarse, Middle, Fine;

    /// <summary>What is seen of the same word elsewhere in the document.</summary>
    public WordEvidence Evidence;

    /// <summary>The run of capitalised words that it is in, as indices of the sentence; empty where it is in none.</summary>
    public int RunStart, RunEnd;

    /// <summary>The same where "of", "the", "and" and the like between capitalised words do not end a run.</summary>
    public int WideStart, WideEnd;

    /// <summary>True where it is capitalised, in whatever way.</summary>
    public readonly bool IsCapital => IsWord && (Form.Case % Cases) is Casing.Capital or Casing.Capitals or Casing.OneCapital or Casing.Mixed;

    /// <summary>True where it is written in capitals alone.</summary>
    public readonly bool IsCapitals => IsWord && Form.Case % Cases == Casing.Capitals;

    /// <summary>True where it is written small.</summary>
    public readonly bool IsSmall => IsWord && Form.Case % Cases == Casing.Small;

    /// <summary>True in a sentence that is written as it usually is, neither like a headline nor in capitals.</summary>
    public readonly bool IsPlain => Form.Case < Cases;

    // The forms beyond a sentence's ends have cases of their own.
    private readonly bool IsWord => Form.Case < 3 * Cases;
}
