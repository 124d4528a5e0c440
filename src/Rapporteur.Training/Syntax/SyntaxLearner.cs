using System.Numerics.Tensors;
using Rapporteur.Language.Networks;
using Rapporteur.Language.Syntax;
using Rapporteur.Training.Networks;

namespace Rapporteur.Training.Syntax;

/// <summary>Runs sentences forward through a network and back, adding up gradients. One for each thread.</summary>
internal sealed class SyntaxLearner
{
    private readonly SyntaxWeights _weights;
    private readonly float[] _vectors;
    private readonly SyntaxDropout _dropout;
    private readonly Backward _back = new();
    private readonly PackedMatrix _packed = new();
    private readonly ArcLoss _arcs;
    private readonly Workspace _space = new();
    private Random _random = new(0);

    public SyntaxLearner(SyntaxWeights weights, float[] vectors, SyntaxDropout dropout)
    {
        (_weights, _vectors, _dropout) = (weights, vectors, dropout);
        _arcs = new ArcLoss(weights);
        Gradients = new Gradients(weights.All);
    }

    /// <summary>What was added up.</summary>
    public Gradients Gradients { get; }

    /// <summary>Adds the gradients of <paramref name="sentences"/>, each word weighing <paramref name="weight"/>; returns the loss.</summary>
    public double Learn(IReadOnlyList<SyntaxSentence> sentences, float weight, int seed)
    {
        _random = new Random(seed);
        var shape = _weights.Shape;
        var rows = sentences.Sum(s => s.Length + 1);
        var h = shape.Hidden;
        var input = _space.Take("input", rows * shape.Input);
        Gather(sentences, input);
        var hidden = new float[shape.Layers + 1][];
        var gates = new float[shape.Layers][];
        var states = new float[shape.Layers][];
        var masks = new float[shape.Layers + 1][];
        hidden[0] = _space.Take("h0", rows * h);
        Affine(input, rows, _weights.Input, _weights.InputBias, hidden[0]);
        Dense.Leak(hidden[0].AsSpan(0, rows * h));
        for (var l = 0; l < shape.Layers; l++)
        {
            masks[l] = Mask("mask" + l, sentences, h, _dropout.Layers);
            Multiply(hidden[l], masks[l], rows * h);
            gates[l] = _space.Take("gates" + l, rows * h * 3);
            states[l] = _space.Take("states" + l, rows * h);
            hidden[l + 1] = _space.Take("h" + (l + 1), rows * h);
            Affine(hidden[l], rows, _weights.Recurrent[l], _weights.RecurrentBias[l], gates[l]);
            ForSentences(sentences, (start, n) => Recurrence.Run(
                gates[l].AsSpan(start * 3 * h, n * 3 * h), hidden[l].AsSpan(start * h, n * h), states[l].AsSpan(start * h, n * h), hidden[l + 1].AsSpan(start * h, n * h), h));
        }

        var top = hidden[shape.Layers];
        masks[shape.Layers] = Mask("masktop", sentences, h, _dropout.Layers);
        Multiply(top, masks[shape.Layers], rows * h);
        var topGradient = _space.Take("dtop", rows * h);
        var loss = Tags(sentences, top, topGradient, rows, weight) + Trees(sentences, top, topGradient, rows, weight);
        for (var l = shape.Layers - 1; l >= 0; l--)
        {
            Multiply(topGradient, masks[l + 1], rows * h);
            var down = _space.Take("d" + l, rows * h);
            var gatesGradient = _space.Take("dgates", rows * h * 3);
            ForSentences(sentences, (start, n) => _back.Recurrent(
                gates[l].AsSpan(start * 3 * h, n * 3 * h), hidden[l].AsSpan(start * h, n * h), states[l].AsSpan(start * h, n * h),
                topGradient.AsSpan(start * h, n * h), gatesGradient.AsSpan(start * 3 * h, n * 3 * h), down.AsSpan(start * h, n * h), h));
            _back.Product(hidden[l], rows, _weights.Recurrent[l], gatesGradient.AsSpan(0, rows * h * 3), down, Gradients[_weights.Recurrent[l]].Values);
            Backward.Bias(gatesGradient, rows, Gradients[_weights.RecurrentBias[l]].Values);
            topGradient = down;
        }

        Multiply(topGradient, masks[0], rows * h);
        LeakBack(hidden[0], topGradient, rows * h);
        var inputGradient = _space.Take("dinput", rows * shape.Input);
        _back.Product(input, rows, _weights.Input, topGradient.AsSpan(0, rows * h), inputGradient, Gradients[_weights.Input].Values);
        Backward.Bias(topGradient, rows, Gradients[_weights.InputBias].Values);
        Scatter(sentences, inputGradient);
        return loss;
    }

    private void Gather(IReadOnlyList<SyntaxSentence> sentences, float[] input)
    {
        var (width, vector) = (_weights.Shape.Input, _weights.Shape.Vector);
        var dropped = _space.TakeFlags(input.Length / width);
        var row = 0;
        foreach (var sentence in sentences)
        {
            _weights.Root.Values.CopyTo(input, row * width);
            row++;
            for (var i = 0; i < sentence.Length; i++, row++)
            {
                var x = input.AsSpan(row * width, width);
                _vectors.AsSpan(sentence.Vectors[i] * vector, vector).CopyTo(x);
                dropped[row] = _random.NextSingle() < _dropout.Word / (_dropout.Word + sentence.Frequency[i]);
                SyntaxInput.AddParts(
                    _weights, sentence.Rows.AsSpan(i * WordParts.Count, WordParts.Count), x[vector..], dropped[row] ? WordParts.OfForm : 0);
            }
        }

        var mask = _space.Take("maskin", input.Length);
        Fill(mask.AsSpan(0, row * width), _dropout.Input);
        Multiply(input, mask, row * width);
    }

