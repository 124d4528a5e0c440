namespace Rapporteur.Language.Tokens;

/// <summary>
/// Cuts text into tokens after the conventions of Universal Dependencies for English, as its treebanks EWT and GUM have them, and
/// as most of the two do where they differ: clitics and hyphens stand apart ("do n't", "Clinton 's", "long - term"), prefixes,
/// numbers, abbreviations, addresses and handles stay whole.
/// </summary>
public static class Tokenizer
{
    /// <summary>Adds the tokens of <paramref name="span"/> to <paramref name="tokens"/>; together they cover all that is not white space.</summary>
    public static void Tokenize(string text, TextSpan span, ICollection<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        Span<int> cuts = stackalloc int[Contractions.Most];
        var at = span.Start;
        while (at < span.End)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = TokenEnd(text, at, span.End, out var word);
            var count = word ? Contractions.Cut(text, at, end, span.End, cuts) : 0;
            foreach (var cut in cuts[..count])
            {
                tokens.Add(new Token(new TextSpan(at, cut)));
                at = cut;
            }

            tokens.Add(new Token(new TextSpan(at, end)));
            at = end;
        }
    }

    private static int TokenEnd(string text, int at, int limit, out bool word)
    {
        word = false;
        var c = text[at];
        if (Addresses.End(text, at, limit) is var address && address > at)
        {
            return address;
        }

        if (char.IsDigit(c))
        {
            var number = Numbers.End(text, at, limit, out var whole);
            return whole ? number : Words.End(text, at, number, limit);
        }

        if (Writing.WordWidth(text, at, limit) is var width and > 0)
        {
            word = true;
            return Words.End(text, at, at + width, limit);
        }

        if (Writing.IsApostrophe(c) || c == '`')
        {
            return ApostropheEnd(text, at, limit, out word);
        }

        // Signs of numbers: "+44", ".5".
        if (c is '+' or '.' && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '$' or '£' or '€' or '(') && at + 1 < limit && char.IsDigit(text[at + 1]))
        {
            return Numbers.End(text, at + 1, limit, out _);
        }

        return Emoticons.End(text, at, limit) is var face && face > at ? face : MarkRuns.End(text, at, limit);
    }

    private static int ApostropheEnd(string text, int at, int limit, out bool word)
    {
        word = false;
        var before = at > 0 ? text[at - 1] : ' ';
        if (char.IsLetterOrDigit(before) || before is '.' or '%' or ')' or '"' or '”')
        {
            var clitic = Clitics.End(text, at, limit);
            if (clitic > at)
            {
                return clitic;
            }
        }
        else if (Words.ApostropheEnd(text, at, limit) is var end && end > at)
        {
            word = true;
            return end;
        }

        return MarkRuns.End(text, at, limit);
    }
}
