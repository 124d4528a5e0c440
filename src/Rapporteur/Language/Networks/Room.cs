namespace Rapporteur.Language.Networks;

/// <summary>Arrays that are used again and again, and grow where they are too short.</summary>
internal static class Room
{
    /// <summary>Makes sure that <paramref name="array"/> holds <paramref name="length"/> values; a longer one begins empty.</summary>
    public static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[length + (length / 4)];
        }
    }
}
