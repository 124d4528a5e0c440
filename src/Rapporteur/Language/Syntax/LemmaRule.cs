namespace Rapporteur.Language.Syntax;

/// <summary>How a lemma is made of a form: written small or as it is, some characters cut off its end, others put there.</summary>
/// <param name="Small">Written small first.</param>
/// <param name="Cut">Number of characters that are cut off.</param>
/// <param name="Ending">What is put there.</param>
internal sealed record LemmaRule(bool Small, int Cut, string Ending)
{
    /// <summary>The rule that leads from <paramref name="form"/> to <paramref name="lemma"/>; the same for a word at the start of a sentence as within it.</summary>
    public static LemmaRule Of(string form, string lemma)
    {
        var low = form.ToLowerInvariant();
        var asItIs = Shared(form, lemma);
        var small = Shared(low, lemma);
        var isSmall = small >= asItIs && !lemma.Any(char.IsUpper);
        var shared = isSmall ? small : asItIs;
        return new LemmaRule(isSmall, form.Length - shared, lemma[shared..]);
    }

    /// <summary>The lemma of <paramref name="form"/>; the form where the rule does not fit.</summary>
    public string Apply(ReadOnlySpan<char> form)
    {
        var text = form.ToString();
        text = Small ? text.ToLowerInvariant() : text;
        return Cut > text.Length || (Cut == text.Length && Ending.Length == 0) ? text : Cut == 0 && Ending.Length == 0 ? text : text[..^Cut] + Ending;
    }

    private static int Shared(string a, string b)
    {
        var n = 0;
        while (n < a.Length && n < b.Length && a[n] == b[n])
        {
            n++;
        }

        return n;
    }
}
