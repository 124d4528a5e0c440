using Rapporteur.Language;

namespace Rapporteur.Training.Encoder.Data;

/// <summary>A stretch of a document that the encoder sees at once.</summary>
/// <param name="Of">The document.</param>
/// <param name="Tokens">Its tokens.</param>
internal sealed record Window(LabelledDocument Of, TokenRange Tokens)
{
    /// <summary>Most pieces of a window, without the two that open and close it.</summary>
    public const int Room = 254;

    /// <summary>Number of pieces, with those that open and close.</summary>
    public int Length => Of.Starts[Tokens.End] - Of.Starts[Tokens.Start] + 2;

    /// <summary>
    /// Cuts a document into windows of whole paragraphs, sentences where a paragraph is too long, tokens where a sentence is.
    /// The first window may take less than fits, so that borders fall elsewhere in each pass.
    /// </summary>
    public static IEnumerable<Window> Cut(LabelledDocument document, Random? random)
    {
        var units = Units(document);
        var room = random is null ? Room : random.Next(Room / 4, Room + 1);
        for (var u = 0; u < units.Count;)
        {
            var last = u + 1;
            while (last < units.Count && document.Starts[units[last].End] - document.Starts[units[u].Start] <= room)
            {
                last++;
            }

            yield return new Window(document, new TokenRange(units[u].Start, units[last - 1].End));
            u = last;
            room = Room;
        }
    }

    private static List<TokenRange> Units(LabelledDocument document)
    {
        var units = new List<TokenRange>();
        foreach (var paragraph in document.Document.Paragraphs)
        {
            if (paragraph.Tokens.Length == 0)
            {
                continue;
            }

            if (Pieces(document, paragraph.Tokens) <= Room)
            {
                units.Add(paragraph.Tokens);
                continue;
            }

            foreach (var sentence in document.Document.Sentences.Where(s => paragraph.Tokens.Contains(s.Start)))
            {
                for (var start = sentence.Start; start < sentence.End;)
                {
                    var end = start + 1;
                    while (end < sentence.End && document.Starts[end + 1] - document.Starts[start] <= Room)
                    {
                        end++;
                    }

                    units.Add(new TokenRange(start, end));
                    start = end;
                }
            }
        }

        return units;
    }

    private static int Pieces(LabelledDocument document, TokenRange tokens) => document.Starts[tokens.End] - document.Starts[tokens.Start];
}
