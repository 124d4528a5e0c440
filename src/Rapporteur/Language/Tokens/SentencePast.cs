namespace Rapporteur.Language.Tokens;

/// <summary>What is known of the sentence that is being read when its end is looked for.</summary>
internal struct SentencePast
{
    /// <summary>Tokens of the sentence so far.</summary>
    public int Length;

    /// <summary>Words of it, and those that start with a capital.</summary>
    public int Words, Capitals;

    /// <summary>Kind of its first token.</summary>
    public TokenKind First;

    /// <summary>True where a quotation, or a bracket, is open.</summary>
    public bool Quoted, Bracketed;

    /// <summary>Tokens since the quotation or the bracket was opened.</summary>
    public int SinceOpened;

    /// <summary>Tokens of the paragraph so far.</summary>
    public int Position;

    /// <summary>True where the sentence has a colon.</summary>
    public bool Colon;

    /// <summary>Goes on over a token.</summary>
    public void Add(in SentenceForm form)
    {
        First = Length == 0 ? form.Kind : First;
        Length++;
        Position++;
        SinceOpened++;
        Words += form.IsWord ? 1 : 0;
        Capitals += form.Kind is TokenKind.Capital or TokenKind.Capitals or TokenKind.OneCapital ? 1 : 0;
        Colon |= form.Kind == TokenKind.Colon;
        switch (form.Kind)
        {
            case TokenKind.QuoteOpen:
                (Quoted, SinceOpened) = (true, 0);
                break;
            case TokenKind.QuoteClose:
                Quoted = false;
                break;
            case TokenKind.BracketOpen:
                (Bracketed, SinceOpened) = (true, 0);
                break;
            case TokenKind.BracketClose:
                Bracketed = false;
                break;
        }
    }

    /// <summary>Starts the next sentence.</summary>
    public void End() => (Length, Words, Capitals, First, Colon) = (0, 0, 0, TokenKind.None, false);
}
