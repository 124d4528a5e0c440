using Rapporteur.Language.Tags;

namespace Rapporteur.Training.Tags;

/// <summary>Copies short sentences as headlines are written, in title case or in capitals, so that the tagger learns to read those.</summary>
internal static class HeadlineCopies
{
    private const int Shortest = 4;
    private const int Longest = 20;

    /// <summary>A copy of some sentences of <paramref name="text"/>, the same each time; null where none fits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="oneIn">One in so many sentences is copied.</param>
    /// <param name="capitals">One in so many of the copies is in capitals, the others in title case.</param>
    public static TaggedText? Of(AnnotatedText text, int oneIn, int capitals)
    {
        var letters = text.Text.ToCharArray();
        var chosen = new List<TextSpan>();
        var at = 0;
        foreach (var sentence in text.Sentences)
        {
            var first = at;
            while (at < text.Tagged.Count && text.Tagged[at].Span.Start < sentence.End)
            {
                at++;
            }

            var words = at - first;
            var random = Mix((ulong)sentence.Start + ((ulong)text.Text.Length << 32));
            if (words is < Shortest or > Longest || random % (ulong)oneIn != 0)
            {
                continue;
            }

            // Headlines have no full stop.
            var last = text.Tagged[at - 1];
            var end = last.Tag == WordTag.Stop && text.Text[last.Span.Start] == '.' ? last.Span.Start : sentence.End;
            chosen.Add(new TextSpan(sentence.Start, end).Trim(text.Text));
            var all = (random >> 20) % (ulong)capitals == 0;
            var shortToo = ((random >> 40) & 1) == 0;
            for (var k = first; k < at; k++)
            {
                Write(letters, text.Tagged[k], all, shortToo || k == first);
            }
        }

        return chosen.Count == 0 ? null : TaggedText.Of(text.Name, new string(letters), chosen, text.Tagged);
    }

    private static void Write(char[] letters, TaggedSpan word, bool all, bool shortToo)
    {
        var span = word.Span;
        var small = word.Tag is WordTag.Preposition or WordTag.Determiner or WordTag.Conjunction or WordTag.To && span.Length < 4;
        var end = all ? span.End : small && !shortToo ? span.Start : span.Start + 1;
        for (var i = span.Start; i < end; i++)
        {
            letters[i] = char.ToUpperInvariant(letters[i]);
        }
    }

    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }
}
