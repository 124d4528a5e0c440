using System.Collections.Concurrent;

namespace Rapporteur.Language.Syntax;

/// <summary>Fills the layers of tags and trees by one small network, see <c>models/syntax-fast/README.md</c>.</summary>
public sealed class SyntaxReader : ILayerFiller
{
    private static readonly Lazy<SyntaxReader> LazyDefault = new(static () => new SyntaxReader(SyntaxModelFile.Shipped()));
    private readonly ConcurrentBag<SyntaxNetwork> _idle = [];
    private readonly SyntaxModel _model;
    private readonly SyntaxLayers _layers;

    internal SyntaxReader(SyntaxModel model)
    {
        _model = model;
        _layers = new SyntaxLayers(new TagChoice(model.Weights.Shape.Upos, model.Classes, model.Lemmas), model.Classes.Relations);
    }

    /// <summary>The reader with the model that comes with the library; loaded when first asked for.</summary>
    /// <exception cref="RapporteurException">RAP0201: this build of the library has no such model; RAP0202: it does not fit the library.</exception>
    public static SyntaxReader Default => LazyDefault.Value;

    /// <summary>The vectors of words that it goes by.</summary>
    internal WordVectors Vectors => _model.Vectors;

    /// <summary>A reader with the model in a file.</summary>
    /// <exception cref="RapporteurException">RAP0201: there is no such file; RAP0202: it is damaged or of another version.</exception>
    public static SyntaxReader Load(string path) => new(SyntaxModelFile.Load(path));

    /// <inheritdoc/>
    public LanguageLayers Fill(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!_idle.TryTake(out var network))
        {
            network = new SyntaxNetwork(_model.Packed);
        }

        var layers = _layers.Fill(document, (pieces, rows) => Run(document, network, pieces, rows));
        _idle.Add(network);
        return layers;
    }

    private SyntaxHeads Run(Document document, SyntaxNetwork network, IReadOnlyList<TokenRange> pieces, int rows)
    {
        Span<int> lengths = new int[pieces.Count];
        Span<int> places = stackalloc int[SyntaxLayers.LongestPiece];
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
        return network.Heads;
    }
}
