using Rapporteur.Features;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Trees;

namespace Rapporteur.Statements.Linking;

/// <summary>What speaks for and against two spans being parts of one attribution.</summary>
internal static class LinkFeatures
{
    /// <summary>Content <paramref name="content"/> with cue <paramref name="cue"/>; <paramref name="before"/> is the cue of the content before it, -1 where there is none.</summary>
    public static void ContentAndCue(LinkScene scene, int content, int cue, int before, FeatureSink sink)
    {
        sink.Clear();
        var c = scene.Spans[content];
        var direction = cue < content ? 1u : 2u;
        var quoted = IsQuoted(scene, content);
        Between(scene, content, cue, 100, sink);
        Path(scene, content, cue, 130, sink);
        sink.Add(120, direction, quoted, Side(scene, cue, direction == 1));
        sink.Add(121, direction, before == cue ? 1u : before < 0 ? 2u : 3u, quoted);
        sink.Add(122, direction, before == cue ? 1u : 0u, Pattern(scene, content, cue));
        sink.Add(123, direction, First(scene, content));
        sink.Add(124, direction, scene.Traits[scene.Spans[cue].Tokens.End - 1].Lower);
        sink.Add(125, direction, After(scene, content), quoted);
        sink.Add(126, direction, OpensParagraph(scene, content), quoted, Paragraphs(scene, content, cue));
        sink.Add(127, direction, HasNeighbour(scene, cue, -1), HasNeighbour(scene, cue, 1), quoted);
        sink.Add(128, direction, Level(scene.Spans[cue].Probability), Level(c.Probability));
        sink.Add(129, direction, Continues(scene, content), Paragraphs(scene, content, cue), before == cue ? 1u : 0u);
        if (scene.Pairs?.ContentAndCue(content, cue) is { } pair)
        {
            Pair(pair, 150, direction, quoted, sink);
            sink.Add(153, Step(pair.Lead), before == cue ? 1u : before < 0 ? 2u : 3u);
        }
    }

    /// <summary>Content <paramref name="content"/> without any cue.</summary>
    public static void ContentAlone(LinkScene scene, int content, FeatureSink sink)
    {
        sink.Clear();
        sink.Add(140, IsQuoted(scene, content));
        sink.Add(141, Level(scene.Spans[content].Probability));
        sink.Add(142, FirstFeatures.Bucket(scene.Spans[content].Tokens.Length), IsQuoted(scene, content));
        sink.Add(143, OpensParagraph(scene, content), After(scene, content));
        if (scene.Pairs?.ContentAlone(content) is { } none)
        {
            Pair(none, 155, 0, IsQuoted(scene, content), sink);
        }
    }

    /// <summary>Cue <paramref name="cue"/> with source <paramref name="source"/>.</summary>
    public static void CueAndSource(LinkScene scene, int cue, int source, FeatureSink sink)
    {
        sink.Clear();
        var direction = source < cue ? 1u : 2u;
        Between(scene, cue, source, 160, sink);
        Path(scene, cue, source, 170, sink);
        sink.Add(180, direction, Side(scene, cue, true), Side(scene, cue, false));
        sink.Add(181, direction, scene.Traits[scene.Spans[cue].Tokens.End - 1].Lower);
        sink.Add(182, direction, scene.Traits[scene.Spans[cue].Tokens.Start].Lower);
        sink.Add(183, direction, scene.Traits[scene.Spans[source].Tokens.Start].Lower);
        sink.Add(184, direction, Level(scene.Spans[source].Probability));
        sink.Add(185, direction, HasNeighbour(scene, source, -1), HasNeighbour(scene, source, 1));
        sink.Add(186, direction, InQuote(scene, source), InQuote(scene, cue));
        if (scene.Pairs?.CueAndSource(cue, source) is { } pair)
        {
            Pair(pair, 200, direction, InQuote(scene, cue), sink);
        }
    }

