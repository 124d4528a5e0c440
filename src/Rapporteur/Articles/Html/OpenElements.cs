namespace Rapporteur.Articles.Html;

/// <summary>
/// The elements that are open at one point of a page, near enough to what the HTML standard's parser has. Formatting
/// that was left open is opened again in every later block, which makes a page of n tags grow to n² elements: those
/// count as well.
/// </summary>
/// <param name="maxDepth">Deepest nesting.</param>
/// <param name="maxElements">Most elements.</param>
internal sealed class OpenElements(int maxDepth, int maxElements)
{
    /// <summary>The parser opens no more than this many of the very same tag again.</summary>
    private const int MostOfTheSame = 3;

    private readonly List<Entry> _open = [];
    private readonly List<Entry> _pending = [];
    private long _elements;
    private int _foreign;

    /// <summary>A limit is broken.</summary>
    public bool IsOver => _elements > maxElements || _open.Count > maxDepth || _pending.Count > maxDepth;

    /// <summary>The place is inside of SVG or MathML.</summary>
    public bool IsForeign => _foreign > 0;

    /// <summary>Text stands here.</summary>
    public void Text() => Reopen();

    /// <summary>A start tag stands here.</summary>
    /// <param name="name">The element.</param>
    /// <param name="tag">The same for the same tag with the same attributes.</param>
    /// <param name="selfClosing">It ends in a slash.</param>
    public void Open(TagName name, ulong tag, bool selfClosing)
    {
        _elements++;
        if (IsForeign)
        {
            if (!selfClosing)
            {
                Push(name, tag);
            }

            return;
        }

        if (TagNames.TrySiblings(name.Id, out var siblings))
        {
            CloseSibling(siblings.Ends, siblings.Within);
        }

        if (name.Is(TagTraits.EndsParagraph))
        {
            CloseInScope(TagNames.P);
        }
        else if (!name.Is(TagTraits.RawText | TagTraits.Cell))
        {
            Reopen();
        }

        if (!name.Is(TagTraits.Void | TagTraits.RawText))
        {
            Push(name, tag);
        }
    }

    /// <summary>An end tag stands here.</summary>
    public void Close(TagName name)
    {
        if (name.Is(TagTraits.Formatting) && !IsForeign)
        {
            if (Remove(_pending, name.Id) || Remove(_open, name.Id))
            {
                return;
            }
        }

        CloseInScope(name.Id);
    }

    private void Push(TagName name, ulong tag)
    {
        _foreign += name.Is(TagTraits.Foreign) ? 1 : 0;
        _open.Add(new Entry(name, tag, _pending.Count));
    }

    private void Reopen()
    {
        foreach (var entry in _pending)
        {
            _elements++;
            _open.Add(entry);
        }

        _pending.Clear();
    }

    private void CloseSibling(HashSet<ulong> ends, HashSet<ulong> within)
    {
        for (var i = _open.Count - 1; i >= 0 && !within.Contains(_open[i].Name.Id); i--)
        {
            if (ends.Contains(_open[i].Name.Id))
            {
                PopTo(i);
            }
        }
    }

    private void CloseInScope(ulong id)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name.Id == id)
            {
                PopTo(i);
                return;
            }

            if (_open[i].Name.Is(TagTraits.Scope) && id == TagNames.P)
            {
                return;
            }
        }
    }

    private void PopTo(int index)
    {
        var closing = _open.GetRange(index, _open.Count - index);
        _open.RemoveRange(index, closing.Count);
        foreach (var entry in closing)
        {
            _foreign -= entry.Name.Is(TagTraits.Foreign) ? 1 : 0;
        }

        foreach (var entry in closing)
        {
            if (entry.Name.Is(TagTraits.Cell))
            {
                _pending.RemoveRange(Math.Min(entry.PendingBefore, _pending.Count), Math.Max(0, _pending.Count - entry.PendingBefore));
                return;
            }

            if (entry.Name.Is(TagTraits.Formatting) && _pending.Count(p => p.Tag == entry.Tag) < MostOfTheSame)
            {
                _pending.Add(entry);
            }
        }
    }

    private static bool Remove(List<Entry> entries, ulong id)
    {
        var at = entries.FindLastIndex(e => e.Name.Id == id);
        if (at >= 0)
        {
            entries.RemoveAt(at);
        }

        return at >= 0;
    }

    private readonly record struct Entry(TagName Name, ulong Tag, int PendingBefore);
}
