using System.Buffers.Binary;

namespace Rapporteur.Models;

/// <summary>What model files have in common: how they are opened, how they begin, and what is said of those that do not fit.</summary>
internal static class ModelFile
{
    /// <summary>Reads a model from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="what">What the model is of, as messages say it: "the tagger".</param>
    /// <param name="read">Reads the model from a stream; the second argument is what messages call it.</param>
    /// <exception cref="RapporteurException">RAP0201: there is no such file; RAP0202: it is damaged, of another version or cannot be opened.</exception>
    public static T Load<T>(string path, string what, Func<Stream, string, T> read)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path))
        {
            throw new RapporteurException(
                ErrorCodes.ModelMissing,
                $"There is no model of {what} at {path}. Check the path, or leave it out to use the model that comes with the program.");
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return read(stream, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RapporteurException(
                ErrorCodes.ModelUnreadable, $"{path} cannot be opened: {e.Message} Check that it is a file and that you may read it.", e);
        }
    }

    /// <summary>True where a file begins with <paramref name="magic"/>; false too where it cannot be read.</summary>
    public static bool Begins(string path, ReadOnlySpan<byte> magic)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            Span<byte> start = stackalloc byte[magic.Length];
            return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(magic);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The model that comes with the library.</summary>
    /// <param name="resource">Name of the resource: <c>tags-fast.model</c>.</param>
    /// <param name="what">What the model is of, as messages say it.</param>
    /// <param name="hasOption">Whether a user can name another file in its place.</param>
    /// <exception cref="RapporteurException">RAP0201: this build of the library has no such model.</exception>
    public static Stream Shipped(string resource, string what, bool hasOption) =>
        typeof(ModelFile).Assembly.GetManifestResourceStream(resource)
        ?? throw new RapporteurException(
            ErrorCodes.ModelMissing,
            $"This build of the library holds no model of {what}. {(hasOption ? "Name a model file, or build" : "Build")} with models/{Path.GetFileNameWithoutExtension(resource)}/{resource} in place.");

    /// <summary>Reads a header that begins with eight bytes of magic, the version of the format and that of the features.</summary>
    /// <param name="stream">Stands at the start of a model.</param>
    /// <param name="header">Filled.</param>
    /// <param name="magic">The magic.</param>
    /// <param name="format">The version of the format that is read.</param>
    /// <param name="features">The version of the features that is read.</param>
    /// <param name="what">What the model is of, as messages say it.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="RapporteurException">RAP0202.</exception>
    public static void ReadHeader(Stream stream, Span<byte> header, ReadOnlySpan<byte> magic, uint format, uint features, string what, string name)
    {
        if (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.StartsWith(magic))
        {
            throw Unreadable($"{name} is no model of {what}.");
        }

        var ofFormat = BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
        var ofFeatures = BinaryPrimitives.ReadUInt32LittleEndian(header[12..]);
        if (ofFormat != format || ofFeatures != features)
        {
            throw Unreadable($"{name} is a model of {what} of version {ofFormat}.{ofFeatures}, and this program reads {format}.{features}.");
        }
    }

    /// <summary>Fills <paramref name="rest"/>, which is all that is left of the stream.</summary>
    /// <exception cref="RapporteurException">RAP0202: there is less or more.</exception>
    public static void ReadRest(Stream stream, Span<byte> rest, string name)
    {
        if (stream.ReadAtLeast(rest, rest.Length, throwOnEndOfStream: false) < rest.Length)
        {
            throw Unreadable($"{name} is damaged: it ends too early.");
        }

        if (stream.ReadByte() >= 0)
        {
            throw Unreadable($"{name} is damaged: something follows its end.");
        }
    }

    /// <summary>Where a checksum begins.</summary>
    public const ulong ChecksumStart = 0x9E3779B97F4A7C15UL;

    /// <summary>The checksum of <paramref name="bytes"/>, whose number is a multiple of eight, behind what gave <paramref name="sum"/>.</summary>
    public static ulong Checksum(ulong sum, ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; at += sizeof(ulong))
        {
            var h = (sum ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..])) * ChecksumStart;
            sum = h ^ (h >> 32);
        }

        return sum;
    }

    /// <summary>The fault of a model that cannot be used.</summary>
    /// <param name="why">What is wrong with it, as a sentence.</param>
    public static RapporteurException Unreadable(string why) =>
        new(ErrorCodes.ModelUnreadable, why + " Take the model that belongs to this version of the program, or train one.");
}
