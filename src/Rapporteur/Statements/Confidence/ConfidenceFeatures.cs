using Rapporteur.Features;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;
using Rapporteur.Statements.Trees;

namespace Rapporteur.Statements.Confidence;

/// <summary>What speaks for an attribution being right: how sure the chains and the linker are, and of what kind it is.</summary>
internal static class ConfidenceFeatures
{
    /// <summary>Collects the features of <paramref name="parts"/>.</summary>
    public static void Collect(LinkScene scene, LinkedParts parts, FeatureSink sink)
    {
        sink.Clear();
        var cue = parts.Cue is { } c ? Level(c.Probability) : 20u;
        var source = parts.Source is { } s ? Level(s.Probability) : 20u;
        var content = Level(parts.Contents.Min(x => x.Probability));
        var quote = Quoted(scene, parts);
        var rate = parts.Cue is { } k ? Rate(scene, k) : 9u;
        sink.Add(1, 1);
        sink.Add(2, cue);
        sink.Add(3, source);
        sink.Add(4, content);
        sink.Add(5, Level(parts.SourceProbability));
        sink.Add(6, Level(parts.ContentProbability));
        sink.Add(7, cue, content);
        sink.Add(8, cue, source);
        sink.Add(9, quote, content);
        sink.Add(10, quote, rate);
        sink.Add(11, quote, cue);
        sink.Add(12, FirstFeatures.Bucket(parts.Contents.Sum(x => x.Tokens.Length)), quote);
        sink.Add(13, (ulong)Math.Min(3, parts.Contents.Count), quote);
        sink.Add(14, Shape(parts), quote);
        sink.Add(15, Level(Product(parts)));
        sink.Add(16, Level(Product(parts)), quote);
        sink.Add(17, Level(parts.ContentProbability), Level(parts.SourceProbability));
        sink.Add(21, scene.Settled.Contains(parts) ? 1u : 0u, quote);
        if (scene.Trees is { } trees)
        {
            Tree(scene, trees, parts, quote, sink);
        }

        if (parts.Cue is { } word)
        {
            sink.Add(18, scene.Traits[word.Tokens.End - 1].Lower);
            sink.Add(19, scene.Traits[word.Tokens.Start].Lower);
        }
    }

    // The ways from the cue to the source and to the content, and what hangs on the cue.
    private static void Tree(LinkScene scene, TreeTraits[] trees, LinkedParts parts, ulong quote, FeatureSink sink)
    {
        if (parts.Cue is not { } cue)
        {
            return;
        }

        var head = TreePaths.HeadOf(trees, cue.Tokens);
        var source = parts.Source is { } s ? TreePaths.Between(trees, scene.Traits, head, TreePaths.HeadOf(trees, s.Tokens)) : 0;
        var content = TreePaths.Between(trees, scene.Traits, head, TreePaths.HeadOf(trees, parts.Contents[0].Tokens));
        sink.Add(30, source);
        sink.Add(31, content);
        sink.Add(32, source, content);
        sink.Add(33, content, quote, Rate(scene, cue));
        sink.Add(34, trees[head].Dependents);
        sink.Add(35, trees[head].Relation, scene.Traits[head].Lower);
    }

    private static double Product(LinkedParts parts) =>
        (parts.Cue?.Probability ?? 0.5) * (parts.Source?.Probability ?? 0.7) * parts.Contents.Min(x => x.Probability)
        * parts.SourceProbability * parts.ContentProbability;

    // Which parts there are, and in which order.
    private static ulong Shape(LinkedParts parts)
    {
        var content = parts.Contents[0].Tokens.Start;
        var cue = parts.Cue is { } c ? c.Tokens.Start < content ? 1u : 2u : 0u;
        var source = parts.Source is { } s ? s.Tokens.Start < content ? 1u : 2u : 0u;
        return (cue * 3) + source;
    }

    private static ulong Quoted(LinkScene scene, LinkedParts parts)
    {
        ulong quoted = 0, plain = 0;
        foreach (var part in parts.Contents)
        {
            for (var i = part.Tokens.Start; i < part.Tokens.End; i++)
            {
                if (scene.Traits[i].Mark)
                {
                    continue;
                }

                if (scene.Traits[i].Quote == QuotePlace.Outside)
                {
                    plain++;
                }
                else
                {
                    quoted++;
                }
            }
        }

        return quoted == 0 ? 0u : plain == 0 ? 1u : 2u;
    }

    private static ulong Rate(LinkScene scene, RoleSpan cue)
    {
        byte rate = 0;
        for (var i = cue.Tokens.Start; i < cue.Tokens.End; i++)
        {
            rate = Math.Max(rate, scene.Traits[i].CueRate);
        }

        return rate;
    }

    // Finer towards certainty.
    private static ulong Level(double p) => p switch
    {
        < 0.3 => 0,
        < 0.45 => 1,
        < 0.55 => 2,
        < 0.65 => 3,
        < 0.75 => 4,
        < 0.83 => 5,
        < 0.9 => 6,
        < 0.95 => 7,
        < 0.98 => 8,
        < 0.995 => 9,
        _ => 10,
    };
}
