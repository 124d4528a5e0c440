namespace Rapporteur.Articles.Containers.Http;

/// <summary>A media type as a <c>Content-Type</c> field names it (RFC 9110, 8.3).</summary>
/// <param name="Name">In small letters, without parameters; null where the field says nothing.</param>
/// <param name="Charset">The label of the encoding.</param>
internal readonly record struct MediaType(string? Name, string? Charset)
{
    /// <summary>Reads a field; wild ones give what can be read of them.</summary>
    public static MediaType Parse(string? field)
    {
        if (field is null)
        {
            return default;
        }

        string? charset = null;
        var parts = field.Split(';', ',');
        foreach (var part in parts.AsSpan(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (charset is null && equals > 0 && part.AsSpan(0, equals).Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
            {
                charset = part[(equals + 1)..].Trim().Trim('"', '\'').Trim();
            }
        }

        var name = parts[0].Trim().ToLowerInvariant();
        return new MediaType(name.Contains('/', StringComparison.Ordinal) ? name : null, string.IsNullOrEmpty(charset) ? null : charset);
    }
}
