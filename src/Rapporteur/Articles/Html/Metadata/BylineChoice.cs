using System.Buffers;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>What kind of witness names the authors; those of one kind are not independent.</summary>
internal enum BylineSource : byte
{
    /// <summary>schema.org data.</summary>
    Data,

    /// <summary>Meta elements.</summary>
    Meta,

    /// <summary>What readers see.</summary>
    Page,

    /// <summary>The feed, dump or archive that the page came from.</summary>
    Feed,
}

/// <summary>Names that one part of the page gives as its authors.</summary>
/// <param name="Witness">Which part, in the words of <see cref="Disagreement.Witness"/>.</param>
/// <param name="Source">Its kind.</param>
/// <param name="Weight">How far it is believed where others say otherwise.</param>
/// <param name="Names">The names.</param>
/// <param name="IsOrganization">They are of an outlet or a desk, as far as can be told.</param>
internal sealed record BylineWitness(string Witness, BylineSource Source, int Weight, IReadOnlyList<string> Names, bool IsOrganization)
{
    private static readonly SearchValues<char> AccountMarks = SearchValues.Create("._0123456789");

    /// <summary>At least one of the names is put like a person's: its first word is a known given name.</summary>
    public bool IsPersonal { get; } = Names.Any(n => n.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && GivenNames.Of(n.AsSpan(0, space)) != GivenName.None);

    /// <summary>The names are those of accounts, not of persons: jane.roe, jroe_7.</summary>
    public bool IsHandle { get; } = Names.All(n => !n.Contains(' ', StringComparison.Ordinal) && (n.AsSpan().ContainsAny(AccountMarks) || !n.Any(char.IsUpper)) && n.All(char.IsAscii));
}

/// <summary>Chooses the authors among what the parts of a page say.</summary>
internal static class BylineChoice
{
    private static readonly BylineSource[] Sources = Enum.GetValues<BylineSource>();

    /// <summary>
    /// The witness that most others agree with. Persons go before desks and outlets, names before accounts.
    /// </summary>
    /// <returns>Null where nobody says anything.</returns>
    public static BylineWitness? Best(List<BylineWitness> witnesses)
    {
        BylineWitness? best = null;
        var bestScore = int.MinValue;
        foreach (var one in witnesses)
        {
            var score = Support(one, witnesses) + (one.IsOrganization ? -20 : 0) + (one.IsHandle ? -3 : 0) + (one.IsPersonal ? 2 : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (one, score);
            }
        }

        return best is null ? null : Fullest(best, witnesses);
    }

    // Data often has only the first of two authors; believed where two other kinds of witness have both.
    private static BylineWitness Fullest(BylineWitness best, List<BylineWitness> witnesses) =>
        witnesses.Find(w => w.Names.Count > best.Names.Count && w.Names.All(IsFullName)
            && best.Names.All(n => w.Names.Contains(n, StringComparer.OrdinalIgnoreCase))
            && witnesses.Exists(o => o.Source != w.Source && o.Names.Count == w.Names.Count && o.Names.All(n => w.Names.Contains(n, StringComparer.OrdinalIgnoreCase))))
        ?? best;

    private static bool IsFullName(string name) => name.IndexOf(' ', StringComparison.Ordinal) > 0;

    /// <summary>They name the same authors, one of them perhaps not all.</summary>
    public static bool Agree(BylineWitness one, BylineWitness other)
    {
        var (few, many) = one.Names.Count <= other.Names.Count ? (one, other) : (other, one);
        var folds = many.Names.Select(MetaText.Fold).ToList();
        return few.Names.All(n => MetaText.Fold(n) is var fold && folds.Exists(f => f == fold || Extends(f, fold) || Extends(fold, f)));
    }

    private static bool Extends(string one, string other) =>
        one.EndsWith(" " + other, StringComparison.Ordinal) || one.StartsWith(other + " ", StringComparison.Ordinal);

    // The weightiest of each kind that agrees.
    private static int Support(BylineWitness one, List<BylineWitness> witnesses) =>
        one.Weight + Sources.Where(s => s != one.Source)
            .Sum(s => witnesses.Where(w => w.Source == s && Agree(w, one)).Select(w => w.Weight).DefaultIfEmpty(0).Max());
}
