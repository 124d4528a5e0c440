using Rapporteur.Events.Encoded;
using Rapporteur.Language;

namespace Rapporteur.Training.Events;

/// <summary>The sentences of a table of given spans, each judged by a linear model that has not seen it.</summary>
/// <param name="samples">The sentences as samples.</param>
/// <param name="folds">By sentence, its part.</param>
/// <param name="count">Number of parts.</param>
internal sealed class GivenSpanFolds(IReadOnlyList<EventSample> samples, int[] folds, int count)
{
    /// <summary>The chances of types by models that learned from the other parts and from labelled sentences.</summary>
    public double[][] Chances(IReadOnlyList<EventSample> labelled, EventTraining how, Action<int>? done, CancellationToken cancel)
    {
        // One after the other: each learns on all threads, and takes as much memory as there is data.
        var chances = new double[samples.Count][];
        for (var fold = 0; fold < count; fold++)
        {
            var model = TypeLearner.Learn([.. labelled, .. samples.Where((_, i) => folds[i] != fold)], how.Types, cancel);
            for (var i = 0; i < samples.Count; i++)
            {
                chances[i] = folds[i] == fold ? model.Chances(samples[i]) : chances[i];
            }

            done?.Invoke(fold);
        }

        return chances;
    }

    /// <summary>What encoder and linear model count for, fitted to all parts but one.</summary>
    /// <param name="encoded">By sentence the encoder's chances.</param>
    /// <param name="linear">By sentence the linear model's.</param>
    /// <param name="but">The part that is left out; -1 for none.</param>
    /// <param name="cancel">Ends it.</param>
    public Share Fit(double[][] encoded, double[][] linear, int but, CancellationToken cancel) => ShareFitter.Multinomial(
        [.. Enumerable.Range(0, samples.Count).Where(i => folds[i] != but).Select(i => (ShareFitter.Logarithms(encoded[i]), ShareFitter.Logarithms(linear[i]), samples[i].Types))], cancel);

    /// <summary>By sentence the encoder's chances, where only the players are known.</summary>
    public static double[][] ByEncoder(EncodedEvents encoded, IReadOnlyList<GivenSpanSentence> sentences, IReadOnlyList<Document> documents) =>
        [.. sentences.Select((sentence, i) => encoded.ScoresOfPlayers(documents[i], GivenSpans.Candidate(documents[i], sentence.Sources, sentence.Targets)).Types.ToArray())];
}
