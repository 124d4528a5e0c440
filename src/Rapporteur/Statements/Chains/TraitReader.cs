using Rapporteur.Language;
using Rapporteur.Language.Tags;

namespace Rapporteur.Statements.Chains;

/// <summary>Computes the traits of a document's tokens.</summary>
internal static class TraitReader
{
    /// <summary>Traits of all tokens, with the tags of the linear tagger.</summary>
    public static TokenTraits[] Read(Document document) => Read(document, Tagger.Default.Tag(document));

    /// <summary>Traits of all tokens, with <paramref name="tags"/>.</summary>
    public static TokenTraits[] Read(Document document, WordTag[] tags)
    {
        var traits = new TokenTraits[document.Tokens.Count];
        for (var i = 0; i < traits.Length; i++)
        {
            Form(document.Word(i), ref traits[i]);
            traits[i].Tag = tags[i];
        }

        for (var s = 0; s < document.Sentences.Count; s++)
        {
            for (var i = document.Sentences[s].Start; i < document.Sentences[s].End; i++)
            {
                traits[i].Sentence = s;
            }
        }

        Quotes(document, traits);
        return traits;
    }

    /// <summary>Looks up how often each word is in a cue.</summary>
    public static void Rate(TokenTraits[] traits, CueLexicon lexicon)
    {
        for (var i = 0; i < traits.Length; i++)
        {
            traits[i].CueRate = traits[i].Quote is QuotePlace.Opening or QuotePlace.Closing ? (byte)0 : lexicon[traits[i].Lower];
        }
    }

    /// <summary>Hash of <paramref name="word"/> in small letters, with one form of each kind of mark.</summary>
    public static ulong LowerHash(ReadOnlySpan<char> word)
    {
        var h = Start;
        foreach (var c in word)
        {
            h = Step(h, Fold(c));
        }

        return h;
    }

    private const ulong Start = 0xCBF29CE484222325UL;

    private static ulong Step(ulong h, char c) => (h ^ c) * 0x100000001B3UL;

    private static char Fold(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < (char)0x80 => c,
        '’' or '‘' or 'ʼ' => '\'',
        '“' or '”' => '"',
        '–' => '—',
        _ => char.ToLowerInvariant(c),
    };

    private static void Form(ReadOnlySpan<char> word, ref TokenTraits t)
    {
        t.Lower = LowerHash(word);
        t.Suffix2 = LowerHash(word[Math.Max(0, word.Length - 2)..]);
        t.Suffix3 = LowerHash(word[Math.Max(0, word.Length - 3)..]);
        t.Suffix4 = LowerHash(word[Math.Max(0, word.Length - 4)..]);
        t.Prefix3 = LowerHash(word[..Math.Min(3, word.Length)]);
        t.Prefix5 = LowerHash(word[..Math.Min(5, word.Length)]);
        t.Capital = char.IsUpper(word[0]);
        t.Mark = true;
        var shape = Start;
        var last = '\0';
        var run = 0;
        foreach (var c in word)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '9' : Fold(c);
            if (char.IsLetterOrDigit(c))
            {
                t.Mark = false;
            }

            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2)
            {
                shape = Step(shape, kind);
            }
        }

        t.Shape = shape;
    }

    private static void Quotes(Document document, TokenTraits[] traits)
    {
        var token = 0;
        foreach (var quotation in document.Quotations)
        {
            if (quotation.Depth > 0)
            {
                continue;
            }

            foreach (var part in quotation.Parts)
            {
                while (token < traits.Length && document.Tokens[token].Span.Start < part.Start)
                {
                    token++;
                }

                var end = token;
                while (end < traits.Length && document.Tokens[end].Span.End <= part.End)
                {
                    end++;
                }

                var closes = quotation.Closed && part == quotation.Parts[^1];
                for (var i = token; i < end; i++)
                {
                    traits[i].FromOpening = i - token + 1;
                    traits[i].ToClosing = end - i;
                    traits[i].Quote = i == token ? QuotePlace.Opening : closes && i == end - 1 ? QuotePlace.Closing : QuotePlace.Inside;
                }

                token = end;
            }
        }
    }
}
