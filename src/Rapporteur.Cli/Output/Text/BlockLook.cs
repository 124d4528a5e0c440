using Rapporteur.Articles;
using Spectre.Console;

namespace Rapporteur.Cli.Output.Text;

/// <summary>How a block is set, so that what it is shows without colour too.</summary>
/// <param name="Style">Style of its words.</param>
/// <param name="First">Before its first line.</param>
/// <param name="Others">Before its other lines.</param>
/// <param name="KeepLines">Its line ends stay.</param>
/// <param name="IsClose">No blank line between two of its kind.</param>
internal sealed record BlockLook(Style Style, string First = "", string Others = "", bool KeepLines = false, bool IsClose = false)
{
    private static readonly BlockLook _plain = new(Styles.Plain);
    private static readonly BlockLook _title = new(Styles.Title);
    private static readonly BlockLook _faint = new(Styles.Faint);
    private static readonly BlockLook _quotation = new(Styles.Plain, "  │ ", "  │ ", KeepLines: true);
    private static readonly BlockLook _listItem = new(Styles.Plain, "  • ", "    ", IsClose: true);
    private static readonly BlockLook _table = new(Styles.Plain, "  ", "    ", KeepLines: true);
    private static readonly BlockLook _post = new(Styles.Plain, "  @ ", "  │ ", KeepLines: true);
    private static readonly BlockLook _furniture = new(Styles.Faint, "~ ", "~ ", IsClose: true);

    /// <summary>The look of a kind of block.</summary>
    public static BlockLook Of(BlockKind kind) => kind switch
    {
        BlockKind.Title or BlockKind.Heading => _title,
        BlockKind.Byline or BlockKind.Dateline or BlockKind.Caption or BlockKind.Bio => _faint,
        BlockKind.Quotation => _quotation,
        BlockKind.ListItem => _listItem,
        BlockKind.Table => _table,
        BlockKind.Post => _post,
        BlockKind.Furniture => _furniture,
        _ => _plain,
    };
}
