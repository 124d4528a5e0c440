namespace Rapporteur.Ledger.Storage;

/// <summary>
/// The number of a resolution or draft, however much stands around it: <c>2728</c> of "S/RES/2728 (2024)", "resolution 2728"
/// and "2728"; <c>ES-10/21</c> of "A/RES/ES-10/21"; <c>S/2024/254</c> of a draft as it is.
/// </summary>
internal static class ResolutionKey
{
    private static readonly string[] Before = ["RESOLUTION ", "DRAFT RESOLUTION ", "DRAFT ", "NO. ", "NO ", "S/RES/", "A/RES/"];

    public static string? Of(string? resolution)
    {
        if (string.IsNullOrWhiteSpace(resolution))
        {
            return null;
        }

        var key = SourceKey.Fold(resolution);
        while (Array.Find(Before, start => key.StartsWith(start, StringComparison.Ordinal)) is { } start)
        {
            key = key[start.Length..];
        }

        var year = key.IndexOf(" (", StringComparison.Ordinal);
        return year > 0 && key[^1] == ')' ? key[..year] : key;
    }
}
