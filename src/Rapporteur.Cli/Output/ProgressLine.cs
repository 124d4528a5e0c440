using System.Diagnostics;
using Rapporteur.Cli.Running;

namespace Rapporteur.Cli.Output;

/// <summary>
/// Says on standard error how far a long run is: on a terminal in one line that is written over, elsewhere in a plain
/// line now and then. A short run says nothing.
/// </summary>
internal sealed class ProgressLine
{
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan _seen = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan _logged = TimeSpan.FromSeconds(30);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Terminal _terminal;
    private readonly bool _isSeen = !Console.IsErrorRedirected;
    private readonly bool _isOff;
    private TimeSpan _next;
    private bool _isOnScreen;

    /// <param name="terminal">Where to.</param>
    /// <param name="sharesScreen">The results appear on the same terminal and show by themselves how far it is.</param>
    public ProgressLine(Terminal terminal, bool sharesScreen = false)
    {
        _terminal = terminal;
        _isOff = sharesScreen && _isSeen;
        _next = _isSeen ? _patience : _logged;
        terminal.MakeRoom = Clear;
    }

    /// <summary>Shows articles done, how many in a second, and how far it is in an input that holds many.</summary>
    public void Articles(long done, int failed, Place? place = null)
    {
        if (IsDue())
        {
            var rate = done / Math.Max(0.001, _clock.Elapsed.TotalSeconds);
            Show(FormattableString.Invariant(
                $"{Tally.Count(done, "article")}, {rate:F0} a second{(failed > 0 ? $", {failed} failed" : "")}{(place is null ? "" : Share(place))}"));
        }
    }

    /// <summary>How much of an input is read: ", 45% of crawl.warc.gz (1.2 of 2.7 GB)"; nothing of an input that is one article.</summary>
    internal static string Share(Place place)
    {
        if (!place.IsMember || place.BytesRead == 0)
        {
            return "";
        }

        var (unit, bytes) = Math.Max(place.Length, place.BytesRead) switch
        {
            >= 1_000_000_000 => ("GB", 1e9),
            >= 1_000_000 => ("MB", 1e6),
            _ => ("kB", 1e3),
        };
        var name = Path.GetFileName(place.Source) is { Length: > 0 } last ? last : place.Source;
        return place.Length == 0
            ? FormattableString.Invariant($", {place.BytesRead / bytes:F1} {unit} of {name}")
            : FormattableString.Invariant($", {100.0 * place.BytesRead / place.Length:F0}% of {name} ({place.BytesRead / bytes:F1} of {place.Length / bytes:F1} {unit})");
    }

    /// <summary>Shows the stage of a job and how much of it is done, from 0 to 1.</summary>
    public void Stage(string stage, double fraction)
    {
        if (IsDue())
        {
            Show($"{fraction * 100,3:F0}% {stage}");
        }
    }

    /// <summary>Takes the line away again, before anything else is told.</summary>
    public void Clear()
    {
        if (_isOnScreen)
        {
            _terminal.Error.Write("\r\u001b[K");
            _isOnScreen = false;
        }
    }

    private bool IsDue() => !_isOff && _clock.Elapsed >= _next;

    private void Show(string line)
    {
        _next = _clock.Elapsed + (_isSeen ? _seen : _logged);
        if (_isSeen)
        {
            _terminal.Error.Write("\r\u001b[K" + VisibleText.OfLine(line));
            _isOnScreen = true;
        }
        else
        {
            _terminal.Tell(line);
        }
    }
}
