using System.Diagnostics;
using CsCheck;
using Rapporteur.Votes;

namespace Rapporteur.Tests.Votes;

/// <summary>What holds of the votes of any text.</summary>
[Collection(TimedTests.Name)]
public sealed class VoteLawTests
{
    private const int Seats = 15;

    private static readonly string[] _words =
    [
        "The Security Council", "the council", "Parliament", "the House", "Russia", "China", "the United States", "Germany", "Guyana", "and", ",", ".", ";", "(", ")", "—",
        "adopted", "rejected", "vetoed", "did not", "would", "to", "its veto", "the resolution", "an amendment", "Resolution 2728", "by", "with", "14-0", "14-0-1", "7-7-1", "13 votes to two",
        "nine", "three", "members", "in favour", "against", "abstained", "abstaining", "one abstention", "voted against", "voted for", "unanimously", "all other", "the remaining", "who",
        "did not take part", "on Monday", "earlier", "voted", "failed", "joined", "in", "the sole member", "“", "”",
    ];

    private static readonly Gen<string> _texts = Gen.Int[0, _words.Length - 1].Select(static i => _words[i]).Array[1, 60].Select(static words => string.Join(' ', words));

    [Fact]
    public void Read_AnyWordsOfVotes_KeepsTheLaws() => _texts.Sample(static text => Check(text, VoteReader.Read(VoteTexts.Bare(text), [])), iter: 3_000);

    [Fact]
    public void Read_SameText_GivesTheSame() => _texts.Sample(
        static text => Assert.Equal(VoteReader.Read(VoteTexts.Bare(text), []).Select(VoteTexts.Summary), VoteReader.Read(VoteTexts.Bare(text), []).Select(VoteTexts.Summary)),
        iter: 200);

    [Theory]
    [InlineData("names", "Russia, ")]
    [InlineData("joined names", "Russia and ")]
    [InlineData("counts", "14-0 ")]
    [InlineData("numbers", "fourteen ")]
    [InlineData("votes in words", "14 votes to ")]
    [InlineData("verbs", "abstained ")]
    [InlineData("vetoes", "vetoed ")]
    [InlineData("outcomes", "the council adopted rejected the resolution ")]
    [InlineData("all", "all other members ")]
    [InlineData("infinitives", "voted to ")]
    [InlineData("votes", "The Security Council adopted the resolution by 14 votes to none, Russia abstaining. ")]
    [InlineData("different votes", "Parliament adopted an amendment 14-1. The House rejected the bill 20-30. ")]
    [InlineData("persons", "Ann Poe abstained. ")]
    [InlineData("brackets", "one abstention ((((")]
    [InlineData("parts of a list", "abstained, ")]
    [InlineData("bodies", "Parliament of E F ")]
    public void Read_HostileText_EndsSoon(string what, string unit)
    {
        var (small, large) = (Time(unit, 4_000), Time(unit, 16_000));

        // Four times the text in less than ten times the time, or too fast to tell.
        Assert.True(large < TimeSpan.FromMilliseconds(800) || large < small * 10, $"{what}: {small} and {large}");
    }

    private static TimeSpan Time(string unit, int tokens)
    {
        var text = string.Concat(Enumerable.Repeat(unit, tokens / unit.Count(static c => c == ' ' || c == '(')));
        var document = VoteTexts.Bare(text);
        VoteReader.Read(document, []);
        var clock = Stopwatch.StartNew();
        var votes = VoteReader.Read(document, []);
        var elapsed = clock.Elapsed;
        Check(text, votes);
        return elapsed;
    }

    private static void Check(string text, IReadOnlyList<Vote> votes)
    {
        for (var i = 0; i < votes.Count; i++)
        {
            var vote = votes[i];
            Assert.Equal(FormattableString.Invariant($"v{i + 1}"), vote.Id);
            Assert.NotEmpty(vote.Body);
            Assert.InRange(vote.Confidence, 0, 1);
            Assert.NotEmpty(vote.Spans);
            Assert.All(vote.Spans.Concat(vote.Members.SelectMany(static m => m.Spans)), span => Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= text.Length));
            Assert.Equal(vote.Members.Count, vote.Members.Select(static m => m.Actor).Distinct().Count());
            Assert.All(vote.Members, static member => Assert.True(!member.Veto || member.Choice == VoteChoice.No));
            if (vote is { Body: "UNSC", Tally: { Yes: { } yes, No: { } no, Abstain: { } abstain } })
            {
                var away = vote.Members.Count(static m => m.Choice is VoteChoice.Absent or VoteChoice.NotParticipating);
                var sum = yes + no + abstain + away;

                // Who took no part may be counted without a name.
                Assert.True(sum == Seats || vote.Contradictions.Count > 0 || (sum < Seats && text.Contains("take part", StringComparison.Ordinal)), $"{yes}-{no}-{abstain} with {away} away: {text}");
            }
        }
    }
}
