using NodaTime;
using Rapporteur.Actors;
using Rapporteur.Tests.Language;

namespace Rapporteur.Tests.Actors;

public sealed class ActorResolverTests
{
    [Theory]
    [InlineData("[Japan] agreed.", "JPN", "JPN", "GOV")]
    [InlineData("[The United States] agreed.", "USA", "USA", "GOV")]
    [InlineData("[The U.S.] agreed.", "USA", "USA", "GOV")]
    [InlineData("It met [the UAE].", "ARE", "ARE", "GOV")]
    [InlineData("[Pyongyang] agreed.", "PRK", "PRK", "GOV")]
    [InlineData("[The Kremlin] agreed.", "RUS", "RUS", "GOV")]
    [InlineData("[Two Chadian villages] burned.", null, "TCD", "CVL")]
    [InlineData("[Georgian demonstrators] marched.", null, "GEO", "OPP")]
    [InlineData("They expelled [the German ambassador].", null, "DEU", "GOV")]
    [InlineData("[Russian forces] crossed.", null, "RUS", "MIL")]
    [InlineData("A mortar was fired from [Gaza].", "PSE", "PSE", null)]
    [InlineData("[Three Haitians] were hurt.", null, "HTI", "CVL")]
    [InlineData("[Texas] sued.", "USA", "USA", null)]
    public void Resolve_WordsForStates_AreFound(string marked, string? actor, string? country, string? sector) => AssertMeans(marked, actor, country, sector);

    [Theory]
    [InlineData("[New Mexico] sued.", "USA")]
    [InlineData("[Papua New Guinea] agreed.", "PNG")]
    [InlineData("[Guinea-Bissau] agreed.", "GNB")]
    [InlineData("[Equatorial Guinea] agreed.", "GNQ")]
    [InlineData("[South Sudan] agreed.", "SSD")]
    [InlineData("[North Korean soldiers] crossed.", "PRK")]
    [InlineData("[The Dominican Republic] agreed.", "DOM")]
    [InlineData("[The Democratic Republic of the Congo] agreed.", "COD")]
    [InlineData("[Niger] agreed.", "NER")]
    [InlineData("[Nigeria] agreed.", "NGA")]
    public void Resolve_NameWithinAName_IsTheLongerOne(string marked, string country) => Assert.Equal(country, MarkedActors.Resolve(marked).Country);

    [Theory]
    [InlineData("[Jordan Smith] sang.")]
    [InlineData("[{P Jordan Smith}] sang.")]
    [InlineData("{P Michael Jordan} sang. [{P Jordan}] left.")]
    [InlineData("[Turkey] is eaten in November. Farmers sell more turkeys each year.")]
    [InlineData("He waited for [us].")]
    [InlineData("They ate [turkey].")]
    public void Resolve_WhatOnlyLooksLikeAState_IsNone(string marked) => Assert.Null(MarkedActors.Resolve(marked).Country);

    [Theory]
    [InlineData("[Georgia] voted. The Georgian parliament met in Tbilisi.", "GEO")]
    [InlineData("[Georgia] voted, as did Alabama and Texas.", "USA")]
    [InlineData("They met in [Madrid], Texas, on Monday.", "USA")]
    [InlineData("They met in [Madrid] on Monday.", "ESP")]
    [InlineData("[Georgia], Armenia and Azerbaijan met.", "GEO")]
    public void Resolve_NameOfSeveral_FollowsTheDocument(string marked, string country) => Assert.Equal(country, MarkedActors.Resolve(marked).Country);

    [Theory]
    [InlineData("[U.S.-backed Syrian rebels] advanced.", null, "SYR", "REB")]
    [InlineData("[Russian-backed gunmen] advanced.", null, null, "UAF")]
    [InlineData("[pro-Russian gunmen] advanced.", null, null, "UAF")]
    [InlineData("[Pro-Russian separatists] advanced.", "group:donbas-separatists", "UKR", "REB")]
    [InlineData("[The ambassador* of Iran to Iraq] left.", null, "IRN", "GOV")]
    [InlineData("[Iran's ambassador* to Iraq] left.", null, "IRN", "GOV")]
    [InlineData("[The US embassy* in Baghdad] was hit.", null, "USA", "GOV")]
    [InlineData("[The president of Chad's party] lost.", null, "TCD", "PTY")]
    [InlineData("[The president* of Chad's party] lost.", null, "TCD", "PTY")]
    [InlineData("[South African* troops] left.", null, "ZAF", "MIL")]
    [InlineData("[Israel's Palestinian citizens] voted.", null, "PSE", "CVL")]
    [InlineData("[Turkey's Syria policy] failed.", null, "TUR", null)]
    [InlineData("[Dozens* of Palestinian protesters] marched.", null, "PSE", "OPP")]
    [InlineData("[Protesters* in Tehran] marched.", null, "IRN", "OPP")]
    [InlineData("[American troops* in Syria] fired.", null, "USA", "MIL")]
    [InlineData("[Troops* in Syria] fired.", null, null, "MIL")]
    [InlineData("[A spokesman* for the Iranian army] left.", null, "IRN", "MIL")]
    [InlineData("[100 Pakistani prisoners] left.", null, "PAK", "CVL")]
    [InlineData("[The Armenian government] paid.", "ARM", "ARM", "GOV")]
    public void Resolve_Descriptions_BelongToWhomTheySay(string marked, string? actor, string? country, string? sector) => AssertMeans(marked, actor, country, sector);

