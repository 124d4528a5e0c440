using System.Buffers;

namespace Rapporteur.Articles.Html.Blocks;

/// <summary>What element a block is the text of.</summary>
internal enum BlockTag
{
    /// <summary>A paragraph.</summary>
    P,

    /// <summary>A container whose own text this is.</summary>
    Div,

    /// <summary>An item of a list.</summary>
    Li,

    /// <summary>The page's main heading.</summary>
    H1,

    /// <summary>A heading.</summary>
    H2,

    /// <summary>A lesser heading.</summary>
    H3,

    /// <summary>The least headings.</summary>
    H4,

    /// <summary>A quotation.</summary>
    Quotation,

    /// <summary>The words of a picture.</summary>
    Caption,

    /// <summary>A cell of a table that sets out the page.</summary>
    Cell,

    /// <summary>A term or description of a list of such.</summary>
    Term,

    /// <summary>Preformatted text.</summary>
    Pre,

    /// <summary>A table of data.</summary>
    Table,

    /// <summary>An embedded post.</summary>
    Post,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>A piece of a page's text that stands apart from its neighbours, and where on the page it stands.</summary>
internal sealed class PageBlock
{
    private const int ShortestProse = 50;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".!?…。！？؟।։");

    /// <summary>Its words, white space collapsed.</summary>
    public required string Text { get; init; }

    /// <summary>The kind of element.</summary>
    public required BlockTag Tag { get; init; }

    /// <summary>The box that it stands in.</summary>
    public required PageBox Box { get; init; }

    /// <summary>Characters within links.</summary>
    public required int LinkLength { get; init; }

    /// <summary>Characters in bold or italics.</summary>
    public required int StressLength { get; init; }

    /// <summary>The first characters are bold.</summary>
    public required bool StartsBold { get; init; }

    /// <summary>Pictures on the page before it.</summary>
    public required int PicturesBefore { get; init; }

    /// <summary>It has the text of an earlier block.</summary>
    public required bool IsRepeat { get; init; }

    /// <summary>Long, not made of links, and with a mark that ends sentences in some script.</summary>
    public bool ReadsAsProse => Text.Length >= ShortestProse && LinkLength * 2 < Text.Length && Text.AsSpan().ContainsAny(SentenceMarks);

    /// <summary>For a post, what it is; its spans are of <see cref="Text"/>.</summary>
    public Post? Post { get; init; }
}
