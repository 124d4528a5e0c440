using System.Globalization;
using System.Text.RegularExpressions;
using Rapporteur.Unicode;

namespace Rapporteur.Tests.Readings;

/// <summary>
/// What the guidelines of Universal Dependencies ask of the form of a file (level 1 of their validator, and the comments of
/// level 2), written after universaldependencies.org/format.html and validation-rules.html.
/// </summary>
internal static partial class ConlluFormRules
{
    /// <summary>The sentences of a file, and what is wrong with their form.</summary>
    public static List<ConlluSentence> Read(string file, List<string> faults)
    {
        var sentences = new List<ConlluSentence>();
        if (file.Length == 0)
        {
            return sentences;
        }

        Check(!file.Contains('\r', StringComparison.Ordinal), "lines end with a carriage return");
        Check(file.EndsWith("\n\n", StringComparison.Ordinal), "there is no empty line at the end");
        var sentence = new ConlluSentence();
        var number = 0;
        foreach (var line in file.Split('\n')[..^1])
        {
            number++;
            Check(CanonicalForm.Compose(line) == line, $"line {number} is not in Normalization Form C");
            if (line.Length == 0)
            {
                Check(sentence.Words.Count > 0, $"line {number} ends a sentence without words");
                sentences.Add(sentence);
                sentence = new ConlluSentence();
            }
            else if (line[0] == '#')
            {
                Check(sentence.Rows.Count == 0, $"line {number} is a comment among words");
                Check(!char.IsWhiteSpace(line[^1]), $"line {number} ends with a space");
                sentence.Comments.Add(line);
            }
            else
            {
                sentence.Add(line.Split('\t'));
            }
        }

        Check(sentence.Rows.Count == 0 && sentence.Comments.Count == 0, "the last sentence is not ended");
        var ids = new HashSet<string>();
        foreach (var each in sentences)
        {
            Comments(each, ids, faults);
            Columns(each, faults);
            Numbers(each, faults);
            Text(each, faults);
        }

        return sentences;

        void Check(bool holds, string fault)
        {
            if (!holds)
            {
                faults.Add(fault);
            }
        }
    }

    private static void Comments(ConlluSentence sentence, HashSet<string> ids, List<string> faults)
    {
        var found = sentence.ValuesOf("sent_id");
        if (found.Count != 1 || found[0].Length == 0 || found[0].Any(c => char.IsWhiteSpace(c) || c == '/'))
        {
            faults.Add($"a sentence does not have one sent_id without spaces and slashes: {string.Join(" / ", found)}");
        }
        else if (!ids.Add(found[0]))
        {
            faults.Add($"the sent_id {found[0]} comes twice");
        }

        if (sentence.ValuesOf("text") is not [var text] || text.Length == 0)
        {
            faults.Add($"{sentence.Id} does not have one text");
        }
        else if (text != text.Trim() || text.Contains("  ", StringComparison.Ordinal))
        {
            faults.Add($"{sentence.Id} has spaces too many in its text");
        }

        foreach (var mark in new[] { "newdoc", "newpar" })
        {
            if (sentence.Comments.Count(c => c == "# " + mark || c.StartsWith($"# {mark} ", StringComparison.Ordinal)) > 1)
            {
                faults.Add($"{sentence.Id} has {mark} twice");
            }
        }
    }

    private static void Columns(ConlluSentence sentence, List<string> faults)
    {
        foreach (var row in sentence.Rows)
        {
            if (row.Length != 10)
            {
                faults.Add($"{sentence.Id} has a line of {row.Length} columns");
            }

            for (var i = 0; i < row.Length; i++)
            {
                var mayHaveSpaces = i is 1 or 2 or 9;
                if (row[i].Length == 0 || row[i] != row[i].Trim() || Spaces().IsMatch(row[i]) || (!mayHaveSpaces && row[i].Any(char.IsWhiteSpace))
                    || row[i].Any(c => c is >= '\u001c' and <= '\u001f'))
                {
                    faults.Add($"{sentence.Id} has an empty column, or white space in one, at {row[0]}: '{row[i]}'");
                }
            }
        }
    }

    private static void Numbers(ConlluSentence sentence, List<string> faults)
    {
        var next = 1;
        var end = 0;
        foreach (var row in sentence.Rows)
        {
            if (Range().Match(row[0]) is { Success: true } range)
            {
                var (first, last) = (Number(range.Groups[1].Value), Number(range.Groups[2].Value));
                if (first != next || last <= first || first <= end || last > sentence.Words.Count)
                {
                    faults.Add($"{sentence.Id} has a wrong range {row[0]}");
                }

                end = last;
                if (row[2..9].Any(column => column != "_"))
                {
                    faults.Add($"{sentence.Id} says more of {row[0]} than its form");
                }
            }
            else if (row[0] != next.ToString(CultureInfo.InvariantCulture))
            {
                faults.Add($"{sentence.Id} has the number {row[0]} where {next} should be");
            }
            else
            {
                next++;
            }
        }
    }

    // The text is the forms in their order, with a space between two unless SpaceAfter=No stands at the first.
    private static void Text(ConlluSentence sentence, List<string> faults)
    {
        var rest = sentence.ValuesOf("text").FirstOrDefault() ?? "";
        var end = 0;
        for (var i = 0; i < sentence.Rows.Count; i++)
        {
            var row = sentence.Rows[i];
            var range = Range().Match(row[0]);
            var misc = row[^1].Split('|');
            if (!range.Success && Number(row[0]) <= end)
            {
                if (misc.Any(a => a.StartsWith("Space", StringComparison.Ordinal)))
                {
                    faults.Add($"{sentence.Id} tells of spaces within a word at {row[0]}");
                }

                continue;
            }

            end = range.Success ? Number(range.Groups[2].Value) : end;
            var isLast = range.Success ? end == sentence.Words.Count : i == sentence.Rows.Count - 1;
            if (!rest.StartsWith(row[1], StringComparison.Ordinal))
            {
                faults.Add($"{sentence.Id} does not have {row[1]} in its text, which goes on '{rest}'");
                return;
            }

            rest = rest[row[1].Length..];
            var spaced = rest.StartsWith(' ');
            if (!isLast && spaced == misc.Contains("SpaceAfter=No"))
            {
                faults.Add($"{sentence.Id} is wrong about the space after {row[1]}");
            }

            rest = rest.TrimStart(' ');
        }

        if (rest.Length > 0)
        {
            faults.Add($"{sentence.Id} has more text than words: '{rest}'");
        }
    }

    internal static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    [GeneratedRegex(@"^([1-9][0-9]*)-([1-9][0-9]*)$")]
    internal static partial Regex Range();

    [GeneratedRegex(@"\s\s")]
    private static partial Regex Spaces();
}
