using Rapporteur.Features;
using Rapporteur.Language;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;
using Rapporteur.Training.Brat;

namespace Rapporteur.Training.Statements;

/// <summary>Fits the linker: for each content the right cue, for each cue the right source, by softmax over what may be chosen.</summary>
internal sealed class LinkTrainer
{
    private const float Rate = 0.1f;
    private const float Damping = 0.1f;
    private const float Decay = 1e-5f;
    private readonly FeatureSink _sink = new();
    private readonly List<Choice> _choices = [];

    /// <summary>Adds the choices of one document whose spans are <paramref name="scene"/>'s.</summary>
    public void Add(LinkScene scene, IReadOnlyList<BratAttribution> gold)
    {
        var owner = scene.Spans.Select(s => OwnerOf(scene.Document, s, gold)).ToArray();
        var before = -1;
        foreach (var content in scene.Contents)
        {
            var choice = new Choice();
            LinkFeatures.ContentAlone(scene, content, _sink);
            choice.Offer(_sink, false);
            var right = -1;
            foreach (var cue in scene.CuesFor(content))
            {
                LinkFeatures.ContentAndCue(scene, content, cue, before, _sink);
                var same = owner[content] >= 0 && owner[cue] == owner[content];
                choice.Offer(_sink, same && right < 0);
                right = same && right < 0 ? cue : right;
            }

            choice.Close(right < 0);
            _choices.Add(choice);
            before = right < 0 ? before : right;
        }

        foreach (var cue in scene.Cues)
        {
            if (owner[cue] < 0)
            {
                continue;
            }

            var choice = new Choice();
            LinkFeatures.CueAlone(scene, cue, _sink);
            choice.Offer(_sink, false);
            var found = false;
            foreach (var source in scene.SourcesFor(cue))
            {
                LinkFeatures.CueAndSource(scene, cue, source, _sink);
                var same = !found && SharesSource(scene, source, gold[owner[cue]]);
                choice.Offer(_sink, same);
                found |= same;
            }

            choice.Close(!found);
            _choices.Add(choice);
        }
    }

    /// <summary>Fits the weights to all choices that were added.</summary>
    /// <param name="seed">The same seed and choices give the same weights.</param>
    /// <param name="bits">There are two to this power.</param>
    /// <param name="epochs">Passes over the choices.</param>
    public HashedWeights Fit(int seed, int bits = 16, int epochs = 12)
    {
        var weights = new AveragedWeights(bits, Rate, Damping, Decay);
        var random = new Random(seed);
        var order = Enumerable.Range(0, _choices.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var c in order)
            {
                var choice = _choices[c];
                var p = Softmax(choice, weights);
                for (var k = 0; k < choice.Options.Count; k++)
                {
                    var gradient = p[k] - (k == choice.Right ? 1 : 0);
                    if (Math.Abs(gradient) >= 1e-4f)
                    {
                        weights.Move(choice.Options[k], gradient);
                    }
                }

                weights.Next();
            }
        }

        return weights.Mean();
    }

    private static float[] Softmax(Choice choice, AveragedWeights weights)
    {
        var p = new float[choice.Options.Count];
        var top = float.NegativeInfinity;
        for (var k = 0; k < p.Length; k++)
        {
            p[k] = weights.Score(choice.Options[k]);
            top = Math.Max(top, p[k]);
        }

        var sum = 0f;
        for (var k = 0; k < p.Length; k++)
        {
            p[k] = MathF.Exp(p[k] - top);
            sum += p[k];
        }

        for (var k = 0; k < p.Length; k++)
        {
            p[k] /= sum;
        }

        return p;
    }

    /// <summary>The attribution whose span of the same role shares most characters with this one; -1 where none does.</summary>
    public static int OwnerOf(Document document, RoleSpan span, IReadOnlyList<BratAttribution> gold)
    {
        var at = document.SpanOf(span.Tokens);
        int best = -1, most = 0;
        for (var a = 0; a < gold.Count; a++)
        {
            var shared = 0;
            foreach (var g in Of(gold[a], span.Role))
            {
                shared += Math.Max(0, Math.Min(at.End, g.End) - Math.Max(at.Start, g.Start));
            }

            if (shared > most)
            {
                most = shared;
                best = a;
            }
        }

        return best;
    }

    private static bool SharesSource(LinkScene scene, int source, BratAttribution gold)
    {
        var at = scene.Document.SpanOf(scene.Spans[source].Tokens);
        return gold.Source.Any(at.Overlaps);
    }

    private static IReadOnlyList<TextSpan> Of(BratAttribution a, Role role) =>
        role switch { Role.Source => a.Source, Role.Cue => a.Cue, _ => a.Content };

    private sealed class Choice
    {
        public List<uint[]> Options { get; } = [];

        public int Right { get; private set; }

        public void Offer(FeatureSink sink, bool right)
        {
            if (right)
            {
                Right = Options.Count;
            }

            Options.Add(sink.Hashes.ToArray());
        }

        public void Close(bool none) => Right = none ? 0 : Right;
    }
}
