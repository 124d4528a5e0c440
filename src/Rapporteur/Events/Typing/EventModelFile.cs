using System.Runtime.InteropServices;
using Rapporteur.Events.Roles;
using Rapporteur.Language.Syntax;
using Rapporteur.Models;

namespace Rapporteur.Events.Typing;

/// <summary>
/// The model of events as a file: the header of <see cref="HashedFile"/>, then, little-endian, the version of the features (32 bits);
/// the width of vectors, what a value of them counts for; three numbers of calibration; scales of
/// groups for types and for modes; the biases of types, modes and roles; the weights of vectors; and three tables, those of types, modes
/// and roles, each with its number of rows (32 bits), its unit, the hashes (32 bits each, ascending) and the weights (8 bits each).
/// Numbers that are not whole are of single precision.
/// </summary>
internal static class EventModelFile
{
    /// <summary>Goes up when the layout changes.</summary>
    public const uint FormatVersion = 2;

    /// <summary>Goes up when <see cref="EventFeatures"/>, <see cref="RoleFeatures"/>, <see cref="CandidateVectors"/> or the lexicon change, for weights fit one set of features alone.</summary>
    public const uint FeaturesVersion = 3;

    /// <summary>The model that comes with the library.</summary>
    public const string ResourceName = "events-fast.model";

    /// <summary>What messages call what it is a model of.</summary>
    public const string Subject = "events";

    private const int MostRows = 1 << 20;
    private const int MostWidth = 4096;

    private static ReadOnlySpan<byte> Magic => "RAPEVENT"u8;

    /// <summary>The model that comes with the library.</summary>
    /// <param name="resource">Which.</param>
    /// <exception cref="RapporteurException">RAP0201: this build of the library has no such model; RAP0202: it does not fit the library.</exception>
    public static EventTypeModel Shipped(string resource)
    {
        using var stream = ModelFile.Shipped(resource, Subject, hasOption: false);
        return Model(Read(stream, resource), resource);
    }

    /// <summary>A model in a file.</summary>
    /// <exception cref="RapporteurException">RAP0201, RAP0202.</exception>
    public static EventTypeModel Load(string path) => ModelFile.Load(path, Subject, static (stream, name) => Model(Read(stream, name), name));

    /// <summary>Writes <paramref name="weights"/>.</summary>
    public static void Write(Stream stream, EventWeights weights)
    {
        var roles = weights.Roles ?? throw new ArgumentException("There are no weights of roles.", nameof(weights));
        using var rest = new MemoryStream();
        using (var writer = new BinaryWriter(rest, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(FeaturesVersion);
            writer.Write(weights.Vectors.Width);
            writer.Write(weights.Vectors.Scale);
            writer.Write(weights.Calibration.TypeSlope);
            writer.Write(weights.Calibration.EventSlope);
            writer.Write(weights.Calibration.EventOffset);
            foreach (var value in (IEnumerable<float>)[.. weights.Scales, .. weights.ModeScales, .. weights.Bias, .. weights.ModeBias, .. roles.Bias, .. weights.VectorWeights])
            {
                writer.Write(value);
            }

            Write(writer, weights.Types);
            Write(writer, weights.Modes);
            Write(writer, roles.Table);
        }

        HashedFile.Write(stream, Magic, FormatVersion, rest.GetBuffer().AsSpan(0, (int)rest.Length));
    }

    /// <summary>Reads weights from <paramref name="stream"/> to its end.</summary>
    /// <param name="stream">Stands at the start of a model.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="RapporteurException">RAP0202.</exception>
    public static EventWeights Read(Stream stream, string name)
    {
        using var rest = HashedFile.Read(stream, Magic, FormatVersion, Subject, name);
        using var reader = new BinaryReader(rest);
        try
        {
            var features = reader.ReadUInt32();
            if (features != FeaturesVersion)
            {
                throw ModelFile.Unreadable($"{name} is a model of {Subject} for features of version {features}, and this program has {FeaturesVersion}.");
            }

            var width = reader.ReadInt32();
            Check(width is >= 0 and <= MostWidth, name);
            var vectors = new VectorShape(width, Number(reader, name));
            var calibration = new EventCalibration(Number(reader, name), Number(reader, name), Number(reader, name));
            var scales = Numbers(reader, EventFeatureList.Groups, name);
            var modeScales = Numbers(reader, EventFeatureList.Groups, name);
            var bias = Numbers(reader, EventWeights.Columns, name);
            var modeBias = Numbers(reader, EventWeights.TypeCount * EventWeights.ModeColumns, name);
            var roleBias = Numbers(reader, RoleWeights.Columns, name);
            var vectorWeights = Numbers(reader, vectors.Size * EventWeights.Columns, name);
            var types = Table(reader, EventWeights.Columns, name);
            var modes = Table(reader, EventWeights.ModeColumns, name);
            var roles = Table(reader, RoleWeights.Columns, name);
            Check(rest.Position == rest.Length, name);
            return new EventWeights(types, modes, bias, modeBias, scales, modeScales, vectors, vectorWeights, calibration) { Roles = new RoleWeights(roles, roleBias) };
        }
        catch (EndOfStreamException)
        {
            throw ModelFile.Unreadable($"{name} is damaged: it ends too early.");
        }
    }

    private static EventTypeModel Model(EventWeights weights, string name)
    {
        var words = weights.Vectors.Width > 0 ? SyntaxReader.Default.Vectors : null;
        Check(words is null || words.Size == weights.Vectors.Width, name);
        return new EventTypeModel(weights, words);
    }

    private static void Write(BinaryWriter writer, EventTable table)
    {
        writer.Write(table.Hashes.Length);
        writer.Write(table.Unit);
        foreach (var hash in table.Hashes)
        {
            writer.Write(hash);
        }

        writer.Write(MemoryMarshal.AsBytes(table.Weights.AsSpan()));
    }

    private static EventTable Table(BinaryReader reader, int columns, string name)
    {
        var rows = reader.ReadInt32();
        Check(rows is >= 0 and <= MostRows, name);
        var unit = Number(reader, name);
        var hashes = new uint[rows];
        for (var row = 0; row < rows; row++)
        {
            hashes[row] = reader.ReadUInt32();
            Check(row == 0 || hashes[row - 1] < hashes[row], name);
        }

        var weights = new sbyte[rows * columns];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new EventTable(columns, hashes, weights, unit);
    }

    private static float[] Numbers(BinaryReader reader, int count, string name)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = Number(reader, name);
        }

        return numbers;
    }

    private static float Number(BinaryReader reader, string name)
    {
        var number = reader.ReadSingle();
        Check(float.IsFinite(number), name);
        return number;
    }

    private static void Check(bool holds, string name)
    {
        if (!holds)
        {
            throw ModelFile.Unreadable($"{name} is damaged: its parts do not fit each other.");
        }
    }
}
