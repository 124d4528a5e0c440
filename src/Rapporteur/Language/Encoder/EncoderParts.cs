using System.Numerics.Tensors;
using Rapporteur.Language.Networks;
using Rapporteur.Models;

namespace Rapporteur.Language.Encoder;

/// <summary>What is needed of a packed model before and after its graph: looked up, and checked that each fits the others.</summary>
internal sealed class EncoderParts
{
    // A word has so many pieces at most, and a window must hold three such words.
    private const int LeastPositions = (3 * WordPieces.MostPieces) + 2;

    private readonly EncoderModel _model;
    private readonly string _name;
    private readonly Parameter _types;

    /// <summary>Looks the parts up.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="RapporteurException">RAP0202: a part is missing, or does not fit the others.</exception>
    public EncoderParts(EncoderModel model, string name)
    {
        (_model, _name) = (model, name);
        Words = Table("words");
        Positions = Table("positions");
        _types = Matrix("types", null);
        Features = Matrix("features", WordFeatures.Count);
        HeadFeatures = Matrix("head.features", WordFeatures.Count);
        if (Words.Columns == 0 || Positions.Columns != Words.Columns || Positions.Rows < LeastPositions || _types.Rows == 0)
        {
            throw ModelFile.Unreadable($"{name} has tables that do not fit each other.");
        }

        Pieces = Vocabulary();
    }

    /// <summary>Takes words apart.</summary>
    public WordPieces Pieces { get; }

    /// <summary>By piece, its row.</summary>
    public EightBitTable Words { get; }

    /// <summary>By place in a window, its row.</summary>
    public EightBitTable Positions { get; }

    /// <summary>Rows of small features that are added to what goes into the layers.</summary>
    public Parameter Features { get; }

    /// <summary>Rows of small features that are added to what heads see.</summary>
    public Parameter HeadFeatures { get; }

    /// <summary>The first <paramref name="count"/> rows of the places, with the row that every piece has added.</summary>
    public float[] Places(int count)
    {
        var places = new float[count * Words.Columns];
        for (var i = 0; i < count; i++)
        {
            var row = places.AsSpan(i * Words.Columns, Words.Columns);
            Positions.AddRow(i, row);
            TensorPrimitives.Add(row, _types.Row(0), row);
        }

        return places;
    }

    private WordPieces Vocabulary()
    {
        var vocabulary = _model.Tensors.Lists.GetValueOrDefault("vocabulary") ?? [];
        if (vocabulary.Count != Words.Rows || vocabulary.Distinct(StringComparer.Ordinal).Count() != vocabulary.Count || WordPieces.Needed.Except(vocabulary).Any())
        {
            throw ModelFile.Unreadable($"{_name} has a vocabulary that does not fit its words.");
        }

        return new WordPieces(vocabulary);
    }

    private EightBitTable Table(string table) =>
        _model.Tables.GetValueOrDefault(table) ?? throw ModelFile.Unreadable($"{_name} has no table {table} in 8 bits: it is not packed.");

    private Parameter Matrix(string matrix, int? rows) =>
        _model.Tensors.Matrices.GetValueOrDefault(matrix) is { } found && found.Columns == Words.Columns && (rows ?? found.Rows) == found.Rows
            ? found
            : throw ModelFile.Unreadable($"{_name} has no matrix {matrix} that fits its words.");
}
