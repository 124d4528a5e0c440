using System.Security.Cryptography;
using System.Text;

namespace Rapporteur.Articles;

/// <summary>An article as it was read: its text, what each part of it is, and what is known about it.</summary>
public sealed record Article
{
    /// <summary>The path, archive member or address that was read.</summary>
    public required string Source { get; init; }

    /// <summary>The text that every span points into. For a plain text file the file's own text, a byte order mark aside.</summary>
    public required string Text { get; init; }

    /// <summary>The parts of the text, in its order.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>The same for the same article wherever it came from; see <see cref="IdOf"/>.</summary>
    public string Id => IdOf(Text);

    /// <summary>Address that the page was fetched from, or else the one that it gives itself.</summary>
    public string? Url { get; init; }

    /// <summary>The address that the page calls its own, where it is another than <see cref="Url"/>.</summary>
    public string? Canonical { get; init; }

    /// <summary>Name of the outlet.</summary>
    public string? Publisher { get; init; }

    /// <summary>The section of the outlet, such as <c>Politics</c>.</summary>
    public string? Section { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>Names of the authors.</summary>
    public IReadOnlyList<string> Byline { get; init; } = [];

    /// <summary>When it was published.</summary>
    public ArticleTime? Published { get; init; }

    /// <summary>When it was last changed.</summary>
    public ArticleTime? Modified { get; init; }

    /// <summary>
    /// Language (BCP 47). As an article is taken, what the page says of itself; in a reading or a document of
    /// <see cref="Reader"/>, what the text is written in, <c>und</c> where that cannot be told.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>The page says that the rest of the story is for subscribers, and does not hold it.</summary>
    public bool IsPartial { get; init; }

    /// <summary>What parts of the input say otherwise than the fields above.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];

    /// <summary>
    /// SHA-256, in small hexadecimal digits, of the canonical text: every run of white space one space, none at the ends,
    /// U+FFFD for a lone surrogate, in UTF-8.
    /// </summary>
    public static string IdOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var canonical = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                gap = canonical.Length > 0;
                continue;
            }

            if (gap)
            {
                canonical.Append(' ');
                gap = false;
            }

            canonical.Append(c);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));
    }
}
