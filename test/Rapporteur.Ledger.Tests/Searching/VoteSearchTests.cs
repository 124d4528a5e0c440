using NodaTime;
using Rapporteur.Votes;

namespace Rapporteur.Ledger.Tests.Searching;

public sealed class VoteSearchTests : IDisposable
{
    private const string Veto = "Russia vetoed the draft on Sudan in the Security Council.";
    private const string Adopted = "The Security Council adopted resolution 2728 on a ceasefire.";

    private readonly TempFolder _folder = new();
    private readonly LedgerStore _ledger;

    public VoteSearchTests()
    {
        _ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        var veto = Deeds.Vote(Veto, "vetoed", "UNSC", null, VoteOutcome.Vetoed, new MemberVote("RUS", VoteChoice.No, [], true));
        var adopted = Deeds.Vote(Adopted, "adopted", "UNSC", "S/RES/2728 (2024)", VoteOutcome.Adopted, new MemberVote("USA", VoteChoice.Abstain, []));
        var board = Deeds.Vote(Adopted, "adopted", "the harbour board", "7", VoteOutcome.Adopted, new MemberVote("Ada Byrne", VoteChoice.Yes, []));
        _ledger.Add(
        [
            Deeds.Reading("veto.txt", Veto).Published("2024-11-18") with { Votes = [veto] },
            Deeds.Reading("adopted.txt", Adopted).Published("2024-03-25") with { Votes = [adopted, board with { Id = "v2" }] },
        ]);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Search_Narrowed_FindsWhatFitsAll()
    {
        Assert.Equal("v1 v2 v1", Ids(new VoteQuery()));
        Assert.Equal("v1 v1", Ids(new VoteQuery { Body = "UNSC" }));
        Assert.Equal("v1 v1", Ids(new VoteQuery { Body = "UN Security Council" }));
        Assert.Equal("v2", Ids(new VoteQuery { Body = "Harbour Board" }));
        Assert.Equal("v1", Ids(new VoteQuery { Resolution = "2728" }));
        Assert.Equal("v1", Ids(new VoteQuery { Resolution = "s/res/2728" }));
        Assert.Equal("", Ids(new VoteQuery { Resolution = "272" }));
        Assert.Equal("v1", Ids(new VoteQuery { Member = "Russia", Outcome = VoteOutcome.Vetoed }));
        Assert.Equal("v2", Ids(new VoteQuery { Member = "ada byrne" }));
        Assert.Equal("", Ids(new VoteQuery { Member = "FRA" }));
        Assert.Equal("v1", Ids(new VoteQuery { Words = "sudan" }));
        Assert.Equal("v1", Ids(new VoteQuery { Since = new LocalDate(2024, 11, 1) }));
    }

    [Fact]
    public void Search_Hit_HasTheVoteAndThePassage()
    {
        var hit = Assert.Single(_ledger.Search(new VoteQuery { Resolution = "2728" }));

        Assert.Equal(Adopted, hit.Evidence);
        Assert.Equal(("USA", VoteChoice.Abstain, false), (hit.Vote.Members[0].Actor, hit.Vote.Members[0].Choice, hit.Vote.Members[0].Veto));
        Assert.Equal("adopted", hit.Vote.Spans[0].Of(hit.Text));
    }

    private string Ids(VoteQuery query) => string.Join(' ', _ledger.Search(query).Select(static hit => hit.Vote.Id));
}
