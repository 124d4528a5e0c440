namespace Rapporteur.Language.Tags;

/// <summary>How words are written, and whether a sentence is written like a headline.</summary>
internal static class Casing
{
    public const int Mark = 0;
    public const int Small = 1;
    public const int Capital = 2;
    public const int Capitals = 3;
    public const int OneCapital = 4;
    public const int Mixed = 5;
    public const int Digits = 6;
    private const int Kinds = 7;

    // Words of a sentence that tell how it is written, and the share of them that must agree.
    private const int FewestWords = 3;
    private const double Share = 0.75;

    /// <summary>Gives the words of a sentence in title case, or in capitals, cases of their own: there a capital says little of a name.</summary>
    /// <param name="forms">The sentence.</param>
    /// <param name="lengths">How many characters each has.</param>
    public static void Mend(Span<WordForm> forms, ReadOnlySpan<int> lengths)
    {
        // Short words stay small in many styles of title, so only longer ones are counted.
        int words = 0, small = 0, capitals = 0;
        for (var i = 0; i < forms.Length; i++)
        {
            if (lengths[i] >= 4 && forms[i].Case is Small or Capital or Capitals or Mixed)
            {
                words++;
                small += forms[i].Case == Small ? 1 : 0;
                capitals += forms[i].Case == Capitals ? 1 : 0;
            }
        }

        if (words < FewestWords)
        {
            return;
        }

        var style = capitals > Share * words ? 2u : words - small > Share * words ? 1u : 0u;
        foreach (ref var form in forms)
        {
            form.Case += style * Kinds;
        }
    }
}
