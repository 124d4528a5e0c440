namespace Rapporteur.Language.Tokens;

/// <summary>
/// Cuts the tokens of a paragraph into sentences. A linear classifier (the model <c>sentences-fast</c>) looks at every gap between
/// tokens: at stops, question and exclamation marks with the closing marks behind them, and where headings, lists and greetings end without any.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>Adds the sentences of the tokens from <paramref name="first"/> to the end of <paramref name="tokens"/>, which are one paragraph.</summary>
    /// <exception cref="RapporteurException">RAP0201, RAP0202: the library's model of sentences is missing or damaged.</exception>
    public static void Split(string text, IReadOnlyList<Token> tokens, int first, ICollection<TokenRange> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(sentences);
        SentenceModel.Default.Split(text, tokens, first, sentences);
    }
}
