namespace Rapporteur.Tests.Events.Candidates;

public sealed class CandidateRolesTests
{
    [Fact]
    public void Find_Active_HasSubjectAndObject() => AssertRoles(
        "Rebel/NOUN.NN/2/compound/rebel fighters/NOUN.NNS/3/nsubj/fighter attacked/VERB.VBD/0/root/attack the/DET.DT/5/det police/NOUN.NNS/3/obj ./PUNCT../3/punct",
        "attacked",
        "Rebel fighters -> the police");

    [Fact]
    public void Find_Passive_HasTheRolesOfItsActiveTwin() => AssertRoles(
        "The/DET.DT/2/det police/NOUN.NNS/4/nsubj:pass were/AUX.VBD/4/aux:pass/be attacked/VERB.VBN/0/root/attack by/ADP.IN/7/case rebel/NOUN.NN/7/compound fighters/NOUN.NNS/4/obl:agent/fighter ./PUNCT../4/punct",
        "attacked",
        "rebel fighters -> The police");

    [Fact]
    public void Find_ParticipleBehindItsNoun_IsPassive() => AssertRoles(
        "Villagers/NOUN.NNS/5/nsubj/villager attacked/VERB.VBN/1/acl/attack by/ADP.IN/4/case rebels/NOUN.NNS/2/obl:agent/rebel fled/VERB.VBD/0/root/flee",
        "attacked",
        "rebels -> Villagers");

    [Fact]
    public void Find_RelativeClause_TakesTheAntecedent() => AssertRoles(
        "The/DET.DT/2/det rebels/NOUN.NNS/7/nsubj/rebel who/PRON.WP/4/nsubj attacked/VERB.VBD/2/acl:relcl/attack the/DET.DT/6/det police/NOUN.NNS/4/obj fled/VERB.VBD/0/root/flee",
        "attacked",
        "The rebels -> the police");

    [Fact]
    public void Find_RelativeClauseWithoutPronoun_TakesTheAntecedentAsItsObject() => AssertRoles(
        "Kidnappers/NOUN.NNS/2/nsubj/kidnapper freed/VERB.VBD/0/root/free the/DET.DT/4/det nuns/NOUN.NNS/2/obj/nun the/DET.DT/6/det rebels/NOUN.NNS/8/nsubj/rebel had/AUX.VBD/8/aux/have abducted/VERB.VBN/4/acl:relcl/abduct",
        "abducted",
        "the rebels -> the nuns");

    [Fact]
    public void Find_RoleWithRelativeClause_LeavesTheClauseOut() => AssertRoles(
        "Soldiers/NOUN.NNS/2/nsubj/soldier arrested/VERB.VBD/0/root/arrest the/DET.DT/4/det minister/NOUN.NN/2/obj who/PRON.WP/6/nsubj resigned/VERB.VBD/4/acl:relcl/resign",
        "arrested",
        "Soldiers -> the minister");

    [Fact]
    public void Find_JoinedVerbs_ShareTheirSubject() => AssertRoles(
        "Soldiers/NOUN.NNS/2/nsubj/soldier stormed/VERB.VBD/0/root/storm the/DET.DT/4/det palace/NOUN.NN/2/obj and/CCONJ.CC/6/cc arrested/VERB.VBD/2/conj/arrest the/DET.DT/8/det president/NOUN.NN/6/obj",
        "arrested",
        "Soldiers -> the president");

    [Fact]
    public void Find_JoinedPhrases_AreRolesOfTheirOwn() => AssertRoles(
        "Ministers/NOUN.NNS/4/nsubj/minister and/CCONJ.CC/3/cc generals/NOUN.NNS/1/conj/general accused/VERB.VBD/0/root/accuse the/DET.DT/6/det rebels/NOUN.NNS/4/obj/rebel",
        "accused",
        "Ministers; generals -> the rebels");

    [Fact]
    public void Find_JoinedOwners_AreTwo() => AssertRoles(
        "Peru/PROPN.NNP/6/nmod:poss/Peru 's/PART.POS/1/case and/CCONJ.CC/4/cc Chile/PROPN.NNP/1/conj/Chile 's/PART.POS/4/case ministers/NOUN.NNS/7/nsubj/minister met/VERB.VBD/0/root/meet ./PUNCT../7/punct",
        "met",
        "Peru; Chile's ministers ->");

    [Fact]
    public void Find_ControlledVerb_HasTheSubjectOfItsGovernor() => AssertRoles(
        "Rebels/NOUN.NNS/2/nsubj/rebel refused/VERB.VBD/0/root/refuse to/PART.TO/4/mark release/VERB.VB/2/xcomp the/DET.DT/6/det nuns/NOUN.NNS/4/obj/nun",
        "release",
        "Rebels -> the nuns");

    [Fact]
    public void Find_VerbOfUrging_HasWhoIsUrgedAsRecipient_AndAsDoerOfWhatIsAsked()
    {
        const string urged = "Ministers/NOUN.NNS/2/nsubj/minister urged/VERB.VBD/0/root/urge the/DET.DT/4/det rebels/NOUN.NNS/2/obj/rebel to/PART.TO/6/mark release/VERB.VB/2/xcomp the/DET.DT/8/det nuns/NOUN.NNS/6/obj/nun";
        AssertRoles(urged, "urged", "Ministers -> the rebels");
        AssertRoles(urged, "release", "the rebels -> the nuns");
    }

