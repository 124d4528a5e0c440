namespace Rapporteur.Language.Times;

/// <summary>The part of speech of a word, as far as expressions of time need it.</summary>
internal enum WordKind : byte
{
    /// <summary>Any other.</summary>
    Other,

    /// <summary>Noun.</summary>
    Noun,

    /// <summary>Noun in the plural.</summary>
    PluralNoun,

    /// <summary>Proper noun.</summary>
    Name,

    /// <summary>Adverb.</summary>
    Adverb,

    /// <summary>Adjective.</summary>
    Adjective,

    /// <summary>Number.</summary>
    Number,
}
