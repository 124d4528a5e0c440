namespace Rapporteur.Articles.Html.Metadata;

/// <summary>Names that one part of the page gives as its authors.</summary>
/// <param name="Witness">Which part, in the words of <see cref="Disagreement.Witness"/>.</param>
/// <param name="Names">The names.</param>
/// <param name="IsOrganization">They are of an outlet or a desk, as far as can be told.</param>
/// <param name="IsVisible">Readers see them.</param>
internal sealed record BylineWitness(string Witness, IReadOnlyList<string> Names, bool IsOrganization, bool IsVisible);

/// <summary>Who wrote the story, by all that the page says.</summary>
internal static class BylineChoice
{
    /// <summary>How far from the headline a byline may stand, in characters of text before and after it.</summary>
    private const int FarthestBefore = 600;
    private const int FarthestAfter = 2_500;

    /// <summary>What the parts of the page say, the more reliable first.</summary>
    public static List<BylineWitness> Witnesses(PageFacts facts, DataWork? work, Headline headline, ArticleHints hints, OutletNames outlet, string? language)
    {
        var witnesses = new List<BylineWitness>();
        void Add(string witness, IReadOnlyList<string> names, bool isVisible, bool isOrganization = false)
        {
            if (names.Count > 0)
            {
                witnesses.Add(new BylineWitness(witness, names, isOrganization || names.All(outlet.IsOutlet), isVisible));
            }
        }

        if (work is not null)
        {
            var persons = work.Authors.Where(a => !a.IsOrganization).SelectMany(a => BylineText.Names(a.Name, language, false)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            var others = work.Authors.Where(a => a.IsOrganization).SelectMany(a => BylineText.Names(a.Name, language, false)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            Add("schema.org", persons.Count > 0 ? persons : others, false, persons.Count == 0);
        }

        foreach (var meta in (ReadOnlySpan<string>)["parsely-author", "sailthru.author", "author", "article:author", "article:author:name", "byl", "dc.creator", "dcterms.creator", "dc.creator.name", "og:author", "twitter:creator:name", "cxenseparse:author", "cxenseparse:recs:author", "citation_author", "dable:author", "autor", "authors", "vr:author", "rbauthors", "news_author"])
        {
            Add("meta " + meta, [.. facts.Metas(meta).SelectMany(v => BylineText.Names(v, language, false)).Distinct(StringComparer.OrdinalIgnoreCase)], false);
        }

        foreach (var (mark, name) in (ReadOnlySpan<(PageMark, string)>)[(PageMark.AuthorProperty, "itemprop author"), (PageMark.AuthorLink, "rel author"), (PageMark.AuthorName, "author's name on the page"), (PageMark.AuthorClass, "byline on the page")])
        {
            Add(name, Marked(facts, mark, headline, language), true);
        }

        Add("line on the page", Line(facts, headline, language), true);
        Add("feed", [.. hints.Byline.SelectMany(n => BylineText.Names(n, language, false))], false);
        return witnesses;
    }

    /// <summary>The one to believe; null where nobody says anything.</summary>
    public static BylineWitness? Best(List<BylineWitness> witnesses)
    {
        var persons = witnesses.FirstOrDefault(w => !w.IsOrganization);
        return persons ?? witnesses.FirstOrDefault();
    }

    // Of all marked places the group next to the headline counts: others are of other stories.
    private static List<string> Marked(PageFacts facts, PageMark mark, Headline headline, string? language)
    {
        const int SameGroup = 120;
        var names = new List<string>();
        var last = -1;
        foreach (var marked in facts.Marked.Where(m => m.Mark == mark && m.Zone <= headline.Zone && IsNear(m.Position, headline, facts)))
        {
            if (last >= 0 && marked.Position - last > SameGroup)
            {
                break;
            }

            var found = BylineText.Names(marked.Value, language, true);
            foreach (var name in found)
            {
                if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    names.Add(name);
                }
            }

            last = found.Count > 0 ? marked.Position : last;
        }

        return names;
    }

    private static List<string> Line(PageFacts facts, Headline headline, string? language)
    {
        foreach (var line in facts.Lines.Where(l => l.IsWhole && l.Zone <= headline.Zone && headline.Position >= 0 && IsNear(l.Position, headline, facts)))
        {
            if (line.Text.Length <= 120 && BylineOpenings.Length(line.Text) > 0)
            {
                var names = BylineText.Names(line.Text, language, true);
                if (names.Count > 0 && names.TrueForAll(n => n.Contains(' ', StringComparison.Ordinal)))
                {
                    return names;
                }
            }
        }

        return [];
    }

    private static bool IsNear(int position, Headline headline, PageFacts facts) =>
        headline.Position < 0 || (position >= headline.Position - FarthestBefore && (position <= headline.Position + FarthestAfter || position > facts.Length * 2 / 3));
}
