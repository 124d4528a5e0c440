using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Rapporteur.Articles.Html.Embeds;

/// <summary>Markup that a page does not show yet: until its reader consents to it, or because its reader has scripts.</summary>
internal static class KeptMarkup
{
    /// <summary>An embed's markup is short; what is longer is not parsed a second time.</summary>
    private const int Longest = 20_000;

    /// <summary>Whether <paramref name="element"/> keeps markup rather than shows it.</summary>
    public static bool IsKept(IElement element) => element.LocalName is "noscript" or "template" or "textarea" || IsHeld(element);

    /// <summary>Whether the element is a script whose content is no program.</summary>
    public static bool IsHeld(IElement element) => element.LocalName == "script" && element.GetAttribute("type") is { } type
        && (type.Contains("template", StringComparison.Ordinal) || type is "text/plain" or "text/html");

    /// <summary>What the element keeps; null where it keeps nothing that may be an embed.</summary>
    public static INode? ContentOf(IElement element) => element switch
    {
        IHtmlTemplateElement template => template.Content,
        { LocalName: "noscript" } => element,
        _ when IsKept(element) => Parse(element.TextContent),
        _ => null,
    };

    private static IHtmlElement? Parse(string markup) => markup.Length <= Longest
        && (markup.Contains("<blockquote", StringComparison.OrdinalIgnoreCase) || markup.Contains("<iframe", StringComparison.OrdinalIgnoreCase))
        ? new HtmlParser().ParseDocument(markup).Body
        : null;
}
