using Rapporteur.Events.Typing;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Events;

/// <summary>Fits what makes chances of scores, on sentences that models have not learned from.</summary>
internal static class EventCalibrator
{
    private static readonly double[] _slopes = [.. Enumerable.Range(4, 37).Select(static i => i / 20.0)];

    /// <summary>Judges one part of the sentences by a model of the others.</summary>
    public static EventCalibration Fit(
        IReadOnlyList<EventSample>[] own, IReadOnlyList<EventSample> given, EventTraining how, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        var types = new List<(double[] Chances, uint Right)>();
        var events = new List<(double Score, bool Right)>();
        progress?.Report(new TrainingProgress("calibrating", 0.3));
        var rest = own.Where((_, i) => i % how.Parts != 0).SelectMany(static s => s).ToArray();
        var typing = TypeLearner.Learn([.. rest.Where(static s => s.Types != 0), .. given], how.Types, cancel);
        var isEvent = EventTrainer.LearnEvent(rest, how, cancel);
        foreach (var sample in own.Where((_, i) => i % how.Parts == 0).SelectMany(static s => s).Where(static s => s.TellsNone))
        {
            var chances = isEvent.Chances(sample);
            events.Add((Math.Log(chances[1] / chances[0]), sample.Types != 0));
            if (sample.Types != 0)
            {
                types.Add((typing.Chances(sample), sample.Types));
            }
        }

        var (slope, offset) = Logistic(events);
        return new EventCalibration((float)Slope(types), (float)slope, (float)offset);
    }

    // The slope with the least loss among a few.
    private static double Slope(List<(double[] Chances, uint Right)> items) => _slopes.MinBy(slope => items.Sum(item =>
    {
        double right = 0, all = 0;
        for (var k = 0; k < item.Chances.Length; k++)
        {
            var chance = Math.Pow(item.Chances[k], slope);
            all += chance;
            right += (item.Right & (1u << k)) != 0 ? chance : 0;
        }

        return -Math.Log(Math.Max(right / all, 1e-12));
    }));

    // Newton's method on two numbers.
    private static (double Slope, double Offset) Logistic(List<(double Score, bool Right)> items)
    {
        double slope = 1, offset = 0;
        for (var step = 0; step < 30; step++)
        {
            double gs = 1e-3 * (slope - 1), go = 0, ss = 1e-3, so = 0, oo = 1e-6;
            foreach (var (score, right) in items)
            {
                var chance = 1 / (1 + Math.Exp(-((slope * score) + offset)));
                var error = chance - (right ? 1 : 0);
                var weight = chance * (1 - chance);
                gs += error * score;
                go += error;
                ss += weight * score * score;
                so += weight * score;
                oo += weight;
            }

            var det = (ss * oo) - (so * so);
            slope -= ((oo * gs) - (so * go)) / det;
            offset -= ((ss * go) - (so * gs)) / det;
        }

        return (slope, offset);
    }
}
