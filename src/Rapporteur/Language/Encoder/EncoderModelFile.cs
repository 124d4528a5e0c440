using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text;
using Rapporteur.Language.Networks;
using Rapporteur.Models;

namespace Rapporteur.Language.Encoder;

/// <summary>
/// An encoder and its heads as a file, while they learn and when they are packed: the header of <see cref="HashedFile"/>, then
/// lists of texts, matrices in 32 bits, tables in 8 bits, each under its name, then the graph, and what makes attributions. Numbers are little-endian.
/// </summary>
internal static class EncoderModelFile
{
    /// <summary>Goes up when the layout, the pieces or the small features change.</summary>
    public const uint Version = 1;

    /// <summary>Name of the embedded resource.</summary>
    public const string ResourceName = "accurate.model";

    /// <summary>What the model is of, as messages say it.</summary>
    public const string Subject = "the encoder";

    private const char Separator = '\n';

    /// <summary>The first eight bytes of a file.</summary>
    public static ReadOnlySpan<byte> Magic => "RAPENCO\0"u8;

    /// <summary>The model that comes with the library.</summary>
    /// <exception cref="RapporteurException">RAP0201, RAP0202.</exception>
    public static EncoderModel Shipped()
    {
        using var stream = ModelFile.Shipped(ResourceName, Subject, hasOption: true);
        return Read(stream, $"The model of {Subject} that comes with the library");
    }

    /// <summary>The model in a file.</summary>
    /// <exception cref="RapporteurException">RAP0201, RAP0202.</exception>
    public static EncoderModel Load(string path) => ModelFile.Load(path, Subject, Read);

    /// <summary>Writes <paramref name="model"/>; the same model gives the same bytes.</summary>
    public static void Write(Stream stream, EncoderModel model)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            Section(writer, model.Tensors.Lists, static (writer, list) =>
            {
                if (list.Any(static t => t.Contains(Separator, StringComparison.Ordinal)))
                {
                    throw new ArgumentException("A text of a list has more than one line.");
                }

                var text = Encoding.UTF8.GetBytes(string.Join(Separator, list));
                writer.Write(list.Count);
                writer.Write(text.Length);
                writer.Write(text);
            });
            Section(writer, model.Tensors.Matrices, static (writer, matrix) =>
            {
                writer.Write(matrix.Rows);
                writer.Write(matrix.Columns);
                writer.Write(MemoryMarshal.AsBytes(matrix.Values.AsSpan()));
            });
            Section(writer, model.Tables, static (writer, table) =>
            {
                writer.Write(table.Rows);
                writer.Write(table.Columns);
                writer.Write(MemoryMarshal.AsBytes(table.Scales.AsSpan()));
                writer.Write(MemoryMarshal.AsBytes(table.Values.AsSpan()));
            });
            foreach (var part in (ReadOnlySpan<byte[]>)[model.Graph, model.Attributions])
            {
                writer.Write(part.Length);
                writer.Write(part);
            }
        }

        HashedFile.Write(stream, Magic, Version, body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    /// <summary>Reads a model from <paramref name="source"/> to its end.</summary>
    /// <param name="source">Stands at the start of a model; left open.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="RapporteurException">RAP0202: damaged, or of another version.</exception>
    public static EncoderModel Read(Stream source, string name)
    {
        using var body = HashedFile.Read(source, Magic, Version, Subject, name);
        try
        {
            using var reader = new BinaryReader(body, Encoding.UTF8);
            var lists = Section<IReadOnlyList<string>>(reader, static (reader, _) => Texts(reader));
            var matrices = Section(reader, static (reader, name) =>
            {
                var (rows, columns) = (Size(reader, 0), Size(reader, 0));
                CheckFits(reader, (long)rows * columns, sizeof(float));
                var matrix = new Parameter(name, rows, columns);
                Fill(reader, matrix.Values, name);
                return matrix;
            });
            var tables = Section(reader, static (reader, name) =>
            {
                var (rows, columns) = (Size(reader, sizeof(float)), Size(reader, 0));
                CheckFits(reader, (long)rows * columns, 1);
                var table = new EightBitTable(columns, new sbyte[rows * columns], new float[rows]);
                Fill(reader, table.Scales, name);
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(table.Values.AsSpan()));
                return table;
            });
            var graph = reader.ReadBytes(Size(reader, 1));
            var attributions = reader.ReadBytes(Size(reader, 1));
            return reader.BaseStream.Position == reader.BaseStream.Length
                ? new EncoderModel(new EncoderTensors(matrices, lists), tables, graph) { Attributions = attributions }
                : throw new InvalidDataException("something follows its end.");
        }
        catch (Exception e) when (e is IOException or ArgumentException or FormatException or InvalidDataException)
        {
            throw ModelFile.Unreadable($"{name} is damaged: {e.Message}");
        }
    }

    private static void Section<T>(BinaryWriter writer, IReadOnlyDictionary<string, T> items, Action<BinaryWriter, T> write)
    {
        writer.Write(items.Count);
        foreach (var (name, item) in items.OrderBy(static i => i.Key, StringComparer.Ordinal))
        {
            writer.Write(name);
            write(writer, item);
        }
    }

    // A name that comes twice is refused by the dictionary.
    private static Dictionary<string, T> Section<T>(BinaryReader reader, Func<BinaryReader, string, T> read)
    {
        var count = Size(reader, 1);
        var items = new Dictionary<string, T>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var name = reader.ReadString();
            items.Add(name, read(reader, name));
        }

        return items;
    }

    private static string[] Texts(BinaryReader reader)
    {
        var (count, length) = (Size(reader, 0), Size(reader, 1));
        var text = Encoding.UTF8.GetString(reader.ReadBytes(length));
        string[] texts = count == 0 && length == 0 ? [] : text.Split(Separator);
        return texts.Length == count ? texts : throw new InvalidDataException("a list has another number of texts than it says.");
    }

    private static void Fill(BinaryReader reader, Span<float> values, string name)
    {
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values));
        if (!values.IsEmpty && !TensorPrimitives.IsFiniteAll<float>(values))
        {
            throw new InvalidDataException($"{name} holds what is no number.");
        }
    }

    private static int Size(BinaryReader reader, int bytesOfOne)
    {
        var size = reader.ReadInt32();
        CheckFits(reader, size < 0 ? long.MaxValue : size, bytesOfOne);
        return size;
    }

    private static void CheckFits(BinaryReader reader, long count, int bytesOfOne)
    {
        if (bytesOfOne > 0 ? count > (reader.BaseStream.Length - reader.BaseStream.Position) / bytesOfOne : count > int.MaxValue)
        {
            throw new InvalidDataException("a size is out of bounds.");
        }
    }
}
