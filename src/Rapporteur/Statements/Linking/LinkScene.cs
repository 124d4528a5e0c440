using Rapporteur.Language;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Forms;
using Rapporteur.Statements.Trees;

namespace Rapporteur.Statements.Linking;

/// <summary>The spans of one document, and which of them may belong together.</summary>
internal sealed class LinkScene
{
    private const int CuesBefore = 3;
    private const int CuesAfter = 2;
    private int[]? _heads;

    /// <summary>Takes the spans in the order of the text; those of <paramref name="settled"/> are not among them.</summary>
    public LinkScene(
        Document document,
        TokenTraits[] traits,
        IReadOnlyList<RoleSpan> spans,
        IReadOnlyList<LinkedParts> settled,
        TreeTraits[]? trees = null,
        PairWeights? pairs = null)
    {
        Settled = settled.ToHashSet<LinkedParts>(ReferenceEqualityComparer.Instance);
        Document = document;
        Traits = traits;
        Trees = trees;
        Spans = spans;
        for (var i = 0; i < spans.Count; i++)
        {
            (spans[i].Role switch { Role.Cue => Cues, Role.Source => Sources, _ => Contents }).Add(i);
        }

        Pairs = pairs is null ? null : new PairScores(pairs, this);
    }

    /// <summary>The spans that the chains found, less those of attributions that the form of the page settles.</summary>
    public static LinkScene Of(Document document, TokenTraits[] traits, TreeTraits[]? trees, IReadOnlyList<RoleSpan> found, PairWeights? pairs = null)
    {
        var (settled, rest) = FormRules.Apply(document, traits, BlockQuotations.Whole(document, traits, found));
        return new LinkScene(document, traits, rest, settled, trees, pairs);
    }

    /// <summary>Attributions that are joined already.</summary>
    public IReadOnlySet<LinkedParts> Settled { get; }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Traits of its tokens.</summary>
    public TokenTraits[] Traits { get; }

    /// <summary>Where they stand in their trees; null where the trees are not read.</summary>
    public TreeTraits[]? Trees { get; }

    /// <summary>How well spans go together by the vectors of their words; null where that is not asked.</summary>
    public PairScores? Pairs { get; }

    /// <summary>The token by which span <paramref name="span"/> hangs in its tree, where there are trees; it is looked up once.</summary>
    public int HeadOf(int span)
    {
        _heads ??= [.. Spans.Select(s => TreePaths.HeadOf(Trees!, s.Tokens))];
        return _heads[span];
    }

    /// <summary>All spans, in order.</summary>
    public IReadOnlyList<RoleSpan> Spans { get; }

    /// <summary>Indices of the cues.</summary>
    public List<int> Cues { get; } = [];

    /// <summary>Indices of the sources.</summary>
    public List<int> Sources { get; } = [];

    /// <summary>Indices of the contents.</summary>
    public List<int> Contents { get; } = [];

    /// <summary>Cues that content <paramref name="span"/> may belong to: those of its paragraph, and the nearest around it.</summary>
    public List<int> CuesFor(int span) => Near(Cues, span);

    /// <summary>Sources that cue <paramref name="span"/> may have.</summary>
    public List<int> SourcesFor(int span) => Near(Sources, span);

    private List<int> Near(List<int> list, int span)
    {
        var at = list.BinarySearch(span);
        at = at < 0 ? ~at : at;
        var near = new List<int>();
        var paragraph = Spans[span].Paragraph;
        for (var k = at - 1; k >= 0 && at - k <= 8 && (at - k <= CuesBefore || Spans[list[k]].Paragraph == paragraph); k--)
        {
            near.Add(list[k]);
        }

        near.Reverse();
        for (var k = at; k < list.Count && k - at < 8 && (k - at < CuesAfter || Spans[list[k]].Paragraph == paragraph); k++)
        {
            if (Spans[list[k]].Paragraph <= paragraph + 1)
            {
                near.Add(list[k]);
            }
        }

        return near;
    }
}
