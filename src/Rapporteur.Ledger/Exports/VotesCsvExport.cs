using System.Globalization;
using CsvHelper;
using Rapporteur.Ledger.Storage;
using Rapporteur.Readings;
using Rapporteur.Votes;

namespace Rapporteur.Ledger.Exports;

/// <summary>Votes as CSV (RFC 4180, UTF-8): a header, then one vote a row, with the members that voted in each way.</summary>
public static class VotesCsvExport
{
    private static readonly VoteChoice[] Choices = Enum.GetValues<VoteChoice>();

    private static readonly string[] Header =
    [
        "article_id", "article_source", "url", "title", "published", "vote_id", "body", "resolution", "subject", "outcome", "yes", "no", "abstain",
        .. Choices.Select(static choice => "members_" + ReadingNames.Of(choice).Replace('-', '_')),
        "vetoes", "date_from", "date_to", "contradictions", "statement_id", "confidence", "evidence", "spans",
        "codebook", "register", "engine_version", "model",
    ];

    /// <summary>Writes votes one after another.</summary>
    /// <returns>How many there were.</returns>
    public static long Write(IEnumerable<VoteHit> votes, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(stream);
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\r\n" }, leaveOpen: true);
        csv.WriteHeader(Header);
        var count = 0L;
        foreach (var hit in votes)
        {
            csv.WriteRecord(Cells(hit, new SpannedText(hit.Text)));
            count++;
        }

        return count;
    }

    private static string?[] Cells(VoteHit hit, SpannedText text)
    {
        var vote = hit.Vote;
        return
        [
            hit.Article.Id,
            SafeCell.Guard(hit.Article.Source),
            SafeCell.Guard(hit.Article.Url),
            SafeCell.Guard(hit.Article.Title),
            hit.Article.Published,
            SafeCell.Guard(vote.Id),
            SafeCell.Guard(vote.Body),
            SafeCell.Guard(vote.Resolution),
            SafeCell.Guard(vote.Subject),
            ReadingNames.Of(vote.Outcome),
            vote.Tally?.Yes?.ToString(CultureInfo.InvariantCulture),
            vote.Tally?.No?.ToString(CultureInfo.InvariantCulture),
            vote.Tally?.Abstain?.ToString(CultureInfo.InvariantCulture),
            .. Choices.Select(choice => Members(vote, member => member.Choice == choice)),
            Members(vote, static member => member.Veto),
            vote.Date is null ? null : Days.Text(vote.Date.From),
            vote.Date is null ? null : Days.Text(vote.Date.To),
            SafeCell.Guard(SafeCell.Joined(vote.Contradictions)),
            SafeCell.Guard(vote.Statement),
            vote.Confidence.ToString("R", CultureInfo.InvariantCulture),
            SafeCell.Guard(hit.Evidence),
            SpanCells.Of(vote.Spans, text),
            SafeCell.Guard(hit.Engine.Codebook),
            SafeCell.Guard(hit.Engine.Register),
            SafeCell.Guard(hit.Engine.Version),
            SafeCell.Guard(hit.Engine.Model),
        ];
    }

    private static string? Members(Vote vote, Func<MemberVote, bool> which) =>
        SafeCell.Guard(SafeCell.Joined(vote.Members.Where(which).Select(static member => member.Actor)));
}
