using Rapporteur.Language;
using Rapporteur.Language.Names;

namespace Rapporteur.Training.Names;

/// <summary>Reads what the name reader learns from, and finds its features by our own tags and trees.</summary>
internal static class NameCorpus
{
    /// <summary>The sentences of all texts, in the order of the texts, whatever the number of threads.</summary>
    /// <exception cref="RapporteurException">RAP0401: data that is named is not there; RAP0402: data that cannot be read.</exception>
    public static NameSequence[] Read(NameData data, NameTraining how, ILayerFiller syntax, WordClasses classes, int threads, CancellationToken cancel)
    {
        var texts = new List<(NamedText Text, float Step, int Copies)>();
        texts.AddRange(data.Labelled.SelectMany(BioFile.FilesOf).Select(file => (BioFile.Read(file), 1f, how.LabelledCopies)));
        texts.AddRange(data.Treebanks.SelectMany(TreebankNames.Read).Select(text => (text, how.TreebankStep, 1)));
        if (data.Silver is { } silver)
        {
            texts.AddRange(SilverNames.Read(silver).Select(text => (text, how.SilverStep, 1)));
        }

        var sequences = new NameSequence[texts.Count][];
        Parallel.For(0, texts.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, i =>
        {
            var (text, step, _) = texts[i];
            var document = text.Document.With([syntax]);
            sequences[i] = [.. NameSequence.Of(text with { Document = document }, classes, step)];
        });
        return [.. sequences.SelectMany((s, i) => Enumerable.Repeat(s, texts[i].Copies).SelectMany(static copy => copy))];
    }
}
