using System.Collections.Frozen;
using System.Globalization;

namespace Rapporteur.Votes.Words;

/// <summary>Numbers of votes, in digits and in words.</summary>
internal static class Counts
{
    /// <summary>No body is larger.</summary>
    public const int Largest = 3000;

    private static readonly FrozenDictionary<string, int> _words = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["nil"] = 0, ["none"] = 0, ["nobody"] = 0,
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16,
        ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50,
        ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

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
