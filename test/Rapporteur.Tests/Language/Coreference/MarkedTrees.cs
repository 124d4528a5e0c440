using System.Globalization;
using System.Text;
using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Tags;
using Rapporteur.Language.Trees;

namespace Rapporteur.Tests.Language.Coreference;

/// <summary>
/// Makes documents with tags and trees by hand. A line is a sentence and a paragraph; a word is
/// <c>word/UPOS.XPOS/head/relation</c>, with the head counted from 1 and 0 for the root, and perhaps <c>/lemma</c>, which else is the word in small letters.
/// </summary>
internal static class MarkedTrees
{
    public static Document Of(params string[] sentences)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        var tokens = new List<Token>();
        var ranges = new List<TokenRange>();
        var tags = new List<WordTags>();
        var heads = new List<int>();
        var relations = new List<string>();
        foreach (var sentence in sentences)
        {
            var first = tokens.Count;
            var start = text.Length;
            foreach (var word in sentence.Split(' '))
            {
                var parts = word.Split('/');
                var kinds = parts[1].Split('.', 2);
                if (text.Length > start && !IsSetOn(parts[0]) && text[^1] != '“')
                {
                    text.Append(' ');
                }

                tokens.Add(new Token(new TextSpan(text.Length, text.Length + parts[0].Length)));
                text.Append(parts[0]);
                Assert.True(UniversalTags.TryParse(kinds[0], out var upos), word);
                tags.Add(new WordTags(upos, kinds[1], "_", parts.Length > 4 ? parts[4] : parts[0].ToLowerInvariant()));
                var head = int.Parse(parts[2], CultureInfo.InvariantCulture);
                heads.Add(head == 0 ? TreeLayer.NoHead : first + head - 1);
                relations.Add(parts[3]);
            }

            ranges.Add(new TokenRange(first, tokens.Count));
            blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(start, text.Length)));
            text.Append("\n\n");
        }

        var article = new Article { Source = "test", Text = text.ToString(), Blocks = blocks };
        var paragraphs = blocks.Select((block, i) => new Paragraph(block, ranges[i])).ToList();
        return Document.Of(article, paragraphs, tokens, ranges)
            .With(new LanguageLayers { Tags = tags, Trees = new TreeLayer([.. heads], [.. relations]) });
    }

    private static bool IsSetOn(string word) => word is "." or "," or "'s" or "”" or "?";
}
