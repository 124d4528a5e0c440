using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Rapporteur.Models;
using Rapporteur.Statements.Chains;

namespace Rapporteur.Statements.Models;

/// <summary>
/// A statements model as a file: eight bytes "RAPSTAT1", the number of the features' version, the SHA-256 of all that
/// follows, then what makes attributions (<see cref="AttributionBytes"/>) and the two chains; numbers are little-endian.
/// </summary>
internal static class StatementModelFile
{
    /// <summary>Raised whenever features change: weights only fit the features that they were learned with.</summary>
    public const int FeatureVersion = 1;

    /// <summary>The version of the features with those of the trees.</summary>
    public const int TreeFeatureVersion = 2;

    private const int HeaderLength = 8 + 4 + 32;
    private static readonly byte[] Magic = "RAPSTAT1"u8.ToArray();

    /// <summary>A model that ships with the library.</summary>
    /// <param name="fast">The one that has learned without trees.</param>
    public static StatementModel Shipped(bool fast)
    {
        var stream = ModelFile.Shipped(ResourceOf(usesTrees: !fast), "statements", hasOption: true);

        // A resource lies in the mapped assembly: the tables are used where they lie, without a copy.
        return Parse(stream is UnmanagedMemoryStream mapped ? new MappedBytes(mapped).Memory : Bytes(stream), "the model of the library", verify: false);
    }

    /// <summary>Reads a model file.</summary>
    /// <exception cref="RapporteurException">RAP0201, RAP0202.</exception>
    public static StatementModel Load(string path) => LoadPart(path).Model;

    /// <summary>Reads a model file, and says which it is.</summary>
    /// <exception cref="RapporteurException">RAP0201, RAP0202.</exception>
    public static (StatementModel Model, ModelPart Part) LoadPart(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            return (Parse(bytes, path, verify: true), ModelHash.OfFile("statements", bytes));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            throw new RapporteurException(ErrorCodes.ModelMissing, $"There is no model file {path}. Check the path, or leave it out to use the model that ships.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RapporteurException(ErrorCodes.ModelUnreadable, $"The model file {path} cannot be opened: {e.Message}", e);
        }
    }

    /// <summary>Writes a model file; a file that is there is replaced only when the new one is complete.</summary>
    /// <exception cref="ArgumentException">The model's labels are not told by two chains.</exception>
    public static void Save(StatementModel model, string path)
    {
        var chains = model.Labels as ChainPair ?? throw new ArgumentException("A file of a statements model holds two chains.", nameof(model));
        var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            AttributionBytes.Write(writer, model.Attributions);
            Write(writer, chains.First);
            Write(writer, chains.Second);
        }

        var temporary = path + ".part";
        using (var file = File.Create(temporary))
        {
            file.Write(Magic);
            file.Write(BitConverter.GetBytes(model.UsesTrees ? TreeFeatureVersion : FeatureVersion));
            file.Write(SHA256.HashData(body.GetBuffer().AsSpan(0, (int)body.Length)));
            body.WriteTo(file);
        }

        File.Move(temporary, path, overwrite: true);
    }

    private static StatementModel Parse(ReadOnlyMemory<byte> bytes, string source, bool verify)
    {
        if (bytes.Length < HeaderLength || !bytes.Span.StartsWith(Magic))
        {
            throw Unreadable(source, "it is no statements model");
        }

        if (MemoryMarshal.Read<int>(bytes.Span[8..]) is var version && version is not (FeatureVersion or TreeFeatureVersion))
        {
            throw Unreadable(source, $"it was trained for version {version} of the features and this program has versions {FeatureVersion} and {TreeFeatureVersion}; train it again with 'rapporteur train statements'");
        }

        var hash = bytes.Slice(12, 32);
        if (verify && !hash.Span.SequenceEqual(SHA256.HashData(bytes.Span[HeaderLength..])))
        {
            throw Unreadable(source, "it is damaged: its checksum does not fit; copy it again");
        }

        try
        {
            var reader = new ModelBytes(bytes[HeaderLength..]);
            return new StatementModel
            {
                UsesTrees = version == TreeFeatureVersion,
                Attributions = AttributionBytes.Read(reader),
                Labels = new ChainPair(Chain(reader), Chain(reader)),
            };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException or ArgumentException)
        {
            throw Unreadable(source, "it is damaged: its parts do not fit together; copy it again");
        }
    }

    /// <summary>The resource, and the file in its folder, that holds a model of either kind.</summary>
    public static string ResourceOf(bool usesTrees) => usesTrees ? "statements-trees.model" : "statements-fast.model";

    private static ChainWeights Chain(ModelBytes reader)
    {
        var scale = reader.Single();
        var transitions = reader.Singles();
        var table = reader.Block();
        if (transitions.Length != SequenceView.Contexts * ChainLabels.Count * ChainLabels.Count
            || !System.Numerics.BitOperations.IsPow2(table.Length) || table.Length < ChainLabels.Count)
        {
            throw new ArgumentException("The chain has another shape.");
        }

        return new ChainWeights(table, scale, transitions);
    }

    private static void Write(BinaryWriter writer, ChainWeights chain)
    {
        writer.Write(chain.Scale);
        writer.Write(chain.Transitions.Length);
        writer.Write(MemoryMarshal.AsBytes(chain.Transitions.AsSpan()));
        writer.Write(chain.Table.Length);
        writer.Write(chain.Table.Span);
    }

    private static byte[] Bytes(Stream stream)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }

    private static RapporteurException Unreadable(string source, string why) =>
        new(ErrorCodes.ModelUnreadable, $"The statements model cannot be read from {source}: {why}.");

    /// <summary>Bytes of the assembly's own image, which stays mapped as long as the program runs.</summary>
    private sealed unsafe class MappedBytes(UnmanagedMemoryStream stream) : MemoryManager<byte>
    {
        private readonly byte* _start = stream.PositionPointer;
        private readonly int _length = checked((int)stream.Length);

        public override Span<byte> GetSpan() => new(_start, _length);

        public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
