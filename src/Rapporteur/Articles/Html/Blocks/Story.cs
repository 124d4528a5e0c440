using System.Numerics;

namespace Rapporteur.Articles.Html.Blocks;

/// <summary>Where on a page its story stands.</summary>
internal sealed class Story
{
    /// <summary>Blocks that are likelier than this are the story's.</summary>
    private const float Likely = 0.4f;

    /// <summary>A lead that the model half takes for the story is the story's, whatever its class says.</summary>
    private const float HalfLikely = 0.25f;

    /// <summary>Pages of no more blocks have little beside their story, and little for the model to compare.</summary>
    private const int SmallPage = 16;

    private const float LikelyOnSmallPage = 0.08f;

    /// <summary>On a page without such blocks: what share of the likeliest one's probability makes a block the story's.</summary>
    private const float ShareOfBest = 0.6f;

    /// <summary>A page whose likeliest block is less likely than this has no story.</summary>
    private const float Least = 0.02f;

    private const double FairShare = 0.3;

    /// <summary>A box of longer text is more than a picture with its words.</summary>
    private const int LongestCaption = 600;

    /// <summary>Blocks before the story that may belong to it on a page that shows no headline.</summary>
    private const int LongestHead = 12;

    /// <summary>Blocks behind the story that may tell of its author, or be its last post or caption.</summary>
    private const int LongestTail = 8;

    private readonly IReadOnlyList<PageBlock> _blocks;
    private readonly float[] _likely;
    private readonly float _threshold;
    private readonly PageBox? _box;
    private readonly ulong _ownWords;
    private readonly bool[] _isStory;
    private readonly bool[] _isWithin;

    private Story(IReadOnlyList<PageBlock> blocks, float[] likely, float threshold, int headline)
    {
        _blocks = blocks;
        _likely = likely;
        _threshold = threshold;
        Headline = headline;
        _ownWords = WordsOfStory();
        _isStory = [.. Enumerable.Range(0, blocks.Count).Select(i => IsLikely(i) && !IsForeign(i))];
        StoryParts.Trim(blocks, _isStory);
        _isWithin = StoryParts.Within(_isStory);
        First = Array.IndexOf(_isStory, true);
        Last = Array.LastIndexOf(_isStory, true);
        _box = CommonBox();
    }

    /// <summary>Index of the first block of the story.</summary>
    public int First { get; }

    /// <summary>Index of the last.</summary>
    public int Last { get; }

    /// <summary>Index of the block that shows the headline; -1 where there is none.</summary>
    public int Headline { get; }

    /// <summary>Finds the story among <paramref name="blocks"/>; null where there is none.</summary>
    public static Story? Of(IReadOnlyList<PageBlock> blocks, string? title, BlockModel model)
    {
        var headline = HeadlineIndex.Of(blocks, title);
        var likely = model.Read(blocks, headline);
        var best = 0f;
        for (var i = 0; i < blocks.Count; i++)
        {
            best = CanBeStory(blocks[i]) && i != headline ? Math.Max(best, likely[i]) : best;
        }

        if (best < Least)
        {
            return null;
        }

        var threshold = best > Likely ? Likely : best * ShareOfBest;
        return new Story(blocks, likely, blocks.Count <= SmallPage ? Math.Min(threshold, LikelyOnSmallPage) : threshold, headline);
    }

    /// <summary>All of <paramref name="blocks"/>, of markup that holds a story and nothing else; null where none can be a story's.</summary>
    public static Story? Whole(IReadOnlyList<PageBlock> blocks, string? title)
    {
        if (!blocks.Any(CanBeStory))
        {
            return null;
        }

        var likely = new float[blocks.Count];
        Array.Fill(likely, 1f);
        var headline = HeadlineIndex.Of(blocks, title);
        return blocks.Count(CanBeStory) == 1 && headline >= 0 ? new Story(blocks, likely, Likely, -1) : new Story(blocks, likely, Likely, headline);
    }

    /// <summary>Whether the block is the story's own text.</summary>
    public bool Has(int at) => _isStory[at];

