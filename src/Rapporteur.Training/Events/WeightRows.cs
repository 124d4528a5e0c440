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
    public static void Score(ReadOnlySpan<(int Feature, float Value)> features, ReadOnlySpan<float> weights, Span<float> scores) =>
        Score(new OfFeatures(features), weights, scores);

    /// <summary>Adds to the scores of the classes what the values of a vector give them: the rows are those of the values, one after the other.</summary>
    public static void Score(ReadOnlySpan<float> vector, float scale, ReadOnlySpan<float> weights, Span<float> scores) =>
        Score(new OfVector(vector, scale), weights, scores);

    /// <summary>Adds to the rows of a candidate's features how far the classes are off.</summary>
    public static void Add(ReadOnlySpan<(int Feature, float Value)> features, ReadOnlySpan<float> errors, Span<float> gradient) =>
        Add(new OfFeatures(features), errors, gradient);

    /// <summary>Adds to the rows of a vector's values how far the classes are off.</summary>
    public static void Add(ReadOnlySpan<float> vector, float scale, ReadOnlySpan<float> errors, Span<float> gradient) =>
        Add(new OfVector(vector, scale), errors, gradient);

    private static void Score<TRows>(TRows rows, ReadOnlySpan<float> weights, Span<float> scores)
        where TRows : struct, IRows, allows ref struct
    {
        ref var first = ref MemoryMarshal.GetReference(weights);
        if (scores.Length == Usual)
        {
            var (one, other) = Load(scores);
            for (var i = 0; i < rows.Count; i++)
            {
                var (row, value) = rows[i];
                var factor = Vector256.Create(value);
                one += Vector256.LoadUnsafe(ref first, (nuint)(row * Usual)) * factor;
                other += Vector256.LoadUnsafe(ref first, (nuint)((row * Usual) + (Usual / 2))) * factor;
            }

            one.CopyTo(scores);
            other.CopyTo(scores[(Usual / 2)..]);
            return;
        }

        for (var b = 0; b < scores.Length; b += Lane)
        {
            var sum = Vector128.Create<float>(scores[b..]);
            for (var i = 0; i < rows.Count; i++)
            {
                var (row, value) = rows[i];
                sum += Vector128.LoadUnsafe(ref first, (nuint)((row * scores.Length) + b)) * Vector128.Create(value);
            }

            sum.CopyTo(scores[b..]);
        }
    }

    private static void Add<TRows>(TRows rows, ReadOnlySpan<float> errors, Span<float> gradient)
        where TRows : struct, IRows, allows ref struct
    {
        ref var first = ref MemoryMarshal.GetReference(gradient);
        if (errors.Length == Usual)
        {
            var (one, other) = Load(errors);
            for (var i = 0; i < rows.Count; i++)
            {
                var (row, value) = rows[i];
                var (factor, place) = (Vector256.Create(value), (nuint)(row * Usual));
                (Vector256.LoadUnsafe(ref first, place) + (one * factor)).StoreUnsafe(ref first, place);
                place += Usual / 2;
                (Vector256.LoadUnsafe(ref first, place) + (other * factor)).StoreUnsafe(ref first, place);
            }

            return;
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var (row, value) = rows[i];
            for (var b = 0; b < errors.Length; b += Lane)
            {
                var place = (nuint)((row * errors.Length) + b);
                (Vector128.LoadUnsafe(ref first, place) + (Vector128.Create(errors[b..]) * Vector128.Create(value))).StoreUnsafe(ref first, place);
            }
        }
    }

    private static (Vector256<float> One, Vector256<float> Other) Load(ReadOnlySpan<float> row) =>
        (Vector256.Create(row), Vector256.Create(row[(Usual / 2)..]));

    // Rows and what each counts for: structures, so that the loops over them are compiled for each kind.
    private interface IRows
    {
        int Count { get; }

        (int Row, float Value) this[int i] { get; }
    }

    private readonly ref struct OfFeatures : IRows
    {
        private readonly ReadOnlySpan<(int Feature, float Value)> _features;

        public OfFeatures(ReadOnlySpan<(int Feature, float Value)> features) => _features = features;

        public int Count => _features.Length;

        public (int Row, float Value) this[int i] => _features[i];
    }

    private readonly ref struct OfVector : IRows
    {
        private readonly ReadOnlySpan<float> _values;
        private readonly float _scale;

        public OfVector(ReadOnlySpan<float> values, float scale)
        {
            _values = values;
            _scale = scale;
        }

        public int Count => _values.Length;

        public (int Row, float Value) this[int i] => (i, _values[i] * _scale);
    }
}
