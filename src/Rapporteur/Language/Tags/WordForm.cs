using System.Runtime.InteropServices;

namespace Rapporteur.Language.Tags;

/// <summary>What the features of a token are made of: hashes of its forms in small letters, digits as one.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct WordForm
{
    /// <summary>The whole word.</summary>
    public uint Word;

    /// <summary>Its last one to four characters.</summary>
    public uint Suffix1, Suffix2, Suffix3, Suffix4;

    /// <summary>Its first two and three.</summary>
    public uint Prefix2, Prefix3;

    /// <summary>The kinds of its characters, runs shortened to two.</summary>
    public uint Shape;

    /// <summary>How it is written: see <see cref="Casing"/>; in titles and in capitals, numbers of their own.</summary>
    public uint Case;

    /// <summary>True where it has neither letter nor digit.</summary>
    public bool Mark;

    /// <summary>Beyond the start of a sentence.</summary>
    public static readonly WordForm Start = new() { Word = 0xA511E9B3, Suffix2 = 1, Suffix3 = 1, Shape = 1, Case = 30 };

    /// <summary>Beyond the end of a sentence.</summary>
    public static readonly WordForm End = new() { Word = 0x63D83595, Suffix2 = 2, Suffix3 = 2, Shape = 2, Case = 31 };

    /// <summary>Reads the form of <paramref name="word"/>, which is not empty.</summary>
    public static WordForm Of(ReadOnlySpan<char> word)
    {
        var form = default(WordForm);
        uint hash = Basis, shape = Basis;
        int upper = 0, letters = 0, digits = 0, run = 0;
        var last = '\0';
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            char kind, folded;
            if (char.IsAsciiLetterLower(c))
            {
                (kind, folded) = ('x', c);
                letters++;
            }
            else if (char.IsAsciiLetterUpper(c))
            {
                (kind, folded) = ('X', (char)(c | 0x20));
                letters++;
                upper++;
            }
            else
            {
                folded = Fold(c, out kind);
                letters += kind is 'x' or 'X' ? 1 : 0;
                upper += kind == 'X' ? 1 : 0;
                digits += kind == '9' ? 1 : 0;
            }

            hash = Step(hash, folded);
            if (i == 1)
            {
                form.Prefix2 = hash;
            }
            else if (i == 2)
            {
                form.Prefix3 = hash;
            }

            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2)
            {
                shape = Step(shape, kind);
            }
        }

        form.Word = hash;
        form.Shape = shape;
        form.Prefix2 = word.Length < 2 ? hash : form.Prefix2;
        form.Prefix3 = word.Length < 3 ? hash : form.Prefix3;
        form.Mark = letters + digits == 0;
        var first = char.IsUpper(word[0]);
        form.Case = (uint)((letters, upper, digits) switch
        {
            (0, _, 0) => Casing.Mark,
            (0, _, _) => Casing.Digits,
            (_, _, > 0) => Casing.Mixed,
            (1, 1, _) => Casing.OneCapital,
            _ when upper == 0 => Casing.Small,
            _ when upper == letters => Casing.Capitals,
            _ => first ? Casing.Capital : Casing.Mixed,
        });
        Suffixes(word, ref form);
        return form;
    }

    private const uint Basis = 0x811C9DC5;

    private static void Suffixes(ReadOnlySpan<char> word, ref WordForm form)
    {
        var hash = Basis ^ 0x5A5A;
        for (var k = 1; k <= 4; k++)
        {
            hash = k <= word.Length ? Step(hash, Fold(word[^k], out _)) : hash;
            switch (k)
            {
                case 1:
                    form.Suffix1 = hash;
                    break;
                case 2:
                    form.Suffix2 = hash;
                    break;
                case 3:
                    form.Suffix3 = hash;
                    break;
                default:
                    form.Suffix4 = hash;
                    break;
            }
        }
    }

    // FNV-1a with a stronger multiplier; the features' own hash mixes the rest.
    private static uint Step(uint hash, char c)
    {
        hash = (hash ^ c) * 0x9E3779B1;
        return hash ^ (hash >> 15);
    }

    private static char Fold(char c, out char kind)
    {
        if (c < 0x80)
        {
            var letter = char.IsAsciiLetter(c);
            kind = letter ? (c & 0x20) != 0 ? 'x' : 'X' : char.IsAsciiDigit(c) ? '9' : c;
            return letter ? (char)(c | 0x20) : kind;
        }

        switch (c)
        {
            case '’' or '‘' or 'ʼ':
                return kind = '\'';
            case '“' or '”':
                return kind = '"';
        }

        if (char.IsLetter(c))
        {
            kind = char.IsUpper(c) ? 'X' : 'x';
            return char.ToLowerInvariant(c);
        }

        // Halves of surrogate pairs count as letters, so that a word beyond the first plane is a word.
        kind = char.IsDigit(c) ? '9' : char.IsLetterOrDigit(c) ? 'x' : c;
        return kind == '9' ? kind : c;
    }
}
