using Rapporteur.Events;
using Rapporteur.Events.Candidates;
using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Language.Syntax;

namespace Rapporteur.Training.Events;

/// <summary>Makes samples of labelled sentences.</summary>
/// <param name="layers">Fills tags, trees and names.</param>
/// <param name="vectors">The vectors that samples carry.</param>
/// <param name="threads">Threads to read on.</param>
internal sealed class EventSamples(ILayerFiller layers, VectorShape vectors, int threads)
{
    // A labelled event is learned from in several ways: with its trigger given, as the finder has it, and as its roles alone show it.
    private const float Share = 0.5f;

    /// <summary>The vectors that samples carry.</summary>
    public VectorShape Vectors => vectors;

    /// <summary>The documents of texts, each one sentence.</summary>
    public Document[] Documents(IReadOnlyList<string> texts, CancellationToken cancel)
    {
        var documents = new Document[texts.Count];
        Parallel.For(0, texts.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, i =>
            documents[i] = GivenSpans.OneSentence(texts[i], "sentence").With([layers]));
        return documents;
    }

    /// <summary>The events of a sentence as they are labelled, and the candidates that are found in it.</summary>
    public List<EventSample> OfSentence(EventSentence sentence, Document document, IReadOnlyList<EventCandidate> found)
    {
        var samples = new List<EventSample>();
        foreach (var gold in sentence.Events)
        {
            var candidate = GivenSpans.Candidate(document, gold);
            var same = found.FirstOrDefault(other => other.Trigger == candidate.Trigger);
            samples.Add(Of(document, candidate, Bit(gold.Type), ModeOf(gold), same is null ? 2 * Share : Share));
            samples.Add(Of(document, GivenSpans.Joining(document, gold), Bit(gold.Type), -1, Share));
            if (same is not null)
            {
                samples.Add(Of(document, same, Bit(gold.Type), ModeOf(gold), Share) with { TellsNone = true });
            }
        }

        foreach (var other in found)
        {
            if (!sentence.Events.Any(gold => GivenSpans.TriggerOf(document, gold) == other.Trigger))
            {
                samples.Add(Of(document, other, 0, -1, 1) with { TellsNone = true });
            }
        }

        return samples;
    }

    /// <summary>The candidate that joins given phrases.</summary>
    public EventSample OfGiven(GivenSpanSentence sentence, Document document, float weight)
    {
        var candidate = GivenSpans.Candidate(document, sentence.Sources, sentence.Targets);
        var signs = CameoSignReader.Of(document, candidate);
        uint types = 0;
        foreach (var type in sentence.Root.Types(signs))
        {
            types |= Bit(type);
        }

        return Of(document, candidate, types, -1, weight) with { Signs = signs };
    }

    /// <summary>A candidate with what is right of it.</summary>
    public EventSample Of(Document document, EventCandidate candidate, uint types, int mode, float weight)
    {
        var scene = new CandidateScene();
        var list = new EventFeatureList();
        scene.Take(document, candidate);
        new EventFeatures(scene, list).Write();
        var ends = new int[EventFeatureList.Groups];
        var at = 0;
        for (var group = 0; group < ends.Length; group++)
        {
            at += list[(FeatureGroup)group].Length;
            ends[group] = at;
        }

        var dense = new float[vectors.Size];
        if (dense.Length > 0)
        {
            new CandidateVectors(SyntaxReader.Default.Vectors).Write(scene, dense);
        }

        return new EventSample(list.Hashes.ToArray(), ends, dense, types, mode, weight);
    }

    private static uint Bit(EventType type) => 1u << (int)type;

    private static int ModeOf(GoldEvent gold) => Codebook.NumberOf(gold.Type, gold.Mode);
}
