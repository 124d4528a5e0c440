using System.Globalization;
using System.Text;
using Rapporteur.Language;
using Rapporteur.Language.Names;
using Rapporteur.Language.Tags;
using Rapporteur.Language.Tokens;

namespace Rapporteur.Readings;

/// <summary>
/// A document as CoNLL-U (universaldependencies.org/format.html). Columns of layers that nobody has filled hold
/// <c>_</c>. In the last column <c>TokenRange=start:end</c> says where a word stands, in Unicode code points of the
/// article's text; what the format does not let a form hold is changed in the form alone.
/// </summary>
public static class ConlluWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes one document with an empty line after each sentence, in UTF-8 without a byte order mark.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="document">What; furniture has no tokens and is not in it.</param>
    public static void Write(Stream stream, Document document)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(document);
        using var writer = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
        new Lines(writer, document).Write();
    }

    /// <summary>
    /// What the document is called in <c>newdoc id</c> and before the number in <c>sent_id</c>: the article's source, what
    /// ids may not hold written as in addresses (<c>news%2Fmonday.txt</c>), so that no two inputs of a run are called the same.
    /// </summary>
    public static string IdOf(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var source = document.Article.Source;
        return source.Length > 0 ? Uri.EscapeDataString(source) : document.Article.Id;
    }

    private sealed class Lines(TextWriter writer, Document document)
    {
        private readonly CodePoints _points = new(document.Text);
        private readonly ConlluForms _forms = new(document);
        private readonly string[] _names = NamesOf(document);

        public void Write()
        {
            var id = IdOf(document);
            var paragraph = 0;
            for (var i = 0; i < document.Sentences.Count; i++)
            {
                var sentence = document.Sentences[i];
                if (i == 0)
                {
                    writer.WriteLine($"# newdoc id = {id}");
                    writer.WriteLine($"# meta::article = {document.Article.Id}");
                }

                while (paragraph < document.Paragraphs.Count && document.Paragraphs[paragraph].Tokens.End <= sentence.Start)
                {
                    paragraph++;
                }

                if (paragraph < document.Paragraphs.Count && document.Paragraphs[paragraph].Tokens.Start == sentence.Start)
                {
                    writer.WriteLine("# newpar");
                }

                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {id}-{i + 1}"));
                Write(sentence);
                writer.WriteLine();
            }
        }

        private void Write(TokenRange sentence)
        {
            var forms = _forms.Of(sentence);
            writer.WriteLine($"# text = {_forms.Text(sentence, forms)}");
            var together = sentence.Start;
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (i >= together)
                {
                    together = i + 1;
                    while (together < sentence.End && Clitics.JoinsPrevious(document, together))
                    {
                        together++;
                    }

                    if (together - i > 1)
                    {
                        WriteTogether(sentence, new TokenRange(i, together), forms);
                    }
                }

                // Within words that are written together there is no space to tell of.
                var alone = together == i + 1 && (i == sentence.Start || !Clitics.JoinsPrevious(document, i));
                WriteWord(sentence, i, forms[i - sentence.Start], alone);
            }
        }

        private void WriteTogether(TokenRange sentence, TokenRange words, string[] forms)
        {
            var (first, last) = (words.Start - sentence.Start, words.End - sentence.Start);
            var form = string.Concat(forms[first..last]);
            var place = new TextSpan(document.Tokens[words.Start].Span.Start, document.Tokens[words.End - 1].Span.End);
            var misc = Joined([_forms.SpaceAfter(words.End - 1), Range(place)]);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first + 1}-{last}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{misc}"));
        }

        private void WriteWord(TokenRange sentence, int token, string form, bool alone)
        {
            var (upos, xpos, features, lemma) = document.Layers.Tags is { } tags
                ? (UniversalTags.NameOf(tags[token].Upos), Column(tags[token].Xpos), Column(tags[token].Features), ConlluForms.Clean(tags[token].Lemma))
                : ("_", "_", "_", "_");
            var (head, relation) = document.Layers.Trees is { } trees
                ? (trees.Heads[token] < 0 ? "0" : Number(trees.Heads[token] - sentence.Start + 1), trees.Relations[token])
                : ("_", "_");
            var misc = Joined([_names[token], alone ? _forms.SpaceAfter(token) : "", Range(document.Tokens[token].Span)]);
            writer.WriteLine($"{Number(token - sentence.Start + 1)}\t{form}\t{lemma}\t{upos}\t{xpos}\t{features}\t{head}\t{relation}\t_\t{misc}");
        }

        private string Range(TextSpan span)
        {
            var (start, end) = _points.FromUtf16(span);
            return string.Create(CultureInfo.InvariantCulture, $"TokenRange={start}:{end}");
        }

        private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

        private static string Column(string value) => value.Length == 0 ? "_" : value;

        private static string Joined(IEnumerable<string> attributes) => string.Join('|', attributes.Where(static a => a.Length > 0));

        // Entity=(person on a name's first word, Entity=person) on its last, as treebanks with entities do.
        private static string[] NamesOf(Document document)
        {
            var names = new string[document.Tokens.Count];
            Array.Fill(names, "");
            foreach (var name in document.Layers.Names ?? [])
            {
                var kind = name.Kind switch
                {
                    EntityKind.Person => "person",
                    EntityKind.Organisation => "organization",
                    EntityKind.Place => "place",
                    _ => "other",
                };
                var (first, last) = (name.Tokens.Start, name.Tokens.End - 1);
                names[first] = first == last ? $"Entity=({kind})" : $"Entity=({kind}";
                if (last > first)
                {
                    names[last] = $"Entity={kind})";
                }
            }

            return names;
        }
    }
}
