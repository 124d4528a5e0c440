using Rapporteur.Articles.Dates;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>Collects what the parts of a page say of its authors, the more reliable first.</summary>
internal sealed class PageBylines(PageFacts facts, Headline headline, OutletNames outlet, string? language)
{
    /// <summary>How far from the headline a byline may stand, in characters of text before and after it.</summary>
    private const int FarthestBefore = 600;
    private const int FarthestAfter = 2_500;
    private const int MostTexts = 60;

    private static readonly (string Meta, int Weight)[] Metas =
    [
        ("parsely-author", 8), ("sailthru.author", 7), ("byl", 7), ("article:author:name", 7), ("article:author", 6), ("og:article:author", 6), ("og:author", 6), ("dc.creator", 6),
        ("dcterms.creator", 6), ("dc.creator.name", 6), ("citation_author", 8), ("cxenseparse:author", 6), ("cxenseparse:recs:author", 6), ("dable:author", 6),
        ("author", 5), ("autor", 5), ("authors", 5), ("dc.contributor", 3), ("twitter:creator:name", 3),
    ];

    private readonly List<BylineWitness> _found = [];

    /// <summary>Collects them.</summary>
    public List<BylineWitness> Collect(DataWork? work, ArticleHints hints)
    {
        if (work is not null)
        {
            var persons = Read(work.Authors.Where(a => !a.IsOrganization).Select(a => a.Name), BylineForm.List);
            var others = Read(work.Authors.Where(a => a.IsOrganization).Select(a => a.Name), BylineForm.List);
            Add("schema.org", BylineSource.Data, 9, persons.Count > 0 ? persons : others, persons.Count == 0);
        }

        foreach (var (meta, weight) in Metas)
        {
            Add("meta " + meta, BylineSource.Meta, weight, Read(facts.Metas(meta), BylineForm.List));
        }

        AddCard();
        AddMarked("itemprop author", 7, PageMark.AuthorProperty, BylineForm.List);
        AddMarked("rel author", 6, PageMark.AuthorLink, BylineForm.Name);
        AddMarked("author's name on the page", 6, PageMark.AuthorName, BylineForm.Name);
        AddMarked("byline on the page", 5, PageMark.AuthorClass, BylineForm.Line);
        AddLine();
        Add("feed", BylineSource.Feed, 5, Read(hints.Byline, BylineForm.List));
        return _found;
    }

    private void Add(string witness, BylineSource source, int weight, List<string> names, bool isOrganization = false)
    {
        // "Jane Roe, Harbour News"
        if (names.Exists(n => !outlet.IsOutlet(n)))
        {
            names.RemoveAll(outlet.IsName);
        }

        if (names.Count > 0)
        {
            _found.Add(new BylineWitness(witness, source, weight, names, isOrganization || names.All(outlet.IsOutlet)));
        }
    }

    private List<string> Read(IEnumerable<string> texts, BylineForm form)
    {
        var names = new List<string>();
        foreach (var name in texts.Take(MostTexts).SelectMany(t => BylineText.Names(t, language, form)))
        {
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                names.Add(name);
            }
        }

        return names;
    }

    // <meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Roe">
    private void AddCard()
    {
        for (var i = 1; i <= 2; i++)
        {
            if (facts.Meta($"twitter:label{i}") is { } label && facts.Meta($"twitter:data{i}") is { } value && BylineOpenings.Length(label + " ") > label.Length)
            {
                Add("twitter card", BylineSource.Meta, 6, Read([value], BylineForm.List));
            }
        }
    }

    // Of all marked places the group next to the headline counts: others are of other stories.
    private void AddMarked(string witness, int weight, PageMark mark, BylineForm form)
    {
        var places = facts.Marked.Where(m => m.Mark == mark && m.Zone <= headline.Zone).ToList();
        var near = Group(places.Where(m => IsNear(m.Position)), form);
        Add(witness, BylineSource.Page, weight, near.Count > 0 ? near : Group(places, form));
    }

    private List<string> Group(IEnumerable<MarkedText> places, BylineForm form)
    {
        const int SameGroup = 120;
        var names = new List<string>();
        var last = -1;
        foreach (var marked in places)
        {
            if (last >= 0 && marked.Position - last > SameGroup)
            {
                break;
            }

            var found = Read([marked.Value], form);
            names.AddRange(found.Where(n => !names.Contains(n, StringComparer.OrdinalIgnoreCase)));
            last = found.Count > 0 ? marked.Position : last;
        }

        return names;
    }

    private void AddLine()
    {
        const int LongestLine = 120;
        foreach (var line in facts.Lines.Where(l => l.IsWhole && l.Zone <= headline.Zone && l.Text.Length <= LongestLine && headline.Position >= 0 && IsNear(l.Position) && l.Text != headline.Text))
        {
            if (NamesOf(line.Text) is { Count: > 0 } names)
            {
                Add("line on the page", BylineSource.Page, 5, names);
                return;
            }
        }
    }

    // "By Jane Roe", "12 March 2024 13:30 by Jane Roe", "12 March 2024 - Jane Roe".
    private List<string> NamesOf(string line)
    {
        if (BylineOpenings.Length(line) == 0)
        {
            if (DateFinder.In(line, language) is not [{ Start: var start, End: var end }] || line.Length - end < 4)
            {
                return [];
            }

            var rest = line[end..].TrimStart(' ', ',', '|', '·', '•', ')', '.');
            if (start > 3 || !(rest is ['-' or '–' or '—', ..] || BylineOpenings.Length(rest) > 0))
            {
                return [];
            }
        }

        var names = BylineText.Names(line, language, BylineForm.Line);
        return names.TrueForAll(n => n.Contains(' ', StringComparison.Ordinal)) ? names : [];
    }

    private bool IsNear(int position) =>
        headline.Position < 0 || (position >= headline.Position - FarthestBefore && position <= headline.Position + FarthestAfter);
}
