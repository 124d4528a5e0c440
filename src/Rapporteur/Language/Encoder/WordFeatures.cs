using Rapporteur.Articles;
using Rapporteur.Language.Syntax;
using Rapporteur.Language.Tags;

namespace Rapporteur.Language.Encoder;

/// <summary>
/// Small features of words that an encoder of uncased pieces does not see: how a word is written, where it stands in its
/// sentence, paragraph and quotation. Each has a row in the tables <c>features</c> and <c>head.features</c>.
/// </summary>
internal static class WordFeatures
{
    /// <summary>Number of features that each word has.</summary>
    public const int PerWord = 5;

    /// <summary>The row that is added to each piece but the first of a word.</summary>
    public const int Continued = Boundaries + 3;

    /// <summary>Number of rows.</summary>
    public const int Count = Continued + 1;

    // First rows of the features: the case, the place in the sentence, in quotations, the kind of block, boundaries.
    private const int Places = 7;
    private const int Quotations = Places + Placing.Count;
    private const int Blocks = Quotations + 5;
    private const int Boundaries = Blocks + 3;

    private const byte Outside = 0;
    private const byte Opening = 1;
    private const byte Inside = 2;
    private const byte Closing = 3;
    private const byte Nested = 4;

    /// <summary>By token its rows, <see cref="PerWord"/> for each.</summary>
    public static byte[] Of(Document document)
    {
        var rows = new byte[document.Tokens.Count * PerWord];
        var quoted = QuotationsOf(document);
        Span<int> places = new int[document.Sentences.Count == 0 ? 0 : document.Sentences.Max(static s => s.Length)];
        foreach (var sentence in document.Sentences)
        {
            Placing.Find(document, sentence, places);
            for (var i = 0; i < sentence.Length; i++)
            {
                var token = sentence.Start + i;
                var row = rows.AsSpan(token * PerWord, PerWord);
                var word = document.Word(token);
                row[0] = word.IsEmpty ? (byte)Casing.Mark : (byte)WordForm.Of(word).Case;
                row[1] = (byte)(Places + places[i]);
                row[2] = (byte)(Quotations + quoted[token]);
                row[4] = (byte)(Boundaries + (i == 0 ? 1 : 2));
            }
        }

        foreach (var paragraph in document.Paragraphs)
        {
            var kind = (byte)(Blocks + (paragraph.Block.Kind switch { BlockKind.Title => 0, BlockKind.Paragraph or BlockKind.Standfirst => 1, _ => 2 }));
            for (var i = paragraph.Tokens.Start; i < paragraph.Tokens.End; i++)
            {
                rows[(i * PerWord) + 3] = kind;
            }

            if (paragraph.Tokens.Length > 0)
            {
                rows[(paragraph.Tokens.Start * PerWord) + 4] = Boundaries;
            }
        }

        return rows;
    }

    // Outer quotations come before those within them.
    private static byte[] QuotationsOf(Document document)
    {
        var places = new byte[document.Tokens.Count];
        foreach (var quotation in document.Quotations)
        {
            for (var p = 0; p < quotation.Parts.Count; p++)
            {
                var (tokens, _) = document.TokensOf(quotation.Parts[p]);
                for (var i = tokens.Start; i < tokens.End; i++)
                {
                    places[i] = quotation.Depth > 0 ? Nested
                        : i == tokens.Start ? Opening
                        : quotation.Closed && p == quotation.Parts.Count - 1 && i == tokens.End - 1 ? Closing
                        : Inside;
                }
            }
        }

        return places;
    }
}
