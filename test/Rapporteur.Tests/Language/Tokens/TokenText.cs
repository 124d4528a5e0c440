using CsCheck;
using Rapporteur.Language;
using Rapporteur.Language.Tokens;

namespace Rapporteur.Tests.Language.Tokens;

/// <summary>Texts as tokens and sentences that can be read in a table, and texts of every sort.</summary>
internal static class TokenText
{
    /// <summary>Pieces that texts are torn from: words, marks of all kinds, halves of surrogate pairs, marks that combine or turn the writing.</summary>
    private static readonly Gen<string> Piece = Gen.Frequency(
        (6, Gen.OneOf("a", "He", "said", "don't", "cannot", "O'Brien", "U.S.", "p.m.", "Mr.", "J.", "n't", "N'T", "'s", "’S", "I", "the")),
        (3, Gen.OneOf("5", "9/11", "$5m", "1,000.5", "10:30", "https://example.org/a?b", "www.", "HTTP://", "@jane", "#tag", "AT&T", "example.com")),
        (6, Gen.OneOf(".", "...", "…", ",", "!", "?", "--", "-", "—", "'", "’", "''", "``", "\"", "“", "”", "(", ")", "&", "@", "#", "_", "*", "/", ":")),
        (6, Gen.OneOf(" ", " ", "\n", "\t", "\u00A0", "\u2028", "\r\n", "\u3000")),
        (2, Gen.OneOf("\ud83d\ude00", "\ud835\udc9c", "\ud83d", "\ude00", "\u0301", "\u200d", "\ufe0f", "\u202e", "\u2066", "\u200b", "\u00ad", "\0", "\ufffd", "e\u0301", "हिन्दी", "日本")),
        (1, Gen.Char.Select(c => c.ToString())));

    /// <summary>Any text, of the kinds of pieces that the tokenizer has rules for.</summary>
    public static readonly Gen<string> Any = Piece.Array[0, 60].Select(string.Concat);

    /// <summary>The tokens of <paramref name="text"/>.</summary>
    public static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
        return tokens;
    }

    /// <summary>The tokens with a space between them.</summary>
    public static string Cut(string text) => string.Join(' ', Tokens(text).Select(t => t.Span.Of(text)));

    /// <summary>The sentences of <paramref name="text"/> taken as one paragraph, by their tokens.</summary>
    public static List<TokenRange> Sentences(string text)
    {
        var sentences = new List<TokenRange>();
        SentenceSplitter.Split(text, Tokens(text), 0, sentences);
        return sentences;
    }

    /// <summary>The sentences with a bar between them.</summary>
    public static string CutSentences(string text)
    {
        var tokens = Tokens(text);
        return string.Join(" | ", Sentences(text).Select(s => text[tokens[s.Start].Span.Start..tokens[s.End - 1].Span.End]));
    }
}
