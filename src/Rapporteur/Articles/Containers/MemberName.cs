using System.Text;

namespace Rapporteur.Articles.Containers;

/// <summary>Names of members, made fit to stand behind the path of their container.</summary>
internal static class MemberName
{
    private const int MostLength = 512;

    /// <summary>What belongs to a saved page or to a program, and is never an article: told by its ending, which is all that an archive of files says.</summary>
    private static readonly HashSet<string> Parts = new(
        ("css js mjs map wasm png jpg jpeg jpe gif webp avif bmp ico cur svg tif tiff psd heic woff woff2 ttf otf eot "
            + "mp3 mp4 m4a m4v ogg oga ogv wav webm avi mov mkv flac aac swf exe dll so class jar pyc o a lnk ini tmp ds_store").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>A file that may hold articles: no folder, nothing hidden, no resource fork of a Mac, no part of a page.</summary>
    public static bool IsWanted(string path)
    {
        var parts = path.Split('/', '\\');
        return parts[^1].Length > 0
            && !Array.Exists(parts, p => p.StartsWith('.') && p is not ("." or "..") || p == "__MACOSX")
            && !Parts.Contains(Path.GetExtension(parts[^1]).TrimStart('.'));
    }

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
