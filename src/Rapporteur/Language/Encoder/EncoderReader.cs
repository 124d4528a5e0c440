using System.Buffers;
using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;
using Rapporteur.Language.Networks;
using Rapporteur.Models;

namespace Rapporteur.Language.Encoder;

/// <summary>
/// Gives each token of a document its vector, by one pass of the encoder over each window. It has no state between documents
/// and may be used from several threads, each of which works on one core.
/// </summary>
internal sealed class EncoderReader : IWordEncoder, IDisposable
{
    /// <summary>Most tokens of a document: their vectors then take about 200 MB.</summary>
    public const int MostTokens = 1 << 17;

    private static readonly Lazy<EncoderReader> LazyDefault = new(static () => new EncoderReader(EncoderModelFile.Shipped()));
    private static readonly string[] _inputs = [EncoderModel.Input];
    private static readonly string[] _outputs = [EncoderModel.Output];
    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();
    private readonly WordPieces _pieces;
    private readonly EightBitTable _words;
    private readonly float[] _places;
    private readonly Parameter _features;
    private readonly Parameter _headFeatures;
    private readonly int _width;
    private readonly int _room;

    /// <summary>Takes a packed model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="RapporteurException">RAP0202: something is missing in it, or does not fit the rest.</exception>
    public EncoderReader(EncoderModel model, string name = "The model of the encoder")
    {
        (Tensors, Attributions) = (model.Tensors, model.Attributions);
        var parts = new EncoderParts(model, name);
        _pieces = parts.Pieces;
        _words = parts.Words;
        _width = _words.Columns;
        _features = parts.Features;
        _headFeatures = parts.HeadFeatures;
        _room = Math.Min(EncoderWindows.Room, parts.Positions.Rows - 2);
        _places = parts.Places(_room + 2);
        _session = EncoderSession.Open(model.Graph, _width, name);
    }

    /// <summary>The reader with the model that comes with the library; loaded when first asked for.</summary>
    /// <exception cref="RapporteurException">RAP0201: this build of the library has no such model; RAP0202: it does not fit the library.</exception>
    public static EncoderReader Default => LazyDefault.Value;

    /// <summary>The weights of the heads, and the names of their classes.</summary>
    public EncoderTensors Tensors { get; }

    /// <summary>What makes attributions of the spans that the vectors show, as its file has it.</summary>
    public ReadOnlyMemory<byte> Attributions { get; }

    /// <summary>A reader with the model in a file.</summary>
    /// <exception cref="RapporteurException">RAP0201: there is no such file; RAP0202: it is damaged or of another version.</exception>
    public static EncoderReader Load(string path) => new(EncoderModelFile.Load(path), path);

    /// <summary>The vectors of all tokens: the mean of their pieces' vectors, and the rows of the small features that heads see.</summary>
    /// <exception cref="RapporteurException">RAP0103: the document has more than <see cref="MostTokens"/>.</exception>
    public EncodedWords Encode(Document document)
    {
        if (document.Tokens.Count > MostTokens)
        {
            throw new RapporteurException(
                ErrorCodes.InputTooLarge, $"The article has {document.Tokens.Count} words, and the encoder reads {MostTokens}. Cut it into parts, or read it with another model.");
        }

        var pieces = DocumentPieces.Of(document, _pieces);
        var vectors = new float[document.Tokens.Count * _width];
        var size = (_room + 2) * _width;
        var input = ArrayPool<float>.Shared.Rent(size);
        var output = ArrayPool<float>.Shared.Rent(size);
        try
        {
            foreach (var window in EncoderWindows.Of(document, pieces.Starts, _room))
            {
                var length = pieces.Starts[window.Tokens.End] - pieces.Starts[window.Tokens.Start] + 2;
                Sum(pieces, window.Tokens, input);
                Run(input.AsMemory(0, length * _width), output.AsMemory(0, length * _width), length);
                Average(pieces, window, output, vectors);
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(input);
            ArrayPool<float>.Shared.Return(output);
        }

        return new EncodedWords(_width, vectors);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _options.Dispose();
    }

    private void Run(Memory<float> input, Memory<float> output, int length)
    {
        long[] shape = [1, length, _width];
        using var from = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, input, shape);
        using var to = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, output, shape);
        _session.Run(_options, _inputs, [from], _outputs, [to]);
    }

    // What goes in for each piece: its word's row, its place, and the small features of the token it is of.
    private void Sum(DocumentPieces pieces, TokenRange tokens, Span<float> sums)
    {
        var place = 0;
        Place(_pieces.Begin, sums, ref place);
        for (var token = tokens.Start; token < tokens.End; token++)
        {
            for (var p = pieces.Starts[token]; p < pieces.Starts[token + 1]; p++)
            {
                var sum = Place(pieces.Pieces[p], sums, ref place);
                AddFeatures(_features, pieces, token, sum);
                if (p > pieces.Starts[token])
                {
                    TensorPrimitives.Add(sum, _features.Row(WordFeatures.Continued), sum);
                }
            }
        }

        Place(_pieces.End, sums, ref place);
    }

    private Span<float> Place(int piece, Span<float> sums, ref int place)
    {
        var sum = sums.Slice(place * _width, _width);
        _places.AsSpan(place * _width, _width).CopyTo(sum);
        _words.AddRow(piece, sum);
        place++;
        return sum;
    }

    private void Average(DocumentPieces pieces, EncoderWindow window, ReadOnlySpan<float> output, Span<float> vectors)
    {
        // The piece that opens the window comes first.
        var before = pieces.Starts[window.Tokens.Start] - 1;
        for (var token = window.Kept.Start; token < window.Kept.End; token++)
        {
            var vector = vectors.Slice(token * _width, _width);
            var (first, end) = (pieces.Starts[token], pieces.Starts[token + 1]);
            output.Slice((first - before) * _width, _width).CopyTo(vector);
            for (var p = first + 1; p < end; p++)
            {
                TensorPrimitives.Add(vector, output.Slice((p - before) * _width, _width), vector);
            }

            if (end - first > 1)
            {
                TensorPrimitives.Divide(vector, end - first, vector);
            }

            AddFeatures(_headFeatures, pieces, token, vector);
        }
    }

    private static void AddFeatures(Parameter table, DocumentPieces pieces, int token, Span<float> sum)
    {
        foreach (var row in pieces.Features.AsSpan(token * WordFeatures.PerWord, WordFeatures.PerWord))
        {
            TensorPrimitives.Add(sum, table.Row(row), sum);
        }
    }
}
