namespace Rapporteur.Training.Evaluation.Breakdowns;

/// <summary>
/// What was counted of one class. What people marked and what was found are counted each in the class that it is of itself, so that
/// the sums over all classes are the counts without classes.
/// </summary>
/// <param name="Gold">Marked ones of this class.</param>
/// <param name="GoldRight">Those of them that were found, as of whatever class.</param>
/// <param name="Found">Found ones of this class.</param>
/// <param name="FoundRight">Those of them that were marked, as of whatever class.</param>
public readonly record struct ClassCounts(long Gold, long GoldRight, long Found, long FoundRight)
{
    /// <summary>Precision over those found, recall over those marked, and F1 of the two, in percent.</summary>
    public Figure Figure(string name) => Evaluation.Figure.Of(name, FoundRight, Found, GoldRight, Gold);

    /// <summary>With one more that was marked.</summary>
    internal ClassCounts WithGold(bool right) => this with { Gold = Gold + 1, GoldRight = GoldRight + (right ? 1 : 0) };

    /// <summary>With one more that was found.</summary>
    internal ClassCounts WithFound(bool right) => this with { Found = Found + 1, FoundRight = FoundRight + (right ? 1 : 0) };
}
