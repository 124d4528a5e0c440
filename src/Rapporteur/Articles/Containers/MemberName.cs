using System.Text;

namespace Rapporteur.Articles.Containers;

/// <summary>Names of members, made fit to stand behind the path of their container.</summary>
internal static class MemberName
{
    private const int MostLength = 512;

    /// <summary>
    /// Without drive, leading slashes, <c>.</c> and <c>..</c>, control characters and lone surrogates; not longer than 512
    /// characters. Never empty.
    /// </summary>
    public static string Clean(string name)
    {
        var clean = new StringBuilder(Math.Min(name.Length, MostLength));
        foreach (var part in name.Split('/', '\\'))
        {
            if (part is "" or "." or ".." || (clean.Length == 0 && part is [_, ':']))
            {
                continue;
            }

            if (clean.Length > 0)
            {
                clean.Append('/');
            }

            foreach (var rune in part.EnumerateRunes())
            {
                if (clean.Length >= MostLength)
                {
                    return clean.ToString();
                }

                clean.Append(Rune.IsControl(rune) || rune == Rune.ReplacementChar ? "_" : rune.ToString());
            }
        }

        return clean.Length == 0 ? "_" : clean.ToString();
    }
}
