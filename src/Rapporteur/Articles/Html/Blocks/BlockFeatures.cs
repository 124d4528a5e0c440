using System.Buffers;
using System.Numerics;

namespace Rapporteur.Articles.Html.Blocks;

/// <summary>
/// What the block model sees of a block: its place on the page, its text and links, what its classes say, the boxes it
/// stands in, and its neighbours. No word of any language but the names of classes.
/// </summary>
internal static class BlockFeatures
{
    private const int Near = 3;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…。！？؟।։\"”“»’':;)");
    private static readonly SearchValues<char> Commas = SearchValues.Create(",;،、，");
    private static readonly string[] _names = [.. Names()];

    /// <summary>Features of a block.</summary>
    public static int Count => _names.Length;

    /// <summary>Their names, in order.</summary>
    public static IReadOnlyList<string> NamesInOrder => _names;

    /// <summary>Writes the features of every block into the first cells of its row.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="headline">Index of the block that shows the headline; -1 where there is none.</param>
    /// <param name="rows">A row of <paramref name="width"/> cells for each block.</param>
    /// <param name="width">At least <see cref="Count"/>.</param>
    public static void Write(IReadOnlyList<PageBlock> blocks, int headline, Span<float> rows, int width)
    {
        var page = PageSums.Of(blocks, headline);
        for (var i = 0; i < blocks.Count; i++)
        {
            var row = new Row(rows.Slice(i * width, Count));
            Own(blocks[i], ref row);
            Boxes(blocks[i], page, ref row);
            Place(blocks, i, page, ref row);
            for (var step = -Near; step <= Near; step++)
            {
                if (step != 0)
                {
                    Neighbour(blocks, i, step, ref row);
                }
            }
        }
    }

    private static void Own(PageBlock block, ref Row row)
    {
        var text = block.Text;
        int digits = 0, capitals = 0, letters = 0, commas = 0, spaces = 0, marks = 0;
        foreach (var c in text)
        {
            if (c == ' ')
            {
                spaces++;
            }
            else if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (char.IsLetter(c))
            {
                letters++;
                capitals += char.IsUpper(c) ? 1 : 0;
            }
            else
            {
                marks++;
                commas += Commas.Contains(c) ? 1 : 0;
            }
        }

        float length = text.Length;
        row.Add((float)block.Tag);
        row.Add(length);
        row.Add(block.LinkLength / length);
        row.Add(block.StressLength / length);
        row.Add(block.StartsBold);
        row.Add(digits / length);
        row.Add(letters == 0 ? 0 : (float)capitals / letters);
        row.Add(marks / length);
        row.Add(commas);
        row.Add(spaces + 1);
        row.Add(length / (spaces + 1));
        row.Add(Ends.Contains(text[^1]));
        row.Add(text[^1] is '.' or '。');
        row.Add(text[^1] == ':');
        row.Add(text[^1] is '…' || text.EndsWith("...", StringComparison.Ordinal));
        row.Add(text[^1] == '?');
        row.Add(char.IsLower(text[0]));
        row.Add(char.IsLetterOrDigit(text[0]));
        row.Add(text.Contains(':', StringComparison.Ordinal) ? text.IndexOf(':', StringComparison.Ordinal) : 999);
        row.Add(text.AsSpan().ContainsAny('©', '|', '/'));
        row.Add(text.Contains('@', StringComparison.Ordinal));
        row.Add(block.IsRepeat);
        row.Add(block.ReadsAsProse);
    }

    private static void Boxes(PageBlock block, PageSums page, ref Row row)
    {
        var box = block.Box;
        row.Add(box.Depth);
        row.Add(box.Depth - page.ProseDepth);
        for (var trait = BoxTraits.Article; trait <= BoxTraits.Link; trait = (BoxTraits)((int)trait << 1))
        {
            row.Add((box.Traits & trait) != 0);
        }

        // Classes: the element's own, those of the two around it, and those of all.
        var near = (box.Outer?.OwnWords ?? 0) | (box.Outer?.Outer?.OwnWords ?? 0);
        for (var bit = 0; bit < ClassWords.Groups.Count; bit++)
        {
            row.Add((box.OwnWords >> bit) & 1);
            row.Add((near >> bit) & 1);
            row.Add((box.AllWords >> bit) & 1);
        }

        var around = box;
        for (var level = 0; level < 4; level++)
        {
            row.Add(around is null ? -1 : (float)around.LinkLength / Math.Max(1, around.Length));
            row.Add(around is null ? -1 : (float)around.ProseLength / page.Prose);
            row.Add(around is null ? -1 : (float)around.ProseLength / Math.Max(1, around.Length));
            row.Add(around is null ? -1 : around.Blocks);
            row.Add(around is null ? -1 : (float)around.OwnProseLength / page.Prose);
            row.Add(around is null ? -1 : around.Pictures);
            around = around?.Outer;
        }

        // How much of the page's prose stands in boxes like this one, and in the box around it.
        row.Add((float)page.ProseOf(box.Path) / page.Prose);
        row.Add(page.BlocksOf(box.Path));
        row.Add((float)page.ProseOf(box.Outer?.Path ?? 0) / page.Prose);
        row.Add((float)page.LinksOf(box.Path) / Math.Max(1, page.LengthOf(box.Path)));
        row.Add(page.StepsToMain(box));
        row.Add(page.StepsFromMain(box));
    }

    private static void Place(IReadOnlyList<PageBlock> blocks, int at, PageSums page, ref Row row)
    {
        row.Add((float)at / blocks.Count);
        row.Add((float)page.ProseBefore(at) / page.Prose);
        row.Add((float)(page.Prose - page.ProseBefore(at + 1)) / page.Prose);
        row.Add(at - page.MainHeading);
        row.Add(at - page.FirstMain);
        row.Add(page.LastMain - at);
        row.Add(page.Prose);
        row.Add(blocks.Count);
        row.Add(blocks[at].PicturesBefore - (at > 0 ? blocks[at - 1].PicturesBefore : 0));
        row.Add(at > 0 ? blocks[at - 1].PicturesBefore - (at > 1 ? blocks[at - 2].PicturesBefore : 0) : 0);
        row.Add(at + 1 < blocks.Count ? blocks[at + 1].PicturesBefore - blocks[at].PicturesBefore : 0);
        row.Add(page.Title < 0 ? 999 : at - page.Title);
        row.Add(page.Title < 0 ? 99 : page.StepsToTitle(blocks[at].Box));
    }

    private static void Neighbour(IReadOnlyList<PageBlock> blocks, int at, int step, ref Row row)
    {
        var other = at + step >= 0 && at + step < blocks.Count ? blocks[at + step] : null;
        var own = blocks[at].Box;
        row.Add(other is null ? -1 : other.Text.Length);
        row.Add(other is null ? -1 : (float)other.LinkLength / other.Text.Length);
        row.Add(other is null ? -1 : (float)other.Tag);
        row.Add(other is null ? -1 : other.Box.Path == own.Path ? 3 : other.Box.Outer == own.Outer ? 2 : other.Box.Outer == own.Outer?.Outer || other.Box.Outer?.Outer == own.Outer ? 1 : 0);
        row.Add(other is null ? -1 : Ends.Contains(other.Text[^1]) ? 1 : 0);
        row.Add(other is null ? -1 : BitOperations.PopCount(other.Box.AllWords ^ own.AllWords));
    }

    private static IEnumerable<string> Names()
    {
        foreach (var name in "tag length links stress bold digits capitals marks commas words wordlength ends stop colon dots question small letter colonat rights at repeat prose depth depthto".Split(' '))
        {
            yield return name;
        }

        for (var trait = BoxTraits.Article; trait <= BoxTraits.Link; trait = (BoxTraits)((int)trait << 1))
        {
            yield return "in-" + trait;
        }

        foreach (var group in ClassWords.Groups)
        {
            yield return "own-" + group;
            yield return "near-" + group;
            yield return "all-" + group;
        }

        for (var level = 0; level < 4; level++)
        {
            foreach (var name in "links share prose blocks own pictures".Split(' '))
            {
                yield return $"box{level}-{name}";
            }
        }

        foreach (var name in "path-prose path-blocks path-outer path-links main-up main-down at before after fromheading fromfirst tolast page-prose page-blocks pictures pictures-1 pictures+1 fromtitle title-up".Split(' '))
        {
            yield return name;
        }

        for (var step = -Near; step <= Near; step++)
        {
            foreach (var name in step == 0 ? [] : "length links tag place ends classes".Split(' '))
            {
                yield return $"{name}{step:+0;-0}";
            }
        }
    }

    private ref struct Row(Span<float> cells)
    {
        private readonly Span<float> _cells = cells;
        private int _next;

        public void Add(float value) => _cells[_next++] = value;

        public void Add(bool value) => Add(value ? 1f : 0f);
    }
}
