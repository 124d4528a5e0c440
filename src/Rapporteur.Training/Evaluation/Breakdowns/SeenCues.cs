using Rapporteur.Language.Tokens;
using Rapporteur.Training.Brat;

namespace Rapporteur.Training.Evaluation.Breakdowns;

/// <summary>
/// The cues of annotated articles, those that a model learned from, say. A cue is compared as a whole, in lower case, its fragments
/// joined, its apostrophes made straight: what its head is would hang on the trees that a model finds, and with it what is of which class.
/// </summary>
public sealed class SeenCues
{
    private readonly HashSet<string> _cues = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    private SeenCues(IEnumerable<BratArticle> articles)
    {
        foreach (var article in articles)
        {
            foreach (var words in article.Attributions.Select(a => WordsOf(article.Article.Text, a.Cue)).Where(static words => words.Length > 0))
            {
                _cues.Add(string.Join(' ', words));
                _words.UnionWith(words);
            }
        }
    }

    /// <summary>
    /// The classes: <c>seen</c>, the whole cue stood in these articles; <c>words seen</c>, it did not, but each of its words in one of
    /// their cues; <c>unseen</c>, a word of it never did; <c>none</c>, no cue.
    /// </summary>
    internal static IReadOnlyList<string> Classes { get; } = ["seen", "words seen", "unseen", "none"];

    /// <summary>The cues of a folder of brat standoff, see <see cref="BratFolder"/>.</summary>
    /// <exception cref="RapporteurException">RAP0401, RAP0402: no annotated articles, or some that cannot be read.</exception>
    public static SeenCues In(string folder) => new(BratFolder.Read(folder));

    /// <summary>The cues of these articles.</summary>
    internal static SeenCues In(IEnumerable<BratArticle> articles) => new(articles);

    /// <summary>Index in <see cref="Classes"/> of the class of a cue of <paramref name="text"/>.</summary>
    internal int ClassOf(string text, IReadOnlyList<TextSpan> cue)
    {
        var words = WordsOf(text, cue);
        return words.Length == 0 ? 3
            : _cues.Contains(string.Join(' ', words)) ? 0
            : words.All(_words.Contains) ? 1 : 2;
    }

    private static string[] WordsOf(string text, IReadOnlyList<TextSpan> cue) =>
        [.. cue.SelectMany(span => text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Select(Fold)];

    private static string Fold(string word) =>
        string.Create(word.Length, word, static (folded, w) =>
        {
            for (var i = 0; i < w.Length; i++)
            {
                folded[i] = Writing.IsApostrophe(w[i]) ? '\'' : char.ToLowerInvariant(w[i]);
            }
        });
}