    [Theory]
    [InlineData("[The UN Security Council] met.", "UNSC", null, null)]
    [InlineData("[NATO] met.", "NATO", null, "MIL")]
    [InlineData("[The European Union] met.", "EUR", null, null)]
    [InlineData("[The United Nations security council] met.", "UNSC", null, null)]
    [InlineData("[A U.N. expert] left.", "UN", null, "ELI")]
    [InlineData("[Hamas] met.", "group:hamas", "PSE", "REB")]
    [InlineData("[A Hamas official] left.", "group:hamas", "PSE", "REB")]
    [InlineData("[Hezbollah fighters] left.", "group:hezbollah", "LBN", "REB")]
    [InlineData("[The State Department] declined.", "USA:foreign-ministry", "USA", "GOV")]
    [InlineData("[A Pentagon official] declined.", "USA:defence-ministry", "USA", "GOV")]
    [InlineData("[The Knesset] voted.", "ISR:parliament", "ISR", "LEG")]
    [InlineData("[South Korea's military] fired.", "KOR:armed-forces", "KOR", "MIL")]
    [InlineData("[The Hamas-run health ministry] said so.", "PSE:health-ministry", "PSE", "GOV")]
    public void Resolve_Bodies_AreThoseOfTheRegister(string marked, string? actor, string? country, string? sector) => AssertMeans(marked, actor, country, sector);

    [Theory]
    [InlineData("[<Iranian Foreign Minister> {P Hossein Holm}] left.", null, "IRN", "GOV")]
    [InlineData("[<Israeli Prime Minister> {P Benjamin Netanyahu}] left.", "person:benjamin-netanyahu", "ISR", "GOV")]
    [InlineData("<Israeli Prime Minister> {P Benjamin Netanyahu} left. [{P Netanyahu}] came.", "person:benjamin-netanyahu", "ISR", "GOV")]
    [InlineData("[{P Putin}] left.", "person:vladimir-putin", "RUS", "GOV")]
    [InlineData("{P Ana Putin} left. [{P Putin}] came.", null, null, null)]
    [InlineData("[<Ukrainian President> {P Volodymyr Zelenskij}] left.", null, "UKR", "GOV")]
    [InlineData("[<British journalist> {P Ana Holm}] left.", null, "GBR", "JRN")]
    [InlineData("[{P Ana Holm}] left.", null, null, null)]
    [InlineData("[Iranian Foreign Minister Hossein Holm] left.", null, "IRN", "GOV")]
    [InlineData("[Egypt's foreign minister] left.", "person:sameh-shoukry", "EGY", "GOV")]
    [InlineData("[UN chief Antonio Guterres] left.", "person:antonio-guterres", null, "GOV")]
    [InlineData("[The deputy foreign minister* of Iran] left.", null, "IRN", "GOV")]
    [InlineData("[<Iraqi General> {P Benjamin Netanyahu}] left.", null, "IRQ", "MIL")]
    public void Resolve_Persons_AreWhatTheTextSaysThenWhatTheRegisterKnows(string marked, string? actor, string? country, string? sector) =>
        AssertMeans(marked, actor, country, sector);

    [Theory]
    [InlineData("[<former U.S. President> {P Donald Trump}] left.", "person:donald-trump", "USA")]
    [InlineData("[{P Barack Obama}] left.", "person:barack-obama", "USA")]
    [InlineData("[<Ex-president> {P Ana Holm}] left.", null, null)]
    [InlineData("[A former Israeli general] left.", null, "ISR")]
    [InlineData("[The late Chadian president] lies there.", null, "TCD")]
    public void Resolve_WhoLeftOffice_IsOfTheElite(string marked, string? actor, string? country)
    {
        AssertMeans(marked, actor, country, "ELI");
        Assert.True(MarkedActors.Resolve(marked).IsFormer);
    }

