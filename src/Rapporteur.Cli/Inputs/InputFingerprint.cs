using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Rapporteur.Cli.Inputs;

/// <summary>Tells whether a file is the same as in an earlier run without reading all of it.</summary>
internal static class InputFingerprint
{
    private const int Sample = 64 * 1024;

    /// <summary>
    /// SHA-256, in small hexadecimal digits, over the file's length, the time at which it was last changed, and its first and
    /// last 64 KiB; null where it cannot be read or is no plain file.
    /// </summary>
    public static string? Of(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            if (!file.CanSeek)
            {
                return null;
            }

            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            Span<byte> numbers = stackalloc byte[16];
            BinaryPrimitives.WriteInt64LittleEndian(numbers, file.Length);
            BinaryPrimitives.WriteInt64LittleEndian(numbers[8..], File.GetLastWriteTimeUtc(path).Ticks);
            hash.AppendData(numbers);
            var sample = new byte[Sample];
            hash.AppendData(sample, 0, file.ReadAtLeast(sample, Sample, throwOnEndOfStream: false));
            file.Seek(-Math.Min(Sample, file.Length), SeekOrigin.End);
            hash.AppendData(sample, 0, file.ReadAtLeast(sample, Sample, throwOnEndOfStream: false));
            return Convert.ToHexStringLower(hash.GetCurrentHash());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
