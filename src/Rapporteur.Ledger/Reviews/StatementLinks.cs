using Rapporteur.Readings;
using Rapporteur.Statements;

namespace Rapporteur.Ledger.Reviews;

/// <summary>
/// What events and votes say of the statement that they are reported in, when statements are numbered anew. A link goes on to
/// the statement itself, or to the one that a person put in its place; also to a rejected one, so that nothing that was reported
/// becomes a bare fact.
/// </summary>
internal static class StatementLinks
{
    // Before the id of a statement that is not there, so that it is not taken for another that has its number now.
    private const string Missing = "missing-";

    /// <summary>The reading with the links of its events and votes as they are after the numbering.</summary>
    /// <param name="reading">The reading, its statements numbered as before.</param>
    /// <param name="standing">Its statements to be, in their order.</param>
    /// <param name="rejected">Those that are rejected, in their order.</param>
    public static Reading Moved(Reading reading, Statement[] standing, Statement[] rejected)
    {
        if (reading.Events.All(static one => one.Statement is null) && reading.Votes.All(static one => one.Statement is null))
        {
            return reading;
        }

        var former = new Dictionary<string, Statement>(StringComparer.Ordinal);
        foreach (var statement in reading.Statements.Concat(reading.Rejected))
        {
            former.TryAdd(statement.Id, statement);
        }

        (Statement Statement, string Id)[] after =
        [
            .. standing.Select(static (s, i) => (s, ReviewMerge.IdOf("s", i))),
            .. rejected.Select(static (s, i) => (s, ReviewMerge.IdOf("r", i))),
        ];
        var ids = after.Select(static a => a.Id).ToHashSet(StringComparer.Ordinal);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        return reading with
        {
            Events = [.. reading.Events.Select(one => one with { Statement = Link(one.Statement) })],
            Votes = [.. reading.Votes.Select(one => one with { Statement = Link(one.Statement) })],
        };

        string? Link(string? id)
        {
            if (id is null)
            {
                return null;
            }

            if (!known.TryGetValue(id, out var link))
            {
                link = Find(id);
                known.Add(id, link);
            }

            return link;
        }

        string Find(string id)
        {
            if (former.TryGetValue(id, out var statement))
            {
                var at = Array.FindIndex(after, a => ReferenceEquals(a.Statement, statement));
                at = at >= 0 ? at : Array.FindIndex(after, a => a.Statement.Review is not null && SameStatement.Is(a.Statement, statement));
                if (at >= 0)
                {
                    return after[at].Id;
                }
            }

            return ids.Contains(id) ? Missing + id : id;
        }
    }
}
