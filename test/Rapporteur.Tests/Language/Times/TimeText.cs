using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Syntax;
using Rapporteur.Language.Times;

namespace Rapporteur.Tests.Language.Times;

/// <summary>Texts with their expressions of time, in a form that can be read in a table.</summary>
internal static class TimeText
{
    /// <summary>The document of <paramref name="text"/> with the layers that times are read from, and that of times.</summary>
    /// <param name="published">RFC 3339 instant or date; null where it is not known.</param>
    /// <param name="text">One paragraph.</param>
    /// <param name="kind">What the paragraph is.</param>
    public static Document Read(string? published, string text, BlockKind kind = BlockKind.Paragraph)
    {
        var bare = Bare(published, text, kind);
        var document = bare.With(SyntaxReader.Default.Fill(bare));
        return document.With(TimeReader.Default.Fill(document));
    }

    /// <summary>The document with the layer of times alone.</summary>
    public static Document ReadWithoutTrees(string? published, string text)
    {
        var bare = Bare(published, text, BlockKind.Paragraph);
        return bare.With(TimeReader.Default.Fill(bare));
    }

    /// <summary>"words = value", with a bar between expressions.</summary>
    public static string Values(string? published, string text) => Values(Read(published, text));

    /// <inheritdoc cref="Values(string?, string)"/>
    public static string Values(Document document) =>
        string.Join(" | ", document.Layers.Times!.Select(t => $"{document.SpanOf(t.Tokens).Of(document.Text)} = {t.Value ?? "?"}"));

    /// <summary>"first day..last day" of each expression, an open or unknown end left out.</summary>
    public static string Days(string? published, string text) =>
        string.Join(" | ", Read(published, text).Layers.Times!.Select(t => $"{t.From:yyyy'-'MM'-'dd}..{t.To:yyyy'-'MM'-'dd}"));

    private static Document Bare(string? published, string text, BlockKind kind)
    {
        var span = new TextSpan(0, text.Length).Trim(text);
        return Document.Of(new Article
        {
            Source = "test",
            Text = text,
            Blocks = span.IsEmpty ? [] : [new Block(kind, span)],
            Published = ArticleTime.TryParse(published, out var time) ? time : null,
        });
    }
}
