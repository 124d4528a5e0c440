using Rapporteur.Language;

namespace Rapporteur.Statements;

/// <summary>Whether the article says that something was not said: a negation in the cue or right before it ("did not say", "never called").</summary>
internal static class Negation
{
    private const int Before = 2;

    /// <summary>True where the cue is negated.</summary>
    public static bool Negates(Document document, TokenRange cue)
    {
        for (var i = Math.Max(0, cue.Start - Before); i < cue.End; i++)
        {
            if (i < cue.Start && !SameSentence(document, i, cue.Start))
            {
                continue;
            }

            var word = document.Word(i);
            if (word.Equals("not", StringComparison.OrdinalIgnoreCase) || word.Equals("n't", StringComparison.OrdinalIgnoreCase)
                || word.Equals("n’t", StringComparison.OrdinalIgnoreCase) || word.Equals("never", StringComparison.OrdinalIgnoreCase)
                || word.Equals("neither", StringComparison.OrdinalIgnoreCase) || word.Equals("nor", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // No stop, comma or mark between: "not now, he said" negates nothing.
    private static bool SameSentence(Document document, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!char.IsLetterOrDigit(document.Word(i)[^1]))
            {
                return false;
            }
        }

        return true;
    }
}
