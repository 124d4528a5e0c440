using Rapporteur.Features;
using Rapporteur.Language;
using Rapporteur.Statements.Chains;

namespace Rapporteur.Statements.Trees;

/// <summary>The way through a tree from one span to another.</summary>
internal static class TreePaths
{
    /// <summary>The way between spans of two sentences.</summary>
    public const ulong Apart = 1;

    /// <summary>The way between spans that are further from each other than <see cref="Longest"/>.</summary>
    public const ulong Far = 2;

    private const int Longest = 4;
    private const ulong Up = 0xA7, Down = 0xB3;

    /// <summary>The token of a span that hangs on a token outside of it; the first one where there are several.</summary>
    public static int HeadOf(TreeTraits[] places, TokenRange span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (!span.Contains(places[i].Head) && places[i].First < places[i].Last)
            {
                return i;
            }
        }

        for (var i = span.Start; i < span.End; i++)
        {
            if (!span.Contains(places[i].Head))
            {
                return i;
            }
        }

        return span.Start;
    }

    /// <summary>The relations from token <paramref name="a"/> up to the word above both and down to token <paramref name="b"/>.</summary>
    public static ulong Between(TreeTraits[] places, TokenTraits[] traits, int a, int b)
    {
        if (traits[a].Sentence != traits[b].Sentence)
        {
            return Apart;
        }

        Span<int> fromA = stackalloc int[Longest + 1];
        Span<int> fromB = stackalloc int[Longest + 1];
        var (lengthA, lengthB) = (Climb(places, a, fromA), Climb(places, b, fromB));
        for (var i = 0; i < lengthA; i++)
        {
            var k = fromB[..lengthB].IndexOf(fromA[i]);
            if (k < 0)
            {
                continue;
            }

            if (i + k > Longest)
            {
                return Far;
            }

            var path = 7UL;
            for (var step = 0; step < i; step++)
            {
                path = FeatureSink.Join(FeatureSink.Join(path, Up), places[fromA[step]].Relation);
            }

            for (var step = k - 1; step >= 0; step--)
            {
                path = FeatureSink.Join(FeatureSink.Join(path, Down), places[fromB[step]].Relation);
            }

            return path;
        }

        return Far;
    }

    private static int Climb(TreeTraits[] places, int token, Span<int> way)
    {
        var n = 0;
        for (var at = token; at >= 0 && n < way.Length; at = places[at].Head)
        {
            way[n++] = at;
        }

        return n;
    }
}
