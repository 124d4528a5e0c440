namespace Rapporteur.Language.Times;

/// <summary>How many units.</summary>
/// <param name="Count">The number; 0 where it is not known ("several").</param>
/// <param name="Half">And a half.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Article">It is "a", which is no number where no unit follows.</param>
internal readonly record struct Quantity(int Count, bool Half, int End, bool Article = false);

/// <summary>Numbers in digits and words.</summary>
internal static class NumberGrammar
{
    /// <summary>No count of units is taken beyond this.</summary>
    public const int Largest = 100_000;

    /// <summary>The quantity that starts at <paramref name="at"/>: "two", "2 1/2", "a", "a few", "several", "half a".</summary>
    public static Quantity? Read(TimeScene scene, int at)
    {
        if (scene.Has(at, TimeRole.Half) && scene.Has(at + 1, TimeRole.Article))
        {
            return new Quantity(0, true, at + 2);
        }

        if (scene.Has(at, TimeRole.Article))
        {
            if (scene.Has(at + 1, TimeRole.Vague))
            {
                return new Quantity(0, false, at + 2);
            }

            if (scene.Has(at + 1, TimeRole.Couple))
            {
                return new Quantity(2, false, scene.Says(at + 2, "of") ? at + 3 : at + 2);
            }

            if (scene.Role(at + 1, TimeRole.Scale) is var scale and > 0)
            {
                return new Quantity(scale, false, at + 2);
            }

            return new Quantity(1, false, at + 1, Article: true);
        }

        if (scene.Has(at, TimeRole.Vague))
        {
            return new Quantity(0, false, at + 1);
        }

        return Digits(scene, at) ?? Words(scene, at);
    }

    /// <summary>A year of four digits, or one in words: "nineteen ninety-four", "two thousand".</summary>
    public static (int Year, int End)? Year(TimeScene scene, int at)
    {
        var token = scene[at];
        if (token is { Shape: NumberShape.Digits, Digits: 4, Value: >= 1000 and < 2200 })
        {
            return (token.Value, at + 1);
        }

        if (scene.Role(at, TimeRole.Number) is var century and >= 16 and <= 20 && Tens(scene, at + 1) is { } tens && tens.Count >= 10)
        {
            return ((century * 100) + tens.Count, tens.End);
        }

        return scene.Says(at, "two", "thousand")
            ? Tens(scene, scene.Says(at + 2, "and") ? at + 3 : at + 2) is { } rest ? (2000 + rest.Count, rest.End) : (2000, at + 2)
            : null;
    }

    private static Quantity? Digits(TimeScene scene, int at)
    {
        var token = scene[at];
        if (token.Shape == NumberShape.Digits && token.Value is >= 0 and <= Largest)
        {
            return new Quantity(token.Value, scene[at + 1].Shape == NumberShape.Fraction, scene[at + 1].Shape == NumberShape.Fraction ? at + 2 : at + 1);
        }

        if (token.Shape == NumberShape.Grouped && IsHalf(scene.Document.Word(at), out var whole))
        {
            return new Quantity(whole, true, at + 1);
        }

        return token.Shape == NumberShape.Grouped && Thousands(scene.Document.Word(at)) is { } number and <= Largest
            ? new Quantity(number, false, at + 1)
            : null;
    }

    private static bool IsHalf(ReadOnlySpan<char> word, out int whole)
    {
        whole = 0;
        return word.Length is > 2 and < 6 && word[^2..] is ".5" && int.TryParse(word[..^2], out whole);
    }

    private static int? Thousands(ReadOnlySpan<char> word)
    {
        var value = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiDigit(c))
            {
                value = Math.Min(Largest + 1, (value * 10) + (c - '0'));
            }
            else if (c != ',')
            {
                return null;
            }
        }

        return value;
    }

    private static Quantity? Words(TimeScene scene, int at)
    {
        if (Tens(scene, at) is not { } number)
        {
            return null;
        }

        var (count, end) = number;
        while (scene.Role(end, TimeRole.Scale) is var scale and > 0 && count * scale <= Largest)
        {
            count *= scale;
            end++;
            if (Tens(scene, scene.Says(end, "and") ? end + 1 : end) is { } rest && rest.Count < scale)
            {
                (count, end) = (count + rest.Count, rest.End);
            }
        }

        return scene.Says(end, "and", "a") && scene.Says(end + 2, "half")
            ? new Quantity(count, true, end + 3)
            : new Quantity(count, false, end);
    }

    // "Seven", "twenty", "twenty-four", "twenty four".
    private static (int Count, int End)? Tens(TimeScene scene, int at)
    {
        var number = scene.Role(at, TimeRole.Number);
        if (number < 20)
        {
            return number == 0 ? null : (number, at + 1);
        }

        var next = scene.AfterHyphen(at + 1);
        return scene.Role(next, TimeRole.Number) is var ones and > 0 and < 10 ? (number + ones, next + 1) : (number, at + 1);
    }
}
