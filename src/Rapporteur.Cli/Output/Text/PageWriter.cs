using Spectre.Console;
using Spectre.Console.Rendering;

namespace Rapporteur.Cli.Output.Text;

/// <summary>Sets styled words in lines of a given width, with hanging indents; always the same for the same words.</summary>
internal sealed class PageWriter : IDisposable
{
    private readonly StringWriter _text = new() { NewLine = "\n" };
    private readonly IAnsiConsole _console;
    private readonly int _width;

    public PageWriter(int width, bool coloured)
    {
        _width = Math.Max(width, 20);
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = coloured ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = coloured ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_text),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        _console.Profile.Width = _width;
    }

    /// <summary>Columns that are left beside an indent of <paramref name="indent"/>.</summary>
    public int WidthBeside(int indent) => Math.Max(10, _width - indent);

    /// <summary>Lines that words take beside an indent of <paramref name="indent"/>.</summary>
    public int LineCount(string words, int indent) =>
        WordWrap.Lines([new StyledRun(words, Style.Plain)], WidthBeside(indent)).Count;

    public void BlankLine() => _text.Write('\n');

    public void Write(string words, Style style) => Write([new StyledRun(words, style)], "", "");

    /// <summary>Writes words as lines, the first behind <paramref name="first"/>, the others behind <paramref name="others"/>.</summary>
    public void Write(IEnumerable<StyledRun> words, string first, string others, Style? indentStyle = null)
    {
        var indent = first;
        var lines = new List<Segment>();
        foreach (var line in WordWrap.Lines(words, WidthBeside(first.Length)))
        {
            lines.Add(new Segment(line.Count > 0 ? indent : indent.TrimEnd(), indentStyle ?? Styles.Faint));
            lines.AddRange(line);
            lines.Add(Segment.LineBreak);
            indent = others;
        }

        _console.Write(new Lines(lines));
    }

    public override string ToString() => _text.ToString();

    public void Dispose() => _text.Dispose();

    private sealed class Lines(List<Segment> segments) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => new(maxWidth, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => segments;
    }
}
