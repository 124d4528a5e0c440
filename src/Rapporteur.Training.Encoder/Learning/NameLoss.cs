using Rapporteur.Training.Encoder.Data;
using Rapporteur.Training.Encoder.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace Rapporteur.Training.Encoder.Learning;

/// <summary>The loss of the labels of names.</summary>
internal sealed class NameLoss(Model model)
{
    /// <summary>The loss for each word, those of better sources weighing more; null where no window has names.</summary>
    public Tensor? Of(Batch batch, Tensor words)
    {
        var right = new long[batch.Words];
        var weights = new float[batch.Words];
        for (var w = 0; w < batch.Windows.Count; w++)
        {
            var window = batch.Windows[w];
            if (window.Of.Names is { } gold)
            {
                for (var i = 0; i < window.Tokens.Length; i++)
                {
                    (right[batch.FirstWords[w] + i], weights[batch.FirstWords[w] + i]) = (gold.Labels[window.Tokens.Start + i], gold.Weight);
                }
            }
        }

        if (weights.Count(static w => w > 0) is var count && count == 0)
        {
            return null;
        }

        var losses = nn.functional.cross_entropy(model.Linear(words, "names"), torch.tensor(right), reduction: nn.Reduction.None);
        System.Numerics.Tensors.TensorPrimitives.Divide(weights, count, weights);
        return (losses * torch.tensor(weights)).sum();
    }
}
