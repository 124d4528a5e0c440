using System.Text;
using AngleSharp.Dom;

namespace Rapporteur.Articles.Html.Embeds;

/// <summary>The words of an embed as a reader sees them, line by line, and where its links stand in them.</summary>
/// <param name="Text">The lines, joined by <c>\n</c>; white space is one space.</param>
/// <param name="Links">In the order of the text; a link without words has an empty span.</param>
/// <param name="Time">What the last marked time says for machines; null where none is marked.</param>
internal sealed record EmbedText(string Text, IReadOnlyList<EmbedLink> Links, string? Time)
{
    /// <summary>The lines' spans.</summary>
    public IEnumerable<TextSpan> Lines
    {
        get
        {
            for (var start = 0; start < Text.Length;)
            {
                var end = Text.IndexOf('\n', start);
                end = end < 0 ? Text.Length : end;
                yield return new TextSpan(start, end);
                start = end + 1;
            }
        }
    }

    /// <summary>Reads an element.</summary>
    public static EmbedText Of(IElement element)
    {
        var gatherer = new Gatherer();
        gatherer.Walk(element);
        return gatherer.Finish();
    }

    private sealed class Gatherer
    {
        private readonly StringBuilder _text = new();
        private readonly List<EmbedLink> _links = [];
        private char _gap;
        private string? _time;

        public void Walk(INode parent)
        {
            foreach (var node in parent.ChildNodes)
            {
                if (node is IText text)
                {
                    Add(text.Data);
                }
                else if (node is IElement element)
                {
                    Add(element);
                }
            }
        }

        public EmbedText Finish() => new(_text.ToString(), _links, _time);

        private void Add(IElement element)
        {
            switch (element.LocalName)
            {
                case "br":
                    _gap = '\n';
                    break;
                case "script" or "style" or "template" or "svg" or "iframe" or "button":
                    break;
                case "p" or "div" or "section" or "blockquote" or "li" or "ul" or "ol" or "header" or "footer" or "figure" or "figcaption":
                    _gap = '\n';
                    Walk(element);
                    _gap = '\n';
                    break;
                case "a":
                    AddLink(element);
                    break;
                default:
                    _time = element.LocalName == "time" ? element.GetAttribute("datetime") ?? _time : _time;
                    Walk(element);
                    break;
            }
        }

        private void AddLink(IElement link)
        {
            var place = _links.Count;
            var before = _text.Length;
            _links.Add(new EmbedLink(default, link.GetAttribute("href") ?? ""));
            Walk(link);

            // A gap before the link's first word was written together with it, and is no part of it.
            var span = new TextSpan(before, _text.Length);
            while (!span.IsEmpty && char.IsWhiteSpace(_text[span.Start]))
            {
                span = span with { Start = span.Start + 1 };
            }

            _links[place] = _links[place] with { Span = span };
        }

        private void Add(string text)
        {
            foreach (var c in text)
            {
                if (char.IsWhiteSpace(c))
                {
                    _gap = _gap == '\n' ? '\n' : ' ';
                    continue;
                }

                if (_gap != '\0' && _text.Length > 0)
                {
                    _text.Append(_gap);
                }

                _gap = '\0';
                _text.Append(c);
            }
        }
    }
}

/// <summary>A link in an embed.</summary>
/// <param name="Span">Where its words stand.</param>
/// <param name="Address">Where it leads.</param>
internal readonly record struct EmbedLink(TextSpan Span, string Address);
