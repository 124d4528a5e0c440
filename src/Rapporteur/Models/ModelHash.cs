using System.Security.Cryptography;
using System.Text;

namespace Rapporteur.Models;

/// <summary>Hashes of model files, and the one name of all models that make a reading.</summary>
internal static class ModelHash
{
    /// <summary>A model that comes with the library; its hash was computed when the library was built.</summary>
    /// <exception cref="RapporteurException">RAP0201: this build of the library has no such model.</exception>
    public static ModelPart Shipped(string resource)
    {
        var name = Path.GetFileNameWithoutExtension(resource);
        return new ModelPart(name, ShippedModels.HashOf(resource)?.ToLowerInvariant() ?? throw new RapporteurException(
            ErrorCodes.ModelMissing, $"This build of the library holds no model {name}. Build it again with models/{name}/{resource} in place."));
    }

    /// <summary>A model of a user's own.</summary>
    /// <param name="name">What it is a model of.</param>
    /// <param name="file">All bytes of its file.</param>
    public static ModelPart OfFile(string name, ReadOnlySpan<byte> file) => new(name, Convert.ToHexStringLower(SHA256.HashData(file)));

    /// <summary>
    /// The kind and the first twelve digits of the SHA-256 over the lines <c>HASH  NAME</c> of all parts, as sha256sum writes
    /// them: <c>fast-1a2b3c4d5e6f</c>. Where one of the models is another, so is the name.
    /// </summary>
    public static string NameOf(IReadingModels models)
    {
        var lines = string.Concat(models.Parts.Select(static part => $"{part.Hash}  {part.Name}\n"));
        return $"{models.Kind}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)).AsSpan(0, 6))}";
    }
}
