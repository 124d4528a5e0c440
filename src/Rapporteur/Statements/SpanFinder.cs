using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;
using Rapporteur.Statements.Trees;

namespace Rapporteur.Statements;

/// <summary>Finds the spans of sources, cues and contents: two chains over each paragraph, the second on top of the first. One for each thread.</summary>
internal sealed class SpanFinder
{
    // A paragraph of more tokens than this is read in pieces, so that memory stays bounded.
    private const int LongestSequence = 20_000;
    private readonly ChainScratch _scratch = new();
    private readonly FeatureTable _own = new();
    private readonly FeatureTable _stacked = new();
    private float[] _scores = [];
    private float[] _marginals = [];
    private ChainLabel[] _labels = [];

    /// <summary>True for blocks in which statements are looked for.</summary>
    public static bool IsRead(BlockKind kind) => kind is not (BlockKind.Post or BlockKind.Furniture or BlockKind.Byline or BlockKind.Dateline);

    /// <summary>The sequences of a document, in order.</summary>
    public static IEnumerable<SequenceView> Views(Document document, TokenTraits[] traits, TreeTraits[]? trees = null)
    {
        for (var p = 0; p < document.Paragraphs.Count; p++)
        {
            var paragraph = document.Paragraphs[p];
            if (!IsRead(paragraph.Block.Kind))
            {
                continue;
            }

            for (var start = paragraph.Tokens.Start; start < paragraph.Tokens.End; start += LongestSequence)
            {
                yield return new SequenceView(document, traits, p, new TokenRange(start, Math.Min(paragraph.Tokens.End, start + LongestSequence)), trees);
            }
        }
    }

    /// <summary>Finds the spans of all paragraphs, in the order of the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="traits">Traits of its tokens.</param>
    /// <param name="trees">Where they stand in their trees, for chains that have learned with trees.</param>
    /// <param name="first">The first chain.</param>
    /// <param name="second">The second chain.</param>
    /// <param name="cueBias">Added to the score of a cue's beginning: doubtful cues are let through, for the confidence to judge.</param>
    public List<RoleSpan> Find(Document document, TokenTraits[] traits, TreeTraits[]? trees, ChainWeights first, ChainWeights second, float cueBias)
    {
        var spans = new List<RoleSpan>();
        var labels = FirstLabels(document, traits, trees, first);
        foreach (var view in Views(document, traits, trees))
        {
            _own.CollectFirst(view);
            _stacked.CollectSecond(view, labels);
            Room(view.Length);
            for (var i = 0; i < view.Length; i++)
            {
                second.Score(_own[i], _stacked[i], _scores.AsSpan(i * ChainLabels.Count));
            }

            var n = view.Length;
            ChainDecoder.Marginals(_scores.AsSpan(0, n * ChainLabels.Count), view.TransitionContexts, second.Transitions, _marginals, _scratch);
            for (var i = 0; i < n; i++)
            {
                _scores[(i * ChainLabels.Count) + (int)ChainLabel.BeginCue] += cueBias;
            }

            ChainDecoder.Best(_scores, view.TransitionContexts, second.Transitions, _labels.AsSpan(0, n));
            Cut(view, _labels.AsSpan(0, n), _marginals, spans);
        }

        return spans;
    }

    /// <summary>What the first chain says of all paragraphs.</summary>
    public FirstLabels FirstLabels(Document document, TokenTraits[] traits, TreeTraits[]? trees, ChainWeights first)
    {
        var labels = new FirstLabels(traits.Length);
        foreach (var view in Views(document, traits, trees))
        {
            _own.CollectFirst(view);
            Room(view.Length);
            for (var i = 0; i < view.Length; i++)
            {
                first.Score(_own[i], _scores.AsSpan(i * ChainLabels.Count));
            }

            Label(view, first, labels);
        }

        return labels;
    }

    /// <summary>What one chain says of one paragraph whose scores are known.</summary>
    private void Label(SequenceView view, ChainWeights weights, FirstLabels labels)
    {
        var (start, n) = (view.Range.Start, view.Length);
        var scores = _scores.AsSpan(0, n * ChainLabels.Count);
        ChainDecoder.Best(scores, view.TransitionContexts, weights.Transitions, labels.Labels.AsSpan(start, n));
        ChainDecoder.Marginals(
            scores, view.TransitionContexts, weights.Transitions, labels.Marginals.AsSpan(start * ChainLabels.Count, n * ChainLabels.Count), _scratch);
    }

    /// <summary>Adds the spans that <paramref name="labels"/> say.</summary>
    public static void Cut(SequenceView view, ReadOnlySpan<ChainLabel> labels, ReadOnlySpan<float> marginals, List<RoleSpan> spans)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (!ChainLabels.IsBegin(labels[i]))
            {
                continue;
            }

            var role = ChainLabels.RoleOf(labels[i]);
            var end = i + 1;
            while (end < labels.Length && labels[end] == ChainLabels.Inside(role))
            {
                end++;
            }

            var sum = 0f;
            for (var k = i; k < end; k++)
            {
                sum += marginals.IsEmpty ? 1 : marginals[(k * ChainLabels.Count) + (int)labels[k]];
            }

            spans.Add(new RoleSpan(role, new TokenRange(view.Range.Start + i, view.Range.Start + end), view.Index, sum / (end - i)));
        }
    }

    private void Room(int tokens)
    {
        if (_labels.Length < tokens)
        {
            _labels = new ChainLabel[tokens];
            _scores = new float[tokens * ChainLabels.Count];
            _marginals = new float[tokens * ChainLabels.Count];
        }
    }
}
