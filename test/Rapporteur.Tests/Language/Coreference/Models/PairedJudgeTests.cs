using Rapporteur.Language;
using Rapporteur.Language.Coreference;
using Rapporteur.Language.Coreference.Chains;
using Rapporteur.Language.Coreference.Mentions;
using Rapporteur.Language.Coreference.Models;

namespace Rapporteur.Tests.Language.Coreference.Models;

public sealed class PairedJudgeTests
{
    private static readonly string[] _twoNames =
    [
        "Kim/PROPN.NNP/3/nsubj Shore/PROPN.NNP/1/flat met/VERB.VBD/0/root/meet Lee/PROPN.NNP/3/obj Vale/PROPN.NNP/4/flat ./PUNCT../3/punct",
        "She/PRON.PRP/2/nsubj left/VERB.VBD/0/root/leave ./PUNCT../2/punct",
    ];

    private const string I = "I/PRON.PRP/2/nsubj agree/VERB.VBP/0/root ./PUNCT../2/punct";

    [Theory]
    [InlineData("Kim")]
    [InlineData("Lee")]
    public void Fill_WeightsOfPairs_ChooseWhoGoesWithThePronoun(string who)
    {
        var document = HandMadePairs.Encoded(MarkedTrees.Of(_twoNames), [who, "She"], []);
        var (candidates, lists) = Assert.Single(Asked(document, MentionForm.She));

        // What the chain that goes with her has, and the other has not, weighs one: nothing else does.
        var right = Array.IndexOf(candidates, who);
        var weights = new short[1 << 16];
        foreach (var feature in lists[right].Except(lists[candidates.Length - right]))
        {
            weights[feature & (weights.Length - 1)] = 1;
        }

        var chains = new CoreferenceReader(new CoreferenceWeights(weights), new MentionPairs(HandMadePairs.Tensors())).Fill(document).Chains!;
        Assert.Equal(["Kim Shore", "Lee Vale"], chains.Select(static c => c.Name));
        Assert.Equal(2, chains.Single(c => c.Name.StartsWith(who, StringComparison.Ordinal)).Mentions.Count);
    }

    [Fact]
    public void Choose_Pairs_AddToEachListAndKeepWhatItHad()
    {
        var document = HandMadePairs.Encoded(MarkedTrees.Of(_twoNames), ["Kim", "She"], ["Lee"]);
        var plain = new Recorder(document);
        CoreferenceReader.Draft(document, plain, wide: true);
        var before = Assert.Single(plain.Asked, static a => a.Mention.Form == MentionForm.She).Choice.Lists;
        var after = Assert.Single(Asked(document, MentionForm.She)).Lists;
        Assert.Equal(3, after.Length);
        Assert.All(before.Zip(after), static lists =>
        {
            Assert.Equal(lists.First, lists.Second[..lists.First.Length]);
            Assert.True(lists.Second.Length > lists.First.Length);
        });
        Assert.NotEmpty(after[1].Except(before[1]).Except(after[2]));
    }

    [Fact]
    public void Draft_Wide_OffersWhoWasSpokenOfToI()
    {
        var document = MarkedTrees.Of(_twoNames[0], I);
        var narrow = new Recorder(document);
        CoreferenceReader.Draft(document, narrow);
        Assert.DoesNotContain(narrow.Asked, static a => a.Mention.Form == MentionForm.I);
        var wide = new Recorder(document);
        CoreferenceReader.Draft(document, wide, wide: true);
        Assert.Equal([null, "Lee", "Kim"], Assert.Single(wide.Asked, static a => a.Mention.Form == MentionForm.I).Choice.Candidates);
    }

    [Fact]
    public void Draft_WideInACrowd_OffersNoMoreThanAFew()
    {
        var crowd = Enumerable.Range(0, 200).Select(static i => $"Reed{i}/PROPN.NNP/2/nsubj left/VERB.VBD/0/root/leave ./PUNCT../2/punct");
        var document = MarkedTrees.Of([.. crowd, I]);
        var wide = new Recorder(document);
        CoreferenceReader.Draft(document, wide, wide: true);
        Assert.InRange(Assert.Single(wide.Asked, static a => a.Mention.Form == MentionForm.I).Choice.Candidates.Length, 10, 40);
    }

    private static IEnumerable<(string?[] Candidates, uint[][] Lists)> Asked(Document document, MentionForm form)
    {
        var recorder = new Recorder(document);
        CoreferenceReader.Draft(document, recorder, new PairScores(new MentionPairs(HandMadePairs.Tensors()), document));
        return recorder.Asked.Where(a => a.Mention.Form == form).Select(static a => a.Choice);
    }

    /// <summary>Begins a chain with every mention, and keeps what it was asked: candidates by their first words.</summary>
    private sealed class Recorder(Document document) : IChainJudge
    {
        private (int Mention, (string?[], uint[][]) Choice) _last = (-1, default);

        public List<(Mention Mention, (string?[] Candidates, uint[][] Lists) Choice)> Asked { get; } = [];

        public int Choose(int mention, IReadOnlyList<DraftChain?> candidates, FeatureLists features)
        {
            _last = (mention, (
                [.. candidates.Select(c => c is null ? null : document.Word(c.Mentions[0].Head).ToString())],
                [.. Enumerable.Range(0, features.Count).Select(i => features[i].ToArray())]));
            return 0;
        }

        public int ChooseFor(int mention, IReadOnlyList<DraftChain?> candidates, FeatureLists features) => 0;

        public void Put(int mention, DraftChain chain)
        {
            if (mention == _last.Mention)
            {
                Asked.Add((chain.Last, _last.Choice));
            }
        }
    }
}
