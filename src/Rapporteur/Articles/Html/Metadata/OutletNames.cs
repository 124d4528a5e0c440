namespace Rapporteur.Articles.Html.Metadata;

/// <summary>The names under which the outlet of a page goes: those it gives, and its host.</summary>
internal sealed class OutletNames
{
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

    /// <summary>It is the outlet's name, or a desk of it, not a person's.</summary>
    public bool IsOutlet(string name)
    {
        var squeezed = Squeezed(name);
        return squeezed.Length > 0 && (_names.Exists(n => n == squeezed) || IsDesk(name));
    }

    private static bool IsDesk(string name)
    {
        foreach (var word in (ReadOnlySpan<string>)["redaktion", "redaktionen", "rédaction", "redacción", "redacao", "redação", "redazione", "redactie", "editorial", "newsroom", "newsdesk", "desk", "team", "staff", "webdesk", "admin", "administrator", "news", "agencies", "agenturen", "редакция", "redakcja", "redakce"])
        {
            var at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || !char.IsLetter(name[at - 1])) && (at + word.Length == name.Length || !char.IsLetter(name[at + word.Length])))
            {
                return true;
            }
        }

        return name.Contains("feed", StringComparison.OrdinalIgnoreCase);
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
