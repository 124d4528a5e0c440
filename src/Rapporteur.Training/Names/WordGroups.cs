using System.Runtime.Intrinsics;
using Rapporteur.Language.Names;
using Rapporteur.Language.Syntax;
using Rapporteur.Language.Tags;

namespace Rapporteur.Training.Names;

/// <summary>
/// Groups words of like use by their vectors (k-means on the sphere: Dhillon and Modha, Machine Learning 2001). Sums are made
/// in one order on one thread, so that every machine makes the same groups.
/// </summary>
internal static class WordGroups
{
    private const int Rounds = 12;
    private static readonly int[] _groups = [32, 128, 512];

    /// <summary>Groups the whole words of the vocabulary that have a letter.</summary>
    public static WordClasses Of(WordVectors vectors, CancellationToken cancel)
    {
        var words = new List<string>();
        foreach (var word in vectors.Vocabulary)
        {
            if (word.Length > 1 && !word.StartsWith("##", StringComparison.Ordinal) && word[0] != '[' && word.Any(char.IsLetter))
            {
                words.Add(word);
            }
        }

        var size = vectors.Size;
        var rows = new float[words.Count * size];
        for (var w = 0; w < words.Count; w++)
        {
            var row = rows.AsSpan(w * size, size);
            vectors.Add(words[w], row);
            Normalise(row);
        }

        var groups = _groups.Select(k => Group(rows, size, k, cancel)).ToArray();
        var bits = int.Log2(Math.Max(words.Count, 1)) + 2;
        var classes = new WordClasses(new byte[WordClasses.SlotBytes << bits]);
        for (var w = 0; w < words.Count; w++)
        {
            classes.TryAdd(
                WordForm.Of(words[w]).Word, (byte)(groups[0][w] + 1), (byte)(groups[1][w] + 1), (ushort)(groups[2][w] + 1));
        }

        return classes;
    }

    private static int[] Group(float[] rows, int size, int k, CancellationToken cancel)
    {
        var n = rows.Length / size;
        var groups = new int[n];
        k = Math.Min(k, n);
        var centres = new float[k * size];
        for (var g = 0; g < k; g++)
        {
            rows.AsSpan((int)((long)g * n / k) * size, size).CopyTo(centres.AsSpan(g * size));
        }

        for (var round = 0; round < Rounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            for (var w = 0; w < n; w++)
            {
                groups[w] = Nearest(rows.AsSpan(w * size, size), centres, k);
            }

            // A group that has lost all its words keeps its centre.
            var sums = new float[centres.Length];
            for (var w = 0; w < n; w++)
            {
                var row = rows.AsSpan(w * size, size);
                var sum = sums.AsSpan(groups[w] * size, size);
                for (var i = 0; i < size; i++)
                {
                    sum[i] += row[i];
                }
            }

            for (var g = 0; g < k; g++)
            {
                if (Normalise(sums.AsSpan(g * size, size)))
                {
                    sums.AsSpan(g * size, size).CopyTo(centres.AsSpan(g * size));
                }
            }
        }

        return groups;
    }

    private static int Nearest(ReadOnlySpan<float> row, ReadOnlySpan<float> centres, int k)
    {
        var (best, bestScore) = (0, float.MinValue);
        for (var g = 0; g < k; g++)
        {
            var score = Dot(row, centres.Slice(g * row.Length, row.Length));
            if (score > bestScore)
            {
                (best, bestScore) = (g, score);
            }
        }

        return best;
    }

    private static bool Normalise(Span<float> row)
    {
        var length = MathF.Sqrt(Dot(row, row));
        foreach (ref var value in row)
        {
            value = length > 0 ? value / length : 0;
        }

        return length > 0;
    }

    // Four sums side by side, in an order that is the same on every machine.
    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sums = Vector128<float>.Zero;
        var i = 0;
        for (; i + 4 <= a.Length; i += 4)
        {
            sums += Vector128.Create(a[i..]) * Vector128.Create(b[i..]);
        }

        var sum = sums[0] + sums[1] + (sums[2] + sums[3]);
        for (; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
