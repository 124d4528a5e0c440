using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using Rapporteur.Models;
using Rapporteur.Statements.Chains;

namespace Rapporteur.Statements.Models;

/// <summary>
/// An <see cref="AttributionModel"/> as bytes: threshold, bias of cues, lexicon, linker, confidence; numbers are little-endian.
/// It is a part of files of statements models, and of files of other models that find statements too.
/// </summary>
internal static class AttributionBytes
{
    /// <summary>Goes up when the features of linker or confidence change: weights only fit the features that they were learned with.</summary>
    public const int FeatureVersion = 1;

    /// <summary>The bytes of a part that is read by itself: <see cref="FeatureVersion"/>, one byte that says whether pairs are scored, and the model.</summary>
    public static byte[] Of(AttributionModel model)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(FeatureVersion);
            writer.Write(model.UsesPairs);
            Write(writer, model);
        }

        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Of"/> wrote.</summary>
    /// <param name="part">All bytes of the part.</param>
    /// <param name="name">What messages call the model that it is a part of.</param>
    /// <exception cref="RapporteurException">RAP0202: it is damaged, or of another version.</exception>
    public static AttributionModel Read(ReadOnlyMemory<byte> part, string name)
    {
        try
        {
            var reader = new ModelBytes(part);
            if (reader.Int32() is var version && version != FeatureVersion)
            {
                throw ModelFile.Unreadable($"{name} makes attributions by version {version} of their features, and this program has version {FeatureVersion}.");
            }

            var pairs = reader.Byte() != 0;
            var model = Read(reader, pairs);
            return reader.AtEnd ? model : throw ModelFile.Unreadable($"{name} is damaged: something follows the end of what makes its attributions.");
        }
        catch (ArgumentException)
        {
            throw ModelFile.Unreadable($"{name} is damaged: the parts of what makes its attributions do not fit together.");
        }
    }

    /// <summary>Writes a model.</summary>
    public static void Write(BinaryWriter writer, AttributionModel model)
    {
        writer.Write(model.Threshold);
        writer.Write(model.CueBias);
        writer.Write(model.Lexicon.Rates.Count);
        foreach (var (word, rate) in model.Lexicon.Rates.OrderBy(p => p.Key))
        {
            writer.Write(word);
            writer.Write(rate);
        }

        Write(writer, model.Links);
        Write(writer, model.Confidence);
    }

    /// <summary>Reads what <see cref="Write(BinaryWriter, AttributionModel)"/> wrote.</summary>
    /// <param name="reader">Stands at its start.</param>
    /// <param name="usesPairs">Whether the linker has learned with scores of pairs.</param>
    /// <exception cref="ArgumentException">It ends too early, or its parts do not fit together.</exception>
    public static AttributionModel Read(ModelBytes reader, bool usesPairs = false)
    {
        var threshold = reader.Single();
        var cueBias = reader.Single();
        var words = new KeyValuePair<ulong, byte>[reader.Count(9)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = new(reader.UInt64(), reader.Byte());
        }

        return new AttributionModel
        {
            Threshold = threshold,
            CueBias = cueBias,
            Lexicon = new CueLexicon(words),
            Links = Hashed(reader),
            Confidence = Hashed(reader),
            UsesPairs = usesPairs,
        };
    }

    private static HashedWeights Hashed(ModelBytes reader)
    {
        var values = reader.Singles();
        return BitOperations.IsPow2(values.Length)
            ? new HashedWeights(values)
            : throw new ArgumentException("Weights are found by a mask, which only fits powers of two.");
    }

    private static void Write(BinaryWriter writer, HashedWeights weights)
    {
        writer.Write(weights.Values.Length);
        writer.Write(MemoryMarshal.AsBytes(weights.Values.AsSpan()));
    }
}