    private void Scatter(IReadOnlyList<SyntaxSentence> sentences, float[] gradient)
    {
        var (width, vector) = (_weights.Shape.Input, _weights.Shape.Vector);
        Multiply(gradient, _space.Get("maskin"), sentences.Sum(s => s.Length + 1) * width);
        var dropped = _space.Flags;
        var row = 0;
        foreach (var sentence in sentences)
        {
            TensorPrimitives.Add(Gradients[_weights.Root].Values, gradient.AsSpan(row * width, width), Gradients[_weights.Root].Values);
            row++;
            for (var i = 0; i < sentence.Length; i++, row++)
            {
                for (var t = dropped[row] ? WordParts.OfForm : 0; t < WordParts.Count; t++)
                {
                    var (_, _, columns, offset) = WordParts.Tables[t];
                    var target = Gradients[_weights.Tables[t]].Touch(sentence.Rows[(i * WordParts.Count) + t]);
                    TensorPrimitives.Add(target, gradient.AsSpan((row * width) + vector + offset, columns), target);
                }
            }
        }
    }

    private double Tags(IReadOnlyList<SyntaxSentence> sentences, float[] top, float[] topGradient, int rows, float weight)
    {
        var shape = _weights.Shape;
        var scores = _space.Take("tags", rows * shape.Tags);
        Affine(top, rows, _weights.Tags, _weights.TagsBias, scores);
        Span<int> sizes = [shape.Upos, shape.Xpos, shape.Features];
        var loss = 0.0;
        var row = 0;
        foreach (var sentence in sentences)
        {
            scores.AsSpan(row * shape.Tags, shape.Tags).Clear();
            row++;
            for (var i = 0; i < sentence.Length; i++, row++)
            {
                var start = row * shape.Tags;
                for (var k = 0; k < 3; k++)
                {
                    var part = scores.AsSpan(start, sizes[k]);
                    start += sizes[k];
                    var gold = sentence.Tags[(i * 3) + k];
                    if (gold < 0)
                    {
                        part.Clear();
                        continue;
                    }

                    loss += Backward.Softmax(part, gold);
                    TensorPrimitives.Multiply(part, weight * _dropout.TagWeight, part);
                }
            }
        }

        _back.Product(top, rows, _weights.Tags, scores.AsSpan(0, rows * shape.Tags), topGradient, Gradients[_weights.Tags].Values);
        Backward.Bias(scores, rows, Gradients[_weights.TagsBias].Values);
        return loss;
    }

    private double Trees(IReadOnlyList<SyntaxSentence> sentences, float[] top, float[] topGradient, int rows, float weight)
    {
        var size = _weights.Shape.Roles;
        var roles = _space.Take("roles", rows * size);
        Affine(top, rows, _weights.Roles, _weights.RolesBias, roles);
        Dense.Leak(roles.AsSpan(0, rows * size));
        var mask = Mask("maskroles", sentences, size, _dropout.Roles);
        Multiply(roles, mask, rows * size);
        var gradient = _space.Take("droles", rows * size);
        var loss = 0.0;
        var row = 0;
        foreach (var sentence in sentences)
        {
            var n = sentence.Length + 1;
            loss += _arcs.Learn(sentence, roles.AsSpan(row * size, n * size), gradient.AsSpan(row * size, n * size), weight, Gradients);
            row += n;
        }

        Multiply(gradient, mask, rows * size);
        LeakBack(roles, gradient, rows * size);
        _back.Product(top, rows, _weights.Roles, gradient.AsSpan(0, rows * size), topGradient, Gradients[_weights.Roles].Values);
        Backward.Bias(gradient, rows, Gradients[_weights.RolesBias].Values);
        return loss;
    }

    private void Affine(float[] input, int rows, Parameter matrix, Parameter bias, float[] result)
    {
        _packed.Pack(matrix.Values, matrix.Rows, matrix.Columns);
        Dense.Apply(input, rows, _packed, bias, result);
    }

    // One mask for all words of a sentence (Gal and Ghahramani, NeurIPS 2016).
    private float[] Mask(string name, IReadOnlyList<SyntaxSentence> sentences, int width, float share)
    {
        var mask = _space.Take(name, sentences.Sum(s => s.Length + 1) * width);
        ForSentences(sentences, (start, n) =>
        {
            var first = mask.AsSpan(start * width, width);
            Fill(first, share);
            for (var i = 1; i < n; i++)
            {
                first.CopyTo(mask.AsSpan((start + i) * width));
            }
        });
        return mask;
    }

    private void Fill(Span<float> mask, float share)
    {
        var kept = 1 / (1 - share);
        for (var i = 0; i < mask.Length; i++)
        {
            mask[i] = _random.NextSingle() < share ? 0 : kept;
        }
    }

    private static void ForSentences(IReadOnlyList<SyntaxSentence> sentences, Action<int, int> act)
    {
        var start = 0;
        foreach (var sentence in sentences)
        {
            act(start, sentence.Length + 1);
            start += sentence.Length + 1;
        }
    }

    private static void Multiply(float[] values, float[] by, int length) =>
        TensorPrimitives.Multiply(values.AsSpan(0, length), by.AsSpan(0, length), values.AsSpan(0, length));

    private static void LeakBack(float[] values, float[] gradient, int length)
    {
        for (var i = 0; i < length; i++)
        {
            gradient[i] = values[i] < 0 ? gradient[i] * Dense.Slope : gradient[i];
        }
    }
}
