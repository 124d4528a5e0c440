namespace Rapporteur.Articles.Html.Metadata;

/// <summary>Notes what witnesses say that was not believed.</summary>
internal static class Dissent
{
    private const int MostOfAField = 4;

    /// <summary>Who names other authors.</summary>
    public static IEnumerable<Disagreement> Of(BylineWitness? believed, List<BylineWitness> witnesses) => believed is null ? [] : witnesses
        .Where(w => !BylineChoice.Agree(w, believed))
        .Select(w => new Disagreement("byline", string.Join("; ", w.Names), w.Witness))
        .DistinctBy(d => MetaText.Fold(d.Value)).Take(MostOfAField);

    /// <summary>Who tells another day.</summary>
    public static IEnumerable<Disagreement> Of(string field, TimeWitness? believed, List<TimeWitness> witnesses) => witnesses
        .Where(w => believed is null || !(TimeChoice.Agree(w.Time, believed.Time) || (w.Other is { } other && TimeChoice.Agree(other, believed.Time))))
        .Select(w => new Disagreement(field, w.Time.ToString(), w.Witness))
        .DistinctBy(d => d.Value[..10]).Take(MostOfAField);

    /// <summary>Who gives another headline, one that neither holds the headline nor lies in it.</summary>
    public static IEnumerable<Disagreement> OfTitle(string? believed, params ReadOnlySpan<(string Witness, string? Title)> titles)
    {
        var found = new List<Disagreement>();
        var fold = MetaText.Fold(believed);
        foreach (var (witness, title) in titles)
        {
            var other = MetaText.Fold(title);
            if (title is not null && fold.Length > 0 && other.Length > 0 && !other.Contains(fold, StringComparison.Ordinal) && !fold.Contains(other, StringComparison.Ordinal)
                && !found.Exists(d => MetaText.Fold(d.Value) == other))
            {
                found.Add(new Disagreement("title", title, witness));
            }
        }

        return found;
    }
}
