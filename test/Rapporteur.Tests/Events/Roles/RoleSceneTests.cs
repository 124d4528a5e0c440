using CsCheck;
using Rapporteur.Articles;
using Rapporteur.Events.Candidates;
using Rapporteur.Events.Roles;
using Rapporteur.Language;

namespace Rapporteur.Tests.Events.Roles;

public sealed class RoleSceneTests
{
    private static readonly Reader _reader = new(new ReaderOptions { Model = ReadingModel.Fast });

    [Theory]
    [InlineData("The Chadian army attacked two villages in Sudan.", "attacked", "Chadian|The Chadian army|two villages|Sudan")]
    [InlineData("Peru and Chile signed a pact.", "signed", "Peru|Chile|a pact")]
    [InlineData("The Czech and Slovak ministers met.", "met", "The Czech|Slovak|Slovak ministers")]
    public void PhrasesOf_Sentence_AreThoseAroundTheTrigger(string text, string trigger, string expected)
    {
        var document = Analyse(text);
        var candidate = CandidateFinder.Find(document).First(c => document.Word(c.Trigger).SequenceEqual(trigger));
        var phrases = new RoleScene(document).PhrasesOf(RoleScene.Around(document.Sentences[0], candidate.Trigger), candidate);
        Assert.Equal(expected, string.Join('|', phrases.Select(p => text[document.SpanOf(p.Tokens).Start..document.SpanOf(p.Tokens).End])));
    }

    [Fact]
    public void PhrasesOf_AnyEvent_LieInTheDocumentEachHeadOnce()
    {
        var document = Analyse(string.Concat(Enumerable.Repeat("The ministers of Peru, Chile and Bolivia, who had met in Lima, accused the rebels of an attack on their army. ", 4)));
        var scene = new RoleScene(document);
        foreach (var candidate in CandidateFinder.Find(document))
        {
            var sentence = document.Sentences.Single(s => s.Contains(candidate.Trigger));
            var phrases = scene.PhrasesOf(RoleScene.Around(sentence, candidate.Trigger), candidate);
            Assert.Equal(phrases.Count, phrases.Select(static p => p.Head).Distinct().Count());
            Assert.All(phrases, p => Assert.True(p.Tokens.Contains(p.Head) && p.Tokens.Start >= 0 && p.Tokens.End <= document.Tokens.Count));
        }
    }

    [Fact]
    public void Around_AnySentence_HoldsTheTriggerAndIsShort() => Gen.Select(Gen.Int[0, 1000], Gen.Int[1, 1000]).Sample((start, length) =>
    {
        var sentence = new TokenRange(start, start + length);
        var around = RoleScene.Around(sentence, start + (length / 2));
        return around.Contains(start + (length / 2)) && around.Length <= 120 && around.Start >= sentence.Start && around.End <= sentence.End;
    });

    private static Document Analyse(string text) => _reader.Analyse(ArticleReader.FromText(text, "test") with { Language = "en" });
}
