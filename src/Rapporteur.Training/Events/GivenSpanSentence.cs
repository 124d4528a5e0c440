using System.Text;
using Rapporteur.Events;

namespace Rapporteur.Training.Events;

/// <summary>
/// A sentence in which two phrases are given, and what the one does to the other. A table of such has tabs between its columns
/// <c>sentence_id</c>, <c>marked_sentence</c> (source in <c>&lt;s&gt;</c>, target in <c>&lt;t&gt;</c>), <c>source</c>,
/// <c>target</c>, <c>gold_root</c> (a type; YIELD for CONCEDE or RETREAT) and <c>gold_penta</c> (1 to 4, the quad).
/// </summary>
/// <param name="Id">Unique within the table.</param>
/// <param name="Text">The sentence without marks.</param>
/// <param name="Sources">The spans marked as source.</param>
/// <param name="Targets">The spans marked as target.</param>
/// <param name="Root">The class of the fifteen.</param>
/// <param name="Quad">The class of the four.</param>
internal sealed record GivenSpanSentence(string Id, string Text, IReadOnlyList<TextSpan> Sources, IReadOnlyList<TextSpan> Targets, RootClass Root, int Quad)
{
    private const int Columns = 6;

    /// <summary>Reads a table.</summary>
    /// <exception cref="RapporteurException">RAP0401: there is no such file, or nothing in it; RAP0402: a line does not have these columns.</exception>
    public static IReadOnlyList<GivenSpanSentence> Read(string path)
    {
        var sentences = new List<GivenSpanSentence>();
        foreach (var (number, line) in GoldLines.Of(path).Skip(1))
        {
            var columns = line.Split('\t');
            if (columns.Length != Columns || !RootClass.TryParse(columns[4], out var root) || !int.TryParse(columns[5], out var quad) || quad is < 1 or > 4)
            {
                throw new RapporteurException(
                    ErrorCodes.GoldUnreadable,
                    $"{path}, line {number} is no sentence with given spans: it should have {Columns} columns, sentence_id, marked_sentence, source, target, gold_root and gold_penta.");
            }

            sentences.Add(Of(columns[0], columns[1], root, quad));
        }

        return sentences.Count > 0 ? sentences : throw new RapporteurException(ErrorCodes.GoldMissing, $"There is no sentence in {path}.");
    }

    private static GivenSpanSentence Of(string id, string marked, RootClass root, int quad)
    {
        var text = new StringBuilder(marked.Length);
        List<TextSpan> sources = [], targets = [];
        int source = -1, target = -1;
        for (var i = 0; i < marked.Length;)
        {
            var rest = marked.AsSpan(i);
            if (Mark(rest, "<s>", ref i))
            {
                source = text.Length;
            }
            else if (Mark(rest, "<t>", ref i))
            {
                target = text.Length;
            }
            else if (Mark(rest, "</s>", ref i))
            {
                Close(sources, ref source, text.Length);
            }
            else if (Mark(rest, "</t>", ref i))
            {
                Close(targets, ref target, text.Length);
            }
            else
            {
                text.Append(marked[i++]);
            }
        }

        return new GivenSpanSentence(id, text.ToString(), sources, targets, root, quad);
    }

    private static bool Mark(ReadOnlySpan<char> rest, string mark, ref int at)
    {
        if (!rest.StartsWith(mark, StringComparison.Ordinal))
        {
            return false;
        }

        at += mark.Length;
        return true;
    }

    private static void Close(List<TextSpan> spans, ref int start, int end)
    {
        if (start >= 0 && start < end)
        {
            spans.Add(new TextSpan(start, end));
        }

        start = -1;
    }
}
