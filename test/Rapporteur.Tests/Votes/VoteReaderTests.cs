using Rapporteur.Readings;
using Rapporteur.Statements;
using Rapporteur.Votes;

namespace Rapporteur.Tests.Votes;

/// <summary>Votes of texts written for the project. Numbers and names of the votes of councils are those that they had.</summary>
public sealed class VoteReaderTests
{
    public static TheoryData<string> SecurityCouncil => VoteTexts.Names("security-council");

    public static TheoryData<string> OtherBodies => VoteTexts.Names("other-bodies");

    public static TheoryData<string> SeveralVotes => VoteTexts.Names("several-votes");

    public static TheoryData<string> NoVotes => VoteTexts.Names("no-votes");

    [Theory]
    [MemberData(nameof(SecurityCouncil))]
    public void Read_VoteOfTheSecurityCouncil_IsWhatItWas(string id) => Check("security-council", id);

    [Theory]
    [MemberData(nameof(OtherBodies))]
    public void Read_VoteOfAnotherBody_IsWhatItWas(string id) => Check("other-bodies", id);

    [Theory]
    [MemberData(nameof(SeveralVotes))]
    public void Read_SeveralVotes_AreKeptApart(string id) => Check("several-votes", id);

    [Theory]
    [MemberData(nameof(NoVotes))]
    public void Read_NoVote_GivesNone(string id) => Check("no-votes", id);

    [Theory]
    [MemberData(nameof(SecurityCouncil))]
    public void Read_VoteOfTheSecurityCouncil_GoesAgainstNoRule(string id)
    {
        var text = VoteTexts.Of("security-council")[id];
        Assert.All(VoteTexts.Read(text.Text, text.Published), static vote => Assert.Empty(vote.Contradictions));
    }

    [Fact]
    public void Read_AllAccountedFor_GivesTheVotesOfTheOthers()
    {
        var vote = Assert.Single(VoteTexts.Read("The Security Council adopted the resolution by 14 votes to none, with the United States abstaining."));
        Assert.Equal(("USA", VoteChoice.Abstain), (vote.Members[0].Actor, vote.Members[0].Choice));
        Assert.Equal(15, vote.Members.Count);
        Assert.All(vote.Members.Skip(1), static member => Assert.True(member is { Choice: VoteChoice.Yes, Spans.Count: 0 }));

        // Of the ten that are elected, those of the year.
        Assert.Contains(vote.Members, static member => member.Actor == "GUY");
        Assert.DoesNotContain(vote.Members, static member => member.Actor == "GAB");
    }

    [Fact]
    public void Read_NotAllAccountedFor_GivesTheNamedAlone()
    {
        var vote = Assert.Single(VoteTexts.Read("The Security Council adopted the resolution by 10 votes to none, with five abstentions. France abstained.", "2025-02-24"));
        Assert.Equal("FRA", Assert.Single(vote.Members).Actor);
    }

    [Fact]
    public void Read_Veto_IsMarked()
    {
        var vote = Assert.Single(VoteTexts.Read("Russia vetoed the draft in the Security Council; Algeria voted against it as well."));
        Assert.True(vote.Members.Single(static m => m.Actor == "RUS").Veto);
    }

    [Fact]
    public void Read_NoOfAPermanentMemberWithEnoughVotes_IsAVeto()
    {
        var vote = Assert.Single(VoteTexts.Read("The Security Council rejected the draft on Thursday, 12-1, with the United States against and Britain and Switzerland abstaining.", "2024-04-18"));
        Assert.Equal("UNSC vetoed 12-1-2 CHE=abstain,GBR=abstain,USA=no", VoteTexts.Summary(vote));
        Assert.True(vote.Members.Single(static m => m.Actor == "USA").Veto);
    }

