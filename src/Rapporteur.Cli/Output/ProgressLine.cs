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

    /// <summary>Shows articles done, and how many in a second.</summary>
    public void Articles(long done, int failed)
    {
        if (IsDue())
        {
            var rate = done / Math.Max(0.001, _clock.Elapsed.TotalSeconds);
            Show($"{Tally.Count(done, "article")}, {rate:F0} a second{(failed > 0 ? $", {failed} failed" : "")}");
        }
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
