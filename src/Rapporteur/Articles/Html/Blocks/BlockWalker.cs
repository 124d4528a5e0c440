using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Rapporteur.Articles.Html.Blocks;

/// <summary>
/// Walks a page and makes its blocks. Elements that stand apart on the page part words; elements within a line do not;
/// loose text beside elements is a block of its own. Every word comes once, in the page's order.
/// </summary>
internal sealed class BlockWalker
{
    /// <summary>A passage of this length that comes twice is the page's doing (a second layout), not the story's.</summary>
    private const int LongestRefrain = 60;

    /// <summary>Lines shorter than this are those of poems and addresses.</summary>
    private const int ShortestLine = 60;

    private static readonly SearchValues<char> Sentence = SearchValues.Create(".!?…。！？؟।\"”’»");

    private static readonly FrozenSet<string> Skipped = Names(
        "script style noscript template iframe svg math button input select textarea head video audio object canvas map dialog option datalist");

    private static readonly FrozenSet<string> Apart = Names(
        "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup "
        + "hr li main nav ol p pre section summary table tbody td tfoot th thead tr caption ul amp-carousel amp-accordion amp-sidebar");

    private static readonly FrozenSet<string> Pictures = Names("img amp-img video");
    private static readonly FrozenSet<string> Bold = Names("b strong");
    private static readonly FrozenSet<string> Stress = Names("b strong i em cite");

    private readonly List<PageBlock> _blocks = [];
    private readonly StringBuilder _line = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _inLink;
    private int _inStress;
    private int _inBold;
    private int _linkLength;
    private int _stressLength;
    private bool _startsBold;
    private int _breaks;
    private int _pictures;

    private BlockWalker()
    {
    }

    /// <summary>The blocks of <paramref name="body"/>, in the page's order.</summary>
    public static List<PageBlock> Walk(IElement body)
    {
        var walker = new BlockWalker();
        walker.AddBox(body, null);
        return walker._blocks;
    }

    private void AddBox(IElement element, PageBox? outer)
    {
        var box = BoxOf(element, outer);
        Children(element, box);
        Flush(box);
    }

