using Rapporteur.Language.Tokens;
using Rapporteur.Training.Conllu;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Tokens;

/// <summary>Trains the model of sentences from treebanks.</summary>
public static class SentenceTrainer
{
    /// <summary>Trains and writes the model. The same data and seed give the same bytes; it runs on one thread, whatever the options say.</summary>
    /// <param name="treebanks">Files in CoNLL-U, or folders of such, whose paragraphs are marked.</param>
    /// <param name="outFile">The model file to write.</param>
    /// <param name="options">The seed.</param>
    /// <param name="progress">Told what is going on.</param>
    /// <param name="cancel">Ends it; no file is written then.</param>
    /// <exception cref="RapporteurException">RAP0401: data that is named is not there; RAP0402: data that cannot be read; RAP0903: the file cannot be written.</exception>
    public static void Train(
        IReadOnlyList<string> treebanks,
        string outFile,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(treebanks);
        ArgumentNullException.ThrowIfNull(outFile);
        ArgumentNullException.ThrowIfNull(options);
        OutputFile.Check(outFile);
        var model = Train(treebanks, new SentenceTraining(), options.Seed, progress, cancel);
        OutputFile.Write(outFile, stream => SentenceModelFile.Write(stream, model));
    }

    /// <summary>Trains with settings of one's own.</summary>
    internal static SentenceModel Train(
        IReadOnlyList<string> treebanks, SentenceTraining how, int seed, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        progress?.Report(new TrainingProgress("reading the treebanks", 0));
        var paragraphs = treebanks.SelectMany(ConlluFile.Read).SelectMany(document => SplitParagraph.Of(document, how)).ToArray();
        var learner = new SentenceLearner(how, seed);
        for (var pass = 0; pass < how.Passes; pass++)
        {
            progress?.Report(new TrainingProgress($"learning, pass {pass + 1} of {how.Passes}", 0.1 + (0.9 * pass / how.Passes)));
            learner.Pass(paragraphs, cancel);
        }

        return learner.Model();
    }
}

/// <summary>How the model of sentences is trained.</summary>
/// <param name="Bits">The model has two to this power weights.</param>
/// <param name="Passes">Passes over the treebanks.</param>
/// <param name="Dropout">Share of features left out at each gap.</param>
/// <param name="Rate">Step size.</param>
/// <param name="Margin">By how much a sum must be on the right side of zero.</param>
/// <param name="MissedStep">Size of the steps for ends that were missed, against those for ends that are none.</param>
/// <param name="Reserve">By how much, in margins, a sum must be above zero behind a token that is no mark of an end.</param>
/// <param name="CapitalsOneIn">One in so many paragraphs is copied in capitals; 0 for none.</param>
/// <param name="MarksOneIn">One in so many is copied with the other kind of quotation marks, curved for straight; 0 for none.</param>
internal sealed record SentenceTraining(
    int Bits = 19,
    int Passes = 10,
    float Dropout = 0.4f,
    float Rate = 0.1f,
    float Margin = 1f,
    float MissedStep = 1.5f,
    float Reserve = 1f,
    int CapitalsOneIn = 8,
    int MarksOneIn = 2);
