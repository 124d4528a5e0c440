namespace Rapporteur.Models;

/// <summary>The accurate model: where it comes from, and how a file of it is told from others.</summary>
internal static class Accurate
{
    /// <summary>The resource, and the file in <c>models/accurate</c>.</summary>
    public const string ResourceName = "accurate.model";

    /// <summary>The first eight bytes of its file.</summary>
    public static ReadOnlySpan<byte> Magic => "RAPACCU\0"u8;

    /// <summary>True where this build of the library holds it.</summary>
    public static bool IsShipped => ShippedModels.HashOf(ResourceName) is not null;

    /// <summary>The model that comes with the library.</summary>
    /// <exception cref="RapporteurException">RAP0201: this build of the library has none; RAP0202: it cannot be read.</exception>
    public static IReadingModels Load() => IsShipped
        ? throw Unread("The accurate model of the library")
        : throw new RapporteurException(
            ErrorCodes.ModelMissing,
            $"This build of the library holds no accurate model. Read with the fast one (--model fast), name a model file, or build with models/accurate/{ResourceName} in place.");

    /// <summary>An accurate model of a user's own.</summary>
    /// <exception cref="RapporteurException">RAP0201: there is no such file; RAP0202: it cannot be read.</exception>
    public static IReadingModels Load(string path) => throw Unread(path);

    private static RapporteurException Unread(string name) => new(
        ErrorCodes.ModelMissing,
        $"{name} cannot be used: this version of the library has nothing that reads with an accurate model. Read with the fast one (--model fast).");
}