    /// <summary>Whether the block stands in a box of sharing, comments and the like, as the story does not.</summary>
    public bool IsForeign(int at) => (_blocks[at].Box.AllWords & ForeignWords & ~_ownWords) != 0;

    /// <summary>Whether the block is too likely a part of the story to be called another thing.</summary>
    public bool MayHave(int at) => _likely[at] > HalfLikely;

    /// <summary>Whether the block stands between the headline and the story.</summary>
    public bool IsHead(int at) => at < First && at > (Headline >= 0 && Headline < First ? Headline : First - LongestHead);

    /// <summary>Whether the block stands between the story's blocks, in the box that holds them all.</summary>
    public bool IsAmid(int at) => _isWithin[at] && _box!.Holds(_blocks[at].Box);

    /// <summary>Whether the block stands right behind the story.</summary>
    public bool IsTail(int at) => at > Last && at <= Last + LongestTail && (_box!.Outer ?? _box).Holds(_blocks[at].Box);

    /// <summary>Whether the block stands in the box that holds the story, or in one of the three around that.</summary>
    public bool IsNear(int at) => (_box!.Outer?.Outer?.Outer ?? _box.Outer?.Outer ?? _box.Outer ?? _box).Holds(_blocks[at].Box);

    /// <summary>Words of a picture, by the element or by its class. Outlets set their calls to subscribe in such elements too.</summary>
    public static bool IsCaption(PageBlock block) => (block.Box.NearWords & CallWords) == 0 && IsOfPicture(block);

    private static bool IsOfPicture(PageBlock block) =>
        block.Tag == BlockTag.Caption
        || (block.Tag != BlockTag.Quotation && (block.Box.Traits & BoxTraits.Figure) != 0)
        || ((block.Box.OwnWords | (block.Box.Outer is { Length: < LongestCaption } outer ? outer.OwnWords : 0)) & CaptionWords) != 0;

    private static ulong CaptionWords { get; } = ClassWords.Bit("caption");

    private static ulong CallWords { get; } = ClassWords.Bit("newsletter") | ClassWords.Bit("consent");

    /// <summary>Boxes of such classes hold no story, but where much of the story stands in one.</summary>
    private static ulong ForeignWords { get; } =
        CallWords | ClassWords.Bit("paywall") | ClassWords.Bit("share") | ClassWords.Bit("comments") | ClassWords.Bit("player") | ClassWords.Bit("hidden");

    private bool IsLikely(int at) => _likely[at] > _threshold && CanBeStory(_blocks[at]) && at != Headline;

    private static bool CanBeStory(PageBlock block) => !block.IsRepeat && block.Tag != BlockTag.Post && !IsCaption(block);

    // What the classes say of boxes that hold a fair share of the likely text.
    private ulong WordsOfStory()
    {
        Span<int> lengths = stackalloc int[64];
        lengths.Clear();
        var total = 0;
        for (var i = 0; i < _blocks.Count; i++)
        {
            if (!IsLikely(i))
            {
                continue;
            }

            var length = _blocks[i].Text.Length;
            total += length;
            for (var words = _blocks[i].Box.AllWords & ForeignWords; words != 0; words &= words - 1)
            {
                lengths[BitOperations.TrailingZeroCount(words)] += length;
            }
        }

        var own = 0UL;
        for (var bit = 0; bit < lengths.Length; bit++)
        {
            own |= lengths[bit] > total * FairShare ? 1UL << bit : 0;
        }

        // All of it in boxes of such classes, and no class with a fair share: then classes tell nothing on this page.
        for (var i = 0; i < _blocks.Count; i++)
        {
            if (IsLikely(i) && (_blocks[i].Box.AllWords & ForeignWords & ~own) == 0)
            {
                return own;
            }
        }

        return ForeignWords;
    }

    private PageBox? CommonBox()
    {
        PageBox? common = null;
        for (var i = First; i <= Last; i++)
        {
            if (!Has(i))
            {
                continue;
            }

            common = (common ?? _blocks[i].Box).Around(_blocks[i].Box);
        }

        return common;
    }
}
