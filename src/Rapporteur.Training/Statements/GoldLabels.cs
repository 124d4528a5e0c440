using Rapporteur.Language;
using Rapporteur.Statements.Chains;
using Rapporteur.Training.Brat;

namespace Rapporteur.Training.Statements;

/// <summary>Turns marked attributions into one label for each token.</summary>
internal static class GoldLabels
{
    /// <summary>
    /// Labels of all tokens of the document. Where attributions overlap, the one with the longer content is seen: by the
    /// annotation's rules only the outermost counts.
    /// </summary>
    public static ChainLabel[] Of(Document document, IReadOnlyList<BratAttribution> attributions)
    {
        var labels = new ChainLabel[document.Tokens.Count];
        foreach (var a in attributions.OrderByDescending(a => a.Content.Sum(s => s.Length)).ThenBy(a => a.Content.Count > 0 ? a.Content[0] : default))
        {
            int first = int.MaxValue, last = -1;
            foreach (var (role, spans) in new[] { (Role.Content, a.Content), (Role.Source, a.Source), (Role.Cue, a.Cue) })
            {
                foreach (var span in spans)
                {
                    Mark(document, labels, role, span, ref first, ref last);
                }
            }

            for (var i = first; i <= last; i++)
            {
                if (labels[i] == ChainLabel.Outside)
                {
                    labels[i] = ChainLabel.Between;
                }
            }
        }

        // A sequence is a paragraph: what goes on over its end is opened again.
        foreach (var paragraph in document.Paragraphs)
        {
            if (paragraph.Tokens.Length > 0 && ChainLabels.IsInside(labels[paragraph.Tokens.Start]))
            {
                labels[paragraph.Tokens.Start]--;
            }
        }

        return labels;
    }

    private static void Mark(Document document, ChainLabel[] labels, Role role, TextSpan span, ref int first, ref int last)
    {
        var opened = false;
        for (var i = FirstTokenFrom(document, span.Start); i < labels.Length && document.Tokens[i].Span.Start < span.End; i++)
        {
            if (labels[i] is not (ChainLabel.Outside or ChainLabel.Between))
            {
                opened = false;
                continue;
            }

            labels[i] = opened ? ChainLabels.Inside(role) : ChainLabels.Begin(role);
            opened = true;
            first = Math.Min(first, i);
            last = Math.Max(last, i);
        }
    }

    /// <summary>The first token of which more than half lies at or behind <paramref name="offset"/>.</summary>
    private static int FirstTokenFrom(Document document, int offset)
    {
        return Halving.CountBefore(document.Tokens, offset, static (t, o) => (t.Span.Start + t.Span.End) / 2 < o);
    }
}
