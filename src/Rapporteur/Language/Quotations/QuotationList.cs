namespace Rapporteur.Language.Quotations;

/// <summary>Joins the passages of following paragraphs to quotations and counts how deep each lies.</summary>
internal sealed class QuotationList
{
    private readonly List<Entry> _entries = [];
    private readonly List<TextSpan> _ends = [];

    // Indices of the entries that the last paragraph left open, from the outermost inwards.
    private List<int> _open = [];

    /// <summary>Takes the passages of the next paragraph, in the order of their starts.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="passages">Its passages.</param>
    /// <param name="goesOn">False where nothing may go on from it into the next paragraph.</param>
    public void Add(TextSpan paragraph, List<Passage> passages, bool goesOn)
    {
        var stillOpen = new List<int>();
        var reopened = 0;
        var expected = paragraph.Start;
        _ends.Clear();
        foreach (var passage in passages)
        {
            while (_ends.Count > 0 && _ends[^1].End < passage.Span.End)
            {
                _ends.RemoveAt(_ends.Count - 1);
            }

            var depth = _ends.Count;
            _ends.Add(passage.Span);
            int index;
            if (reopened < _open.Count && depth == reopened && passage.Span.Start == expected
                && passage.OpenLength > 0 && _entries[_open[reopened]].First.Family == passage.Family)
            {
                index = _open[reopened++];
                var entry = _entries[index];
                (entry.More ??= [entry.First.Span]).Add(passage.Span);
                _entries[index] = entry with { More = entry.More, Closed = passage.Closed };
                expected += passage.OpenLength;
            }
            else
            {
                reopened = _open.Count;
                index = _entries.Count;
                _entries.Add(new Entry(passage, depth, passage.Closed));
            }

            if (goesOn && passage.RunsOn)
            {
                stillOpen.Add(index);
            }
        }

        _open = stillOpen;
    }

    /// <summary>All quotations.</summary>
    public Quotation[] ToQuotations()
    {
        var quotations = new Quotation[_entries.Count];
        for (var i = 0; i < quotations.Length; i++)
        {
            var entry = _entries[i];
            var parts = entry.More?.ToArray() ?? [entry.First.Span];
            quotations[i] = new Quotation(new TextSpan(parts[0].Start, parts[^1].End), parts, entry.Depth, entry.Closed);
        }

        return quotations;
    }

    private record struct Entry(Passage First, int Depth, bool Closed)
    {
        public List<TextSpan>? More { get; set; }
    }
}
