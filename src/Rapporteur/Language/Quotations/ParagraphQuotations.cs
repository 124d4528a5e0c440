using System.Runtime.InteropServices;

namespace Rapporteur.Language.Quotations;

/// <summary>
/// Finds the passages of one paragraph. Double and angle marks are paired first. Single marks, half of which are
/// apostrophes, are paired after that and only with their like: those within one double quotation among
/// themselves, and those outside all of them among themselves. So no two passages cross. Reuses its lists; one
/// thread at a time.
/// </summary>
internal sealed class ParagraphQuotations
{
    private static readonly PairingCosts DoubleCosts = new(Nest: 6, Unclosed: 9, CutOff: 9);
    private static readonly PairingCosts SingleCosts = new(Nest: 5, Unclosed: 7, CutOff: 8);

    private readonly List<QuotationMark> _marks = [];
    private readonly List<QuotationMark> _doubles = [];
    private readonly List<MarkPair> _doublePairs = [];
    private readonly List<MarkPair> _singlePairs = [];
    private readonly List<Passage> _passages = [];
    private readonly List<QuotationMark> _unpaired = [];
    private readonly Stack<Region> _regions = new();
    private readonly Stack<Region> _spare = new();
    private string _text = "";
    private TextSpan _paragraph;
    private ReopeningMarks _reopening;

    /// <summary>
    /// The passages of <paramref name="paragraph"/> in the order of their starts, outer ones first; valid until the
    /// next call. <paramref name="reopening"/> says with which marks the next paragraph begins: only then is it
    /// likely that a quotation is meant to be left open at the end of this one.
    /// </summary>
    public List<Passage> Find(string text, TextSpan paragraph, ReopeningMarks reopening)
    {
        (_text, _paragraph, _reopening) = (text, paragraph, reopening);
        _marks.Clear();
        _doubles.Clear();
        _doublePairs.Clear();
        _passages.Clear();
        _unpaired.Clear();
        MarkScanner.Scan(text, paragraph, _marks);
        if (_marks.Count == 0)
        {
            return _passages;
        }

        foreach (var mark in _marks)
        {
            if (mark.Family != MarkFamily.Single)
            {
                _doubles.Add(mark);
            }
        }

        var costs = reopening.Double ? DoubleCosts with { Unclosed = 2 } : DoubleCosts;
        MarkPairing.Pair(CollectionsMarshal.AsSpan(_doubles), costs, _doublePairs);
        WalkRegions();
        Order();
        StrayClosings.AddTo(_passages, text, paragraph, _unpaired);
        return _passages;
    }

    // Goes through all marks with a stack of the double quotations that are open.
    private void WalkRegions()
    {
        var opens = new int[_doubles.Count];
        var closes = new int[_doubles.Count];
        for (var i = 0; i < _doublePairs.Count; i++)
        {
            opens[_doublePairs[i].Open] = i + 1;
            if (_doublePairs[i].Close >= 0)
            {
                closes[_doublePairs[i].Close] = i + 1;
            }
        }

        Enter(_paragraph.Start, default);
        var next = 0;
        foreach (var mark in _marks)
        {
            if (mark.Family == MarkFamily.Single)
            {
                AddSingle(mark);
                continue;
            }

            var (open, close) = (opens[next], closes[next]);
            next++;
            if (close > 0)
            {
                Leave(mark, _doublePairs[close - 1].Closed);
            }

            if (open > 0)
            {
                _regions.Peek().LastInner = mark.Position;
                Enter(mark.Position, mark);
            }
            else if (close == 0)
            {
                Unpaired(mark);
            }
        }

        while (_regions.Count > 0)
        {
            Leave(null, false);
        }
    }

    private void Unpaired(QuotationMark mark)
    {
        if (mark.Length == 2 && _text[mark.Position] != '`' && _regions.Peek().MayHaveSingleOpen)
        {
            var (first, second) = MarkScanner.Split(_text, _paragraph, mark);
            AddSingle(first);
            AddSingle(second);
        }
        else if (_regions.Count == 1)
        {
            _unpaired.Add(mark);
        }
    }

