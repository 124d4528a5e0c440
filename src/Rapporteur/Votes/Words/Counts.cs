using System.Collections.Frozen;
using System.Globalization;

namespace Rapporteur.Votes.Words;

/// <summary>Numbers of votes, in digits and in words.</summary>
internal static class Counts
{
    /// <summary>No body is larger.</summary>
    public const int Largest = 3000;

    private static readonly string[] _small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] _tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly string[] _nothing = ["nil", "none", "nobody"];

    private static readonly FrozenDictionary<string, int> _words = _small.Select(static (word, value) => (word, value))
        .Concat(_tens.Select(static (word, place) => (word, (place + 2) * 10)))
        .Concat(_nothing.Select(static word => (word, 0)))
        .ToFrozenDictionary(static number => number.Item1, static number => number.Item2, StringComparer.Ordinal);

    /// <summary>The number that begins at <paramref name="at"/> and the place behind it; null where there is none.</summary>
    public static (int Value, int End)? Read(string[] words, int at, int end)
    {
        if (at >= end)
        {
            return null;
        }

        if (char.IsAsciiDigit(words[at][0]))
        {
            return Digits(words[at]) is { } digits ? (digits, at + 1) : null;
        }

        if (words[at] == "no" && at + 1 < end && words[at + 1] is "one" or "member" or "country" or "nation" or "state" or "delegation")
        {
            return (0, at + (words[at + 1] == "one" ? 2 : 1));
        }

        if (Tens(words, at, end) is not { } number)
        {
            return words[at] is "a" && at + 1 < end && words[at + 1] == "hundred" ? Hundreds(words, at + 1, end, 1) : null;
        }

        return number.Value is > 0 and < 10 && number.End < end && words[number.End] == "hundred" ? Hundreds(words, number.End, end, number.Value) : number;
    }

    private static (int Value, int End) Hundreds(string[] words, int at, int end, int hundreds)
    {
        var rest = at + 1 < end && words[at + 1] == "and" ? at + 2 : at + 1;
        return Tens(words, rest, end) is { Value: > 0 } tens ? ((hundreds * 100) + tens.Value, tens.End) : (hundreds * 100, at + 1);
    }

    private static (int Value, int End)? Tens(string[] words, int at, int end)
    {
        if (at >= end || !_words.TryGetValue(words[at], out var value))
        {
            return null;
        }

        if (value < 20)
        {
            return (value, at + 1);
        }

        var next = at + 1 < end && words[at + 1] == "-" ? at + 2 : at + 1;
        return next < end && _words.TryGetValue(words[next], out var ones) && ones is > 0 and < 10 ? (value + ones, next + 1) : (value, at + 1);
    }

    private static int? Digits(string word) =>
        word.Length <= 5 && int.TryParse(word, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) && value <= Largest ? value : null;
}
