using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>Tells whether a page keeps part of its story for subscribers.</summary>
internal static class Paywall
{
    /// <summary>Characters from which on the part that is not free is taken to be there.</summary>
    private const int FewestCharacters = 600;

    /// <summary>
    /// The page says that the story is not free (schema.org's <c>isAccessibleForFree</c>, <c>article:content_tier</c>), and
    /// the parts that it names as paid are not on the page, or it names none.
    /// </summary>
    public static bool IsPartial(IHtmlDocument document, PageFacts facts, DataWork? work)
    {
        var locked = work?.IsFree == false || string.Equals(facts.Meta("article:content_tier"), "locked", StringComparison.OrdinalIgnoreCase);
        return locked && !(work?.PaidParts.Exists(part => IsThere(document, part)) ?? false);
    }

    // Selectors of one class or one id; nobody uses others.
    private static bool IsThere(IHtmlDocument document, string selectors)
    {
        foreach (var selector in selectors.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var length = selector switch
            {
                ['.', .. var name] => document.GetElementsByClassName(name).Sum(LengthOf),
                ['#', .. var id] => document.GetElementById(id) is { } element ? LengthOf(element) : 0,
                _ => 0,
            };
            if (length >= FewestCharacters)
            {
                return true;
            }
        }

        return false;
    }

    private static int LengthOf(INode node)
    {
        var length = 0;
        var children = node.ChildNodes;
        for (var i = 0; i < children.Length && length < FewestCharacters; i++)
        {
            length += children[i] switch
            {
                IText text => text.Data.AsSpan().Trim().Length,
                IElement { LocalName: not ("script" or "style") } element => LengthOf(element),
                _ => 0,
            };
        }

        return length;
    }
}
