using Rapporteur.Language.Tags;

namespace Rapporteur.Statements.Chains;

/// <summary>What features are made of: hashes of a token's forms, and where it stands.</summary>
internal struct TokenTraits
{
    /// <summary>The word in small letters.</summary>
    public ulong Lower;

    /// <summary>Its letters' cases, digits and marks, runs shortened.</summary>
    public ulong Shape;

    /// <summary>Last two, three and four letters.</summary>
    public ulong Suffix2, Suffix3, Suffix4;

    /// <summary>First three and five letters.</summary>
    public ulong Prefix3, Prefix5;

    /// <summary>How often the word is in a cue, by <see cref="CueLexicon"/>.</summary>
    public byte CueRate;

    /// <summary>Where the token stands to the outermost quotation: see <see cref="QuotePlace"/>.</summary>
    public QuotePlace Quote;

    /// <summary>Tokens from the opening mark and to the closing one, 0 outside quotations.</summary>
    public int FromOpening, ToClosing;

    /// <summary>Starts with a capital letter.</summary>
    public bool Capital;

    /// <summary>Has neither letter nor digit.</summary>
    public bool Mark;

    /// <summary>Part of speech.</summary>
    public WordTag Tag;

    /// <summary>Index of the sentence in the document.</summary>
    public int Sentence;
}

/// <summary>Where a token stands to the outermost quotation around it.</summary>
internal enum QuotePlace : byte
{
    Outside,
    Opening,
    Inside,
    Closing,
}
