using System.Globalization;
using System.Numerics;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Encoder.Heads;
using Rapporteur.Language.Networks;
using Rapporteur.Models;

namespace Rapporteur.Language.Coreference.Models;

/// <summary>The weights of coreference among the heads of an encoder: whole numbers, in one row.</summary>
internal static class CoreferenceTensors
{
    /// <summary>Goes up when mentions, chains, their features or what pairs say of them change, for weights fit one set of features alone.</summary>
    public const int FeaturesVersion = 1;

    /// <summary>Name of the weights.</summary>
    public const string Weights = "coreference.weights";

    /// <summary>Name of the one number that says which features they weigh.</summary>
    public const string Features = "coreference.features";

    /// <summary>True where <paramref name="tensors"/> have such weights.</summary>
    public static bool Are(EncoderTensors tensors) => tensors.Matrices.ContainsKey(Weights);

    /// <summary>The weights; null where there are none.</summary>
    /// <exception cref="RapporteurException">RAP0202: they are of other features, or no such weights.</exception>
    public static CoreferenceWeights? Of(EncoderTensors tensors)
    {
        if (!Are(tensors))
        {
            return null;
        }

        var version = tensors.Matrix(Features, 1, 1).Values[0];
        if (version != FeaturesVersion)
        {
            throw ModelFile.Unreadable(string.Create(
                CultureInfo.InvariantCulture, $"The model of the encoder weighs version {version} of the features of coreference, and this library has version {FeaturesVersion}. Take a model that was made for it."));
        }

        var values = tensors.Matrix(Weights, 1).Values;
        return values.Length > 1 && BitOperations.IsPow2(values.Length) && Array.TrueForAll(values, static v => (short)Math.Clamp(v, short.MinValue, short.MaxValue) == v)
            ? new CoreferenceWeights([.. values.Select(static v => (short)v)])
            : throw ModelFile.Unreadable($"The weights '{Weights}' in the model of the encoder are not as many as a power of two, or not whole numbers of 16 bits.");
    }

    /// <summary>The tensors with <paramref name="weights"/> in place of those that they had, if any.</summary>
    public static EncoderTensors With(EncoderTensors tensors, CoreferenceWeights weights)
    {
        var matrices = new Dictionary<string, Parameter>(tensors.Matrices)
        {
            [Weights] = new Parameter(Weights, 1, weights.Values.Length),
            [Features] = new Parameter(Features, 1, 1),
        };
        for (var i = 0; i < weights.Values.Length; i++)
        {
            matrices[Weights].Values[i] = weights.Values[i];
        }

        matrices[Features].Values[0] = FeaturesVersion;
        return tensors with { Matrices = matrices };
    }
}
