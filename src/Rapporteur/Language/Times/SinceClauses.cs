namespace Rapporteur.Language.Times;

/// <summary>
/// "Since the war began" behind a perfect ("has raged"): a stretch up to now whose start is not told. It is a duration of
/// unknown length, written PXX. Needs trees; "since" may also say why, which a perfect seldom goes with.
/// </summary>
internal static class SinceClauses
{
    private const int Longest = 12;

    /// <summary>Reads the clause whose "since" is token <paramref name="at"/>.</summary>
    public static TimeMatch? Read(TimeScene scene, int at)
    {
        if (scene.Document.Layers.Trees is not { } trees || !scene.Says(at, "since") || !trees.Relations[at].StartsWith("mark", StringComparison.Ordinal))
        {
            return null;
        }

        var verb = trees.Heads[at];
        if (verb <= at || verb >= at + Longest || scene.Verbs[verb] != VerbForm.Past || !trees.Relations[verb].StartsWith("advcl", StringComparison.Ordinal)
            || !IsPerfect(scene, trees.Heads[verb]) || TellsWhen(scene, verb))
        {
            return null;
        }

        return new TimeMatch(verb + 1, TimeKind.Duration, "PXX") { To = scene.Today };
    }

    // "Since he took office in May" has its start in an expression of its own.
    private static bool TellsWhen(TimeScene scene, int verb)
    {
        for (var i = verb + 1; i < Math.Min(scene.Sentence.End, verb + Longest) && !scene.Comma(i); i++)
        {
            if (scene[i].IsHeart)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPerfect(TimeScene scene, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(scene.Sentence.Start, verb - 5); i--)
        {
            if (scene.Document.Layers.Trees!.Heads[i] == verb && scene.Verbs[i] == VerbForm.Present && TenseFinder.IsHave(scene, i))
            {
                return true;
            }
        }

        return false;
    }
}
