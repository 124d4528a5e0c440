using Rapporteur.Actors;
using Rapporteur.Language;

namespace Rapporteur.Statements;

/// <summary>Whether the article says that something was not said: a negation in the cue or right before it ("did not say", "never called").</summary>
internal static class Negation
{
    private const int Before = 2;

    /// <summary>True where the cue is negated.</summary>
    public static bool Negates(Document document, TokenRange cue)
    {
        for (var i = FirstBefore(document, cue.Start); i < cue.End; i++)
        {
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
    private static int FirstBefore(Document document, int cue)
    {
        var first = cue;
        var sentence = document.Sentences[Spans.SentenceAt(document, cue)].Start;
        while (first > sentence && cue - first < Before && char.IsLetterOrDigit(document.Word(first - 1)[^1]))
        {
            first--;
        }

        return first;
    }
}