    /// <summary>Cue <paramref name="cue"/> without a source.</summary>
    public static void CueAlone(LinkScene scene, int cue, FeatureSink sink)
    {
        sink.Clear();
        var tokens = scene.Spans[cue].Tokens;
        sink.Add(190, 0);
        sink.Add(191, scene.Traits[tokens.Start].Lower);
        sink.Add(192, scene.Traits[tokens.End - 1].Lower);
        sink.Add(193, scene.Traits[tokens.Start].Suffix3, scene.Traits[tokens.End - 1].Suffix2);
        sink.Add(194, tokens.Start > 0 ? scene.Traits[tokens.Start - 1].Lower : 0);
        sink.Add(195, Level(scene.Spans[cue].Probability));
        sink.Add(196, Side(scene, cue, true), Side(scene, cue, false));
        if (scene.Pairs?.CueAlone(cue) is { } none)
        {
            Pair(none, 205, 0, InQuote(scene, cue), sink);
        }
    }

    // What the vectors of the words say.
    private static void Pair(PairScore pair, int template, ulong direction, ulong quoted, FeatureSink sink)
    {
        sink.Add(template, Step(pair.Score), direction);
        sink.Add(template + 1, Step(pair.Lead));
        sink.Add(template + 2, Step(pair.Lead), quoted, direction);
    }

    private static void Between(LinkScene scene, int a, int b, int template, FeatureSink sink)
    {
        var direction = b < a ? 1u : 2u;
        var (left, right) = a < b ? (scene.Spans[a], scene.Spans[b]) : (scene.Spans[b], scene.Spans[a]);
        var gap = right.Tokens.Start - left.Tokens.End;
        var sentences = (ulong)Math.Min(4, scene.Traits[right.Tokens.Start].Sentence - scene.Traits[left.Tokens.End - 1].Sentence);
        var paragraphs = Paragraphs(scene, a, b);
        var pattern = Pattern(scene, a, b);
        sink.Add(template, direction, FirstFeatures.Bucket(gap), sentences);
        sink.Add(template + 1, direction, sentences, paragraphs);
        sink.Add(template + 2, direction, pattern);
        sink.Add(template + 3, direction, pattern, sentences, paragraphs);
        sink.Add(template + 4, direction, gap > 0 ? scene.Traits[left.Tokens.End].Lower : 1, gap > 0 ? scene.Traits[right.Tokens.Start - 1].Lower : 1);
        sink.Add(template + 5, direction, Marks(scene, left.Tokens.End, right.Tokens.Start), FirstFeatures.Bucket(gap));
        sink.Add(template + 6, direction, pattern, IsQuoted(scene, a), IsQuoted(scene, b));
        if (gap <= 3)
        {
            ulong words = 7;
            for (var i = left.Tokens.End; i < right.Tokens.Start; i++)
            {
                words = FeatureSink.Join(words, scene.Traits[i].Lower);
            }

            sink.Add(template + 7, direction, words);
        }
    }

    // The way from one to the other through the tree.
    private static void Path(LinkScene scene, int a, int b, int template, FeatureSink sink)
    {
        if (scene.Trees is not { } trees)
        {
            return;
        }

        var (from, to) = (scene.HeadOf(a), scene.HeadOf(b));
        var path = TreePaths.Between(trees, scene.Traits, from, to);
        var direction = b < a ? 1u : 2u;
        sink.Add(template, path);
        sink.Add(template + 1, path, direction, Pattern(scene, a, b));
        sink.Add(template + 2, path, IsQuoted(scene, a), direction);
        sink.Add(template + 3, trees[from].Relation, trees[to].Relation, direction);
    }

    // Which spans lie between, by role: at most six.
    private static ulong Pattern(LinkScene scene, int a, int b)
    {
        var (low, high) = a < b ? (a, b) : (b, a);
        ulong pattern = 1;
        for (var i = low + 1; i < high && i < low + 7; i++)
        {
            pattern = (pattern * 4) + (ulong)scene.Spans[i].Role + 1;
        }

        return pattern;
    }

