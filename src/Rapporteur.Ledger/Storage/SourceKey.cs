using System.Text;

namespace Rapporteur.Ledger.Storage;

/// <summary>Makes names comparable: capitals, and every run of white space one space.</summary>
internal static class SourceKey
{
    public static string? Of(string? words, string? name) =>
        words is null && name is null ? null : $"{Fold(words ?? "")}\n{Fold(name ?? "")}";

    /// <summary>One name or part of it; holds no line end, so that it never matches from words into name.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.ToUpperInvariant())
        {
            if (!char.IsWhiteSpace(c))
            {
                folded.Append(c);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd(' ');
    }
}
