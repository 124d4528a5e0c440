using Rapporteur.Cli.Running;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Inputs;

/// <summary>Readings out of a file with one JSON object a line; a line that is none is a fault, and the next is read.</summary>
internal static class ReadingLines
{
    /// <summary>Longest line in bytes: an article of the largest size that is read, escaped, with its statements.</summary>
    private const int MaxLine = 128 * 1024 * 1024;

    /// <summary>Empty lines are passed over. A file that cannot be read ends with a fault.</summary>
    public static IEnumerable<Outcome<Reading>> Of(Input input, CancellationToken cancel)
    {
        if (input.Fault is { } missing)
        {
            yield return new Outcome<Reading>(null, missing);
            yield break;
        }

        using var lines = new ByteLines(input, MaxLine, cancel);
        for (var number = 1; ; number++)
        {
            var outcome = Next(lines, $"{input.Source} line {number}", out var ends);
            if (outcome is { } some)
            {
                yield return some;
            }

            if (ends)
            {
                yield break;
            }
        }
    }

    private static Outcome<Reading>? Next(ByteLines lines, string place, out bool ends)
    {
        ends = false;
        try
        {
            if (!lines.MoveNext())
            {
                ends = true;
                return null;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            ends = true;
            return new Outcome<Reading>(null, new Fault(ErrorCodes.InputUnreadable, $"{place}: cannot be read ({error.Message})."));
        }

        if (lines.IsTooLong)
        {
            return new Outcome<Reading>(null, new Fault(
                ErrorCodes.InputTooLarge, $"{place}: longer than {MaxLine / (1024 * 1024)} MiB. One line holds one reading."));
        }

        try
        {
            return lines.IsBlank ? null : new Outcome<Reading>(ReadingJson.Parse(lines.Current), null);
        }
#pragma warning disable CA1031 // Whatever it is, it is a numbered fault of this one line.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return new Outcome<Reading>(null, Fault.Of(error, place));
        }
    }
}
