using Rapporteur.Ledger.Storage;
using Rapporteur.Readings;
using Rapporteur.Votes;

namespace Rapporteur.Ledger;

/// <summary>A vote with the article that it is from.</summary>
public sealed record VoteHit
{
    /// <summary>The article.</summary>
    public required HitArticle Article { get; init; }

    /// <summary>What read it.</summary>
    public required Engine Engine { get; init; }

    /// <summary>The article's text, into which the vote's spans point.</summary>
    public required string Text { get; init; }

    /// <summary>The vote.</summary>
    public required Vote Vote { get; init; }

    /// <summary>The passage that shows it.</summary>
    public required string Evidence { get; init; }

    /// <summary>All votes of a reading.</summary>
    public static IEnumerable<VoteHit> AllOf(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var article = HitArticle.Of(reading.Article);
        var text = new SpannedText(reading.Article.Text);
        return reading.Votes.Select(vote => new VoteHit
        {
            Article = article,
            Engine = reading.Engine,
            Text = text.Text,
            Vote = vote,
            Evidence = EvidencePassage.Of(reading.Article, vote.Spans, vote.Members.SelectMany(static m => m.Spans), text),
        });
    }
}
