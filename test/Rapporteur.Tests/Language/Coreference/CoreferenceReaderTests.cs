using Rapporteur.Language;
using Rapporteur.Language.Coreference;
using Rapporteur.Language.Names;

namespace Rapporteur.Tests.Language.Coreference;

public sealed class CoreferenceReaderTests
{
    private const string AnaReedSpoke = "Ana/PROPN.NNP/3/nsubj Reed/PROPN.NNP/1/flat spoke/VERB.VBD/0/root/speak ./PUNCT../3/punct";

    [Fact]
    public void Fill_ShortNameAndPronoun_JoinTheFullName()
    {
        var document = Read(
            AnaReedSpoke,
            "Mrs./PROPN.NNP/3/nsubj Reed/PROPN.NNP/1/flat smiled/VERB.VBD/0/root/smile ./PUNCT../3/punct",
            "She/PRON.PRP/2/nsubj left/VERB.VBD/0/root/leave ./PUNCT../2/punct");
        AssertChain(document, "Ana Reed", "Ana Reed", "Mrs. Reed", "She");
    }

    [Fact]
    public void Fill_TitleWithoutTheName_MeansWhoBearsIt()
    {
        var document = Read(
            "President/PROPN.NNP/4/nsubj Ana/PROPN.NNP/1/flat Reed/PROPN.NNP/1/flat arrived/VERB.VBD/0/root/arrive ./PUNCT../4/punct",
            "The/DET.DT/2/det president/NOUN.NN/3/nsubj smiled/VERB.VBD/0/root/smile ./PUNCT../3/punct");
        AssertChain(document, "President Ana Reed", "President Ana Reed", "The president");
    }

    [Fact]
    public void Fill_HeAndShe_GoByGivenNames()
    {
        var document = Read(
            "Ana/PROPN.NNP/3/nsubj Reed/PROPN.NNP/1/flat met/VERB.VBD/0/root/meet Thomas/PROPN.NNP/3/obj Hale/PROPN.NNP/4/flat ./PUNCT../3/punct",
            "He/PRON.PRP/2/nsubj smiled/VERB.VBD/0/root/smile ./PUNCT../2/punct",
            "She/PRON.PRP/2/nsubj left/VERB.VBD/0/root/leave ./PUNCT../2/punct");
        AssertChain(document, "Ana Reed", "Ana Reed", "She");
        AssertChain(document, "Thomas Hale", "Thomas Hale", "He");
    }

    [Fact]
    public void Fill_Acronym_JoinsTheWords()
    {
        var document = Read(
            "The/DET.DT/3/det United/PROPN.NNP/3/compound Nations/PROPN.NNPS/4/nsubj met/VERB.VBD/0/root/meet ./PUNCT../4/punct",
            "The/DET.DT/2/det UN/PROPN.NNP/3/nsubj agreed/VERB.VBD/0/root/agree ./PUNCT../3/punct");
        AssertChain(document, "United Nations", "The United Nations", "The UN");
    }

    [Fact]
    public void Fill_OfficeOfSomebody_IsAnEntityOfItsOwnThatSaysWhose()
    {
        var document = Read(
            "Benjamin/PROPN.NNP/3/nsubj Hale/PROPN.NNP/1/flat arrived/VERB.VBD/0/root/arrive ./PUNCT../3/punct",
            "His/PRON.PRP$/2/nmod:poss office/NOUN.NN/3/nsubj declined/VERB.VBD/0/root/decline ./PUNCT../3/punct",
            "The/DET.DT/2/det office/NOUN.NN/3/nsubj closed/VERB.VBD/0/root/close ./PUNCT../3/punct");
        AssertChain(document, "Benjamin Hale", "Benjamin Hale", "His");
        AssertChain(document, "Benjamin Hale's office", "His office", "The office");
    }

    [Fact]
    public void Fill_They_MeansSeveral()
    {
        var document = Read(
            "The/DET.DT/2/det ministers/NOUN.NNS/3/nsubj/minister met/VERB.VBD/0/root/meet Reed/PROPN.NNP/3/obj ./PUNCT../3/punct",
            "They/PRON.PRP/2/nsubj agreed/VERB.VBD/0/root/agree ./PUNCT../2/punct");
        AssertChain(document, "The ministers", "The ministers", "They");
    }

    [Fact]
    public void Fill_IInAQuotation_IsItsSpeaker()
    {
        var document = Read(
            "Ana/PROPN.NNP/3/nsubj Reed/PROPN.NNP/1/flat met/VERB.VBD/0/root/meet Thomas/PROPN.NNP/3/obj Hale/PROPN.NNP/4/flat ./PUNCT../3/punct",
            "“/PUNCT.``/3/punct I/PRON.PRP/3/nsubj agree/VERB.VBP/7/ccomp ,/PUNCT.,/3/punct ”/PUNCT.''/3/punct Hale/PROPN.NNP/7/nsubj said/VERB.VBD/0/root/say ./PUNCT../7/punct");
        AssertChain(document, "Thomas Hale", "Thomas Hale", "I", "Hale");
    }

    [Fact]
    public void Fill_NamesLayer_IsAskedForNames()
    {
        var document = MarkedTrees.Of(
            "The/DET.DT/3/det Free/ADJ.JJ/3/amod Library/NOUN.NN/4/nsubj opened/VERB.VBD/0/root/open ./PUNCT../4/punct");
        document = document.With(document.Layers with { Names = [new EntityName(new TokenRange(1, 3), EntityKind.Organisation)] });
        var chain = Assert.Single(CoreferenceReader.Default.Fill(document).Chains!);
        Assert.Equal("Free Library", chain.Name);
        Assert.Equal(MentionKind.Name, chain.Mentions[0].Kind);
    }

    [Fact]
    public void Fill_NoTrees_SaysWhatIsMissing()
    {
        var document = MarkedTrees.Of(AnaReedSpoke);
        var fault = Assert.Throws<InvalidOperationException>(() => CoreferenceReader.Default.Fill(document.With(document.Layers with { Trees = null })));
        Assert.Contains("Trees", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoFile_IsMissing()
    {
        var fault = Assert.Throws<RapporteurException>(() => CoreferenceReader.Load("no-such.model"));
        Assert.Equal(ErrorCodes.ModelMissing, fault.Code);
    }

    private static Document Read(params string[] sentences)
    {
        var document = MarkedTrees.Of(sentences);
        return document.With(CoreferenceReader.Default.Fill(document));
    }

    private static void AssertChain(Document document, string name, params string[] mentions)
    {
        var chains = document.Layers.Chains!.Select(chain => $"{chain.Name}: {string.Join(" | ", chain.Mentions.Select(m => document.SpanOf(m.Tokens).Of(document.Text)))}");
        Assert.Contains($"{name}: {string.Join(" | ", mentions)}", chains);
    }
}
