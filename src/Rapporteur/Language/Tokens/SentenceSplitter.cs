namespace Rapporteur.Language.Tokens;

/// <summary>Cuts the tokens of a paragraph into sentences, at stops, question and exclamation marks with the closing marks behind them.</summary>
public static class SentenceSplitter
{
    /// <summary>Adds the sentences of the tokens from <paramref name="first"/> to the end of <paramref name="tokens"/>.</summary>
    public static void Split(string text, IReadOnlyList<Token> tokens, int first, ICollection<TokenRange> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(sentences);
        var start = first;
        for (var i = first; i < tokens.Count; i++)
        {
            if (!MayEnd(text, tokens, i))
            {
                continue;
            }

            var end = i + 1;
            while (end < tokens.Count && IsCloser(text, tokens, end))
            {
                end++;
            }

            if (end < tokens.Count && !StartsSentence(text, tokens, end, i))
            {
                continue;
            }

            sentences.Add(new TokenRange(start, end));
            start = end;
            i = end - 1;
        }

        if (start < tokens.Count)
        {
            sentences.Add(new TokenRange(start, tokens.Count));
        }
    }

    private static bool MayEnd(string text, IReadOnlyList<Token> tokens, int i)
    {
        var word = text.AsSpan(tokens[i].Span.Start, tokens[i].Span.Length);
        return word[^1] switch
        {
            '.' when word.Length > 1 && word[0] != '.' => !Abbreviations.NeverEnds(word[..^1]),
            '.' or '!' or '?' or '…' => true,
            _ => false,
        };
    }

    // A mark or bracket that touches what stands before it.
    private static bool IsCloser(string text, IReadOnlyList<Token> tokens, int i)
    {
        var span = tokens[i].Span;
        if (tokens[i - 1].Span.End != span.Start)
        {
            return false;
        }

        return text[span.Start] is '"' or '”' or '’' or '\'' or ')' or ']' or '»' or '›' or '“';
    }

    private static bool StartsSentence(string text, IReadOnlyList<Token> tokens, int i, int mark)
    {
        if (tokens[i - 1].Span.End == tokens[i].Span.Start)
        {
            return false;
        }

        var at = i;
        while (at < tokens.Count - 1 && text[tokens[at].Span.Start] is '"' or '“' or '‘' or '\'' or '`' or '(' or '[' or '«' or '‹' or '„' or '-' or '—' or '–')
        {
            at++;
        }

        var c = text[tokens[at].Span.Start];
        if (char.IsLower(c))
        {
            return false;
        }

        // "U.S. President": an abbreviation before a capital is left open, unless a word that starts sentences follows.
        var stop = text.AsSpan(tokens[mark].Span.Start, tokens[mark].Span.Length);
        if (stop.Length > 1 && stop[^1] == '.' && stop[0] != '.')
        {
            var next = text.AsSpan(tokens[at].Span.Start, tokens[at].Span.Length);
            return at > i || next is "The" or "A" or "An" or "He" or "She" or "It" or "They" or "We" or "I" or "But" or "And" or "In" or "On"
                or "At" or "This" or "That" or "These" or "If" or "When" or "While" or "As" or "For" or "His" or "Her" or "Their" or "There" or "You";
        }

        return true;
    }
}
