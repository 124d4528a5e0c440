using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Rapporteur.Language.Tags;
using Rapporteur.Language.Trees;

namespace Rapporteur.Language.Syntax;

/// <summary>Fills the layers of tags and trees by one small network, see <c>models/syntax-fast/README.md</c>.</summary>
public sealed class SyntaxReader : ILayerFiller
{
    // Sentences are read some at a time. One that is longer than this is read in pieces, since the work grows with its square.
    private const int RowsAtOnce = 384;
    private const int LongestPiece = 160;
    private static readonly Lazy<SyntaxReader> LazyDefault = new(static () => new SyntaxReader(SyntaxModelFile.Shipped()));
    private readonly ConcurrentBag<SyntaxNetwork> _idle = [];
    private readonly SyntaxModel _model;

    internal SyntaxReader(SyntaxModel model) => _model = model;

    /// <summary>The reader with the model that comes with the library; loaded when first asked for.</summary>
    /// <exception cref="RapporteurException">RAP0201: this build of the library has no such model; RAP0202: it does not fit the library.</exception>
    public static SyntaxReader Default => LazyDefault.Value;

    /// <summary>A reader with the model in a file.</summary>
    /// <exception cref="RapporteurException">RAP0201: there is no such file; RAP0202: it is damaged or of another version.</exception>
    public static SyntaxReader Load(string path) => new(SyntaxModelFile.Load(path));

    /// <inheritdoc/>
    public LanguageLayers Fill(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var words = document.Tokens.Count;
        var tags = new WordTags[words];
        var heads = new int[words];
        var relations = new string[words];
        if (!_idle.TryTake(out var network))
        {
            network = new SyntaxNetwork(_model.Packed);
        }

        var pieces = PiecesOf(document);
        for (var first = 0; first < pieces.Count;)
        {
            var (last, rows) = (first, 0);
            while (last < pieces.Count && (last == first || rows + pieces[last].Length + 1 <= RowsAtOnce))
            {
                rows += pieces[last].Length + 1;
                last++;
            }

            Read(document, network, pieces.GetRange(first, last - first), rows, tags, heads, relations);
            first = last;
        }

        Join(document, heads, relations);
        _idle.Add(network);
        return document.Layers with { Tags = tags, Trees = new TreeLayer(heads, relations) };
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

    // The roots of later pieces of a sentence hang on that of the first.
    private static void Join(Document document, int[] heads, string[] relations)
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
                    (heads[i], relations[i]) = (root, "parataxis");
                }
            }
        }
    }

    private void Read(
        Document document, SyntaxNetwork network, List<TokenRange> pieces, int rows, WordTags[] tags, int[] heads, string[] relations)
    {
        Span<int> lengths = new int[pieces.Count];
        Span<int> places = stackalloc int[LongestPiece];
        var input = network.Input(rows);
        var row = 0;
        for (var p = 0; p < pieces.Count; p++)
        {
            lengths[p] = pieces[p].Length + 1;
            Placing.Find(document, pieces[p], places);
            SyntaxInput.Root(_model.Weights, input, row++);
            for (var i = 0; i < pieces[p].Length; i++)
            {
                SyntaxInput.Word(_model, document.Word(pieces[p].Start + i), places[i], input, row++);
            }
        }

        network.Run(lengths);
        row = 0;
        Span<int> found = stackalloc int[LongestPiece + 1];
        Span<int> classes = stackalloc int[LongestPiece + 1];
        foreach (var piece in pieces)
        {
            network.Tree(row, piece.Length + 1, found, classes);
            for (var i = 0; i < piece.Length; i++)
            {
                var token = piece.Start + i;
                tags[token] = TagsOf(network.TagScores(row + 1 + i), document.Word(token));
                heads[token] = found[i + 1] == 0 ? TreeLayer.NoHead : piece.Start + found[i + 1] - 1;
                relations[token] = found[i + 1] == 0 ? "root" : _model.Classes.Relations[classes[i + 1]];
            }

            row += piece.Length + 1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private WordTags TagsOf(ReadOnlySpan<float> scores, ReadOnlySpan<char> word)
    {
        var shape = _model.Weights.Shape;
        var upos = scores[..shape.Upos];
        var xpos = scores.Slice(shape.Upos, shape.Xpos);
        var features = scores[(shape.Upos + shape.Xpos)..];

        var triples = _model.Classes.Triples;
        var (best, bestScore) = (0, float.MinValue);
        for (var t = 0; t < triples.Length; t += 3)
        {
            var score = upos[triples[t]] + xpos[triples[t + 1]] + features[triples[t + 2]];
            if (score > bestScore)
            {
                (best, bestScore) = (t, score);
            }
        }

        var part = (UniversalTag)triples[best];
        var tag = _model.Classes.Xpos[triples[best + 1]];
        return new WordTags(part, tag, _model.Classes.Features[triples[best + 2]], LemmaOf(word, part, tag));
    }

    // Treebanks give torn words ("can", "not") no lemma but to their first piece, and call the others X. The rules by endings
    // know nothing of X and would leave other words without a lemma.
    private string LemmaOf(ReadOnlySpan<char> word, UniversalTag part, string tag)
    {
        var lemma = _model.Lemmas.LemmaOf(word, tag);
        return lemma is "_" && part != UniversalTag.X ? word.ToString().ToLowerInvariant() : lemma;
    }
}
