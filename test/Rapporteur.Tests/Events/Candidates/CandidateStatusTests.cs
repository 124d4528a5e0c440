using Rapporteur.Events;

namespace Rapporteur.Tests.Events.Candidates;

public sealed class CandidateStatusTests
{
    [Theory]
    [InlineData("Soldiers/NOUN.NNS/2/nsubj/soldier attacked/VERB.VBD/0/root/attack", EventStatus.Occurred)]
    [InlineData("Soldiers/NOUN.NNS/3/nsubj/soldier are/AUX.VBP/3/aux/be attacked/VERB.VBG/0/root/attack", EventStatus.Ongoing)]
    [InlineData("Soldiers/NOUN.NNS/3/nsubj/soldier will/AUX.MD/3/aux attacked/VERB.VB/0/root/attack", EventStatus.Planned)]
    [InlineData("Soldiers/NOUN.NNS/3/nsubj/soldier may/AUX.MD/3/aux attacked/VERB.VB/0/root/attack", EventStatus.Hypothetical)]
    [InlineData("Soldiers/NOUN.NNS/4/nsubj/soldier did/AUX.VBD/4/aux/do not/PART.RB/4/advmod attacked/VERB.VB/0/root/attack", EventStatus.Denied)]
    [InlineData("Soldiers/NOUN.NNS/3/nsubj/soldier never/ADV.RB/3/advmod attacked/VERB.VBD/0/root/attack", EventStatus.Denied)]
    [InlineData("No/DET.DT/2/det soldier/NOUN.NN/3/nsubj attacked/VERB.VBD/0/root/attack", EventStatus.Denied)]
    [InlineData("If/SCONJ.IN/3/mark soldiers/NOUN.NNS/3/nsubj/soldier attacked/VERB.VBP/5/advcl/attack villagers/NOUN.NNS/5/nsubj/villager flee/VERB.VBP/0/root", EventStatus.Hypothetical)]
    [InlineData("Had/AUX.VBD/3/aux/have soldiers/NOUN.NNS/3/nsubj/soldier attacked/VERB.VBN/5/advcl/attack villagers/NOUN.NNS/5/nsubj/villager fled/VERB.VBN/0/root/flee", EventStatus.Hypothetical)]
    public void Find_Clause_HasItsOwnStatus(string sentence, EventStatus expected) => AssertStatus(sentence, "attacked", expected);

    [Theory]
    [InlineData("plan/VERB.VBP/0/root", EventStatus.Planned)]
    [InlineData("threatened/VERB.VBD/0/root/threaten", EventStatus.Threatened)]
    [InlineData("failed/VERB.VBD/0/root/fail", EventStatus.Denied)]
    [InlineData("continued/VERB.VBD/0/root/continue", EventStatus.Ongoing)]
    [InlineData("managed/VERB.VBD/0/root/manage", EventStatus.Occurred)]
    public void Find_Infinitive_HasTheStatusThatItsGovernorGives(string governor, EventStatus expected) =>
        AssertStatus($"Soldiers/NOUN.NNS/2/nsubj/soldier {governor} to/PART.TO/4/mark attack/VERB.VB/2/xcomp", "attack", expected);

    [Fact]
    public void Find_WhatIsDemanded_IsDemanded() => AssertStatus(
        "Ministers/NOUN.NNS/2/nsubj/minister urged/VERB.VBD/0/root/urge rebels/NOUN.NNS/2/obj/rebel to/PART.TO/5/mark retreat/VERB.VB/2/xcomp", "retreat", EventStatus.Demanded);

    [Fact]
    public void Find_WouldInWhatWasSaid_IsToCome() => AssertStatus(
        "Ministers/NOUN.NNS/2/nsubj/minister said/VERB.VBD/0/root/say rebels/NOUN.NNS/5/nsubj/rebel would/AUX.MD/5/aux retreat/VERB.VB/2/ccomp", "retreat", EventStatus.Planned);

    [Fact]
    public void Find_DenialOfADeed_IsDenied() => AssertStatus(
        "Ministers/NOUN.NNS/2/nsubj/minister denied/VERB.VBD/0/root/deny rebels/NOUN.NNS/5/nsubj/rebel had/AUX.VBD/5/aux/have retreated/VERB.VBN/2/ccomp/retreat", "retreated", EventStatus.Denied);

    [Fact]
    public void Find_NounWithNo_IsDenied() => AssertStatus(
        "There/PRON.EX/2/expl were/VERB.VBD/0/root/be no/DET.DT/4/det talks/NOUN.NNS/2/nsubj/talk", "talks", EventStatus.Denied);

    [Fact]
    public void Find_NounOfALightVerb_HasTheVerbsStatus() => AssertStatus(
        "Rebels/NOUN.NNS/3/nsubj/rebel will/AUX.MD/3/aux launch/VERB.VB/0/root a/DET.DT/5/det raid/NOUN.NN/3/obj", "raid", EventStatus.Planned);

    [Fact]
    public void Find_NounThatIsCondemned_Happened() => AssertStatus(
        "Ministers/NOUN.NNS/3/nsubj/minister will/AUX.MD/3/aux condemn/VERB.VB/0/root the/DET.DT/5/det raid/NOUN.NN/3/obj", "raid", EventStatus.Occurred);

    private static void AssertStatus(string sentence, string trigger, EventStatus expected) => Assert.Equal(expected, CandidateText.Find(sentence, trigger).Candidate.Status);
}
