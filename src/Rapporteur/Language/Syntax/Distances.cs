namespace Rapporteur.Language.Syntax;

/// <summary>Classes of the distance from a dependent to its head.</summary>
internal static class Distances
{
    private const int Side = 10;

    /// <summary>Number of classes.</summary>
    public const int Count = (2 * Side) + 1;

    /// <summary>The class of head <paramref name="head"/> of <paramref name="dependent"/>; positions in the sentence from 1, the root being 0.</summary>
    public static int ClassOf(int dependent, int head)
    {
        if (head == 0)
        {
            return 2 * Side;
        }

        var distance = Math.Abs(dependent - head);
        var size = distance switch { <= 5 => distance - 1, <= 7 => 5, <= 10 => 6, <= 15 => 7, <= 25 => 8, _ => 9 };
        return head < dependent ? size : Side + size;
    }
}
