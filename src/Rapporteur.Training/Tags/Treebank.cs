using Rapporteur.Language.Tags;
using Rapporteur.Training.Conllu;

namespace Rapporteur.Training.Tags;

/// <summary>Treebanks as the tagger learns them: the tags are those of the column XPOS, and trees are not needed.</summary>
internal static class Treebank
{
    /// <summary>Reads <paramref name="file"/> as one text to a document of the treebank.</summary>
    /// <exception cref="RapporteurException">RAP0401: no such file; RAP0402: it is no CoNLL-U.</exception>
    public static IReadOnlyList<AnnotatedText> Read(string file) => [.. ConlluFile.Read(file, trees: false).Select(TextOf)];

    private static AnnotatedText TextOf(ConlluDocument document) => new(
        document.Name,
        document.Text,
        document.Paragraphs,
        [.. document.Sentences.Select(s => new TextSpan(document.Words[s.Start].Span.Start, document.Words[s.End - 1].Span.End))],
        [.. document.Words.Select(word => TagOf(document.Text, word)).OfType<TaggedSpan>()]);

    // A part of words written together that they do not spell has no place of its own, and so no tag.
    private static TaggedSpan? TagOf(string text, ConlluWord word)
    {
        var tag = PennTags.Reduce(word.Xpos);
        return tag != WordTag.None && word.Span.Of(text) == word.Form ? new TaggedSpan(word.Span, tag) : null;
    }
}
