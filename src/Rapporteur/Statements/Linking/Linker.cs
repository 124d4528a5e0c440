using Rapporteur.Features;
using Rapporteur.Statements.Chains;

namespace Rapporteur.Statements.Linking;

/// <summary>Joins spans into attributions: every content chooses its cue, every cue its source.</summary>
internal static class Linker
{
    /// <summary>Joins the spans of <paramref name="scene"/>. Cues that no content chose are left out.</summary>
    public static List<LinkedParts> Link(LinkScene scene, HashedWeights weights, FeatureSink sink)
    {
        var contents = new Dictionary<int, List<RoleSpan>>();
        var certain = new Dictionary<int, double>();
        var linked = new List<LinkedParts>(scene.Settled);
        var before = -1;
        foreach (var content in scene.Contents)
        {
            var (cue, probability) = CueOf(scene, content, before, weights, sink);
            if (cue < 0)
            {
                linked.Add(new LinkedParts(null, null, [scene.Spans[content]], 1, probability));
                continue;
            }

            before = cue;
            if (!contents.TryGetValue(cue, out var fragments))
            {
                contents[cue] = fragments = [];
                certain[cue] = 1;
            }

            fragments.Add(scene.Spans[content]);
            certain[cue] = Math.Min(certain[cue], probability);
        }

        foreach (var (cue, fragments) in contents)
        {
            var (source, probability) = SourceOf(scene, cue, weights, sink);
            linked.Add(new LinkedParts(scene.Spans[cue], source < 0 ? null : scene.Spans[source], fragments, probability, certain[cue]));
        }

        linked.Sort((a, b) => Start(a).CompareTo(Start(b)));
        return linked;
    }

    private static int Start(LinkedParts parts) => Math.Min(parts.Contents[0].Tokens.Start, parts.Cue?.Tokens.Start ?? int.MaxValue);

    private static (int Cue, double Probability) CueOf(LinkScene scene, int content, int before, HashedWeights weights, FeatureSink sink)
    {
        LinkFeatures.ContentAlone(scene, content, sink);
        var choice = new Choice(-1, weights.Score(sink.Hashes));
        foreach (var cue in scene.CuesFor(content))
        {
            LinkFeatures.ContentAndCue(scene, content, cue, before, sink);
            choice.Offer(cue, weights.Score(sink.Hashes));
        }

        return (choice.Best, choice.Probability);
    }

    private static (int Source, double Probability) SourceOf(LinkScene scene, int cue, HashedWeights weights, FeatureSink sink)
    {
        LinkFeatures.CueAlone(scene, cue, sink);
        var choice = new Choice(-1, weights.Score(sink.Hashes));
        foreach (var source in scene.SourcesFor(cue))
        {
            LinkFeatures.CueAndSource(scene, cue, source, sink);
            choice.Offer(source, weights.Score(sink.Hashes));
        }

        return (choice.Best, choice.Probability);
    }

    /// <summary>The best of several by score, and its share in a softmax over all.</summary>
    private struct Choice(int first, float score)
    {
        private double _sum = 1;
        private float _top = score;

        public int Best { get; private set; } = first;

        public readonly double Probability => 1 / _sum;

        public void Offer(int index, float score)
        {
            if (score > _top)
            {
                _sum = (_sum * Math.Exp(_top - score)) + 1;
                _top = score;
                Best = index;
            }
            else
            {
                _sum += Math.Exp(score - _top);
            }
        }
    }
}
