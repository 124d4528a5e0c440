using System.Buffers;

namespace Rapporteur.Articles.Html.Embeds;

/// <summary>A web address in its parts, as far as addresses of posts need them.</summary>
/// <param name="Host">In small letters, without <c>www.</c> and the names of layouts for telephones.</param>
/// <param name="Path">The parts between the slashes, empty ones left out.</param>
/// <param name="Query">What follows the question mark; empty where there is none.</param>
internal sealed record WebAddress(string Host, IReadOnlyList<string> Path, string Query)
{
    private const int Longest = 4000;
    private const int MostParts = 32;
    private const string Archive = "web.archive.org";

    private static readonly SearchValues<char> NotInHost = SearchValues.Create(" \t\r\n<>\"'@");

    /// <summary>Takes <paramref name="text"/> apart; an address that an archive put its own before is freed of that.</summary>
    /// <returns>Null where it is no address of the web with a host.</returns>
    public static WebAddress? Parse(string? text)
    {
        var rest = text.AsSpan().Trim();
        if (rest.Length is 0 or > Longest)
        {
            return null;
        }

        rest = WithoutArchive(rest);
        var scheme = rest.IndexOf("//", StringComparison.Ordinal);
        if (scheme != 0 && !(scheme > 0 && rest[..scheme] is "https:" or "http:" or "HTTPS:" or "HTTP:"))
        {
            return null;
        }

        rest = rest[(scheme + 2)..];
        var fragment = rest.IndexOf('#');
        rest = fragment < 0 ? rest : rest[..fragment];
        var question = rest.IndexOf('?');
        var query = question < 0 ? "" : rest[(question + 1)..].ToString();
        rest = question < 0 ? rest : rest[..question];
        var slash = rest.IndexOf('/');
        var host = slash < 0 ? rest : rest[..slash];
        return host.IsEmpty || !host.Contains('.') || host.ContainsAny(NotInHost) ? null : new WebAddress(
            NameOf(host),
            slash < 0 ? [] : rest[slash..].ToString().Split('/', MostParts, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            query);
    }

    /// <summary>The value of a parameter of the query, unescaped; null where it has none.</summary>
    public string? Parameter(string name)
    {
        foreach (var range in Query.AsSpan().Split('&'))
        {
            var pair = Query.AsSpan()[range];
            pair = pair.StartsWith("amp;", StringComparison.Ordinal) ? pair[4..] : pair;
            if (pair.Length > name.Length + 1 && pair[name.Length] == '=' && pair.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return Uri.UnescapeDataString(pair[(name.Length + 1)..].ToString());
            }
        }

        return null;
    }

    /// <summary>A part of the path; empty where it has no so many.</summary>
    public string this[int part] => part < Path.Count ? Path[part] : "";

    /// <summary>The host is <paramref name="domain"/> or lies below it.</summary>
    public bool IsAt(string domain) =>
        Host == domain || (Host.Length > domain.Length && Host.EndsWith(domain, StringComparison.Ordinal) && Host[^(domain.Length + 1)] == '.');

    // https://web.archive.org/web/20190717140047if_/http://...
    private static ReadOnlySpan<char> WithoutArchive(ReadOnlySpan<char> address)
    {
        if (address.IndexOf(Archive, StringComparison.OrdinalIgnoreCase) is < 0 or > 8)
        {
            return address;
        }

        var inner = address.LastIndexOf("/http", StringComparison.OrdinalIgnoreCase);
        return inner < 0 ? address : address[(inner + 1)..];
    }

    private static string NameOf(ReadOnlySpan<char> host)
    {
        var name = host.ToString().ToLowerInvariant();
        foreach (var layout in (ReadOnlySpan<string>)["www.", "mobile.", "m."])
        {
            if (name.StartsWith(layout, StringComparison.Ordinal))
            {
                return name[layout.Length..];
            }
        }

        return name;
    }
}
