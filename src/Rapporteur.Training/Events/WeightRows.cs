using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rapporteur.Training.Events;

/// <summary>Sums over rows of weights that have a weight for each class: what learning a linear model spends its time on.</summary>
internal static class WeightRows
{
    private const int Lane = 4;

    // Most models have so many classes, and two registers hold them.
    private const int Usual = 16;

    /// <summary>How wide rows for so many classes are.</summary>
    public static int WidthOf(int classes) => (classes + Lane - 1) / Lane * Lane;

    /// <summary>Adds to the scores of the classes what the features of a candidate give them.</summary>
    /// <param name="features">Numbers of rows, and what each counts for.</param>
    /// <param name="weights">The rows, each as wide as <paramref name="scores"/>.</param>
    /// <param name="scores">By class.</param>
    public static void Score(ReadOnlySpan<(int Feature, float Value)> features, ReadOnlySpan<float> weights, Span<float> scores)
    {
        ref var first = ref MemoryMarshal.GetReference(weights);
        if (scores.Length == Usual)
        {
            var (one, other) = Load(scores);
            foreach (var (feature, value) in features)
            {
                var factor = Vector256.Create(value);
                one += Vector256.LoadUnsafe(ref first, (nuint)(feature * Usual)) * factor;
                other += Vector256.LoadUnsafe(ref first, (nuint)((feature * Usual) + (Usual / 2))) * factor;
            }

            Store(one, other, scores);
            return;
        }

        for (var b = 0; b < scores.Length; b += Lane)
        {
            var sum = Vector128.Create<float>(scores[b..]);
            foreach (var (feature, value) in features)
            {
                sum += Vector128.LoadUnsafe(ref first, (nuint)((feature * scores.Length) + b)) * Vector128.Create(value);
            }

            sum.CopyTo(scores[b..]);
        }
    }

    /// <summary>Adds to the scores of the classes what the values of a vector give them: the rows are those of the values, one after the other.</summary>
    public static void Score(ReadOnlySpan<float> vector, float scale, ReadOnlySpan<float> weights, Span<float> scores)
    {
        ref var first = ref MemoryMarshal.GetReference(weights);
        if (scores.Length == Usual)
        {
            var (one, other) = Load(scores);
            for (var k = 0; k < vector.Length; k++)
            {
                var factor = Vector256.Create(vector[k] * scale);
                one += Vector256.LoadUnsafe(ref first, (nuint)(k * Usual)) * factor;
                other += Vector256.LoadUnsafe(ref first, (nuint)((k * Usual) + (Usual / 2))) * factor;
            }

            Store(one, other, scores);
            return;
        }

        for (var b = 0; b < scores.Length; b += Lane)
        {
            var sum = Vector128.Create<float>(scores[b..]);
            for (var k = 0; k < vector.Length; k++)
            {
                sum += Vector128.LoadUnsafe(ref first, (nuint)((k * scores.Length) + b)) * Vector128.Create(vector[k] * scale);
            }

            sum.CopyTo(scores[b..]);
        }
    }

    /// <summary>Adds to the rows of a candidate's features how far the classes are off.</summary>
    public static void Add(ReadOnlySpan<(int Feature, float Value)> features, ReadOnlySpan<float> errors, Span<float> gradient)
    {
        ref var first = ref MemoryMarshal.GetReference(gradient);
        foreach (var (feature, value) in features)
        {
            AddTo(ref first, feature, value, errors);
        }
    }

    /// <summary>Adds to the rows of a vector's values how far the classes are off.</summary>
    public static void Add(ReadOnlySpan<float> vector, float scale, ReadOnlySpan<float> errors, Span<float> gradient)
    {
        ref var first = ref MemoryMarshal.GetReference(gradient);
        for (var k = 0; k < vector.Length; k++)
        {
            AddTo(ref first, k, vector[k] * scale, errors);
        }
    }

    private static void AddTo(ref float first, int row, float value, ReadOnlySpan<float> errors)
    {
        if (errors.Length == Usual)
        {
            var (one, other) = Load(errors);
            var factor = Vector256.Create(value);
            var place = (nuint)(row * Usual);
            (Vector256.LoadUnsafe(ref first, place) + (one * factor)).StoreUnsafe(ref first, place);
            place += Usual / 2;
            (Vector256.LoadUnsafe(ref first, place) + (other * factor)).StoreUnsafe(ref first, place);
            return;
        }

        for (var b = 0; b < errors.Length; b += Lane)
        {
            var place = (nuint)((row * errors.Length) + b);
            (Vector128.LoadUnsafe(ref first, place) + (Vector128.Create(errors[b..]) * Vector128.Create(value))).StoreUnsafe(ref first, place);
        }
    }

    private static (Vector256<float> One, Vector256<float> Other) Load(ReadOnlySpan<float> row) =>
        (Vector256.Create(row), Vector256.Create(row[(Usual / 2)..]));

    private static void Store(Vector256<float> one, Vector256<float> other, Span<float> row)
    {
        one.CopyTo(row);
        other.CopyTo(row[(Usual / 2)..]);
    }
}
