using System.Text;
using Rapporteur.Articles;
using Rapporteur.Training.Brat;

namespace Rapporteur.Training.Tests.Statements;

/// <summary>
/// Texts with their attributions written into them: [Roe:1] is the source of the first, &lt;said:1&gt; its cue, {so:1} a
/// fragment of its content.
/// </summary>
internal static class Marked
{
    /// <summary>The article of <paramref name="marked"/>, one paragraph for each of its lines.</summary>
    public static BratArticle Article(string marked)
    {
        var (text, spans) = Spans(marked);
        var blocks = new List<Block>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            if (new TextSpan(at, end).Trim(text) is { IsEmpty: false } span)
            {
                blocks.Add(new Block(BlockKind.Paragraph, span));
            }

            at = end + 1;
        }

        var attributions = spans.GroupBy(s => s.Number).OrderBy(g => g.Key).Select(g => new BratAttribution(
            SpanSet.Tidy(text, g.Where(s => s.Open == '[').Select(s => s.Span)),
            SpanSet.Tidy(text, g.Where(s => s.Open == '<').Select(s => s.Span)),
            SpanSet.Tidy(text, g.Where(s => s.Open == '{').Select(s => s.Span))));
        return new BratArticle("test", new Article { Source = "test", Text = text, Blocks = blocks }, [.. attributions]);
    }

    /// <summary>Adds a file of the text and one of its annotations to <paramref name="folder"/>.</summary>
    public static void Write(TempFolder folder, string name, string marked)
    {
        var (text, spans) = Spans(marked);
        var annotations = new StringBuilder();
        for (var i = 0; i < spans.Count; i++)
        {
            annotations.Append(Invariant($"T{i + 1}\t{Role(spans[i].Open)} {spans[i].Span.Start} {spans[i].Span.End}\tx\n"));
        }

        foreach (var attribution in Enumerable.Range(0, spans.Count).GroupBy(i => spans[i].Number))
        {
            var count = new Dictionary<char, int>();
            annotations.Append(Invariant($"E{attribution.Key}\tAttribution:T{attribution.First() + 1}"));
            foreach (var i in attribution)
            {
                count[spans[i].Open] = count.GetValueOrDefault(spans[i].Open) + 1;
                var number = count[spans[i].Open];
                annotations.Append(Invariant($" {Role(spans[i].Open)}{(number > 1 ? number : "")}:T{i + 1}"));
            }

            annotations.Append('\n');
        }

        folder.With(name + ".txt", text).With(name + ".ann", annotations.ToString());
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static string Role(char open) => open switch { '[' => "Source", '<' => "Cue", _ => "Content" };

    private static (string Text, List<(char Open, int Number, TextSpan Span)> Spans) Spans(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<(char, int, TextSpan)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] is not ('[' or '<' or '{'))
            {
                text.Append(marked[i]);
                continue;
            }

            var close = marked.IndexOf(marked[i] switch { '[' => ']', '<' => '>', _ => '}' }, i);
            var colon = marked.LastIndexOf(':', close);
            spans.Add((marked[i], marked[colon + 1] - '0', new TextSpan(text.Length, text.Length + colon - i - 1)));
            text.Append(marked, i + 1, colon - i - 1);
            i = close;
        }

        return (text.ToString(), spans);
    }
}
