using System.Buffers;
using System.Numerics;

namespace Rapporteur.Language.Names;

/// <summary>Finds the names of a document by scores of labels, sentence by sentence.</summary>
internal static class NameSequences
{
    private const int L = NameLabels.Count;

    /// <summary>The names in the order of the text, with what describes persons.</summary>
    /// <param name="document">The document, whose tags and trees are filled.</param>
    /// <param name="moves">Score of each transition: from label, to label.</param>
    /// <param name="score">Writes the scores of a sentence: token by label.</param>
    public static List<EntityName> Find<T>(Document document, ReadOnlySpan<T> moves, Action<TokenRange, Span<T>> score)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var names = new List<EntityName>();
        var longest = document.Sentences.Count == 0 ? 0 : document.Sentences.Max(static s => s.Length);
        var scores = ArrayPool<T>.Shared.Rent(longest * L);
        var room = ArrayPool<byte>.Shared.Rent(longest * (L + 1));
        foreach (var range in document.Sentences)
        {
            var own = scores.AsSpan(0, range.Length * L);
            score(range, own);
            var labels = room.AsSpan(longest * L, range.Length);
            NameDecoder.Best(own, moves, room, labels);
            NameLabels.Read(labels, range.Start, names);
        }

        ArrayPool<T>.Shared.Return(scores);
        ArrayPool<byte>.Shared.Return(room);
        PersonDescriptions.Add(document, names);
        return names;
    }
}
