using Rapporteur.Events;
using Rapporteur.Events.Typing;

namespace Rapporteur.Training.Events;

/// <summary>Learns modes, for each type by itself.</summary>
internal static class EventModeLearner
{
    private const int MostRows = 30_000;

    /// <summary>Learns from the candidates whose mode is known; 0 stands for none.</summary>
    public static (EventTable Table, float[] Bias) Learn(IReadOnlyList<EventSample> samples, TypeLearning how, CancellationToken cancel)
    {
        var rows = new Dictionary<uint, float[]>();
        var bias = new float[EventWeights.TypeCount * EventWeights.ModeColumns];
        foreach (var type in Codebook.Types)
        {
            var ofType = samples.Where(s => s.Types == 1u << (int)type && s.Mode >= 0).ToArray();
            if (Codebook.ModesOf(type).Count == 0 || ofType.Length == 0)
            {
                continue;
            }

            var learner = TypeLearner.Learn([.. ofType.Select(static s => s with { Types = 1u << s.Mode, Dense = [] })], how with { Classes = 1 + Codebook.ModesOf(type).Count }, cancel);
            foreach (var hash in learner.Index.Hashes)
            {
                var row = new float[EventWeights.ModeColumns];
                learner.Row(learner.Index[hash]).CopyTo(row);
                rows.TryAdd(EventTypeModel.ModeHash(hash, type), row);
            }

            var last = learner.Row(learner.Index.Hashes.Count);
            for (var k = 0; k < last.Length; k++)
            {
                bias[((int)type * EventWeights.ModeColumns) + k] = last[k] * TypeLearner.BiasValue;
            }
        }

        return (EventTables.Pack(rows, EventWeights.ModeColumns, MostRows), bias);
    }
}
