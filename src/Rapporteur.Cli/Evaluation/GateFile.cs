using System.Text.Json;
using Rapporteur.Cli.Running;

namespace Rapporteur.Cli.Evaluation;

/// <summary>
/// A JSON file of gates. It is either one gate for attributions (<c>gold</c>, <c>floors</c>, <c>calibration_error</c>), or
/// has under <c>gates</c> any number of them, each with <c>layer</c>, <c>data</c>, and either these three or <c>gate</c>,
/// the path of another file that has them; <c>fast</c> may say that attributions are read
/// without the layers of language, and <c>model</c> that they, or a layer, are read with the <c>accurate</c> model instead of the <c>fast</c> one.
/// </summary>
internal sealed class GateFile
{
    private const string Attributions = "attributions";
    private readonly string _path;

    private GateFile(string path, IReadOnlyList<Gate> gates) => (_path, Gates) = (path, gates);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Gate> Gates { get; }

    /// <summary>Reads a gate file.</summary>
    /// <exception cref="RapporteurException">RAP0905: not such a file.</exception>
    public static GateFile Load(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            return new GateFile(path, root.TryGetProperty("gates", out var gates)
                ? [.. gates.EnumerateArray().Select(gate => Entry(gate, path))]
                : [Floors(root, Attributions, null)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException
            or InvalidOperationException or FormatException)
        {
            throw new RapporteurException(
                ErrorCodes.GateUnreadable,
                $"The gate {path} cannot be read: {e.Message} It should be a JSON file with \"gold\", \"floors\" and \"calibration_error\", as models/statements-fast/gate.json, or with \"gates\", as models/gate.json.",
                e);
        }
    }

    /// <summary>
    /// What does not hold for one evaluation. Where the file has several gates for the layer, the one that was set on this
    /// gold and for the model is asked.
    /// </summary>
    public IEnumerable<Fault> Missed(string layer, Measured measured)
    {
        var ofLayer = Gates.Where(gate => gate.Layer == layer).ToList();
        if (ofLayer.Count == 0)
        {
            return [new Fault(ErrorCodes.FloorMissed, $"The gate {_path} has no floors for {layer}.")];
        }

        var ofGold = ofLayer.FindAll(gate => gate.Gold.Equals(measured.GoldHash, StringComparison.OrdinalIgnoreCase));
        var gate = ofGold.Find(gate => gate.IsOf(measured.Model)) ?? ofGold.FirstOrDefault() ?? ofLayer[0];
        return gate.Missed(measured);
    }

    private static Gate Entry(JsonElement entry, string path)
    {
        var layer = entry.GetProperty("layer").GetString()!;
        var data = entry.GetProperty("data").GetString()!;
        if (!entry.TryGetProperty("gate", out var other))
        {
            return Read(Floors(entry, layer, data), entry);
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, other.GetString()!)));
        return Read(Floors(json.RootElement, layer, data), entry);
    }

    // What is read with.
    private static Gate Read(Gate gate, JsonElement entry) => gate with
    {
        Fast = entry.TryGetProperty("fast", out var fast) && fast.GetBoolean(),
        Model = !entry.TryGetProperty("model", out var model) ? ReadingModel.Fast : model.GetString() switch
        {
            "fast" => ReadingModel.Fast,
            "accurate" => ReadingModel.Accurate,
            var other => throw new FormatException($"\"model\" is \"fast\" or \"accurate\", not \"{other}\"."),
        },
    };

    // Only attributions have confidences, and a gate for them that forgets the calibration is a mistake.
    private static Gate Floors(JsonElement json, string layer, string? data) => new(
        layer,
        data,
        json.GetProperty("gold").GetString()!,
        [.. json.GetProperty("floors").EnumerateObject().Select(static f => new Floor(f.Name, f.Value.GetDouble()))],
        layer == Attributions ? json.GetProperty("calibration_error").GetDouble() : null);
}
