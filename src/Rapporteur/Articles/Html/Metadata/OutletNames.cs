namespace Rapporteur.Articles.Html.Metadata;

/// <summary>The names under which the outlet of a page goes: those it gives, and its host.</summary>
internal sealed class OutletNames
{
    private const int ShortestPart = 4;
    private const int MostWordsOfOutlet = 4;

    // Stand between a headline and the outlet's name, a space on both sides.
    private static readonly string[] Marks = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " // ", " / ", " : ", " ~ ", " > ", " ‹ ", " › ", " ★ "];

    // And without spaces.
    private static readonly string[] TightMarks = ["_", "-", "|", "：", "｜", ", ", ": "];

    private static readonly string[] Desks =
    [
        "redaktion", "redaktionen", "rédaction", "redacción", "redacao", "redação", "redazione", "redactie", "editorial", "newsroom", "newsdesk", "desk",
        "team", "staff", "webdesk", "admin", "administrator", "news", "agencies", "agenturen", "редакция", "redakcja", "redakce", "feed", "gmbh", "e.v", "verlag", "webmaster", "wordpressadmin", "super user",
    ];

    private readonly List<string> _names = [];

    /// <summary>Collects them.</summary>
    public OutletNames(IEnumerable<string?> names, string? url)
    {
        foreach (var name in names)
        {
            Add(Squeezed(name));
        }

        if (Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            var host = uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;
            Add(Squeezed(host));
            var dot = host.LastIndexOf('.');
            Add(Squeezed(dot > 0 ? host[..dot] : null));
        }
    }

    /// <summary>It is one of the outlet's names.</summary>
    public bool IsName(string? text)
    {
        var squeezed = Squeezed(text);
        return squeezed.Length > 0 && _names.Contains(squeezed);
    }

    /// <summary>It is the outlet's name, or a desk of it, not a person's.</summary>
    public bool IsOutlet(string name) => IsName(name) || IsDesk(name);

    /// <summary>
    /// <paramref name="title"/> without the outlet's name, and without what stands behind the name, or before it where it
    /// comes first.
    /// </summary>
    public string? Without(string? title)
    {
        if (title is null)
        {
            return null;
        }

        foreach (var mark in Marks)
        {
            title = Without(title, mark);
        }

        foreach (var mark in TightMarks)
        {
            var last = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (last > 0 && IsName(title[(last + mark.Length)..]))
            {
                title = title[..last].TrimEnd();
            }
        }

        return title;
    }

    private string Without(string title, string mark)
    {
        var parts = title.Split(mark);
        for (var i = 0; i < parts.Length && parts.Length > 1; i++)
        {
            if (Holds(parts[i]))
            {
                return i > 0 ? string.Join(mark, parts[..i]).Trim() : string.Join(mark, parts[1..]).Trim();
            }
        }

        // A bar is hardly ever part of a headline.
        return mark == " | " && parts.Length > 1 && parts[0].Length > parts[^1].Length && parts[^1].Count(c => c == ' ') < MostWordsOfOutlet ? string.Join(mark, parts[..^1]).Trim() : title;
    }

    private bool Holds(string part)
    {
        var squeezed = Squeezed(part);
        return squeezed.Length > 0 && _names.Exists(n => n == squeezed
            || (n.Length >= ShortestPart && squeezed.StartsWith(n, StringComparison.Ordinal) && squeezed.Length < n.Length * 3)
            || (squeezed.Length >= ShortestPart && n.StartsWith(squeezed, StringComparison.Ordinal))
            || (n.Length >= ShortestPart && squeezed.EndsWith(n, StringComparison.Ordinal) && squeezed.Length < n.Length * 2));
    }

    private static bool IsDesk(string name)
    {
        foreach (var word in Desks)
        {
            var at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || !char.IsLetter(name[at - 1])) && (at + word.Length == name.Length || !char.IsLetter(name[at + word.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(string name)
    {
        if (name.Length > 0 && !_names.Contains(name))
        {
            _names.Add(name);
        }
    }

    private static string Squeezed(string? name) => MetaText.Fold(name).Replace(" ", "", StringComparison.Ordinal);
}
