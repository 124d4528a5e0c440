using System.Runtime.InteropServices;
using System.Text;
using Rapporteur.Models;

namespace Rapporteur.Language.Syntax;

/// <summary>
/// The model of tags and trees as a file: "RAPSYNT" and a zero, the version (32 bits), zero (32 bits), the SHA-256 of the rest,
/// and the rest: sizes, names of classes, vocabulary, vectors, lemmas, and all weights as half-precision numbers.
/// </summary>
internal static class SyntaxModelFile
{
    /// <summary>Goes up when the layout, the features or the network change.</summary>
    public const uint Version = 1;

    /// <summary>Name of the embedded resource.</summary>
    public const string ResourceName = "syntax-fast.model";

    private const string Subject = "tags and trees";
    private const int Most = 1 << 26;

    private static ReadOnlySpan<byte> Magic => "RAPSYNT\0"u8;

    /// <summary>The model that comes with the library.</summary>
    /// <exception cref="RapporteurException">RAP0201, RAP0202.</exception>
    public static SyntaxModel Shipped()
    {
        using var stream = ModelFile.Shipped(ResourceName, Subject, hasOption: true);
        return Read(stream, $"The model of {Subject} that comes with the library");
    }

    /// <summary>The lemmas alone of the model that comes with the library: what stands before them is passed over.</summary>
    /// <exception cref="RapporteurException">RAP0201, RAP0202.</exception>
    public static LemmaTable ShippedLemmas()
    {
        using var stream = ModelFile.Shipped(ResourceName, Subject, hasOption: true);
        var name = $"The model of {Subject} that comes with the library";
        HashedFile.Open(stream, Magic, Version, Subject, name, stackalloc byte[32]);
        return Parsed(stream, name, static reader =>
        {
            var shape = Shape(reader);
            for (var list = 0; list < 3; list++)
            {
                PassStrings(reader);
            }

            Pass(reader, (long)Size(reader) * sizeof(ushort));
            var words = PassStrings(reader);
            Pass(reader, ((long)words * shape.Vector) + (shape.Vector * sizeof(float)));
            return Lemmas(reader);
        });
    }

    /// <summary>The model in a file.</summary>
    /// <exception cref="RapporteurException">RAP0201, RAP0202.</exception>
    public static SyntaxModel Load(string path) => ModelFile.Load(path, Subject, Read);

    /// <summary>Writes <paramref name="model"/>.</summary>
    public static void Write(Stream stream, SyntaxModel model)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            var s = model.Weights.Shape;
            foreach (var size in (ReadOnlySpan<int>)[s.Vector, s.Hidden, s.Layers, s.Arc, s.Label, s.Upos, s.Xpos, s.Features, s.Relations])
            {
                writer.Write(size);
            }

            Strings(writer, model.Classes.Xpos);
            Strings(writer, model.Classes.Features);
            Strings(writer, model.Classes.Relations);
            writer.Write(model.Classes.Triples.Length);
            foreach (var index in model.Classes.Triples)
            {
                writer.Write((ushort)index);
            }

            Strings(writer, model.Vectors.Vocabulary);
            writer.Write(MemoryMarshal.AsBytes(model.Vectors.Values));
            Numbers(writer, model.Vectors.Scales);
            Strings(writer, [.. model.Lemmas.Rules.Select(r => $"{(r.Small ? 's' : 'a')}{(char)('0' + r.Cut)}{r.Ending}")]);
            writer.Write(model.Lemmas.Keys.Length);
            foreach (var key in model.Lemmas.Keys)
            {
                writer.Write(key);
            }

            foreach (var value in model.Lemmas.Values)
            {
                writer.Write(value);
            }

            foreach (var parameter in model.Weights.All)
            {
                foreach (var value in parameter.Values)
                {
                    writer.Write(BitConverter.HalfToUInt16Bits((Half)value));
                }
            }
        }

        HashedFile.Write(stream, Magic, Version, body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    /// <summary>Reads a model from <paramref name="source"/> to its end.</summary>
    /// <param name="source">Stands at the start of a model; left open.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="RapporteurException">RAP0202: damaged, or of another version.</exception>
    public static SyntaxModel Read(Stream source, string name)
    {
        using var stream = HashedFile.Read(source, Magic, Version, Subject, name);
        return Parsed(stream, name, Body);
    }

    private static T Parsed<T>(Stream stream, string name, Func<BinaryReader, T> parse)
    {
        try
        {
            using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            return parse(reader);
        }
        catch (Exception e) when (e is IOException or ArgumentException or OverflowException or InvalidDataException)
        {
            throw ModelFile.Unreadable($"{name} is damaged: {e.Message}");
        }
    }

    private static SyntaxModel Body(BinaryReader reader)
    {
        var shape = Shape(reader);
        var (xpos, features, relations) = (Strings(reader), Strings(reader), Strings(reader));
        var triples = new int[Size(reader)];
        for (var i = 0; i < triples.Length; i++)
        {
            triples[i] = reader.ReadUInt16();
        }

        var vocabulary = Strings(reader);
        var values = new sbyte[vocabulary.Length * shape.Vector];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        var scales = new float[shape.Vector];
        for (var i = 0; i < scales.Length; i++)
        {
            scales[i] = reader.ReadSingle();
        }

        var lemmas = Lemmas(reader);
        var weights = new SyntaxWeights(shape);
        foreach (var parameter in weights.All)
        {
            var halves = new Half[parameter.Values.Length];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
            System.Numerics.Tensors.TensorPrimitives.ConvertToSingle(halves, parameter.Values);
        }

        return new SyntaxModel(weights, new WordVectors(vocabulary, values, scales), lemmas, new SyntaxClasses(xpos, features, relations, triples));
    }

    private static SyntaxShape Shape(BinaryReader reader) =>
        new(Size(reader), Size(reader), Size(reader), Size(reader), Size(reader), Size(reader), Size(reader), Size(reader), Size(reader));

    private static LemmaTable Lemmas(BinaryReader reader)
    {
        LemmaRule[] rules = [.. Strings(reader).Select(r => new LemmaRule(r[0] == 's', r[1] - '0', r[2..]))];
        var keys = new ulong[Size(reader)];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        var indices = new ushort[keys.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(indices.AsSpan()));
        return new LemmaTable(rules, keys, indices);
    }

    private static void Pass(BinaryReader reader, long bytes) => reader.BaseStream.Seek(bytes, SeekOrigin.Current);

    private static int PassStrings(BinaryReader reader)
    {
        var count = Size(reader);
        for (var i = 0; i < count; i++)
        {
            Pass(reader, reader.Read7BitEncodedInt());
        }

        return count;
    }

    private static int Size(BinaryReader reader) =>
        reader.ReadInt32() is >= 0 and < Most and var size ? size : throw new InvalidDataException("a size is out of bounds.");

    private static string[] Strings(BinaryReader reader)
    {
        var strings = new string[Size(reader)];
        for (var i = 0; i < strings.Length; i++)
        {
            strings[i] = reader.ReadString();
        }

        return strings;
    }

    private static void Strings(BinaryWriter writer, IReadOnlyList<string> strings)
    {
        writer.Write(strings.Count);
        foreach (var text in strings)
        {
            writer.Write(text);
        }
    }

    private static void Numbers(BinaryWriter writer, ReadOnlySpan<float> values)
    {
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }
}
