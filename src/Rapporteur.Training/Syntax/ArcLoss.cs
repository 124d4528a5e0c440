using System.Numerics.Tensors;
using Rapporteur.Language.Networks;
using Rapporteur.Language.Syntax;
using Rapporteur.Training.Networks;

namespace Rapporteur.Training.Syntax;

/// <summary>The loss of a sentence's arcs and relations, each word choosing its head (Dozat and Manning, ICLR 2017), and the way back.</summary>
internal sealed class ArcLoss(SyntaxWeights weights)
{
    private readonly Backward _back = new();
    private readonly PackedMatrix _packed = new();
    private readonly PackedMatrix _turned = new();
    private readonly Workspace _space = new();

    /// <summary>Adds gradients for one sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="roles">By word, the root first: as dependent and head of arcs, as dependent and head of relations.</param>
    /// <param name="rolesGradient">Their gradient, written.</param>
    /// <param name="weight">Weight of a word.</param>
    /// <param name="gradients">Where those of the weights are added.</param>
    public double Learn(SyntaxSentence sentence, ReadOnlySpan<float> roles, Span<float> rolesGradient, float weight, Gradients gradients)
    {
        var shape = weights.Shape;
        var (arc, label, n) = (shape.Arc, shape.Label, sentence.Length + 1);
        var dependents = Cut("ad", roles, shape.Roles, 0, arc, n);
        var heads = Cut("ah", roles, shape.Roles, arc, arc, n);
        var loss = Arcs(sentence, dependents, heads, out var dDependents, out var dHeads, weight, gradients);
        Paste(dDependents, rolesGradient, shape.Roles, 0, arc, n);
        Paste(dHeads, rolesGradient, shape.Roles, arc, arc, n);
        return loss + Relations(sentence, roles, rolesGradient, 2 * arc, label, weight, gradients);
    }

    private double Arcs(
        SyntaxSentence sentence, float[] dependents, float[] heads, out float[] dDependents, out float[] dHeads, float weight, Gradients gradients)
    {
        var (arc, n) = (weights.Shape.Arc, sentence.Length + 1);
        var moved = _space.Take("moved", n * arc);
        var scores = _space.Take("scores", n * n);
        _packed.Pack(weights.Arcs.Values, arc, arc);
        ArcScores.Fill(weights.Heads, _packed, dependents, heads, n, _turned, moved, scores);
        scores.AsSpan(0, n).Clear();
        var loss = 0.0;
        for (var i = 1; i < n; i++)
        {
            var row = scores.AsSpan(i * n, n);
            if (sentence.Heads[i - 1] < 0)
            {
                row.Clear();
                continue;
            }

            row[i] = -1e9f;
            loss += Backward.Softmax(row, sentence.Heads[i - 1]);
            TensorPrimitives.Multiply(row, weight, row);
            for (var j = 0; j < n; j++)
            {
                if (i != j)
                {
                    gradients[weights.ArcsDistance].Values[Distances.ClassOf(i, j)] += row[j];
                }
            }
        }

        dHeads = _space.Take("dah", n * arc);
        var dMoved = _space.Take("dmoved", n * arc);
        _packed.Pack(heads.AsSpan(0, n * arc), n, arc);
        MatrixProduct.Add(scores, n, _packed, dMoved);
        var turned = _space.Take("turned", n * n);
        var sums = _space.Take("sums", n);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                turned[(j * n) + i] = scores[(i * n) + j];
                sums[j] += scores[(i * n) + j];
            }
        }

        _packed.Pack(moved.AsSpan(0, n * arc), n, arc);
        MatrixProduct.Add(turned, n, _packed, dHeads);
        for (var j = 0; j < n; j++)
        {
            var d = dHeads.AsSpan(j * arc, arc);
            TensorPrimitives.MultiplyAdd(weights.ArcsHead.Values, sums[j], d, d);
            TensorPrimitives.MultiplyAdd(heads.AsSpan(j * arc, arc), sums[j], gradients[weights.ArcsHead].Values, gradients[weights.ArcsHead].Values);
        }

        dDependents = _space.Take("dad", n * arc);
        _back.Product(dependents, n, weights.Arcs, dMoved.AsSpan(0, n * arc), dDependents, gradients[weights.Arcs].Values);
        return loss;
    }

    private double Relations(
        SyntaxSentence sentence, ReadOnlySpan<float> roles, Span<float> rolesGradient, int start, int label, float weight, Gradients gradients)
    {
        var (size, count) = (weights.Shape.Roles, weights.Shape.Relations);
        var words = sentence.Length;
        var pairs = _space.Take("pairs", words * label * 3);
        for (var i = 0; i < words; i++)
        {
            var z = pairs.AsSpan(i * label * 3, label * 3);
            var dependent = roles.Slice(((i + 1) * size) + start, label);
            var head = roles.Slice((Math.Max(sentence.Heads[i], 0) * size) + start + label, label);
            ArcScores.Pair(dependent, head, z);
        }

        var scores = _space.Take("relations", words * count);
        _packed.Pack(weights.Relations.Values, label * 3, count);
        Dense.Apply(pairs, words, _packed, weights.RelationsBias, scores);
        var loss = 0.0;
        for (var i = 0; i < words; i++)
        {
            var row = scores.AsSpan(i * count, count);
            if (sentence.Relations[i] < 0)
            {
                row.Clear();
                continue;
            }

            loss += Backward.Softmax(row, sentence.Relations[i]);
            TensorPrimitives.Multiply(row, weight, row);
        }

        var dPairs = _space.Take("dpairs", words * label * 3);
        _back.Product(pairs, words, weights.Relations, scores.AsSpan(0, words * count), dPairs, gradients[weights.Relations].Values);
        Backward.Bias(scores, words, gradients[weights.RelationsBias].Values);
        for (var i = 0; i < words; i++)
        {
            var z = dPairs.AsSpan(i * label * 3, label * 3);
            var (d, h) = (((i + 1) * size) + start, (Math.Max(sentence.Heads[i], 0) * size) + start + label);
            var dependent = rolesGradient.Slice(d, label);
            var head = rolesGradient.Slice(h, label);
            TensorPrimitives.Add(dependent, z[..label], dependent);
            TensorPrimitives.Add(head, z.Slice(label, label), head);
            TensorPrimitives.MultiplyAdd(z[(2 * label)..], roles.Slice(h, label), dependent, dependent);
            TensorPrimitives.MultiplyAdd(z[(2 * label)..], roles.Slice(d, label), head, head);
        }

        return loss;
    }

    private float[] Cut(string name, ReadOnlySpan<float> rows, int width, int start, int length, int count)
    {
        var part = _space.Take(name, count * length);
        for (var i = 0; i < count; i++)
        {
            rows.Slice((i * width) + start, length).CopyTo(part.AsSpan(i * length));
        }

        return part;
    }

    private static void Paste(float[] part, Span<float> rows, int width, int start, int length, int count)
    {
        for (var i = 0; i < count; i++)
        {
            part.AsSpan(i * length, length).CopyTo(rows[((i * width) + start)..]);
        }
    }
}
