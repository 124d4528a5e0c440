using Rapporteur.Language.Tags;
using Rapporteur.Training.Tags;

namespace Rapporteur.Training.Tests.Tags;

/// <summary>The model that comes with the library, on texts that it was not trained on. Needs the data folder in RAPPORTEUR_DATA.</summary>
public sealed class TagDataTests
{
    [Theory]
    [InlineData("ud-ewt/dev.conllu", 0.930)]
    [InlineData("ud-gum/dev.conllu", 0.960)]
    public void Default_Treebank_TagsWords(string file, double floor)
    {
        var score = TaggerEvaluator.Treebank(Tagger.Default, Data(file));
        Assert.True(score.Known > 0.95 * score.Tokens, $"only {score.Known} of {score.Tokens} tokens have a tag to compare with");
        Assert.True(score.WordAccuracy > floor, $"{score.WordAccuracy:P2} of words in {file}");
    }

    [Fact]
    public void Default_NewsTaggedByAProgram_AgreesWithIt()
    {
        var score = TaggerEvaluator.Silver(Tagger.Default, new SilverTags(Data("polnear-silver/dev"), Data("polnear/dev")));
        Assert.True(score.WordAccuracy > 0.965, $"{score.WordAccuracy:P2} of words");
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(1)]
    public void Default_Headlines_AreTaggedNearlyAsWell(int capitals)
    {
        var score = TaggerEvaluator.Headlines(Tagger.Default, Data("ud-ewt/dev.conllu"), capitals);
        Assert.True(score.WordAccuracy > 0.895, $"{score.WordAccuracy:P2} of words");
    }

    private static string Data(string path)
    {
        var root = Environment.GetEnvironmentVariable("RAPPORTEUR_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(root), "RAPPORTEUR_DATA names no data folder.");
        return Path.Combine(root!, path);
    }
}
