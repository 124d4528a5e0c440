using Rapporteur.Language.Encoder;
using Rapporteur.Training.Brat;
using Rapporteur.Training.Encoder.Data;
using Rapporteur.Training.Encoder.Learning;
using Rapporteur.Training.Events;
using Rapporteur.Training.Tags;

namespace Rapporteur.Training.Encoder.Commands;

/// <summary>Where the data are.</summary>
/// <param name="Articles">Folder of NAME.txt and NAME.ann.</param>
/// <param name="Silver">Folder of NAME.tsv of the same articles, if there is one.</param>
/// <param name="Treebanks">Files in CoNLL-U, those with entities as GUM has them among them.</param>
/// <param name="Names">Files with a word and its label to a line.</param>
/// <param name="Events">Files of labelled sentences of events.</param>
/// <param name="Teachers">Finished models that label the rest of these sentences, and statements in treebanks and names; may be none.</param>
/// <param name="HoldOut">Each so many-th article, and sentence of events, is not learned from; 0 to learn from all.</param>
internal sealed record TrainingData(string Articles, string? Silver, IReadOnlyList<string> Treebanks, IReadOnlyList<string> Names, IReadOnlyList<string> Events, IReadOnlyList<string> Teachers, int HoldOut)
{
    /// <summary>True for an article that is not learned from, by its place among all.</summary>
    public static bool IsHeldOut(int index, int every) => every > 0 && index % every == every - 1;

    /// <summary>Reads all that is learned from, and how often each corpus is seen in a pass.</summary>
    /// <exception cref="RapporteurException">RAP0401, RAP0402: data are not there or cannot be read.</exception>
    public IReadOnlyList<(IReadOnlyList<LabelledDocument> Documents, int Copies)> Read(Corpora corpora, LearningPlan plan)
    {
        BratArticle[] known = [.. BratFolder.Read(Articles).Where((_, i) => !IsHeldOut(i, HoldOut))];
        var silver = Silver is null ? null : new SilverTags(Silver, Articles);
        var articles = corpora.Articles(known, silver, plan.SilverNames);
        LabelledDocument[] trees = [.. Treebanks.SelectMany(file => corpora.Treebank(file, plan.TreebankNames))];
        corpora.Classes.Close();
        LabelledDocument[] names = [.. Names.SelectMany(corpora.Names)];
        using var teacher = Teachers.Count == 0 ? null : new Teacher(Teachers.Select(static file => EncoderModelFile.Load(file)));
        var events = corpora.Events([.. Events.SelectMany(EventSentence.Read).Where((_, i) => !IsHeldOut(i, HoldOut))]);
        IReadOnlyList<LabelledDocument> Taught(IReadOnlyList<LabelledDocument> documents) => corpora.Taught(documents, teacher, plan.SilverNames);
        return [(articles, plan.ArticleCopies), (Taught(trees), plan.TreebankCopies), (Taught(names), plan.NameCopies), (Taught(events), plan.EventCopies)];
    }
}
