using System.Security.Cryptography;
using System.Text;

namespace Rapporteur.Training.Evaluation;

/// <summary>The files that a figure was measured on.</summary>
public static class GoldFiles
{
    /// <summary>SHA-256, in small hexadecimal digits, over the name (without its folder) and the SHA-256 of each file, in the order of their names.</summary>
    public static string HashOf(IEnumerable<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(Path.GetFileName, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file) + "\n"));
            using var stream = File.OpenRead(file);
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
