using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Training.Evaluation;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Events;

/// <summary>Measures events against labelled sentences, or counts the cases that come out right.</summary>
/// <param name="reader">Reads the sentences.</param>
/// <param name="typing">The model of events to measure; null for the one that the reader has.</param>
/// <param name="threads">Threads to read on.</param>
internal sealed class EventSentenceEvaluator(Reader reader, EventTypeModel? typing, int threads)
{
    private readonly IEventTyping _typing = typing ?? reader.EventTyping ?? throw new ArgumentException("The reader reads no events.", nameof(reader));

    /// <summary>Reads labelled sentences and compares.</summary>
    public EventScores Sentences(string gold, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        var sentences = EventSentence.Read(gold);
        var found = Read([.. sentences.Select(static s => ArticleReader.FromText(s.Text, s.Id))], progress, cancel);
        var types = new ClassScores([.. Codebook.Types.Select(static type => type.ToString().ToUpperInvariant())]);
        var scorer = new FoundEventScorer();
        for (var i = 0; i < sentences.Count; i++)
        {
            var (document, events) = found[i];

            // What is taken for furniture has no words, and no type can be told of them; its events count as not found below.
            foreach (var item in document.Tokens.Count > 0 ? sentences[i].Events : [])
            {
                types.Add((int)item.Type, (int)_typing.Scores(document, GivenSpans.Candidate(document, item)).Best);
            }

            scorer.Add(sentences[i].Events, events);
        }

        return new EventScores(
            new LayerScores(GoldFiles.HashOf([gold]),
            [
                new LayerFigure("type_given", "types right, trigger and roles given", types.Accuracy),
                new LayerFigure("type_given_f1", "F1 of types, mean, trigger and roles given", types.MacroF1),
                .. scorer.Figures(),
            ]),
            types.Table());
    }

    /// <summary>Reads cases, and counts those of which all events come out, and no others.</summary>
    public EventScores Cases(string gold, IReadOnlyList<EventCase> cases, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        var found = Read([.. cases.Select(static c => c.ToArticle())], progress, cancel);
        var right = cases.Zip(found, static (item, read) => item.IsRight(read.Events)).ToArray();
        var wrong = string.Concat(cases.Zip(right).Where(static item => !item.Second).Select(static item => $"wrong: {item.First.Id}\n"));
        var share = TreebankGold.Percent(right.Count(static ok => ok), cases.Count);
        return new EventScores(new LayerScores(GoldFiles.HashOf([gold]), [new LayerFigure(EventEvaluator.CasesKey, $"right of {cases.Count} cases", share)]), wrong);
    }

    private (Document Document, IReadOnlyList<PoliticalEvent> Events)[] Read(Article[] articles, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        var results = new (Document, IReadOnlyList<PoliticalEvent>)[articles.Length];
        var done = 0;
        Parallel.For(0, articles.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, i =>
        {
            var (document, statements) = reader.Prepare(articles[i]);
            results[i] = (document, EventReader.Read(document, statements, _typing));
            progress?.Report(new TrainingProgress("Reading and comparing", (double)Interlocked.Increment(ref done) / articles.Length));
        });
        return results;
    }
}
