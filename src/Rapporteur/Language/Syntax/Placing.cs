namespace Rapporteur.Language.Syntax;

/// <summary>Tells how a sentence is written (plain, as a headline, in capitals) and which word begins it.</summary>
internal static class Placing
{
    /// <summary>Number of places.</summary>
    public const int Count = 6;

    /// <summary>By word, its place, from 0.</summary>
    public static void Find(Document document, TokenRange sentence, Span<int> places)
    {
        int letters = 0, upper = 0, capitals = 0;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var word = document.Word(i);
            if (word.IsEmpty || !char.IsLetter(word[0]))
            {
                continue;
            }

            letters++;
            upper += char.IsUpper(word[0]) ? 1 : 0;
            capitals += word.Length > 1 && IsCapitals(word) ? 1 : 0;
        }

        var manner = letters > 2 && capitals * 2 > letters ? 2 : letters > 3 && upper * 10 > letters * 7 ? 1 : 0;
        var first = 1;
        for (var i = 0; i < sentence.Length; i++)
        {
            var word = document.Word(sentence.Start + i);
            places[i] = (manner * 2) + first;
            first = !word.IsEmpty && char.IsLetterOrDigit(word[0]) ? 0 : first;
        }
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetter(c) && !char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }
}
