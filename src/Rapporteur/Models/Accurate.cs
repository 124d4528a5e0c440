using Rapporteur.Language.Encoder;

namespace Rapporteur.Models;

/// <summary>The accurate model: where it comes from, and how a file of it is told from others.</summary>
internal static class Accurate
{
    private const string Name = "accurate";

    /// <summary>The first eight bytes of its file.</summary>
    public static ReadOnlySpan<byte> Magic => EncoderModelFile.Magic;

    /// <summary>True where this build of the library holds it.</summary>
    public static bool IsShipped => ShippedModels.HashOf(EncoderModelFile.ResourceName) is not null;

    /// <summary>The model that comes with the library.</summary>
    /// <exception cref="RapporteurException">RAP0201: this build of the library has none; RAP0202: it cannot be read.</exception>
    public static IReadingModels Load() => IsShipped
        ? new AccurateModels(EncoderReader.Default, ModelHash.Shipped(EncoderModelFile.ResourceName))
        : throw new RapporteurException(
            ErrorCodes.ModelMissing,
            $"This build of the library holds no accurate model. Read with the fast one (--model fast), name a model file, or build with models/accurate/{EncoderModelFile.ResourceName} in place.");

    /// <summary>An accurate model of a user's own.</summary>
    /// <exception cref="RapporteurException">RAP0201: there is no such file; RAP0202: it cannot be read.</exception>
    public static IReadingModels Load(string path) => ModelFile.Load(path, EncoderModelFile.Subject, static (stream, name) =>
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        var part = ModelHash.OfFile(Name, copy.GetBuffer().AsSpan(0, (int)copy.Length));
        return new AccurateModels(new EncoderReader(EncoderModelFile.Read(copy, name), name), part);
    });
}