    private void AddSingle(QuotationMark mark)
    {
        var region = _regions.Peek();
        region.Singles.Add(mark);
        region.MayHaveSingleOpen |= mark.OpenCost < mark.CloseCost;
    }

    private void Enter(int start, QuotationMark opener)
    {
        if (!_spare.TryPop(out var region))
        {
            region = new Region();
        }

        region.Singles.Clear();
        (region.Start, region.Opener, region.LastInner, region.MayHaveSingleOpen) = (start, opener, -1, false);
        _regions.Push(region);
    }

    private void Leave(QuotationMark? by, bool closed)
    {
        var region = _regions.Pop();
        var outermost = _regions.Count == 0;
        var end = by?.Position ?? _paragraph.End;
        PairSingles(region, outermost, end, runsOn: by is null);
        if (!outermost)
        {
            var whole = closed ? by!.Value.End : TrimEnd(region.Start, end);
            Add(region.Opener, whole, closed, contentEnd: end, runsOn: by is null);
        }

        _spare.Push(region);
    }

    private void PairSingles(Region region, bool outermost, int end, bool runsOn)
    {
        if (region.Singles.Count == 0)
        {
            return;
        }

        _singlePairs.Clear();
        var reopened = runsOn && _reopening.Single && (outermost || _reopening.Double);
        var singles = CollectionsMarshal.AsSpan(region.Singles);
        MarkPairing.Pair(singles, reopened ? SingleCosts with { Unclosed = 1 } : SingleCosts, _singlePairs);
        var used = new bool[singles.Length];
        for (var i = 0; i < _singlePairs.Count; i++)
        {
            var pair = _singlePairs[i];
            var opener = singles[pair.Open];
            used[pair.Open] = true;
            if (pair.Closed)
            {
                used[pair.Close] = true;
                if (!IsInnerOfDoubled(singles, i))
                {
                    Add(opener, singles[pair.Close].End, true, singles[pair.Close].Position, false);
                }

                continue;
            }

            var stop = pair.Close >= 0 ? singles[pair.Close].Position : end;
            // A lone single mark amid double quotations is rather a slip than a frame about all that follow.
            if (reopened || opener.Position == _paragraph.Start || region.LastInner < opener.Position)
            {
                Add(opener, TrimEnd(opener.Position, stop), false, stop, runsOn && pair.Close < 0);
            }
        }

        if (outermost)
        {
            for (var i = 0; i < singles.Length; i++)
            {
                if (!used[i])
                {
                    _unpaired.Add(singles[i]);
                }
            }
        }
    }

    // ‘‘So’’ is one quotation, though each of its marks is made of two.
    private bool IsInnerOfDoubled(ReadOnlySpan<QuotationMark> singles, int index)
    {
        if (index + 1 >= _singlePairs.Count)
        {
            return false;
        }

        var (inner, outer) = (_singlePairs[index], _singlePairs[index + 1]);
        return outer.Closed && singles[outer.Open].End == singles[inner.Open].Position
            && singles[inner.Close].End == singles[outer.Close].Position;
    }

    private void Add(QuotationMark opener, int end, bool closed, int contentEnd, bool runsOn)
    {
        if (contentEnd > opener.End && !_text.AsSpan(opener.End, contentEnd - opener.End).IsWhiteSpace())
        {
            _passages.Add(new Passage(new TextSpan(opener.Position, end), opener.Family, opener.Length, closed, runsOn));
        }
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private void Order()
    {
        for (var i = 1; i < _passages.Count; i++)
        {
            if (Passage.ByStart(_passages[i - 1], _passages[i]) > 0)
            {
                _passages.Sort(Passage.ByStart);
                return;
            }
        }
    }

    // The inside of a double quotation, or what lies outside all of them.
    private sealed class Region
    {
        public List<QuotationMark> Singles { get; } = [];

        public int Start { get; set; }

        public QuotationMark Opener { get; set; }

        // Where the last double quotation directly within it starts.
        public int LastInner { get; set; }

        public bool MayHaveSingleOpen { get; set; }
    }
}
