using System.Runtime.InteropServices;

namespace Rapporteur.Language.Tokens;

/// <summary>What the features of ends of sentences are made of: a token's kind, its surroundings, and hashes of its form in small letters, digits as one.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct SentenceForm
{
    /// <summary>The whole token.</summary>
    public uint Word;

    /// <summary>Its last three characters.</summary>
    public uint Suffix;

    /// <summary>What it is.</summary>
    public TokenKind Kind;

    /// <summary>Its length: up to 3 as it is, then 4 for up to 6, 5 for up to 10, 6.</summary>
    public byte Length;

    /// <summary>True where white space stands before it.</summary>
    public bool Spaced;

    /// <summary>True for a mark that sentences end with.</summary>
    public readonly bool Ends => Kind is TokenKind.Stop or TokenKind.Ellipsis or TokenKind.Exclamation or TokenKind.Question;

    /// <summary>True where no mark speaks for an end: for words, numbers, commas, colons, semicolons and dashes.</summary>
    public readonly bool IsUnmarked => Kind is (>= TokenKind.Small and <= TokenKind.Mixed)
        or TokenKind.Comma or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Dash;

    /// <summary>True for a word or number.</summary>
    public readonly bool IsWord => Kind is >= TokenKind.Small and <= TokenKind.SmallStop;

    private const uint Basis = 0x811C9DC5;

    /// <summary>Reads the form of the token at <paramref name="span"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The token; not empty.</param>
    /// <param name="spaced">Whether white space stands before it.</param>
    /// <param name="spaceAfter">Whether white space, or nothing, stands behind it.</param>
    /// <param name="quoted">Whether a quotation is open before it.</param>
    public static SentenceForm Of(string text, TextSpan span, bool spaced, bool spaceAfter, bool quoted)
    {
        // What a word of any length is goes by its start and its end.
        const int Longest = 40;
        var word = text.AsSpan(span.Start, span.Length);
        word = word.Length <= Longest ? word : word[^Longest..];
        uint hash = Basis;
        int upper = 0, lower = 0, digits = 0, others = 0;
        foreach (var c in word)
        {
            var folded = c;
            if (char.IsAsciiLetterLower(c))
            {
                lower++;
            }
            else if (char.IsAsciiLetterUpper(c))
            {
                folded = (char)(c | 0x20);
                upper++;
            }
            else if (c < 0x80 ? char.IsAsciiDigit(c) : char.IsDigit(c))
            {
                folded = '0';
                digits++;
            }
            else if (c >= 0x80 && char.IsLetter(c))
            {
                folded = char.ToLowerInvariant(c);
                upper += char.IsUpper(c) ? 1 : 0;
                lower += char.IsUpper(c) ? 0 : 1;
            }
            else
            {
                folded = c switch
                {
                    '’' or '‘' or 'ʼ' => '\'',
                    '“' or '”' => '"',
                    '–' or '—' or '―' or '−' => '-',
                    _ => c,
                };
                others++;
            }

            hash = Step(hash, folded);
        }

        var form = new SentenceForm { Word = hash, Spaced = spaced, Length = (byte)(span.Length switch { <= 3 => span.Length, <= 6 => 4, <= 10 => 5, _ => 6 }) };
        form.Kind = upper + lower + digits == 0
            ? MarkKind(word, spaced, spaceAfter, quoted)
            : WordKind(word, upper, lower, digits, others);
        hash = Basis ^ 0x5A5A;
        for (var i = Math.Max(0, word.Length - 3); i < word.Length; i++)
        {
            hash = Step(hash, char.IsAsciiLetter(word[i]) ? (char)(word[i] | 0x20) : word[i]);
        }

        form.Suffix = hash;
        return form;
    }

    private static TokenKind WordKind(ReadOnlySpan<char> word, int upper, int lower, int digits, int others)
    {
        if (word[^1] == '.')
        {
            return upper > 0 ? TokenKind.CapitalStop : TokenKind.SmallStop;
        }

        if (digits > 0)
        {
            return upper + lower == 0 ? TokenKind.Number : TokenKind.Mixed;
        }

        if (upper == 0)
        {
            return TokenKind.Small;
        }

        if (lower == 0)
        {
            return upper == 1 && others == 0 ? TokenKind.OneCapital : TokenKind.Capitals;
        }

        return char.IsUpper(word[0]) ? TokenKind.Capital : TokenKind.Mixed;
    }

    private static TokenKind MarkKind(ReadOnlySpan<char> word, bool spaced, bool spaceAfter, bool quoted)
    {
        switch (word[0])
        {
            case '.':
                return word.Contains('?') ? TokenKind.Question : word.Contains('!') ? TokenKind.Exclamation : word.Length > 1 ? TokenKind.Ellipsis : TokenKind.Stop;
            case '…':
                return TokenKind.Ellipsis;
            case '。' or '।' or '։' or '۔' or '።':
                return TokenKind.Stop;
            case '!' or '?' or '！' or '？' or '؟':
                return word.ContainsAny('?', '？', '؟') ? TokenKind.Question : TokenKind.Exclamation;
            case ',' when word.Length == 1:
                return TokenKind.Comma;
            case ':' when word.Length == 1:
                return TokenKind.Colon;
            case ';' when word.Length == 1:
                return TokenKind.Semicolon;
            case '“' or '„' or '«' or '‹' or '‘' or '`':
                return TokenKind.QuoteOpen;
            case '”' or '»' or '›':
                return TokenKind.QuoteClose;
            case '"' or '\'' or '’':
                return spaced && !spaceAfter ? TokenKind.QuoteOpen : spaceAfter && !spaced ? TokenKind.QuoteClose
                    : quoted ? TokenKind.QuoteClose : TokenKind.QuoteOpen;
            case '(' or '[' or '{' or '（' or '「' or '『':
                return TokenKind.BracketOpen;
            case ')' or ']' or '}' or '）' or '」' or '』':
                return TokenKind.BracketClose;
            case '-' or '–' or '—' or '―' or '−' when word.Length < 4:
                return TokenKind.Dash;
            default:
                return word.Length > 1 || word[0] is '*' or '•' or '·' or '|' or '=' or '_' or '~' or '<' or '>' || word[0] >= 0x2190 ? TokenKind.Drawn : TokenKind.Mark;
        }
    }

    private static uint Step(uint hash, char c)
    {
        hash = (hash ^ c) * 0x9E3779B1;
        return hash ^ (hash >> 15);
    }
}
