using Rapporteur.Language.Encoder;
using TorchSharp;
using static TorchSharp.torch;

namespace Rapporteur.Training.Encoder.Data;

/// <summary>Windows that are learned from at once, as the network takes them.</summary>
internal sealed class Batch
{
    /// <summary>Lays the windows out one behind the other.</summary>
    /// <param name="windows">The windows.</param>
    /// <param name="vocabulary">Its pieces open and close windows.</param>
    /// <param name="hides">Asked once for each word, in their order: true where it is hidden.</param>
    public Batch(IReadOnlyList<Window> windows, WordPieces vocabulary, Func<bool>? hides = null)
    {
        Windows = windows;
        Lengths = [.. windows.Select(static w => w.Length)];
        FirstWords = new int[windows.Count];
        var rows = Lengths.Sum();
        Words = windows.Sum(static w => w.Tokens.Length);
        var (pieces, positions, wordOf) = (new long[rows], new long[rows], new long[rows]);
        var (features, wordFeatures, counts) = (new float[rows * WordFeatures.Count], new float[Words * WordFeatures.Count], new float[Words + 1]);
        Array.Fill(counts, 1f);
        var (row, word) = (0, 0);
        for (var w = 0; w < windows.Count; w++)
        {
            var (of, tokens) = (windows[w].Of, windows[w].Tokens);
            FirstWords[w] = word;
            var first = row;
            void Add(int piece, int place)
            {
                (pieces[row], positions[row], wordOf[row]) = (piece, row - first, place);
                row++;
            }

            Add(vocabulary.Begin, Words);
            for (var t = tokens.Start; t < tokens.End; t++, word++)
            {
                counts[word] = of.Starts[t + 1] - of.Starts[t];
                var hidden = hides?.Invoke() ?? false;
                var own = of.Features.AsSpan(t * WordFeatures.PerWord, WordFeatures.PerWord);
                foreach (var feature in own)
                {
                    wordFeatures[(word * WordFeatures.Count) + feature] = 1;
                }

                for (var p = of.Starts[t]; p < of.Starts[t + 1]; p++)
                {
                    foreach (var feature in own)
                    {
                        features[(row * WordFeatures.Count) + feature] = 1;
                    }

                    features[(row * WordFeatures.Count) + WordFeatures.Continued] = p > of.Starts[t] ? 1 : 0;
                    Add(hidden ? vocabulary.Mask : of.Pieces[p], word);
                }
            }

            Add(vocabulary.End, Words);
        }

        Pieces = torch.tensor(pieces);
        Positions = torch.tensor(positions);
        WordOf = torch.tensor(wordOf);
        PieceFeatures = torch.tensor(features, [rows, WordFeatures.Count]);
        OwnFeatures = torch.tensor(wordFeatures, [Words, WordFeatures.Count]);
        Counts = torch.tensor(counts, [Words + 1, 1]);
    }

    /// <summary>The windows.</summary>
    public IReadOnlyList<Window> Windows { get; }

    /// <summary>By window its number of pieces.</summary>
    public int[] Lengths { get; }

    /// <summary>By window, its first word in the batch.</summary>
    public int[] FirstWords { get; }

    /// <summary>Number of words.</summary>
    public int Words { get; }

    /// <summary>Numbers of the pieces.</summary>
    public Tensor Pieces { get; }

    /// <summary>Their places in their windows.</summary>
    public Tensor Positions { get; }

    /// <summary>The word of each piece; one more than there are for those that open and close a window.</summary>
    public Tensor WordOf { get; }

    /// <summary>Small features of the pieces.</summary>
    public Tensor PieceFeatures { get; }

    /// <summary>Small features of the words.</summary>
    public Tensor OwnFeatures { get; }

    /// <summary>By word its number of pieces.</summary>
    public Tensor Counts { get; }
}
