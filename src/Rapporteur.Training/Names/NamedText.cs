using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Names;

namespace Rapporteur.Training.Names;

/// <summary>A text with the right names.</summary>
/// <param name="Document">Its tokens and sentences.</param>
/// <param name="Names">In the order of the text; each within one sentence, none in another.</param>
internal sealed record NamedText(Document Document, IReadOnlyList<EntityName> Names)
{
    /// <summary>A text of sentences whose words are known: one paragraph for each, words set apart by spaces.</summary>
    /// <param name="source">Where the text comes from.</param>
    /// <param name="sentences">The words of each sentence.</param>
    /// <param name="names">Names by the index of the word in the whole text.</param>
    public static NamedText Of(string source, IReadOnlyList<IReadOnlyList<string>> sentences, IReadOnlyList<EntityName> names)
    {
        var text = new System.Text.StringBuilder();
        var tokens = new List<Token>();
        var ranges = new List<TokenRange>();
        var paragraphs = new List<Paragraph>();
        foreach (var sentence in sentences)
        {
            text.Append(text.Length > 0 ? "\n\n" : "");
            var (first, start) = (tokens.Count, text.Length);
            foreach (var word in sentence)
            {
                text.Append(tokens.Count > first ? " " : "");
                tokens.Add(new Token(new TextSpan(text.Length, text.Length + word.Length)));
                text.Append(word);
            }

            var range = new TokenRange(first, tokens.Count);
            ranges.Add(range);
            paragraphs.Add(new Paragraph(new Block(BlockKind.Paragraph, new TextSpan(start, text.Length)), range));
        }

        var article = new Article { Source = source, Text = text.ToString(), Blocks = [.. paragraphs.Select(p => p.Block)] };
        return new NamedText(Document.Of(article, paragraphs, tokens, ranges), names);
    }

    /// <summary>By token, its label.</summary>
    public byte[] Labels()
    {
        var labels = new byte[Document.Tokens.Count];
        foreach (var name in Names)
        {
            for (var i = 0; i < name.Tokens.Length; i++)
            {
                labels[name.Tokens.Start + i] = NameLabels.Of(name.Kind, i, name.Tokens.Length);
            }
        }

        return labels;
    }
}
