using System.Collections.Frozen;

namespace Rapporteur.Language.Tokens;

/// <summary>Gaps between tokens where no sentence ends, whatever the classifier says.</summary>
internal static class SentenceGaps
{
    // Words that start sentences and no names: what may stand behind "p.m." or "U.S." at the start of the next sentence.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = new[]
    {
        "a", "about", "according", "after", "again", "all", "also", "although", "among", "an", "and", "another", "any", "are", "around", "as", "at", "because",
        "before", "both", "but", "by", "can", "could", "despite", "did", "do", "does", "during", "each", "even", "every", "few", "first", "following", "for",
        "from", "given", "had", "has", "have", "he", "her", "here", "his", "how", "however", "i", "if", "in", "instead", "is", "it", "its", "just", "last", "later",
        "let", "like", "many", "maybe", "meanwhile", "more", "most", "my", "neither", "no", "none", "not", "nothing", "now", "of", "on", "once", "one", "only", "or",
        "other", "others", "our", "over", "please", "perhaps", "see", "several", "she", "should", "since", "so", "some", "someone", "still", "such", "thank", "thanks",
        "that", "the", "their", "then", "there", "these", "they", "this", "those", "though", "three", "through", "to", "two", "under", "unless", "until", "was", "we",
        "were", "what", "when", "where", "whether", "which", "while", "who", "why", "will", "with", "within", "without", "would", "yes", "yet", "you", "your",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True behind a stop of a script that writes no spaces or capitals, of which the classifier has seen nothing.</summary>
    public static bool MustEnd(string text, in SentenceParagraph paragraph, int i, TextSpan token)
    {
        var forms = paragraph.Forms.Slice(i + SentenceParagraph.Margin - 1, 3);
        var stop = forms[1].Kind is TokenKind.QuoteClose or TokenKind.BracketClose ? token.Start - 1 : token.Start;
        return forms[2].Kind is not (TokenKind.QuoteClose or TokenKind.BracketClose)
            && stop >= 0 && text[stop] is '。' or '！' or '？' or '।' or '۔' or '։' or '።';
    }

    /// <summary>False where no sentence ends behind token <paramref name="i"/> of <paramref name="paragraph"/>, which is not its last.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="i">The token.</param>
    /// <param name="token">Where it stands.</param>
    /// <param name="next">Where the next one stands.</param>
    public static bool MayEnd(string text, in SentenceParagraph paragraph, int i, TextSpan token, TextSpan next)
    {
        var forms = paragraph.Forms.Slice(i + SentenceParagraph.Margin - 2, 4);
        ref readonly var before = ref forms[1].Kind == TokenKind.QuoteClose ? ref forms[0] : ref forms[1];
        ref readonly var left = ref forms[2];
        ref readonly var right = ref forms[3];
        switch (left.Kind)
        {
            // The words that a quotation goes on with, or that name it: "...," he said.
            case TokenKind.QuoteClose when !left.Spaced && i > 0:
                return !(before.Kind == TokenKind.Comma || before.Kind is >= TokenKind.Small and <= TokenKind.Mixed);

            // "p.m. Friday", "the U.S. Court".
            case TokenKind.CapitalStop or TokenKind.SmallStop:
                return right.Kind is not (TokenKind.Small or TokenKind.Number or TokenKind.Mixed or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon)
                    && (right.Kind is not (TokenKind.Capital or TokenKind.Capitals or TokenKind.OneCapital or TokenKind.CapitalStop)
                        || (next.Length < 10 && Starters.Contains(text.AsSpan(next.Start, next.Length))));
        }

        // Parts of one word are never of two sentences.
        return right.Spaced || left.Ends || left.Kind is TokenKind.QuoteClose or TokenKind.BracketClose or TokenKind.Drawn
            || !(char.IsLetterOrDigit(text[token.End - 1]) || char.IsLetterOrDigit(text[next.Start]));
    }
}
