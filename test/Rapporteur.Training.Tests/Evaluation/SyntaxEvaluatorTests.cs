using Rapporteur.Language;
using Rapporteur.Language.Tags;
using Rapporteur.Language.Trees;
using Rapporteur.Training.Conllu;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Training.Tests.Evaluation;

/// <summary>Figures of tags and trees that can be counted by hand.</summary>
public sealed class SyntaxEvaluatorTests : IDisposable
{
    // Ten words in two sentences.
    private const string Bank = """
        # newdoc id = ferry
        # sent_id = ferry-1
        # text = Pilots weren't told.
        1	Pilots	pilot	NOUN	NNS	Number=Plur	4	nsubj:pass	_	_
        2-3	weren't	_	_	_	_	_	_	_	_
        2	were	be	AUX	VBD	Tense=Past|Mood=Ind	4	aux:pass	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        4	told	tell	VERB	VBN	Tense=Past	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	4	punct	_	_

        # sent_id = ferry-2
        # text = The ferry left again.
        1	The	the	DET	DT	_	2	det	_	_
        2	ferry	_	NOUN	NN	Number=Sing	3	nsubj	_	_
        3	left	leave	VERB	VBD	_	0	root	_	_
        4	again	again	ADV	RB	_	3	advmod	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	3	punct	_	_


        """;

    private readonly TempFolder _folder = new();

    private string Gold
    {
        get
        {
            var path = _folder.File("bank.conllu");
            File.WriteAllText(path, Bank.ReplaceLineEndings("\n"));
            return path;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Tags_OfTheTreebank_AreAllRight() => Assert.Equal(
        [("upos", 100), ("xpos", 100), ("feats", 100), ("lemma", 100)],
        Figures(ScoreTags(Gold, Tags(static (_, tags) => tags with { Features = tags.Features == "Tense=Past|Mood=Ind" ? "Mood=Ind|Tense=Past" : tags.Features }))));

    [Fact]
    public void Tags_SomeWrong_EachFigureCountsItsOwn() => Assert.Equal(
        [("upos", 90), ("xpos", 80), ("feats", 70), ("lemma", 80)],
        Figures(ScoreTags(Gold, Tags(static (i, tags) => i switch
        {
            0 => tags with { Upos = UniversalTag.Propn, Xpos = "NNPS", Lemma = "Pilots" },
            // Two features are wrong where one is, and where their order is.
            1 => tags with { Xpos = "VBP", Features = "Mood=Ind" },
            3 => tags with { Features = "Tense=Past|VerbForm=Part" },
            4 => tags with { Features = "PunctType=Peri" },
            // The treebank has no lemma for this one.
            6 => tags with { Lemma = "boat" },
            9 => tags with { Lemma = "!" },
            _ => tags,
        }))));

    [Fact]
    public void Trees_OfTheTreebank_AreAllRight() => Assert.Equal(
        [("uas", 100), ("las", 100), ("las_full", 100)], Figures(ScoreTrees(Gold, Trees(static (_, _) => { }))));

    [Fact]
    public void Trees_SomeWrong_EachFigureCountsItsOwn() => Assert.Equal(
        [("uas", 80), ("las", 70), ("las_full", 60)],
        Figures(ScoreTrees(Gold, Trees(static (heads, relations) =>
        {
            // A subtype, a relation, and two heads; the relation of a wrong head does not count.
            relations[0] = "nsubj";
            relations[8] = "obl";
            heads[2] = 1;
            heads[4] = 1;
        }))));

    [Fact]
    public void Evaluate_SameGold_HasTheHashOfItsFiles()
    {
        var gold = Gold;
        var expected = GoldFiles.HashOf([gold]);
        Assert.Equal(expected, ScoreTrees(gold, Trees(static (_, _) => { })).GoldHash);
        Assert.Equal(expected, ScoreTags(_folder.FullName, Tags(static (_, tags) => tags)).GoldHash);
    }

    [Fact]
    public void Evaluate_FillerWithoutTheLayer_IsRefused()
    {
        var empty = new HandMadeFiller(static _ => LanguageLayers.None);
        Assert.Throws<ArgumentException>(() => ScoreTags(Gold, empty));
        Assert.Throws<ArgumentException>(() => ScoreTrees(Gold, empty));
    }

    [Fact]
    public void Evaluate_FillerWhoseTreeIsNone_IsRefused() => Assert.Throws<ArgumentException>(
        () => ScoreTrees(Gold, Trees(static (heads, _) => heads[0] = 0)));

    [Fact]
    public void Evaluate_NoTreebank_HasItsNumber() => Assert.Equal(
        ErrorCodes.GoldMissing,
        Assert.Throws<RapporteurException>(() => ScoreTags(_folder.File("nowhere"), Tags(static (_, tags) => tags))).Code);

    [Fact]
    public void Evaluate_Cancelled_EndsEarly()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() => TreeEvaluator.Evaluate(Gold, Trees(static (_, _) => { }), null, cancel.Token));
    }

    private static LayerScores ScoreTags(string gold, ILayerFiller filler) =>
        TagEvaluator.Evaluate(gold, filler, null, TestContext.Current.CancellationToken);

    private static LayerScores ScoreTrees(string gold, ILayerFiller filler) =>
        TreeEvaluator.Evaluate(gold, filler, null, TestContext.Current.CancellationToken);

    private static (string, double)[] Figures(LayerScores scores) => [.. scores.Figures.Select(f => (f.Key, Math.Round(f.Percent, 9)))];

    private HandMadeFiller Tags(Func<int, WordTags, WordTags> change) => new(_ =>
        new LanguageLayers { Tags = [.. Document().Tags().Select((tags, i) => change(i, tags))] });

    private HandMadeFiller Trees(Action<int[], string[]> change) => new(_ =>
    {
        var trees = Document().Trees();
        int[] heads = [.. trees.Heads];
        string[] relations = [.. trees.Relations];
        change(heads, relations);
        return new LanguageLayers { Trees = new TreeLayer(heads, relations) };
    });

    private ConlluDocument Document() => Assert.Single(ConlluFile.Read(Gold));
}
