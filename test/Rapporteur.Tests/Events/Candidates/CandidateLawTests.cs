using System.Diagnostics;
using CsCheck;
using Rapporteur.Events.Candidates;
using Rapporteur.Language;
using Rapporteur.Tests.Language.Coreference;

namespace Rapporteur.Tests.Events.Candidates;

/// <summary>What holds of the candidates of any trees, right or wrong.</summary>
[Collection(TimedTests.Name)]
public sealed class CandidateLawTests
{
    private static readonly string[] _words =
    [
        "said/VERB.VBD", "attack/VERB.VB", "talks/NOUN.NNS", "Peru/PROPN.NNP", "who/PRON.WP", "they/PRON.PRP", "to/PART.TO", "by/ADP.IN", "of/ADP.IN", "will/AUX.MD", "not/PART.RB",
        "ready/ADJ.JJ", "and/CCONJ.CC", "“/PUNCT.``", "”/PUNCT.''", "./PUNCT..", "no/DET.DT", "soldiers/NOUN.NNS", "if/SCONJ.IN", "urged/VERB.VBD", "its/PRON.PRP$", "\0/X.FW", "1986/NUM.CD", "Czech/ADJ.JJ", "Slovak/ADJ.JJ",
    ];

    private static readonly string[] _relations =
    [
        "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "acl", "acl:relcl", "advcl", "xcomp", "ccomp", "conj", "cc", "aux", "aux:pass", "mark", "case", "amod",
        "compound", "flat", "appos", "det", "advmod", "cop", "punct", "dep", "parataxis", "compound:prt",
    ];

    // Each word hangs on one before it or behind it that is nearer to the root, so that it is a tree.
    private static readonly Gen<string> _sentences = Gen.Select(Gen.Int[0, _words.Length - 1], Gen.Int[0, _relations.Length - 1], Gen.Int[0, 1_000]).Array[1, 25].Select(static draws =>
    {
        var root = draws[0].Item3 % draws.Length;
        return string.Join(' ', draws.Select((draw, i) =>
        {
            var towards = i < root ? i + 1 + (draw.Item3 % (root - i)) : i > root ? root + (draw.Item3 % (i - root)) : -1;
            return $"{_words[draw.Item1]}/{towards + 1}/{(i == root ? "root" : _relations[draw.Item2])}";
        }));
    });

    [Fact]
    public void Find_AnyTrees_KeepsTheLaws() => _sentences.Array[1, 3].Sample(static sentences => Check(MarkedTrees.Of(sentences)), iter: 4_000);

    [Fact]
    public void Find_ConjunctBehindTheNounThatItBelongsTo_KeepsTheLaws() => Check(MarkedTrees.Of(
        "Czech/ADJ.JJ/4/amod and/CCONJ.CC/3/cc Slovak/ADJ.JJ/1/conj envoys/NOUN.NNS/5/nsubj attacked/VERB.VBD/0/root towns/NOUN.NNS/5/obj Polish/ADJ.JJ/1/conj"));

    [Fact]
    public void Find_DocumentWithoutTrees_FindsNone()
    {
        var document = MarkedTrees.Of("Rebels/NOUN.NNS/2/nsubj attacked/VERB.VBD/0/root");
        Assert.NotEmpty(CandidateFinder.Find(document));
        Assert.Empty(CandidateFinder.Find(document.With(document.Layers with { Trees = null })));
    }

    [Theory]
    [InlineData("one head", "rebels/NOUN.NNS/1/conj", "attack/VERB.VB/1/acl:relcl")]
    [InlineData("subjects", "rebels/NOUN.NNS/1/nsubj", "attack/VERB.VB/1/conj")]
    [InlineData("parts", "by/ADP.IN/1/case", "attack/VERB.VB/1/acl")]
    [InlineData("deep", "talks/NOUN.NNS/{0}/nmod", "attack/VERB.VB/{0}/xcomp")]
    public void Find_HostileTrees_EndsSoon(string what, string first, string second)
    {
        var (small, large) = (Time(first, second, 3_000), Time(first, second, 12_000));

        // Four times the text in less than ten times the time, or too fast to tell.
        Assert.True(large < TimeSpan.FromMilliseconds(500) || large < small * 10, $"{what}: {small} and {large}");
    }

    private static TimeSpan Time(string first, string second, int words)
    {
        var rest = Enumerable.Range(1, words).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, i % 2 == 0 ? first : second, i));
        var document = MarkedTrees.Of("soldiers/NOUN.NNS/0/root " + string.Join(' ', rest));
        var least = TimeSpan.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var watch = Stopwatch.StartNew();
            CandidateFinder.Find(document);
            least = watch.Elapsed < least ? watch.Elapsed : least;
        }

        return least;
    }

    private static void Check(Document document)
    {
        var found = CandidateFinder.Find(document);
        var before = -1;
        foreach (var candidate in found)
        {
            Assert.True(candidate.Trigger > before && candidate.Trigger < document.Tokens.Count);
            before = candidate.Trigger;
            Assert.InRange(candidate.Governor, -1, document.Tokens.Count - 1);
            Assert.All(candidate.Helpers, helper => Assert.InRange(helper, 0, document.Tokens.Count - 1));
            foreach (var phrase in candidate.Actors.Concat(candidate.Recipients).Concat(candidate.Objects).Concat(candidate.Goals).Concat(candidate.Spare))
            {
                Assert.True(phrase.Tokens.Start >= 0 && phrase.Tokens.End <= document.Tokens.Count && phrase.Tokens.Contains(phrase.Head));
            }

            Assert.Empty(candidate.Actors.Select(a => a.Head).Intersect(candidate.Recipients.Select(r => r.Head)));
            Assert.Equal(candidate.Actors.Count, candidate.Actors.Select(a => a.Head).Distinct().Count());
        }
    }
}
