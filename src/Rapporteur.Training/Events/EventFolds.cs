using System.Security.Cryptography;
using System.Text;

namespace Rapporteur.Training.Events;

/// <summary>How a table is cut into parts, so that models can be judged on what they have not seen.</summary>
/// <param name="Folds">Number of parts.</param>
/// <param name="Own">A file of labelled sentences that all models learn from too; null without.</param>
/// <param name="OwnOnly">True where they learn from that file alone.</param>
public sealed record EventFolds(int Folds, string? Own = null, bool OwnOnly = false)
{
    /// <summary>The part of a sentence: by its text alone, so that a sentence that stands twice is in one part.</summary>
    public int FoldOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return (int)(System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))) % (uint)Folds);
    }
}
