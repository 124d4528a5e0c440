using AngleSharp.Dom;

namespace Rapporteur.Articles.Html.Blocks;

/// <summary>Facts of an element's name that matter to what stands in it.</summary>
[Flags]
internal enum BoxTraits
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>In an article element.</summary>
    Article = 1,

    /// <summary>In the main element.</summary>
    Main = 2,

    /// <summary>In an aside.</summary>
    Aside = 4,

    /// <summary>In a header.</summary>
    Header = 8,

    /// <summary>In a footer.</summary>
    Footer = 16,

    /// <summary>In navigation.</summary>
    Nav = 32,

    /// <summary>In a figure.</summary>
    Figure = 64,

    /// <summary>In a list.</summary>
    List = 128,

    /// <summary>In a table.</summary>
    Table = 256,

    /// <summary>In a form.</summary>
    Form = 512,

    /// <summary>In a quotation.</summary>
    Quotation = 1024,

    /// <summary>Not shown as the page opens.</summary>
    Hidden = 2048,

    /// <summary>Marked as the article's body (schema.org).</summary>
    ArticleBody = 4096,

    /// <summary>In a link that holds blocks.</summary>
    Link = 8192,
}

/// <summary>An element that holds blocks, with sums over all that stands in it.</summary>
internal sealed class PageBox
{
    /// <summary>The element around it that holds it; null for the page's body.</summary>
    public required PageBox? Outer { get; init; }

    /// <summary>The element.</summary>
    public required IElement Element { get; init; }

    /// <summary>What it and those around it are.</summary>
    public required BoxTraits Traits { get; init; }

    /// <summary>What the words of its class, id and role say.</summary>
    public required ulong OwnWords { get; init; }

    /// <summary>The same of it and the box around it.</summary>
    public ulong NearWords => OwnWords | (Outer?.OwnWords ?? 0);

    /// <summary>The same of it and all around it.</summary>
    public required ulong AllWords { get; init; }

    /// <summary>Steps from the body.</summary>
    public required int Depth { get; init; }

    /// <summary>The same for boxes of the same names and classes in the same place of the page's tree.</summary>
    public required ulong Path { get; init; }

    /// <summary>Blocks in it.</summary>
    public int Blocks { get; set; }

    /// <summary>Characters in it.</summary>
    public int Length { get; set; }

    /// <summary>Characters of links in it.</summary>
    public int LinkLength { get; set; }

    /// <summary>Characters of blocks in it that read as prose.</summary>
    public int ProseLength { get; set; }

    /// <summary>Characters of prose that stand in it and in no box within it.</summary>
    public int OwnProseLength { get; set; }

    /// <summary>Characters of prose whose paragraphs it holds.</summary>
    public int HeldProseLength { get; set; }

    /// <summary>Pictures in it.</summary>
    public int Pictures { get; set; }

    /// <summary>The innermost box that holds this one and <paramref name="box"/>, which are of one page.</summary>
    public PageBox Around(PageBox box)
    {
        var around = this;
        while (around.Outer is { } outer && !around.Holds(box))
        {
            around = outer;
        }

        return around;
    }

    /// <summary>Whether <paramref name="box"/> is this one or stands in it.</summary>
    public bool Holds(PageBox box)
    {
        for (PageBox? around = box; around is not null && around.Depth >= Depth; around = around.Outer)
        {
            if (around == this)
            {
                return true;
            }
        }

        return false;
    }
}
