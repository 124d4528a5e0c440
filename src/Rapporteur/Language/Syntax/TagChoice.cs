using System.Runtime.CompilerServices;
using Rapporteur.Language.Tags;

namespace Rapporteur.Language.Syntax;

/// <summary>Chooses the tags of a word by scores of its universal tags, treebank tags and sets of features, and finds its lemma.</summary>
/// <param name="universal">Number of universal tags, whose scores come first.</param>
/// <param name="classes">What the other classes are called.</param>
/// <param name="lemmas">Lemmas.</param>
internal sealed class TagChoice(int universal, SyntaxClasses classes, LemmaTable lemmas)
{
    /// <summary>The tags with the highest sum of scores among those that were seen together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public WordTags Of(ReadOnlySpan<float> scores, ReadOnlySpan<char> word)
    {
        var upos = scores[..universal];
        var xpos = scores.Slice(universal, classes.Xpos.Count);
        var features = scores[(universal + classes.Xpos.Count)..];

        var triples = classes.Triples;
        var (best, bestScore) = (0, float.MinValue);
        for (var t = 0; t < triples.Length; t += 3)
        {
            var score = upos[triples[t]] + xpos[triples[t + 1]] + features[triples[t + 2]];
            if (score > bestScore)
            {
                (best, bestScore) = (t, score);
            }
        }

        var part = (UniversalTag)triples[best];
        var tag = classes.Xpos[triples[best + 1]];
        return new WordTags(part, tag, classes.Features[triples[best + 2]], LemmaOf(word, part, tag));
    }

    // Treebanks give torn words ("can", "not") no lemma but to their first piece, and call the others X. The rules by endings
    // know nothing of X and would leave other words without a lemma.
    private string LemmaOf(ReadOnlySpan<char> word, UniversalTag part, string tag)
    {
        var lemma = lemmas.LemmaOf(word, tag);
        return lemma is "_" && part != UniversalTag.X ? word.ToString().ToLowerInvariant() : lemma;
    }
}
