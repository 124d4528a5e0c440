using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rapporteur.Articles;
using Rapporteur.Readings;

namespace Rapporteur.Training.Brat;

/// <summary>
/// Reads a folder of brat standoff: NAME.txt and NAME.ann; files of further annotators (NAME.2.ann) are passed over.
/// An event <c>E1 Attribution:T4 Source:T1 Cue:T2 Content:T3</c> is an attribution; several arguments of one role are
/// numbered (<c>Content2</c>). Offsets are Unicode code points of the file: a byte order mark at its start, which is no part
/// of the article's text, counts as one, and a line end of two characters as two.
/// </summary>
public static class BratFolder
{
    private const char ByteOrderMark = '\uFEFF';
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads all articles in the order of their names.</summary>
    /// <exception cref="RapporteurException">RAP0401: no annotated text in the folder; RAP0402: an annotation that cannot be read.</exception>
    public static IReadOnlyList<BratArticle> Read(string folder)
    {
        var texts = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.txt") : [];
        Array.Sort(texts, StringComparer.Ordinal);
        var articles = new List<BratArticle>(texts.Length);
        foreach (var path in texts)
        {
            var annotations = Path.ChangeExtension(path, ".ann");
            if (!File.Exists(annotations))
            {
                continue;
            }

            var file = Text(path);
            var mark = file.StartsWith(ByteOrderMark) ? 1 : 0;
            var article = ArticleReader.FromText(file[mark..], path);
            articles.Add(new BratArticle(Path.GetFileNameWithoutExtension(path), article, Attributions(annotations, article.Text, mark)));
        }

        if (articles.Count == 0)
        {
            throw new RapporteurException(
                ErrorCodes.GoldMissing,
                $"There is no annotated text in {folder}. It should hold files NAME.txt, each with its NAME.ann in brat's standoff format.");
        }

        return articles;
    }

    /// <summary>SHA-256, in small hexadecimal digits, of the names and bytes of all texts and their annotations: the same only for the same gold.</summary>
    public static string HashOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (var file in new[] { path, Path.ChangeExtension(path, ".ann") }.Where(File.Exists))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file) + "\n"));
                hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Text(string path)
    {
        try
        {
            return Strict.GetString(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new RapporteurException(
                ErrorCodes.GoldUnreadable, $"{path} cannot be read as a text in UTF-8, as brat's files are: {e.Message} Write it in UTF-8, or take it out of the folder.", e);
        }
    }

    private static List<BratAttribution> Attributions(string path, string text, int mark)
    {
        var points = new CodePoints(text);
        var spans = new Dictionary<string, List<TextSpan>>();
        var events = new List<string>();
        var number = 0;
        foreach (var line in Text(path).TrimStart(ByteOrderMark).Split('\n'))
        {
            number++;
            var parts = line.TrimEnd('\r').Split('\t');
            if (line.StartsWith('T') && parts.Length >= 2 && parts[1].IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
            {
                spans[parts[0]] = Spans(parts[1][(space + 1)..], points, text.Length, mark, path, number);
            }
            else if (line.StartsWith('E') && parts.Length >= 2)
            {
                events.Add(parts[1]);
            }
        }

        var attributions = new List<BratAttribution>();
        foreach (var e in events)
        {
            List<TextSpan> source = [], cue = [], content = [];
            foreach (var argument in e.Split(' ').Skip(1))
            {
                var colon = argument.IndexOf(':', StringComparison.Ordinal);
                if (colon < 0 || !spans.TryGetValue(argument[(colon + 1)..], out var where))
                {
                    continue;
                }

                var role = argument[..colon].TrimEnd("0123456789".ToCharArray()).ToUpperInvariant();
                (role switch { "SOURCE" => source, "CUE" => cue, "CONTENT" => content, _ => null })?.AddRange(where);
            }

            if (content.Count > 0 || source.Count > 0)
            {
                attributions.Add(new BratAttribution(SpanSet.Tidy(text, source), SpanSet.Tidy(text, cue), SpanSet.Tidy(text, content)));
            }
        }

        return attributions;
    }

    private static List<TextSpan> Spans(string where, CodePoints points, int length, int mark, string path, int line)
    {
        var spans = new List<TextSpan>();
        foreach (var piece in where.Split(';'))
        {
            var ends = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (ends.Length != 2
                || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                || !int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
                || end - mark > length
                || points.ToUtf16(Math.Max(0, start - mark), Math.Max(0, end - mark)) is var span && (span.End > length || span.Start > span.End))
            {
                throw new RapporteurException(
                    ErrorCodes.GoldUnreadable,
                    $"Line {line} of {path} has the span '{where}', which does not fit the text. Check that the .ann file belongs to this .txt file.");
            }

            spans.Add(span);
        }

        return spans;
    }
}
