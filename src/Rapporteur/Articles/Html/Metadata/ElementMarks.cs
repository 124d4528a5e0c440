using AngleSharp.Dom;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>The attributes of an element that matter to metadata, found by going over its attributes once.</summary>
internal readonly record struct ElementMarks
{
    /// <summary>Reads them.</summary>
    public ElementMarks(IElement element)
    {
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            switch (attribute.Name)
            {
                case "class":
                    Class = attribute.Value;
                    break;
                case "id":
                    Id = attribute.Value;
                    break;
                case "data-testid":
                    TestId = attribute.Value;
                    break;
                case "rel":
                    Rel = attribute.Value;
                    break;
                case "itemprop":
                    Property = attribute.Value;
                    break;
                case "property":
                    Property ??= attribute.Value;
                    break;
                case "content":
                    Content = attribute.Value;
                    break;
                case "datetime" or "data-datetime" or "data-timestamp":
                    Time ??= attribute.Value;
                    break;
                case "title":
                    Title = attribute.Value;
                    break;
                case "pubdate":
                    IsPublication = true;
                    break;
            }
        }
    }

    /// <summary><c>class</c>.</summary>
    public string? Class { get; }

    /// <summary><c>id</c>.</summary>
    public string? Id { get; }

    /// <summary><c>data-testid</c>, which is a name where classes are ciphers.</summary>
    public string? TestId { get; }

    /// <summary><c>rel</c>.</summary>
    public string? Rel { get; }

    /// <summary><c>itemprop</c> or <c>property</c>.</summary>
    public string? Property { get; }

    /// <summary><c>content</c>.</summary>
    public string? Content { get; }

    /// <summary><c>datetime</c>, or what pages use in its place.</summary>
    public string? Time { get; }

    /// <summary><c>title</c>.</summary>
    public string? Title { get; }

    /// <summary><c>pubdate</c> is there.</summary>
    public bool IsPublication { get; }

    /// <summary><paramref name="token"/> is one of the words of <paramref name="list"/>.</summary>
    public static bool HasToken(string? list, string token)
    {
        if (list is null || !list.Contains(token, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = list.AsSpan();
        foreach (var range in rest.SplitAny(" \t\r\n"))
        {
            if (rest[range].Equals(token, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
