using Rapporteur.Language;
using Rapporteur.Language.Times;

namespace Rapporteur.Training.Evaluation;

/// <summary>
/// Scores expressions of time as TempEval-3 did (UzZaman et al., SemEval 2013): over all stories together, an expression is
/// found where one overlaps it (<c>timex_found</c>) or has the same ends (<c>strict</c>); <c>timex_value</c> counts those of
/// them whose value is the same too, over all that were marked and all that were found. The time of creation stands outside
/// of the text and is not scored.
/// </summary>
internal sealed class TimeScorer
{
    private int _gold;
    private int _found;
    private int _overlap;
    private int _overlapValue;
    private int _overlapType;
    private int _same;
    private int _sameValue;

    /// <summary>Compares the times of one story with those that were marked.</summary>
    public void Add(IReadOnlyList<TimeMlTime> gold, Document document)
    {
        var times = document.Layers.Times ?? throw new ArgumentException("The document has no layer of times.", nameof(document));
        _gold += gold.Count;
        _found += times.Count;
        var next = 0;
        foreach (var marked in gold)
        {
            while (next < times.Count && document.SpanOf(times[next].Tokens).End <= marked.Span.Start)
            {
                next++;
            }

            if (next == times.Count || document.SpanOf(times[next].Tokens) is var span && span.Start >= marked.Span.End)
            {
                continue;
            }

            // Each expression found is taken once: the first that was marked has it.
            var time = times[next++];
            var value = time.Value == marked.Value ? 1 : 0;
            _overlap++;
            _overlapValue += value;
            _overlapType += TypeOf(time.Kind) == marked.Type ? 1 : 0;
            if (span == marked.Span)
            {
                _same++;
                _sameValue += value;
            }
        }
    }

    /// <summary>Precision, recall and F1.</summary>
    public IEnumerable<LayerFigure> Figures() =>
    [
        new LayerFigure("timex_found_p", "expressions found, overlapping, precision", TreebankGold.Percent(_overlap, _found)),
        new LayerFigure("timex_found_r", "expressions found, overlapping, recall", TreebankGold.Percent(_overlap, _gold)),
        new LayerFigure("timex_found_f1", "expressions found, overlapping, F1", F1(_overlap)),
        new LayerFigure("timex_value_f1", "found with the right value, F1", F1(_overlapValue)),
        new LayerFigure("timex_type_f1", "found with the right type, F1", F1(_overlapType)),
        new LayerFigure("timex_found_strict_f1", "found with the same ends, F1", F1(_same)),
        new LayerFigure("timex_value_strict_f1", "found with the same ends and the right value, F1", F1(_sameValue)),
    ];

    private static string TypeOf(TimeKind kind) => kind switch
    {
        TimeKind.Time => "TIME",
        TimeKind.Duration => "DURATION",
        TimeKind.Set => "SET",
        _ => "DATE",
    };

    private double F1(int right) => TreebankGold.Percent(2 * right, _gold + _found);
}
