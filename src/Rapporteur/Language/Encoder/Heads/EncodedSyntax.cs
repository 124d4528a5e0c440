using System.Collections.Concurrent;
using System.Globalization;
using Rapporteur.Language.Networks;
using Rapporteur.Language.Syntax;
using Rapporteur.Models;

namespace Rapporteur.Language.Encoder.Heads;

/// <summary>Fills the layers of tags and trees of a document whose words have their vectors.</summary>
internal sealed class EncodedSyntax : ILayerFiller
{
    private readonly PackedSyntaxHeads _packed;
    private readonly Parameter _root;
    private readonly SyntaxLayers _layers;
    private readonly ConcurrentBag<Working> _idle = [];

    /// <summary>Takes the weights <c>tags</c>, <c>roles</c>, <c>root</c>, <c>arcs</c> and <c>relations</c>.</summary>
    /// <param name="tensors">The model.</param>
    /// <param name="lemmas">Lemmas by treebank tag.</param>
    /// <exception cref="RapporteurException">RAP0202: weights are missing or do not fit together.</exception>
    public EncodedSyntax(EncoderTensors tensors, LemmaTable lemmas)
    {
        var (xpos, features, names) = (tensors.List("xpos"), tensors.List("tag-features"), tensors.List("relations"));
        var (tags, tagsBias) = tensors.Linear("tags");
        var universal = tags.Columns - xpos.Count - features.Count;
        var arcs = tensors.Matrix("arcs");
        var (relations, relationsBias) = tensors.Linear("relations", columns: names.Count);
        var (roles, rolesBias) = tensors.Linear("roles", tags.Rows, 2 * (arcs.Rows + (relations.Rows / 3)));
        _root = tensors.Matrix("root", 1, tags.Rows);
        _packed = new PackedSyntaxHeads(new SyntaxHeadWeights(
            tags,
            tagsBias,
            roles,
            rolesBias,
            tensors.Matrix("arcs", arcs.Rows, arcs.Rows),
            tensors.Matrix("arcs.head", 1, arcs.Rows),
            tensors.Matrix("arcs.distance", 1, Distances.Count),
            tensors.Matrix("relations.weight", 3 * (relations.Rows / 3)),
            relationsBias));
        var classes = new SyntaxClasses(xpos, features, names, TriplesOf(tensors.List("triples"), universal, xpos.Count, features.Count));
        _layers = new SyntaxLayers(new TagChoice(universal, classes, lemmas), names);
    }

    /// <inheritdoc/>
    public LanguageLayers Fill(Document document)
    {
        var words = EncodedWords.Of(document, _root.Columns);
        if (!_idle.TryTake(out var working))
        {
            working = new Working(_packed, _root);
        }

        var layers = _layers.Fill(document, (pieces, rows) => working.Run(words, pieces, rows));
        _idle.Add(working);
        return layers;
    }

    private static int[] TriplesOf(IReadOnlyList<string> lines, int universal, int xpos, int features)
    {
        var triples = new List<int>(lines.Count * 3);
        Span<int> most = [Math.Min(universal, Enum.GetValues<Tags.UniversalTag>().Length), xpos, features];
        foreach (var line in lines)
        {
            var parts = line.Split(' ');
            for (var k = 0; k < most.Length; k++)
            {
                triples.Add(parts.Length == most.Length && int.TryParse(parts[k], NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < most[k]
                    ? index
                    : throw ModelFile.Unreadable($"The model of the encoder has the tags '{line}' among its triples, which are no classes of tags."));
            }
        }

        return triples.Count > 0 ? [.. triples] : throw ModelFile.Unreadable("The model of the encoder has no triples of tags.");
    }

    /// <summary>What one thread works with.</summary>
    private sealed class Working(PackedSyntaxHeads packed, Parameter root)
    {
        private readonly SyntaxHeads _heads = new(packed);
        private float[] _rows = [];

        public SyntaxHeads Run(EncodedWords words, IReadOnlyList<TokenRange> pieces, int rows)
        {
            var width = words.Width;
            Room.Grow(ref _rows, rows * width);
            var row = 0;
            foreach (var piece in pieces)
            {
                root.Values.CopyTo(_rows.AsSpan(row * width));
                words[piece].CopyTo(_rows.AsSpan((row + 1) * width));
                row += piece.Length + 1;
            }

            _heads.Run(_rows, rows);
            return _heads;
        }
    }
}
