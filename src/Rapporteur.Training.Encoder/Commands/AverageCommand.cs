using System.CommandLine;
using System.Numerics.Tensors;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Networks;

namespace Rapporteur.Training.Encoder.Commands;

/// <summary>
/// <c>average</c>: the mean of weights that were learned from the same start in other orders ("model soups", Wortsman et al.,
/// ICML 2022).
/// </summary>
internal static class AverageCommand
{
    private static readonly Argument<string[]> _files = new("FILE") { Description = "What train wrote, from the same data and seed in other orders, or finished models; weights that only some have are the mean of those", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> _out = new("--out") { Description = "The file to write", HelpName = "FILE", Required = true };

    public static Command Create()
    {
        var command = new Command("average", "Put the mean of several trained encoders into one") { _files, _out };
        command.SetAction((result, _) => Running.Guard(() =>
        {
            EncoderTensors[] all = [.. result.GetValue(_files)!.Select(TrainedFile.Read)];
            TrainedFile.Write(result.GetValue(_out)!, Mean(all));
        }));
        return command;
    }

    /// <summary>The mean of each matrix of the first, over those that have it.</summary>
    /// <exception cref="RapporteurException">RAP0402: they are not of one shape.</exception>
    public static EncoderTensors Mean(IReadOnlyList<EncoderTensors> all)
    {
        var mean = new Dictionary<string, Parameter>(StringComparer.Ordinal);
        foreach (var (name, first) in all[0].Matrices)
        {
            Parameter[] parts = [.. all.Select(one => one.Matrices.GetValueOrDefault(name)).OfType<Parameter>()];
            var sum = new Parameter(name, first.Rows, first.Columns);
            foreach (var part in parts)
            {
                if (part.Values.Length != sum.Values.Length)
                {
                    throw new RapporteurException(ErrorCodes.GoldUnreadable, $"Not all of these encoders have weights '{name}' of the same shape. Average such as were learned from the same data.");
                }

                TensorPrimitives.MultiplyAdd(part.Values, 1f / parts.Length, sum.Values, sum.Values);
            }

            mean.Add(name, sum);
        }

        return all[0] with { Matrices = mean };
    }
}
