using Rapporteur.Articles;

namespace Rapporteur.Language.Times;

/// <summary>
/// Fills the layer of times by a grammar over the words of <c>Data/time-words.txt</c>. Values are those of TIMEX3, counted
/// from the article's day of publication and, where an expression may lie before or behind it, by the tense of the verb that
/// governs it. Where the publication is not known such a value stays open: <c>XXXX-WXX-2</c>, <c>XXXX-12</c>, or null.
/// </summary>
/// <remarks>Uses the layers of tags and trees where they are there, and the fast tagger where not.</remarks>
public sealed class TimeReader : ILayerFiller
{
    /// <summary>The one reader; it has no state.</summary>
    public static TimeReader Default { get; } = new();

    /// <inheritdoc/>
    public LanguageLayers Fill(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Layers with { Times = Read(document) };
    }

    private static List<TimeExpression> Read(Document document)
    {
        var times = new List<TimeExpression>();
        var scene = new TimeScene(document);
        var paragraph = 0;
        foreach (var sentence in document.Sentences)
        {
            while (document.Paragraphs[paragraph].Tokens.End <= sentence.Start)
            {
                paragraph++;
            }

            scene.Title = document.Paragraphs[paragraph].Block.Kind is BlockKind.Title or BlockKind.Heading;
            if (!scene.Enter(sentence))
            {
                continue;
            }

            for (var i = sentence.Start; i < sentence.End;)
            {
                if (TimeGrammar.Read(scene, i) is not { } match)
                {
                    i++;
                    continue;
                }

                match = TimeRanges.Ordered(scene, times, i, match);
                times.Add(Expression(scene, StartOf(scene, i, match), match));
                scene.Last = match.Part ?? scene.Last;
                i = match.End;
            }
        }

        return times;
    }

    // The article of "the eight-year war" is that of the war.
    private static int StartOf(TimeScene scene, int at, TimeMatch match)
    {
        var article = scene.Has(at, TimeRole.Determiner) || scene.Says(at, "a") || scene.Says(at, "an");
        return article && match.End > at + 3 && scene.Hyphen(match.End - 2) ? at + 1 : at;
    }

    private static TimeExpression Expression(TimeScene scene, int start, TimeMatch match)
    {
        var (from, to) = TimeRanges.OpenEnds(scene, start, match);
        return new TimeExpression(new TokenRange(start, match.End), match.Kind, match.Value) { From = from, To = to };
    }
}