    // Which kinds of marks lie between.
    private static ulong Marks(LinkScene scene, int start, int end)
    {
        ulong marks = 0;
        for (var i = start; i < end && i < start + 30; i++)
        {
            var word = scene.Document.Word(i);
            marks |= word[0] switch
            {
                ',' => 1u,
                '.' or '!' or '?' => 2u,
                ':' => 4u,
                ';' => 8u,
                '—' or '–' or '-' => 16u,
                '(' or ')' => 32u,
                _ => scene.Traits[i].Quote is QuotePlace.Opening or QuotePlace.Closing ? 64u : scene.Traits[i].Mark ? 0u : 128u,
            };
        }

        return marks;
    }

    private static ulong Paragraphs(LinkScene scene, int a, int b) =>
        (ulong)Math.Min(3, Math.Abs(scene.Spans[a].Paragraph - scene.Spans[b].Paragraph));

    private static ulong IsQuoted(LinkScene scene, int span) => scene.Traits[scene.Spans[span].Tokens.Start].Quote switch
    {
        QuotePlace.Opening => 1,
        QuotePlace.Outside => scene.Traits[scene.Spans[span].Tokens.End - 1].Quote == QuotePlace.Outside ? 0u : 3u,
        _ => 2,
    };

    private static ulong InQuote(LinkScene scene, int span) =>
        scene.Traits[scene.Spans[span].Tokens.Start].Quote == QuotePlace.Outside ? 0u : 1u;

    // What stands right before or right behind the span.
    private static ulong Side(LinkScene scene, int span, bool behind)
    {
        var i = behind ? scene.Spans[span].Tokens.End : scene.Spans[span].Tokens.Start - 1;
        return (uint)i < (uint)scene.Traits.Length ? scene.Traits[i].Mark ? scene.Traits[i].Lower : 2u : 1u;
    }

    private static ulong First(LinkScene scene, int span) => scene.Traits[scene.Spans[span].Tokens.Start].Lower;

    private static ulong After(LinkScene scene, int span)
    {
        var end = scene.Spans[span].Tokens.End;
        var last = scene.Traits[end - 1];
        var inner = last.Quote == QuotePlace.Closing && end >= 2 ? scene.Traits[end - 2].Lower : last.Mark ? last.Lower : 0;
        var next = end < scene.Traits.Length && scene.Traits[end].Mark ? scene.Traits[end].Lower : 0;
        return FeatureSink.Join(inner, next);
    }

    private static ulong OpensParagraph(LinkScene scene, int span)
    {
        var s = scene.Spans[span];
        return s.Tokens.Start == scene.Document.Paragraphs[s.Paragraph].Tokens.Start ? 1u : 0u;
    }

    // The content starts its paragraph with a mark that was opened again, or the paragraph before ended in an open quotation.
    private static ulong Continues(LinkScene scene, int span)
    {
        var start = scene.Spans[span].Tokens.Start;
        if (start == 0 || OpensParagraph(scene, span) == 0)
        {
            return 0;
        }

        return scene.Traits[start - 1].Quote switch { QuotePlace.Outside => 1, QuotePlace.Closing => 2, _ => 3 };
    }

    // Role of the neighbouring span in the same paragraph, and whether it touches.
    private static ulong HasNeighbour(LinkScene scene, int span, int step)
    {
        var other = span + step;
        if ((uint)other >= (uint)scene.Spans.Count || scene.Spans[other].Paragraph != scene.Spans[span].Paragraph)
        {
            return 0;
        }

        var gap = step < 0
            ? scene.Spans[span].Tokens.Start - scene.Spans[other].Tokens.End
            : scene.Spans[other].Tokens.Start - scene.Spans[span].Tokens.End;
        return ((ulong)scene.Spans[other].Role * 3) + (gap <= 1 ? 1u : gap <= 4 ? 2u : 3u);
    }

    private static ulong Level(float probability) => (ulong)(probability * 9.99f);

    // Half steps of a score; beyond the last ones, all is as good as sure.
    private static ulong Step(float score) => (ulong)(Math.Clamp(MathF.Round(score * 2), -16, 16) + 16);
}
