namespace Rapporteur;

/// <summary>Looks things up that stand in the order of the text.</summary>
internal static class Halving
{
    /// <summary>How many items come first for which <paramref name="isBefore"/> holds; after one for which it does not, it holds for none.</summary>
    /// <param name="items">The items, in order.</param>
    /// <param name="place">What is handed to <paramref name="isBefore"/>, so that it captures nothing.</param>
    /// <param name="isBefore">Whether an item lies before the place.</param>
    public static int CountBefore<T>(IReadOnlyList<T> items, int place, Func<T, int, bool> isBefore)
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isBefore(items[middle], place))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
