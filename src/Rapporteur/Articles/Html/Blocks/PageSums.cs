namespace Rapporteur.Articles.Html.Blocks;

/// <summary>Sums over a whole page that its blocks are compared with.</summary>
internal sealed class PageSums
{
    private readonly Dictionary<ulong, Sum> _paths = [];
    private readonly int[] _before;
    private readonly HashSet<PageBox> _aroundMain = [];
    private readonly HashSet<PageBox> _aroundTitle = [];
    private readonly List<PageBox> _main = [];

    private PageSums(int count) => _before = new int[count + 1];

    /// <summary>Characters of prose, at least 1.</summary>
    public int Prose { get; private set; } = 1;

    /// <summary>Where in the tree most of the prose stands.</summary>
    public int ProseDepth { get; private set; }

    /// <summary>Index of the heading above the prose; 0 where there is none.</summary>
    public int MainHeading { get; private set; }

    /// <summary>Index of the block with the page's headline; -1 where there is none.</summary>
    public int Title { get; private set; }

    /// <summary>First block in the box that most of the prose stands in.</summary>
    public int FirstMain { get; private set; }

    /// <summary>Last block in it.</summary>
    public int LastMain { get; private set; }

    /// <summary>Adds up <paramref name="blocks"/>.</summary>
    public static PageSums Of(IReadOnlyList<PageBlock> blocks, int headline)
    {
        var sums = new PageSums(blocks.Count);
        PageBox? main = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var prose = block.ReadsAsProse ? block.Text.Length : 0;
            sums._before[i + 1] = sums._before[i] + prose;
            ref var sum = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(sums._paths, block.Box.Path, out _);
            sum.Blocks++;
            sum.Length += block.Text.Length;
            sum.Links += block.LinkLength;
            sum.Prose += prose;

            // Paragraphs are boxes themselves; what counts is the box whose paragraphs they are.
            var holder = block.Tag == BlockTag.Div ? block.Box : block.Box.Outer;
            if (holder is not null && prose > 0)
            {
                holder.HeldProseLength += prose;
                main = main is null || holder.HeldProseLength > main.HeldProseLength ? holder : main;
            }
        }

        sums.Prose = Math.Max(1, sums._before[^1]);
        sums.SetMain(blocks, main);
        sums.Title = headline;
        for (var around = sums.Title < 0 ? null : blocks[sums.Title].Box; around is not null; around = around.Outer)
        {
            sums._aroundTitle.Add(around);
        }

        return sums;
    }

    /// <summary>Characters of prose before block <paramref name="at"/>.</summary>
    public int ProseBefore(int at) => _before[at];

    /// <summary>Characters of prose in boxes of <paramref name="path"/>.</summary>
    public int ProseOf(ulong path) => _paths.GetValueOrDefault(path).Prose;

    /// <summary>Blocks in boxes of <paramref name="path"/>.</summary>
    public int BlocksOf(ulong path) => _paths.GetValueOrDefault(path).Blocks;

    /// <summary>Characters of links in boxes of <paramref name="path"/>.</summary>
    public int LinksOf(ulong path) => _paths.GetValueOrDefault(path).Links;

    /// <summary>Characters in boxes of <paramref name="path"/>.</summary>
    public int LengthOf(ulong path) => _paths.GetValueOrDefault(path).Length;

    /// <summary>Steps up from <paramref name="box"/> to the first box that also holds the main one.</summary>
    public int StepsToMain(PageBox box) => StepsTo(_aroundMain, box);

    /// <summary>The same for the box of the headline.</summary>
    public int StepsToTitle(PageBox box) => StepsTo(_aroundTitle, box);

    /// <summary>Steps down from that box to the main one.</summary>
    public int StepsFromMain(PageBox box)
    {
        var around = box;
        while (around is not null && !_aroundMain.Contains(around))
        {
            around = around.Outer;
        }

        return around is null ? -1 : _main.IndexOf(around);
    }

    private static int StepsTo(HashSet<PageBox> boxes, PageBox box)
    {
        var steps = 0;
        for (var around = box; around is not null && !boxes.Contains(around); around = around.Outer)
        {
            steps++;
        }

        return steps;
    }

    private void SetMain(IReadOnlyList<PageBlock> blocks, PageBox? main)
    {
        ProseDepth = main?.Depth ?? 0;
        for (var around = main; around is not null; around = around.Outer)
        {
            _aroundMain.Add(around);
            _main.Add(around);
        }

        FirstMain = -1;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (main is not null && StepsFromMain(blocks[i].Box) == 0)
            {
                FirstMain = FirstMain < 0 ? i : FirstMain;
                LastMain = i;
            }
        }

        FirstMain = Math.Max(FirstMain, 0);
        for (var i = 0; i <= Math.Min(FirstMain + 1, blocks.Count - 1); i++)
        {
            if (blocks[i].Tag == BlockTag.H1)
            {
                MainHeading = i;
            }
        }
    }

    private record struct Sum(int Blocks, int Length, int Links, int Prose);
}
