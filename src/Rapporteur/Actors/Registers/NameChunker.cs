using System.Runtime.CompilerServices;
using Rapporteur.Language.Tokens;

namespace Rapporteur.Actors.Registers;

/// <summary>
/// Cuts names and texts alike into chunks, so that "Guinea-Bissau", "Guinea Bissau", "U.S." and "US", "Côte d'Ivoire" and
/// "Cote d’Ivoire" meet, however a text's words were told apart.
/// </summary>
internal static class NameChunker
{
    private const ulong Start = 0xCBF29CE484222325;
    private const ulong Prime = 0x9E3779B97F4A7C15;

    // By code point the plain small letter that a letter with an accent comes from; a full stop where there is none. From U+00C0 and U+1E00 on.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll" +
        "lllnnnnnn.nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz." +
        "...............a................oo.............uu..............." +
        ".............aaiioouuuuuuuuuu.aaaaaa..ggkkoooo..j...gg..nnaaaaoo" +
        "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............" +
        "................";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwy....s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>Adds the chunks of <paramref name="word"/>, a token or a whole name, to <paramref name="chunks"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<char> word, List<NameChunk> chunks)
    {
        var hash = Start;
        int length = 0, capitals = 0, start = 0;
        var first = false;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (char.IsLetterOrDigit(c))
            {
                var upper = char.IsUpper(c);
                first = length == 0 ? upper : first;
                capitals += upper ? 1 : 0;
                length++;
                hash = Fold(hash, c);
                continue;
            }

            // "pro-Russian" is one chunk and no name of Russia.
            if (c is '.' or (>= '\u0300' and <= '\u036F') || char.IsHighSurrogate(c) || char.IsLowSurrogate(c) || (IsHyphen(c) && length > 0 && Affixes.IsPrefix(word[start..i])))
            {
                continue;
            }

            End();
            start = i + 1;
            if (c == ',')
            {
                chunks.Add(new NameChunk(Fold(Start, ','), 1, ChunkCase.Small));
            }
            else if (c == '&')
            {
                chunks.Add(new NameChunk(Fold(Fold(Fold(Start, 'a'), 'n'), 'd'), 3, ChunkCase.Small));
            }
            else if (!IsHyphen(c) && c is not ('\'' or '’' or '‘' or 'ʼ' or '`') && !char.IsWhiteSpace(c))
            {
                chunks.Add(default);
            }
        }

        End();
        if (chunks.Count == 0 || (length == 0 && word is "."))
        {
            chunks.Add(default);
        }

        void End()
        {
            if (length > 0)
            {
                chunks.Add(new NameChunk(
                    hash | 1, length, !first ? ChunkCase.Small : length > 1 && capitals == length ? ChunkCase.Capitals : ChunkCase.Capital));
            }

            (hash, length, capitals, first) = (Start, 0, 0, false);
        }
    }

    /// <summary>The hash of a run of chunks that goes on with one more; never 0.</summary>
    public static ulong Join(ulong hash, ulong chunk) => System.Numerics.BitOperations.RotateLeft((hash ^ chunk) * Prime, 29) | 1;

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–' or '—';

    private static ulong Fold(ulong hash, char c)
    {
        var letter = c < 128 ? char.ToLowerInvariant(c) : Plain(char.ToLowerInvariant(c));
        hash = (hash ^ letter) * Prime;
        return hash ^ (hash >> 31);
    }

    private static char Plain(char letter)
    {
        var plain = letter switch
        {
            >= '\u00C0' and < '\u0250' => Latin[letter - '\u00C0'],
            >= '\u1E00' and < '\u1F00' => LatinAdditional[letter - '\u1E00'],
            'ə' => 'a',
            _ => '.',
        };
        return plain == '.' ? letter : plain;
    }
}
