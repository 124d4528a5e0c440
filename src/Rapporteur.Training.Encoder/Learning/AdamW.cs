using Rapporteur.Training.Encoder.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace Rapporteur.Training.Encoder.Learning;

/// <summary>
/// Steps of AdamW (Loshchilov and Hutter, ICLR 2019), and a moving average of the weights, which is what is kept.
/// </summary>
internal sealed class AdamW(Weights weights, LearningPlan plan) : IDisposable
{
    private const double First = 0.9;
    private const double Second = 0.999;

    // Numbers that the native library is given are kept: one that is collected while it is being read is garbage there.
    private static readonly Scalar _first = First;
    private static readonly Scalar _notFirst = 1 - First;
    private static readonly Scalar _second = Second;
    private static readonly Scalar _notSecond = 1 - Second;
    private static readonly Scalar _damping = 1e-8;
    private static readonly Scalar _two = 2;
    private const int StepsPerAverage = 10;
    private readonly string[] _names = [.. weights.Learning];
    private readonly Dictionary<string, Tensor> _means = Like(weights);
    private readonly Dictionary<string, Tensor> _squares = Like(weights);
    private readonly Dictionary<string, Tensor> _averages = Copy(weights);

    /// <summary>Number of steps that were made.</summary>
    public int Step { get; private set; }

    /// <summary>The average of weights called <paramref name="name"/>; of those that do not learn, themselves.</summary>
    public Tensor Average(string name) => _averages.TryGetValue(name, out var average) ? average : weights[name];

    /// <summary>Moves all weights against their gradients.</summary>
    /// <param name="height">Share of the full rate.</param>
    public void Move(double height)
    {
        using var none = no_grad();
        using var scope = NewDisposeScope();
        Step++;
        var moving = _names.Where(name => weights[name].grad is not null).ToArray();
        var norm = Math.Sqrt(moving.Sum(name => (double)weights[name].grad!.pow(_two).sum().item<float>()));
        if (!double.IsFinite(norm))
        {
            // A batch that overflowed teaches nothing.
            Clear();
            return;
        }

        using Scalar shorter = norm > plan.Clip ? plan.Clip / norm : 1;
        var correction = Math.Sqrt(1 - Math.Pow(Second, Step)) / (1 - Math.Pow(First, Step));
        foreach (var name in moving)
        {
            var (weight, gradient) = (weights[name], weights[name].grad! * shorter);
            var rate = height * (IsOfEncoder(name) ? plan.EncoderRate : plan.HeadRate);
            using Scalar kept = weight.shape[0] > 1 ? 1 - (rate * plan.Decay) : 1;
            using Scalar step = -rate * correction;
            _means[name].mul_(_first).add_(gradient, _notFirst);
            _squares[name].mul_(_second).addcmul_(gradient, gradient, _notSecond);
            weight.mul_(kept).addcdiv_(_means[name], _squares[name].sqrt().add_(_damping), step);
        }

        Clear();
        if (Step % StepsPerAverage == 0)
        {
            var share = Math.Max(plan.AverageShare, 1.0 / (1 + (Step / StepsPerAverage)));
            using Scalar part = share;
            using Scalar rest = 1 - share;
            foreach (var name in _names)
            {
                _averages[name].mul_(rest).add_(weights[name], part);
            }
        }
    }

    /// <summary>Swaps weights and their averages.</summary>
    public void Swap()
    {
        using var none = no_grad();
        using var scope = NewDisposeScope();
        foreach (var name in _names)
        {
            var kept = weights[name].clone();
            weights[name].copy_(_averages[name]);
            _averages[name].copy_(kept);
        }
    }

    /// <summary>Bytes that <see cref="Save"/> writes.</summary>
    public long StateSize => sizeof(int) + _names.Sum(name => 4 * sizeof(float) * weights[name].numel());

    /// <summary>Writes the state.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Step);
        foreach (var name in _names)
        {
            foreach (var tensor in new[] { weights[name], _means[name], _squares[name], _averages[name] })
            {
                writer.Write(tensor.detach().bytes);
            }
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public void Load(BinaryReader reader)
    {
        using var none = no_grad();
        Step = reader.ReadInt32();
        foreach (var name in _names)
        {
            foreach (var tensor in new[] { weights[name], _means[name], _squares[name], _averages[name] })
            {
                var values = new float[tensor.numel()];
                var bytes = System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan());
                reader.BaseStream.ReadExactly(bytes);
                using var read = torch.tensor(values, tensor.shape);
                tensor.copy_(read);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var tensor in _means.Values.Concat(_squares.Values).Concat(_averages.Values))
        {
            tensor.Dispose();
        }
    }

    private void Clear()
    {
        foreach (var name in _names)
        {
            weights[name].grad?.zero_();
        }
    }

    // The small features start from nothing, as the heads do.
    private static bool IsOfEncoder(string name) =>
        name.StartsWith("layer", StringComparison.Ordinal) || name.StartsWith("norm.", StringComparison.Ordinal);

    private static Dictionary<string, Tensor> Like(Weights weights) =>
        weights.Learning.ToDictionary(static name => name, name => torch.zeros_like(weights[name]).DetachFromDisposeScope());

    private static Dictionary<string, Tensor> Copy(Weights weights) =>
        weights.Learning.ToDictionary(static name => name, name => weights[name].detach().clone().DetachFromDisposeScope());
}
