namespace Rapporteur.Articles.Html.Metadata;

/// <summary>An author as schema.org data names it.</summary>
/// <param name="Name">The name, which may hold more than a name.</param>
/// <param name="IsOrganization">The data says that it is no person.</param>
internal readonly record struct DataAuthor(string Name, bool IsOrganization);

/// <summary>What schema.org data says of one work.</summary>
internal sealed class DataWork
{
    /// <summary>How good a description of the page's story its type is: 0 an article, 1 another work, 2 the page.</summary>
    public int Rank { get; init; }

    /// <summary>The headline, or the name where there is none.</summary>
    public string? Headline { get; set; }

    /// <summary>Its address.</summary>
    public string? Url { get; set; }

    /// <summary>datePublished, else dateCreated, as it stands.</summary>
    public string? Published { get; set; }

    /// <summary>dateModified, as it stands.</summary>
    public string? Modified { get; set; }

    /// <summary>Its authors, else its creators.</summary>
    public List<DataAuthor> Authors { get; } = [];

    /// <summary>The outlet.</summary>
    public string? Publisher { get; set; }

    /// <summary>articleSection.</summary>
    public string? Section { get; set; }

    /// <summary>inLanguage.</summary>
    public string? Language { get; set; }

    /// <summary>isAccessibleForFree; null where nothing is said.</summary>
    public bool? IsFree { get; set; }

    /// <summary>The parts that are not free, as CSS selectors.</summary>
    public List<string> PaidParts { get; } = [];
}