    [Theory]
    [InlineData(2016, "person:barack-obama", "GOV")]
    [InlineData(2018, "person:donald-trump", "GOV")]
    [InlineData(2022, "person:joe-biden", "GOV")]
    public void Resolve_Office_IsThatOfTheDay(int year, string actor, string sector)
    {
        var found = MarkedActors.Resolve("[The U.S. president] left.", new LocalDate(year, 6, 1));
        Assert.Equal((actor, "USA", sector), (found.Actor, found.Country, found.Sector));
        Assert.Equal(actor == "person:donald-trump" ? "GOV" : "ELI", MarkedActors.Resolve("[{P Donald Trump}] left.", new LocalDate(year, 6, 1)).Sector ?? "ELI");
    }

    [Theory]
    [InlineData("(1 {P Putin}) spoke. [(1 He)] left.", "person:vladimir-putin", "RUS", "GOV")]
    [InlineData("(1 {L Moscow}) spoke. [(1 It)] left.", "RUS", "RUS", "GOV")]
    [InlineData("(1 {P Putin}) spoke. [(1 his) office] closed.", "person:vladimir-putin", "RUS", "GOV")]
    [InlineData("(1 {L Qatar}) left, [(1 its) foreign ministry] said. {L Oman} stayed.", null, "QAT", "GOV")]
    [InlineData("(1 <Syrian President> {P Idris Holm}) spoke. [(1 The president)] left.", null, "SYR", "GOV")]
    public void Resolve_OtherMentions_MeanWhatTheChainMeans(string marked, string? actor, string? country, string? sector) => AssertMeans(marked, actor, country, sector);

    [Theory]
    [InlineData("The Security Council met. [The council] voted.", "UNSC", null, null)]
    [InlineData("The Iranian foreign ministry spoke. [The ministry] said no more.", null, "IRN", "GOV")]
    [InlineData("The Sudanese army fired. France watched. [The army] left.", null, "SDN", "MIL")]
    [InlineData("The Sudanese army fired. The Chadian army fired. [The army] left.", null, null, "MIL")]
    [InlineData("The Iraqi minister met the Omani minister. [A minister] left.", null, null, "GOV")]
    [InlineData("Iraq paid. [The government] said so.", "IRQ", "IRQ", "GOV")]
    [InlineData("Iraq paid Oman. [The government] said so.", null, null, "GOV")]
    [InlineData("Iraq fought on. [The rebels] fled.", null, null, "REB")]
    [InlineData("Hamas signed. [The group] left.", "group:hamas", "PSE", "REB")]
    public void Resolve_ShortDescription_MeansTheOnlyCandidate(string marked, string? actor, string? country, string? sector) => AssertMeans(marked, actor, country, sector);

    [Fact]
    public void Resolve_PersonNamedElsewhere_GivesTheFullestName() =>
        Assert.Equal("Benjamin Netanyahu", MarkedActors.Resolve("<Prime Minister> {P Benjamin Netanyahu} left. [{P Netanyahu}] came.").Name);

    [Fact]
    public void Resolve_NothingKnown_IsUnknown() => Assert.Equal(ActorReference.Unknown, MarkedActors.Resolve("[The sofa] stood there."));

    [Fact]
    public void Resolve_OutsideOfTheDocument_IsRefused()
    {
        var resolver = new ActorResolver(Pages.Of("Iran left."), null);
        Assert.Throws<ArgumentOutOfRangeException>(() => resolver.Resolve(new(0, 9), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => resolver.Resolve(new(0, 1), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => resolver.Resolve(new(1, 1), 1));
    }

    [Theory]
    [InlineData("Israel beat Belgium 2-1 in Vienna on Saturday.", true)]
    [InlineData("Brazil reached the semi-finals of the World Cup.", true)]
    [InlineData("The Security Council adopted the draft in a 13-0 vote.", false)]
    [InlineData("Canada and Mexico struck a deal on avocados.", false)]
    [InlineData("The party won 120 seats.", false)]
    public void IsSport_Sentences_AreToldByTheirWords(string text, bool isSport)
    {
        var document = Pages.Of(text);
        Assert.Equal(isSport, new ActorResolver(document, null).IsSport(document.Sentences[0]));
    }

    private static void AssertMeans(string marked, string? actor, string? country, string? sector)
    {
        var found = MarkedActors.Resolve(marked);
        Assert.Equal((actor, country, sector), (found.Actor, found.Country, found.Sector));
    }
}