    [Fact]
    public void Find_Receiving_IsTurnedRound() => AssertRoles(
        "Villagers/NOUN.NNS/2/nsubj/villager received/VERB.VBD/0/root/receive food/NOUN.NN/2/obj from/ADP.IN/6/case the/DET.DT/6/det government/NOUN.NN/2/obl",
        "received",
        "the government -> Villagers");

    [Fact]
    public void Find_Giving_HasWhoStandsBehindTo() => AssertRoles(
        "The/DET.DT/2/det government/NOUN.NN/3/nsubj sent/VERB.VBD/0/root/send food/NOUN.NN/3/obj to/ADP.IN/6/case villagers/NOUN.NNS/3/obl/villager",
        "sent",
        "The government -> villagers");

    [Fact]
    public void Find_IndirectObject_IsTheRecipient() => AssertRoles(
        "The/DET.DT/2/det government/NOUN.NN/3/nsubj lent/VERB.VBD/0/root/lend the/DET.DT/5/det rebels/NOUN.NNS/3/iobj/rebel boats/NOUN.NNS/3/obj/boat",
        "lent",
        "The government -> the rebels");

    [Fact]
    public void Find_Agreeing_HasTheRecipientOfWhatIsAgreed() => AssertRoles(
        "The/DET.DT/2/det museum/NOUN.NN/3/nsubj agreed/VERB.VBD/0/root/agree to/PART.TO/5/mark return/VERB.VB/3/xcomp masks/NOUN.NNS/5/obj/mask to/ADP.IN/8/case villagers/NOUN.NNS/5/obl/villager",
        "agreed",
        "The museum -> villagers");

    [Fact]
    public void Find_Meeting_HasAllSidesAsActors() => AssertRoles(
        "The/DET.DT/2/det minister/NOUN.NN/3/nsubj spoke/VERB.VBD/0/root/speak with/ADP.IN/6/case the/DET.DT/6/det ambassador/NOUN.NN/3/obl",
        "spoke",
        "The minister; the ambassador ->");

    [Fact]
    public void Find_TalksBetween_HaveBothAsActors() => AssertRoles(
        "Talks/NOUN.NNS/6/nsubj/talk between/ADP.IN/3/case ministers/NOUN.NNS/1/nmod/minister and/CCONJ.CC/5/cc rebels/NOUN.NNS/3/conj/rebel began/VERB.VBD/0/root/begin",
        "Talks",
        "ministers; rebels ->");

    [Fact]
    public void Find_LightVerb_HandsItsRolesToTheNoun() => AssertRoles(
        "Rebels/NOUN.NNS/2/nsubj/rebel launched/VERB.VBD/0/root/launch a/DET.DT/4/det raid/NOUN.NN/2/obj on/ADP.IN/7/case the/DET.DT/7/det police/NOUN.NNS/4/nmod",
        "raid",
        "Rebels -> the police");

    [Fact]
    public void Find_NounOfAnAct_HasOfAndBy() => AssertRoles(
        "The/DET.DT/2/det arrest/NOUN.NN/8/nsubj of/ADP.IN/5/case the/DET.DT/5/det minister/NOUN.NN/2/nmod by/ADP.IN/7/case soldiers/NOUN.NNS/2/nmod/soldier angered/VERB.VBD/0/root/anger villagers/NOUN.NNS/8/obj/villager",
        "arrest",
        "soldiers -> the minister");

    [Fact]
    public void Find_NounThatIsCondemned_IsNotDoneByWhoCondemns() => AssertRoles(
        "Ministers/NOUN.NNS/2/nsubj/minister condemned/VERB.VBD/0/root/condemn the/DET.DT/4/det raid/NOUN.NN/2/obj ./PUNCT../2/punct",
        "raid",
        "->");

    [Fact]
    public void Find_SayingWhoDidIt_BlamesTheDoer() => AssertRoles(
        "Ministers/NOUN.NNS/2/nsubj/minister said/VERB.VBD/0/root/say the/DET.DT/4/det rebels/NOUN.NNS/5/nsubj/rebel burned/VERB.VBD/2/ccomp/burn the/DET.DT/7/det village/NOUN.NN/5/obj",
        "said",
        "Ministers -> the rebels");

    [Fact]
    public void Find_PronounWithItsNameInTheSentence_IsTheName() => AssertRoles(
        "Soldiers/NOUN.NNS/2/nsubj/soldier said/VERB.VBD/0/root/say they/PRON.PRP/5/nsubj had/AUX.VBD/5/aux/have arrested/VERB.VBN/2/ccomp/arrest the/DET.DT/7/det minister/NOUN.NN/5/obj",
        "arrested",
        "Soldiers -> the minister");

    [Fact]
    public void Find_SubjectLostByTheTree_IsSoughtNearby() => AssertRoles(
        "Soldiers/NOUN.NNS/4/compound/soldier arrested/VERB.VBN/4/amod/arrest the/DET.DT/4/det minister/NOUN.NN/0/root",
        "arrested",
        "Soldiers -> the minister");

    private static void AssertRoles(string sentence, string trigger, string expected) => Assert.Equal(expected, CandidateText.Roles(sentence, trigger));
}
