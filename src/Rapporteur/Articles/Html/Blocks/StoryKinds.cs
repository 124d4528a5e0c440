using Rapporteur.Articles.Dates;
using Rapporteur.Articles.PlainText;

namespace Rapporteur.Articles.Html.Blocks;

/// <summary>Names the blocks of a story and of what belongs to it: by element and class, and by the form of the words.</summary>
internal static class StoryKinds
{
    /// <summary>Blocks of the story in which a byline or a date line may stand.</summary>
    private const int Opening = 8;

    private const int ShortestStandfirst = 40;
    private const int LongestByline = 160;
    private const int ShortestBio = 40;

    private static readonly ulong StandfirstWords = ClassWords.Bit("standfirst");
    private static readonly ulong BylineWords = ClassWords.Bit("byline");
    private static readonly ulong DateWords = ClassWords.Bit("date");
    private static readonly ulong BioWords = ClassWords.Bit("bio") | BylineWords;

    /// <summary>What the block is; null where it does not belong to the article.</summary>
    public static BlockKind? Of(IReadOnlyList<PageBlock> blocks, int at, Story story, IReadOnlyList<string> authors)
    {
        var block = blocks[at];
        var (head, amid, tail) = (story.IsHead(at), story.IsAmid(at), story.IsTail(at));
        if (story.Has(at))
        {
            return KindOfStory(blocks, at, story);
        }

        // A post belongs to the story also where its box stands beside the story's.
        if (block.Tag == BlockTag.Post)
        {
            return !block.IsRepeat && (head || amid || tail || story.IsNear(at)) ? BlockKind.Post : null;
        }

        if (block.IsRepeat || at == story.Headline || !(head || amid || tail))
        {
            return null;
        }

        if (Story.IsCaption(block))
        {
            return BlockKind.Caption;
        }

        if (story.IsForeign(at))
        {
            return amid ? BlockKind.Furniture : null;
        }

        if (tail)
        {
            return IsBio(block) ? BlockKind.Bio : null;
        }

        if (head || at <= story.First + Opening)
        {
            if (IsByline(block, authors))
            {
                return BlockKind.Byline;
            }

            if (IsDateline(block))
            {
                return BlockKind.Dateline;
            }
        }

        if (head)
        {
            return IsStandfirst(block) ? story.MayHave(at) ? BlockKind.Paragraph : BlockKind.Standfirst : null;
        }

        return Credits.IsCaption(block.Text) ? BlockKind.Caption : BlockKind.Furniture;
    }

    private static BlockKind KindOfStory(IReadOnlyList<PageBlock> blocks, int at, Story story)
    {
        var block = blocks[at];
        var kind = block.Tag switch
        {
            BlockTag.H1 or BlockTag.H2 or BlockTag.H3 or BlockTag.H4 => BlockKind.Heading,
            BlockTag.Li or BlockTag.Term => BlockKind.ListItem,
            BlockTag.Quotation => BlockKind.Quotation,
            BlockTag.Table => BlockKind.Table,
            _ => BlockKind.Paragraph,
        };
        if (kind is BlockKind.Table or BlockKind.Quotation)
        {
            return kind;
        }

        if (FurnitureRules.IsFurniture(block.Text) || PagePhrases.Opens(block))
        {
            return BlockKind.Furniture;
        }

        // Outlets set their stand-first in a heading.
        if (kind == BlockKind.Heading)
        {
            return at == story.First && block.Text.Length >= ShortestStandfirst * 2 ? BlockKind.Standfirst : kind;
        }

        if (kind == BlockKind.Paragraph && Credits.IsCaption(block.Text))
        {
            return BlockKind.Caption;
        }

        return kind != BlockKind.Paragraph || at > story.First + Opening ? kind
            : BylineRule.TryRead(block.Text, out _, out _) ? BlockKind.Byline
            : DateStamp.TryRead(block.Text, out _) ? BlockKind.Dateline
            : kind;
    }

    private static bool IsByline(PageBlock block, IReadOnlyList<string> authors) =>
        block.Text.Length <= LongestByline
        && (BylineRule.TryRead(block.Text, out _, out _)
            || authors.Any(a => block.Text.Equals(a, StringComparison.OrdinalIgnoreCase))
            || ((block.Box.NearWords & BylineWords) != 0 && authors.Any(a => block.Text.Contains(a, StringComparison.OrdinalIgnoreCase))));

    private static bool IsDateline(PageBlock block) =>
        DateStamp.TryRead(block.Text, out _)
        || (block.Text.Length <= LongestByline && (block.Box.OwnWords & DateWords) != 0 && block.Text.AsSpan().ContainsAnyInRange('0', '9') && block.LinkLength == 0);

    private static bool IsStandfirst(PageBlock block) =>
        block.Text.Length >= ShortestStandfirst && block.LinkLength * 2 < block.Text.Length
        && (block.Box.NearWords & StandfirstWords) != 0;

    private static bool IsBio(PageBlock block) =>
        block.Text.Length >= ShortestBio && block.ReadsAsProse && (block.Box.NearWords & BioWords) != 0;
}
