using System.Diagnostics;
using Rapporteur.Language.Encoder;
using Rapporteur.Training.Encoder.Data;
using Rapporteur.Training.Encoder.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace Rapporteur.Training.Encoder.Learning;

/// <summary>Passes over the data, batch by batch; batches of all corpora are mixed.</summary>
internal sealed class Learner(Model model, WordPieces vocabulary, LearningPlan plan)
{
    private const int Chunk = 400;
    private readonly StatementLoss _statements = new(model);
    private readonly SyntaxLoss _syntax = new(model, plan.RoleDropout);
    private readonly NameLoss _names = new(model);
    private readonly PairLoss _pairs = new(model);
    private readonly EventLoss _events = new(model);
    private Random _hiding = new(0);

    /// <summary>The losses that were added up, and how many there were of each.</summary>
    public Dictionary<string, (double Sum, int Count)> Losses { get; } = new(StringComparer.Ordinal);

    /// <summary>Learns from <paramref name="windows"/>; gradients are added to the weights'.</summary>
    public void Learn(IReadOnlyList<Window> windows)
    {
        using var scope = NewDisposeScope();
        var batch = new Batch(windows, vocabulary, plan.Hidden > 0 ? () => _hiding.NextDouble() < plan.Hidden : null);
        var words = model.Words(batch, learning: true);
        words = words * model.Masks.Next(words.shape);
        Tensor? loss = null;
        void Add(string name, Tensor? part, double weight, double? value = null)
        {
            if (part is not null)
            {
                var weighed = torch.tensor((float)weight);
                loss = loss is null ? part * weighed : loss + (part * weighed);
                var (sum, count) = Losses.GetValueOrDefault(name);
                Losses[name] = (sum + (value ?? part.item<float>()), count + 1);
            }
        }

        var statements = _statements.Of(batch, words);
        Add("statements", statements?.Proxy, plan.Statements, statements?.Loss);
        Add("syntax", _syntax.Of(batch, words, learning: true), 1);
        Add("names", _names.Of(batch, words), plan.Names);
        Add("links", _pairs.Links(batch, words), plan.Pairs);
        Add("mentions", _pairs.Mentions(batch, words), plan.Pairs);
        Add("events", _events.Of(batch, words), plan.Events);
        loss?.backward();
    }

    /// <summary>The batches of a pass, which hang on the seed and the pass alone.</summary>
    /// <param name="corpora">By corpus, its documents and how often they are seen.</param>
    /// <param name="pass">Number of the pass.</param>
    public List<List<Window>> Batches(IReadOnlyList<(IReadOnlyList<LabelledDocument> Documents, int Copies)> corpora, int pass)
    {
        var random = new Random((plan.Order * 1000) + pass);
        var batches = new List<List<Window>>();
        foreach (var (documents, copies) in corpora)
        {
            var windows = Enumerable.Range(0, copies).SelectMany(_ => documents.SelectMany(d => Window.Cut(d, random))).ToArray();
            random.Shuffle(windows);

            // Windows of like length go together.
            foreach (var chunk in windows.Chunk(Chunk))
            {
                var (batch, size) = (new List<Window>(), 0);
                foreach (var window in chunk.OrderBy(static w => w.Length))
                {
                    batch.Add(window);
                    size += window.Length;
                    if (size >= plan.Batch)
                    {
                        batches.Add(batch);
                        (batch, size) = ([], 0);
                    }
                }

                if (batch.Count > 0)
                {
                    batches.Add(batch);
                }
            }
        }

        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batches));
        return batches;
    }

    /// <summary>The share of the full rate at a step.</summary>
    public double RateAt(int step, int total)
    {
        var warm = Math.Max(1, plan.Warming * total);
        return step < warm ? step / warm : Math.Max(0, (total - step) / (total - warm));
    }

    /// <summary>Goes over the data as often as planned, from where <paramref name="steps"/> stand.</summary>
    /// <param name="corpora">What to learn from.</param>
    /// <param name="steps">Makes the steps.</param>
    /// <param name="passed">Told after each pass, and each so many steps, how it stands.</param>
    /// <param name="cancel">Ends it between two steps.</param>
    public void Run(
        IReadOnlyList<(IReadOnlyList<LabelledDocument> Documents, int Copies)> corpora, AdamW steps, Action<LearningState> passed, CancellationToken cancel)
    {
        var perPass = Batches(corpora, 0).Count;
        var total = plan.Passes * perPass;
        var clock = Stopwatch.StartNew();
        var (begun, pieces) = (steps.Step, 0L);
        for (var pass = steps.Step / perPass; pass < plan.Passes; pass++)
        {
            var batches = Batches(corpora, pass);
            for (var b = Math.Max(0, steps.Step - (pass * perPass)); b < perPass; b++)
            {
                cancel.ThrowIfCancellationRequested();
                var batch = batches[b % batches.Count];
                var seed = (plan.Order * 1_000_000) + steps.Step;
                manual_seed(seed);
                model.Masks.Begin(seed);
                _hiding = new Random(seed);
                Learn(batch);
                steps.Move(RateAt(steps.Step, total));
                pieces += batch.Sum(static w => w.Length);
                if (steps.Step % 50 == 0)
                {
                    passed(new LearningState(pass, steps.Step, total, pieces / clock.Elapsed.TotalSeconds, clock.Elapsed * (total - steps.Step) / Math.Max(1, steps.Step - begun), b == perPass - 1));
                }
            }

            passed(new LearningState(pass, steps.Step, total, pieces / clock.Elapsed.TotalSeconds, clock.Elapsed * (total - steps.Step) / Math.Max(1, steps.Step - begun), true));
        }
    }
}

/// <summary>How learning stands.</summary>
/// <param name="Pass">Number of the pass.</param>
/// <param name="Step">Steps that were made.</param>
/// <param name="Total">Steps in all.</param>
/// <param name="Speed">Pieces a second.</param>
/// <param name="Left">Time that is left.</param>
/// <param name="PassEnds">True at the end of a pass.</param>
internal sealed record LearningState(int Pass, int Step, int Total, double Speed, TimeSpan Left, bool PassEnds);