    [Theory]
    [InlineData("The Security Council adopted the resolution by 13 votes to one, with Russia against and three abstentions.", "make 17")]
    [InlineData("The Security Council adopted the resolution with eight votes in favour, none against and seven abstentions.", "9 are needed")]
    [InlineData("The Security Council adopted the resolution by 14 votes to one, with Russia against.", "with a veto voted against")]
    [InlineData("The Security Council adopted the resolution by 14 votes to none, with Germany abstaining.", "Germany was not a member")]
    [InlineData("Guyana vetoed the resolution in the Security Council, 14 members voting in favour.", "Guyana is said to have cast a veto")]
    [InlineData("The Security Council adopted the resolution by 14-0-1. Russia and China abstained.", "2 members are named as abstaining")]
    [InlineData("Russia vetoed the draft in the Security Council, 7-7 with one abstention.", "failed without a veto")]
    public void Read_AgainstTheRules_SaysSo(string text, string expected) =>
        Assert.Contains(VoteTexts.Read(text), vote => vote.Contradictions.Any(contradiction => contradiction.Contains(expected, StringComparison.Ordinal)));

    [Theory]
    [InlineData("The Security Council adopted Resolution 2728 by 14 votes to none.", "2728")]
    [InlineData("The Security Council adopted S/RES/2728 (2024) by 14 votes to none.", "S/RES/2728")]
    [InlineData("The Security Council rejected the draft resolution contained in document S/2024/239.", "S/2024/239")]
    [InlineData("The Security Council adopted the resolution by 14 votes to none.", null)]
    public void Read_Number_IsThatOfWhatIsVotedOn(string text, string? expected) => Assert.Equal(expected, Assert.Single(VoteTexts.Read(text)).Resolution);

    [Theory]
    [InlineData("The Security Council adopted a resolution demanding a ceasefire in Gaza on Monday by 14 votes to none.", "resolution demanding a ceasefire in Gaza")]
    [InlineData("MPs voted 300 to 200 to pass the asylum bill.", "asylum bill")]
    public void Read_Subject_IsInTheWordsOfTheText(string text, string expected) => Assert.Equal(expected, Assert.Single(VoteTexts.Read(text)).Subject);

    [Theory]
    [InlineData("On Friday, the Security Council adopted the resolution 14-0.", "2024-03-22")]
    [InlineData("The Security Council adopted the resolution 14-0.", "2024-03-25")]
    [InlineData("The Security Council adopted the resolution 14-0 on Oct. 2, 2023.", "2023-10-02")]
    public void Read_Day_IsThatOfTheVote(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(VoteTexts.Read(text)).Date!.From.ToString("yyyy'-'MM'-'dd", null));

    [Fact]
    public void Read_VoteToldByASource_NamesTheStatement()
    {
        const string Text = "“The Security Council adopted the text by 14 votes to none,” the spokesman said.";
        var end = Text.IndexOf(",”", StringComparison.Ordinal);
        var statement = new Statement { Id = "s1", Type = StatementType.Direct, Cue = [], Content = [new TextSpan(1, end)], Confidence = 1 };
        Assert.Equal("s1", Assert.Single(VoteReader.Read(VoteTexts.Analysed(Text), [statement])).Statement);
        Assert.Null(Assert.Single(VoteTexts.Read(Text)).Statement);
    }

    [Theory]
    [MemberData(nameof(SecurityCouncil))]
    public void Read_WithoutTreesAndNames_FindsTheSameCount(string id)
    {
        var text = VoteTexts.Of("security-council")[id];
        var votes = VoteReader.Read(VoteTexts.Bare(text.Text, text.Published), []);
        Assert.Equal(
            VoteTexts.Read(text.Text, text.Published).Select(static vote => (vote.Outcome, vote.Tally)),
            votes.Select(static vote => (vote.Outcome, vote.Tally)));
    }

    private static void Check(string file, string id)
    {
        var text = VoteTexts.Of(file)[id];
        Assert.Equal(text.Votes, VoteTexts.Read(text.Text, text.Published).Select(VoteTexts.Summary));
    }
}
