using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;
using Rapporteur.Statements.Trees;

namespace Rapporteur.Statements;

/// <summary>Finds the spans of sources, cues and contents by the labels of a chain over each paragraph. One for each thread.</summary>
internal sealed class SpanFinder(ILabelModel model)
{
    // A paragraph of more tokens than this is read in pieces, so that memory stays bounded.
    private const int LongestSequence = 20_000;
    private readonly ILabelScorer _scorer = model.Scorer();
    private readonly ChainScratch _scratch = new();
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
    /// <param name="trees">Where they stand in their trees, for labels that are told by trees.</param>
    /// <param name="cueBias">Added to the score of a cue's beginning: doubtful cues are let through, for the confidence to judge.</param>
    public List<RoleSpan> Find(Document document, TokenTraits[] traits, TreeTraits[]? trees, float cueBias)
    {
        var spans = new List<RoleSpan>();
        _scorer.Begin(document, traits, trees);
        foreach (var view in Views(document, traits, trees))
        {
            var n = view.Length;
            Room(n);
            var scores = _scores.AsSpan(0, n * ChainLabels.Count);
            _scorer.Score(view, scores);
            ChainDecoder.Marginals(scores, view.TransitionContexts, _scorer.Transitions, _marginals, _scratch);
            for (var i = 0; i < n; i++)
            {
                scores[(i * ChainLabels.Count) + (int)ChainLabel.BeginCue] += cueBias;
            }

            ChainDecoder.Best(scores, view.TransitionContexts, _scorer.Transitions, _labels.AsSpan(0, n));
            Cut(view, _labels.AsSpan(0, n), _marginals, spans);
        }

        return spans;
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
