using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Identification;
using Rapporteur.Statements.Chains;
using Rapporteur.Training.Brat;

namespace Rapporteur.Training.Statements;

/// <summary>Articles in which nobody marked anything, as a teacher's pupil gets them.</summary>
internal static class UnmarkedArticles
{
    /// <summary>Reads the layers of those in English, in their order; of several with the same text, the annotated ones among them, one is enough.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="gold">Annotated articles.</param>
    /// <param name="layers">Fill the layers.</param>
    /// <param name="lexicon">How often words are in a cue.</param>
    /// <param name="work">Threads.</param>
    public static TrainingArticle[] Of(
        IReadOnlyList<Article> articles, IReadOnlyList<BratArticle> gold, IReadOnlyList<ILayerFiller> layers, CueLexicon lexicon, ParallelOptions work)
    {
        var seen = gold.Select(static a => a.Article.Text).ToHashSet(StringComparer.Ordinal);
        Article[] read = [.. articles.Where(a => TextLanguage.IsRead(TextLanguage.Of(a)) && seen.Add(a.Text))];
        var texts = new TrainingArticle[read.Length];
        Parallel.For(0, read.Length, work, i =>
        {
            texts[i] = new TrainingArticle(read[i], [], layers);
            TraitReader.Rate(texts[i].Traits, lexicon);
        });
        return texts;
    }
}
