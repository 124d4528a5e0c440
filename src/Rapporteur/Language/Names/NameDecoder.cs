using System.Numerics;

namespace Rapporteur.Language.Names;

/// <summary>Finds the best sequence of labels (Viterbi) among those that <see cref="NameLabels.MayFollow"/> allows.</summary>
internal static class NameDecoder
{
    private const int L = NameLabels.Count;

    /// <summary>Writes the labels with the highest sum of scores.</summary>
    /// <param name="scores">Token by label.</param>
    /// <param name="moves">Score of each transition: from label, to label.</param>
    /// <param name="back">Room for as many numbers as there are scores.</param>
    /// <param name="labels">Where the labels go, one for each token.</param>
    public static void Best<T>(ReadOnlySpan<T> scores, ReadOnlySpan<T> moves, Span<byte> back, Span<byte> labels)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        if (labels.IsEmpty)
        {
            return;
        }

        // Beyond the ends stands the outside.
        Span<T> before = stackalloc T[L];
        Span<T> now = stackalloc T[L];
        for (byte y = 0; y < L; y++)
        {
            before[y] = NameLabels.MayFollow(NameLabels.Outside, y) ? scores[y] : Never<T>();
        }

        for (var i = 1; i < labels.Length; i++)
        {
            for (byte y = 0; y < L; y++)
            {
                var best = T.MinValue;
                byte from = 0;
                foreach (var x in NameLabels.Before(y))
                {
                    var score = before[x] + moves[(x * L) + y];
                    if (score > best)
                    {
                        (best, from) = (score, x);
                    }
                }

                now[y] = best + scores[(i * L) + y];
                back[(i * L) + y] = from;
            }

            now.CopyTo(before);
        }

        byte last = 0;
        for (byte y = 1; y < L; y++)
        {
            last = !NameLabels.IsOpen(y) && before[y] > before[last] ? y : last;
        }

        for (var i = labels.Length - 1; i >= 0; i--)
        {
            labels[i] = last;
            last = i > 0 ? back[(i * L) + last] : last;
        }
    }

    // Far below every sum of scores, and far enough from the smallest number that it can be added to.
    private static T Never<T>()
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => T.CreateChecked(-1_000_000_000);
}
