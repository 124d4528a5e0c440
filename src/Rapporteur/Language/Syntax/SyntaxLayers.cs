using Rapporteur.Language.Tags;
using Rapporteur.Language.Trees;

namespace Rapporteur.Language.Syntax;

/// <summary>Fills the layers of tags and trees, some sentences at a time, by what a network says of them.</summary>
/// <param name="choice">Chooses tags.</param>
/// <param name="relations">What relations are called.</param>
internal sealed class SyntaxLayers(TagChoice choice, IReadOnlyList<string> relations)
{
    /// <summary>Sentences that are longer than this many words are read in pieces, since the work grows with the square.</summary>
    public const int LongestPiece = 160;

    private const int RowsAtOnce = 384;

    /// <summary>The layers of <paramref name="document"/> with its tags and trees.</summary>
    /// <param name="document">The document.</param>
    /// <param name="run">Runs a network over pieces of sentences: a row for the root of each, then one for each of its words. Gives what tells their tags and trees.</param>
    public LanguageLayers Fill(Document document, Func<IReadOnlyList<TokenRange>, int, SyntaxHeads> run)
    {
        var words = document.Tokens.Count;
        var tags = new WordTags[words];
        var heads = new int[words];
        var names = new string[words];
        var pieces = PiecesOf(document);
        for (var first = 0; first < pieces.Count;)
        {
            var (last, rows) = (first, 0);
            while (last < pieces.Count && (last == first || rows + pieces[last].Length + 1 <= RowsAtOnce))
            {
                rows += pieces[last].Length + 1;
                last++;
            }

            var some = pieces.GetRange(first, last - first);
            Read(document, some, run(some, rows), tags, heads, names);
            first = last;
        }

        Join(document, heads, names);
        return document.Layers with { Tags = tags, Trees = new TreeLayer(heads, names) };
    }

    private static List<TokenRange> PiecesOf(Document document)
    {
        var pieces = new List<TokenRange>(document.Sentences.Count);
        foreach (var sentence in document.Sentences)
        {
            for (var start = sentence.Start; start < sentence.End; start += LongestPiece)
            {
                pieces.Add(new TokenRange(start, Math.Min(sentence.End, start + LongestPiece)));
            }
        }

        return pieces;
    }

    private void Read(Document document, List<TokenRange> pieces, SyntaxHeads network, WordTags[] tags, int[] heads, string[] names)
    {
        var row = 0;
        Span<int> found = stackalloc int[LongestPiece + 1];
        Span<int> classes = stackalloc int[LongestPiece + 1];
        foreach (var piece in pieces)
        {
            network.Tree(row, piece.Length + 1, found, classes);
            for (var i = 0; i < piece.Length; i++)
            {
                var token = piece.Start + i;
                tags[token] = choice.Of(network.TagScores(row + 1 + i), document.Word(token));
                heads[token] = found[i + 1] == 0 ? TreeLayer.NoHead : piece.Start + found[i + 1] - 1;
                names[token] = found[i + 1] == 0 ? "root" : relations[classes[i + 1]];
            }

            row += piece.Length + 1;
        }
    }

    // The roots of later pieces of a sentence hang on that of the first.
    private static void Join(Document document, int[] heads, string[] names)
    {
        foreach (var sentence in document.Sentences)
        {
            var root = -1;
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (heads[i] != TreeLayer.NoHead)
                {
                    continue;
                }

                if (root < 0)
                {
                    root = i;
                }
                else
                {
                    (heads[i], names[i]) = (root, "parataxis");
                }
            }
        }
    }
}
