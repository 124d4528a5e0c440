using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Rapporteur.Models;

namespace Rapporteur.Articles.Html.Blocks;

/// <summary>
/// The model of blocks as a file: "RAPBLCK" and a zero, the version of the format, the version of the features; then for
/// each of the two ensembles the numbers of trees, nodes and leaves, slope and offset; then for each ensemble roots, nodes
/// and leaves (32 bits each, little-endian); and the checksum of all that follows the versions (64 bits).
/// </summary>
internal static class BlockModelFile
{
    /// <summary>Goes up when the layout changes.</summary>
    public const uint FormatVersion = 1;

    /// <summary>Goes up when <see cref="BlockFeatures"/>, <see cref="SecondLook"/> or the classes' words change, for trees fit one set of features alone.</summary>
    public const uint FeaturesVersion = 2;

    /// <summary>What messages call what it is a model of.</summary>
    public const string Subject = "page blocks";

    private const int HeaderBytes = 16;
    private const int ShapeBytes = 20;
    private const int NodeBytes = 16;
    private const int MostTrees = 10_000;
    private const int MostNodes = 1_000_000;

    private static ReadOnlySpan<byte> Magic => "RAPBLCK\0"u8;

    /// <summary>Writes <paramref name="model"/>.</summary>
    public static void Write(Stream stream, BlockModel model)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], FormatVersion);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], FeaturesVersion);
        stream.Write(header);
        var body = new byte[BodyLength(Shape(model.First)) + BodyLength(Shape(model.Second)) + (2 * ShapeBytes)];
        WriteShape(body, model.First);
        WriteShape(body.AsSpan(ShapeBytes), model.Second);
        var at = WriteTrees(body, 2 * ShapeBytes, model.First);
        WriteTrees(body, at, model.Second);
        stream.Write(body);
        Span<byte> sum = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(sum, Checksum(body));
        stream.Write(sum);
    }

    /// <summary>Reads a model from <paramref name="stream"/> to its end.</summary>
    /// <param name="stream">Stands at its start.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="RapporteurException">RAP0202.</exception>
    public static BlockModel Read(Stream stream, string name)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        ModelFile.ReadHeader(stream, header, Magic, FormatVersion, FeaturesVersion, Subject, name);
        Span<byte> shapes = stackalloc byte[2 * ShapeBytes];
        if (stream.ReadAtLeast(shapes, shapes.Length, throwOnEndOfStream: false) < shapes.Length)
        {
            throw ModelFile.Unreadable($"{name} is damaged: it ends too early.");
        }

        var first = ReadShape(shapes, name);
        var second = ReadShape(shapes[ShapeBytes..], name);
        var rest = new byte[BodyLength(first) + BodyLength(second) + sizeof(ulong)];
        ModelFile.ReadRest(stream, rest, name);
        var body = new byte[shapes.Length + rest.Length - sizeof(ulong)];
        shapes.CopyTo(body);
        rest.AsSpan(0, rest.Length - sizeof(ulong)).CopyTo(body.AsSpan(shapes.Length));
        if (Checksum(body) != BinaryPrimitives.ReadUInt64LittleEndian(rest.AsSpan(rest.Length - sizeof(ulong))))
        {
            throw ModelFile.Unreadable($"{name} is damaged: its checksum is another.");
        }

        var at = shapes.Length;
        return new BlockModel(
            ReadTrees(body, ref at, first, shapes, BlockFeatures.Count, name),
            ReadTrees(body, ref at, second, shapes[ShapeBytes..], SecondLook.Count, name));
    }

    private static (int Trees, int Nodes, int Leaves) Shape(TreeEnsemble trees) => (trees.Roots.Length, trees.Nodes.Length, trees.Leaves.Length);

    private static int BodyLength((int Trees, int Nodes, int Leaves) shape) =>
        (shape.Trees * sizeof(int)) + (shape.Nodes * NodeBytes) + (shape.Leaves * sizeof(float));

    private static void WriteShape(Span<byte> to, TreeEnsemble trees)
    {
        var shape = Shape(trees);
        BinaryPrimitives.WriteInt32LittleEndian(to, shape.Trees);
        BinaryPrimitives.WriteInt32LittleEndian(to[4..], shape.Nodes);
        BinaryPrimitives.WriteInt32LittleEndian(to[8..], shape.Leaves);
        BinaryPrimitives.WriteSingleLittleEndian(to[12..], trees.Slope);
        BinaryPrimitives.WriteSingleLittleEndian(to[16..], trees.Offset);
    }

    private static int WriteTrees(Span<byte> body, int at, TreeEnsemble trees)
    {
        at = Put(body, at, trees.Roots);
        at = Put(body, at, trees.Nodes);
        return Put(body, at, trees.Leaves);
    }

    private static int Put<T>(Span<byte> body, int at, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        bytes.CopyTo(body[at..]);
        return at + bytes.Length;
    }

    private static (int Trees, int Nodes, int Leaves) ReadShape(ReadOnlySpan<byte> from, string name)
    {
        var shape = (
            Trees: BinaryPrimitives.ReadInt32LittleEndian(from),
            Nodes: BinaryPrimitives.ReadInt32LittleEndian(from[4..]),
            Leaves: BinaryPrimitives.ReadInt32LittleEndian(from[8..]));
        return shape is { Trees: > 0 and <= MostTrees, Nodes: >= 0 and <= MostNodes, Leaves: > 0 and <= MostNodes }
            ? shape
            : throw ModelFile.Unreadable($"{name} is damaged: its sizes cannot be.");
    }

    private static TreeEnsemble ReadTrees(byte[] body, ref int at, (int Trees, int Nodes, int Leaves) shape, ReadOnlySpan<byte> sizes, int features, string name)
    {
        var roots = Take<int>(body, ref at, shape.Trees);
        var nodes = Take<TreeNode>(body, ref at, shape.Nodes);
        var leaves = Take<float>(body, ref at, shape.Leaves);
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Feature < 0 || nodes[i].Feature >= features || !Leads(nodes[i].Low, i) || !Leads(nodes[i].High, i))
            {
                throw ModelFile.Unreadable($"{name} is damaged: a tree leads nowhere.");
            }
        }

        if (!Array.TrueForAll(roots, r => Leads(r, -1)))
        {
            throw ModelFile.Unreadable($"{name} is damaged: a tree leads nowhere.");
        }

        return new TreeEnsemble(roots, nodes, leaves, BinaryPrimitives.ReadSingleLittleEndian(sizes[12..]), BinaryPrimitives.ReadSingleLittleEndian(sizes[16..]));

        bool Leads(int to, int from) => to >= 0 ? to > from && to < shape.Nodes : ~to < shape.Leaves;
    }

    private static T[] Take<T>(byte[] body, ref int at, int count)
        where T : unmanaged
    {
        var bytes = count * Marshal.SizeOf<T>();
        var taken = MemoryMarshal.Cast<byte, T>(body.AsSpan(at, bytes)).ToArray();
        at += bytes;
        return taken;
    }

    private static ulong Checksum(ReadOnlySpan<byte> body)
    {
        var whole = body.Length / sizeof(ulong) * sizeof(ulong);
        Span<byte> last = stackalloc byte[sizeof(ulong)];
        last.Clear();
        body[whole..].CopyTo(last);
        return ModelFile.Checksum(ModelFile.Checksum(ModelFile.ChecksumStart, body[..whole]), last);
    }
}