    private void Children(IElement parent, PageBox box)
    {
        var nodes = parent.ChildNodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] is IText text)
            {
                AddText(text.Data);
            }
            else if (nodes[i] is IElement element)
            {
                AddElement(element, box);
            }
        }
    }

    private void AddElement(IElement element, PageBox box)
    {
        var name = element.LocalName;
        if (Embeds.EmbeddedPost.MayBe(element) && Embeds.EmbeddedPost.TryRead(element) is { Text.Length: > 0 } post)
        {
            Flush(box);
            Add(box, BlockTag.Post, post.Text, post.Post);
            return;
        }

        if (Pictures.Contains(name))
        {
            CountPicture(box);
        }

        if (Skipped.Contains(name))
        {
            return;
        }

        if (name == "br")
        {
            Break(box);
            return;
        }

        if (Apart.Contains(name))
        {
            Flush(box);
            if (name == "table" && PageTable.TryRead(element) is { Length: > 0 } table)
            {
                AddTable(element, box, table);
                return;
            }

            AddBox(element, box);
            return;
        }

        Inline(element, name, box);
    }

    private void Inline(IElement element, string name, PageBox box)
    {
        if (element.ClassName is { Length: > 0 } words && IsForReadersAloud(words))
        {
            return;
        }

        var link = name == "a" && element.HasAttribute("href") ? 1 : 0;
        var bold = Bold.Contains(name) ? 1 : 0;
        var stress = Stress.Contains(name) ? 1 : 0;
        _inLink += link;
        _inBold += bold;
        _inStress += stress;
        Children(element, box);
        _inLink -= link;
        _inBold -= bold;
        _inStress -= stress;
    }

    private void AddText(string text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                Space();
                continue;
            }

            if (_line.Length == 0)
            {
                _startsBold = _inBold > 0;
            }

            _line.Append(c);
            _breaks = 0;
            _linkLength += _inLink > 0 ? 1 : 0;
            _stressLength += _inStress > 0 ? 1 : 0;
        }
    }

    // Two breaks part paragraphs; so does one after a sentence.
    private void Break(PageBox box)
    {
        Space();
        if (++_breaks == 2 || (_line.Length > ShortestLine && Sentence.Contains(_line[^2])))
        {
            Flush(box);
        }
    }

    private void Space()
    {
        if (_line.Length > 0 && _line[^1] != ' ')
        {
            _line.Append(' ');
        }
    }

    private void Flush(PageBox box)
    {
        if (_line.Length > 0)
        {
            var length = _line[^1] == ' ' ? _line.Length - 1 : _line.Length;
            if (length > 0)
            {
                Add(box, TagOf(box), _line.ToString(0, length));
            }
        }

        _line.Clear();
        _linkLength = 0;
        _stressLength = 0;
        _breaks = 0;
    }

    private void AddTable(IElement element, PageBox box, string text)
    {
        _linkLength = element.QuerySelectorAll("a[href]").Sum(a => a.TextContent.Length);
        Add(box, BlockTag.Table, text);
        _linkLength = 0;
    }

    private void Add(PageBox box, BlockTag tag, string text, Post? post = null)
    {
        var block = new PageBlock
        {
            Text = text,
            Tag = tag,
            Box = box,
            LinkLength = Math.Min(_linkLength, text.Length),
            StressLength = _stressLength,
            StartsBold = _startsBold,
            PicturesBefore = _pictures,
            // Posts without words look alike; their addresses do not.
            IsRepeat = !_seen.Add(post?.Url is { } address ? "post " + address : text) && text.Length > LongestRefrain,
            Post = post,
        };
        _startsBold = false;
        _blocks.Add(block);
        var prose = block.ReadsAsProse ? text.Length : 0;
        box.OwnProseLength += prose;
        for (var around = box; around is not null; around = around.Outer)
        {
            around.Blocks++;
            around.Length += text.Length;
            around.LinkLength += block.LinkLength;
            around.ProseLength += prose;
        }
    }

    private void CountPicture(PageBox box)
    {
        _pictures++;
        for (var around = box; around is not null; around = around.Outer)
        {
            around.Pictures++;
        }
    }

    private static BlockTag TagOf(PageBox box) => box.Element.LocalName switch
    {
        "p" when box.Outer?.Element.LocalName == "li" => BlockTag.Li,
        "p" => (box.Traits & BoxTraits.Quotation) != 0 ? BlockTag.Quotation : BlockTag.P,
        "li" => BlockTag.Li,
        "h1" => BlockTag.H1,
        "h2" => BlockTag.H2,
        "h3" => BlockTag.H3,
        "h4" or "h5" or "h6" => BlockTag.H4,
        "blockquote" => BlockTag.Quotation,
        "figcaption" or "caption" => BlockTag.Caption,
        "td" or "th" => BlockTag.Cell,
        "dd" or "dt" => BlockTag.Term,
        "pre" => BlockTag.Pre,
        "div" or "section" or "article" or "main" or "body" => BlockTag.Div,
        _ => BlockTag.Other,
    };

    private PageBox BoxOf(IElement element, PageBox? outer)
    {
        var name = element.LocalName;
        ulong words = 0;
        var traits = (outer?.Traits ?? BoxTraits.None) | TraitsOf(name) | (_inLink > 0 ? BoxTraits.Link : BoxTraits.None);
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            switch (attribute.LocalName)
            {
                case "class" or "id" or "role" or "data-component" or "data-testid":
                    words |= ClassWords.Of(attribute.Value);
                    break;
                case "itemprop" when attribute.Value.Contains("articleBody", StringComparison.OrdinalIgnoreCase):
                    traits |= BoxTraits.ArticleBody;
                    break;
                case "hidden":
                case "aria-hidden" when attribute.Value == "true":
                case "style" when IsHidden(attribute.Value):
                    traits |= BoxTraits.Hidden;
                    break;
            }
        }

        var path = TagNames.Hash(name) ^ (words * 0x9E3779B97F4A7C15UL);
        return new PageBox
        {
            Outer = outer,
            Element = element,
            Traits = traits,
            OwnWords = words,
            AllWords = words | (outer?.AllWords ?? 0),
            Depth = (outer?.Depth ?? 0) + 1,
            Path = ((outer?.Path ?? 0) * 1099511628211UL) ^ path,
        };
    }

    private static BoxTraits TraitsOf(string name) => name switch
    {
        "article" => BoxTraits.Article,
        "main" => BoxTraits.Main,
        "aside" => BoxTraits.Aside,
        "header" => BoxTraits.Header,
        "footer" => BoxTraits.Footer,
        "nav" => BoxTraits.Nav,
        "figure" => BoxTraits.Figure,
        "ul" or "ol" or "dl" => BoxTraits.List,
        "table" => BoxTraits.Table,
        "form" => BoxTraits.Form,
        "blockquote" => BoxTraits.Quotation,
        _ => BoxTraits.None,
    };

    private static bool IsHidden(string style) =>
        style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase);

    // "Opens in a new tab" and the like, which nobody sees.
    private static bool IsForReadersAloud(string words) =>
        words.Contains("sr-only", StringComparison.OrdinalIgnoreCase)
        || words.Contains("screen-reader", StringComparison.OrdinalIgnoreCase)
        || words.Contains("screenreader", StringComparison.OrdinalIgnoreCase)
        || words.Contains("visually-hidden", StringComparison.OrdinalIgnoreCase)
        || words.Contains("visuallyhidden", StringComparison.OrdinalIgnoreCase);

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
