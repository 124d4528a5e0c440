using Rapporteur.Events.Encoded;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Networks;
using Rapporteur.Language.Syntax;
using Rapporteur.Statements.Chains;
using Rapporteur.Training.Encoder.Data;
using Rapporteur.Training.Encoder.Learning;
using TorchSharp;
using static TorchSharp.torch;

namespace Rapporteur.Training.Encoder.Network;

/// <summary>The encoder with all heads.</summary>
internal sealed class Model
{
    /// <summary>Values of a word's vector.</summary>
    public const int Width = 384;

    /// <summary>Values of a word as head and as dependent of arcs; of relations.</summary>
    public const int Arc = 128;

    /// <summary>The same for relations.</summary>
    public const int Label = 64;

    /// <summary>Values of a span in a pair, and of the pair before its score.</summary>
    public const int Span = 128;

    /// <summary>Values of a pair before its score.</summary>
    public const int Pair = 64;

    // Kept, for one that is collected while the native library reads it is garbage there.
    private static readonly Scalar _one = 1;
    private readonly EncoderTensors _start;

    /// <summary>Starts from the weights of an encoder; heads that it does not have start random.</summary>
    /// <exception cref="RapporteurException">RAP0402: the start has heads that were learned for other classes than those of the data.</exception>
    public Model(EncoderTensors start, ClassNames classes, LearningPlan plan)
    {
        using var random = new Generator((ulong)plan.Seed);
        _start = start;
        Weights = new Weights();
        foreach (var (name, parameter) in start.Matrices.Where(static m => IsOfEncoder(m.Key)))
        {
            Weights.Add(name, parameter, learns: name is not ("words" or "positions" or "types") && !IsFrozen(name, plan.FrozenLayers));
        }

        Lists = new Dictionary<string, IReadOnlyList<string>>(start.Lists)
        {
            ["xpos"] = classes.Xpos.Names,
            ["tag-features"] = classes.Features.Names,
            ["relations"] = classes.Relations.Names,
            ["triples"] = [.. classes.Triples.Order().Select(static t => $"{t.Upos} {t.Xpos} {t.Features}")],
        };
        if (Lists.FirstOrDefault(l => start.Lists.TryGetValue(l.Key, out var old) && !old.SequenceEqual(l.Value)) is { Key: { } other })
        {
            throw new RapporteurException(ErrorCodes.GoldUnreadable, $"The start was learned for other {other} than those of the treebanks that were given. Give the same ones in the same order.");
        }

        Tags = [Language.Tags.UniversalTags.Count, classes.Xpos.Names.Count, classes.Features.Names.Count];
        Head("statements", Width, ChainLabels.Count, random);
        Zeros("statements.moves", SequenceView.Contexts * ChainLabels.Count, ChainLabels.Count);
        Head("tags", Width, Tags.Sum(), random);
        Head("roles", Width, (2 * Arc) + (2 * Label), random);
        Matrix("root", 1, Width, random);
        Matrix("arcs", Arc, Arc, random);
        Zeros("arcs.head", 1, Arc);
        Zeros("arcs.distance", 1, Distances.Count);
        Head("relations", 3 * Label, classes.Relations.Names.Count, random);
        Head("names", Width, Language.Names.NameLabels.Count, random);
        Head("link", Width, Span, random);
        PairHead("link.content-cue", random);
        PairHead("link.cue-source", random);
        Head("mention", 2 * Width, Span, random);
        PairHead("mention.pair", random);
        Zeros("mention.distance", Language.Coreference.Models.MentionDistances.Count, Pair);
        Head(EventTensors.Types, Width, EventTensors.TypeCount, random);
        Head(EventTensors.Statuses, Width, EventTensors.StatusCount, random);
        Head(EventTensors.Modes, Width, EventTensors.ModeCount, random);
        Head(EventTensors.Triggers, Width, Span, random);
        Head(EventTensors.Players, Width, Span, random);
        Head(EventTensors.Roles, 3 * Span, Pair, random, "1");
        Head(EventTensors.Roles, Pair, EventTensors.RoleCount, random, "2");
        Masks = new DropoutMasks(plan.Dropout, plan.Seed);
        Encoder = new Transformer(Weights, plan.Dropout, Masks, plan.HalfProducts ? ScalarType.BFloat16 : ScalarType.Float32);
    }

    /// <summary>All weights.</summary>
    public Weights Weights { get; }

    /// <summary>Names of classes, and the pieces.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; }

    /// <summary>Numbers of universal tags, treebank tags and sets of features.</summary>
    public int[] Tags { get; }

    /// <summary>What is dropped while it learns.</summary>
    public DropoutMasks Masks { get; }

    /// <summary>The encoder.</summary>
    public Transformer Encoder { get; }

    /// <summary>The vectors of the words of a batch.</summary>
    public Tensor Words(Batch batch, bool learning)
    {
        var x = Encoder.Run(batch.Pieces, batch.Positions, batch.PieceFeatures, batch.Lengths, learning);
        var sums = torch.zeros(batch.Words + 1, Width).index_add(0, batch.WordOf, x, _one);
        return (sums / batch.Counts).narrow(0, 0, batch.Words) + batch.OwnFeatures.matmul(Weights["head.features"]);
    }

    /// <summary>Values through a matrix with its bias.</summary>
    public Tensor Linear(Tensor x, string name, string number = "") =>
        torch.addmm(Weights[$"{name}.bias{number}"], x, Weights[$"{name}.weight{number}"], 1, 1);

    /// <summary>As <see cref="Language.Networks.Dense.Leak"/> does.</summary>
    public static Tensor Leak(Tensor x) => nn.functional.leaky_relu(x, Dense.Slope);

    // What is neither of a head nor of what was fitted to a finished model.
    private static bool IsOfEncoder(string name) =>
        name is "words" or "positions" or "types" or "features" or "head.features" || name.StartsWith("layer", StringComparison.Ordinal) || name.StartsWith("norm.", StringComparison.Ordinal);

    // What comes before the first layer that learns stays as it is, so that no gradient has to be carried there.
    private static bool IsFrozen(string name, int layers) => layers > 0
        && (name == "features" || name.StartsWith("norm.", StringComparison.Ordinal)
            || Enumerable.Range(0, layers).Any(l => name.StartsWith(FormattableString.Invariant($"layer{l}."), StringComparison.Ordinal)));

    private void Head(string name, int rows, int columns, Generator random, string number = "")
    {
        Matrix($"{name}.weight{number}", rows, columns, random);
        Zeros($"{name}.bias{number}", 1, columns);
    }

    // Random numbers are drawn even where the start has the weights, so that those of other heads do not hang on it.
    private void Matrix(string name, int rows, int columns, Generator random)
    {
        Weights.AddMatrix(name, rows, columns, random);
        StartFrom(name);
    }

    private void Zeros(string name, int rows, int columns)
    {
        Weights.AddZeros(name, rows, columns);
        StartFrom(name);
    }

    private void StartFrom(string name)
    {
        if (_start.Matrices.TryGetValue(name, out var old) && old.Rows == Weights[name].shape[0] && old.Columns == Weights[name].shape[1])
        {
            Weights.Set(name, old);
        }
    }

    private void PairHead(string name, Generator random)
    {
        Head(name, 3 * Span, Pair, random, "1");
        Head(name, Pair, 1, random, "2");
    }
}
