namespace Rapporteur.Language.Tokens;

/// <summary>What a token is, as far as ends of sentences go.</summary>
internal enum TokenKind : byte
{
    /// <summary>Beyond the paragraph.</summary>
    None,

    /// <summary>Small letters; also a word of a script without capitals.</summary>
    Small,

    /// <summary>A capital and small letters.</summary>
    Capital,

    /// <summary>One capital.</summary>
    OneCapital,

    /// <summary>Capitals.</summary>
    Capitals,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Anything else with letters or digits.</summary>
    Mixed,

    /// <summary>A word that ends with its own stop and has a capital.</summary>
    CapitalStop,

    /// <summary>A word that ends with its own stop and has none.</summary>
    SmallStop,

    /// <summary>A full stop.</summary>
    Stop,

    /// <summary>An ellipsis.</summary>
    Ellipsis,

    /// <summary>Exclamation marks.</summary>
    Exclamation,

    /// <summary>A question mark, alone or with other marks.</summary>
    Question,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>A semicolon.</summary>
    Semicolon,

    /// <summary>A quotation mark that opens.</summary>
    QuoteOpen,

    /// <summary>A quotation mark that closes.</summary>
    QuoteClose,

    /// <summary>A bracket that opens.</summary>
    BracketOpen,

    /// <summary>A bracket that closes.</summary>
    BracketClose,

    /// <summary>A dash or hyphen.</summary>
    Dash,

    /// <summary>A line of marks, a bullet, a face.</summary>
    Drawn,

    /// <summary>Another mark.</summary>
    Mark,
}
