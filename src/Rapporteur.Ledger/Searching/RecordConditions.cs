using Dapper;
using NodaTime;
using Rapporteur.Ledger.Storage;

namespace Rapporteur.Ledger.Searching;

/// <summary>The conditions of a search for events or votes, with their parameters.</summary>
internal sealed class RecordConditions
{
    private readonly List<string> _conditions = [];

    /// <summary>Parameters of the conditions.</summary>
    public DynamicParameters Parameters { get; } = new();

    /// <summary>All of them, for WHERE.</summary>
    public string Sql => string.Join("\n    AND ", _conditions);

    /// <summary>Refuses a search that cannot be done.</summary>
    /// <exception cref="RapporteurException">RAP0308.</exception>
    public static void Check(int limit, double minConfidence)
    {
        if (limit < 0 || double.IsNaN(minConfidence))
        {
            throw new RapporteurException(
                ErrorCodes.SearchInvalid, "The limit of a search is 0 or more, and its lowest confidence a number from 0 to 1.");
        }
    }

    public void Add(string condition) => _conditions.Add(condition);

    /// <summary>Adds a condition on a value, where that is asked for.</summary>
    public void If(object? value, string condition, string parameter)
    {
        if (value is not null)
        {
            _conditions.Add(condition);
            Parameters.Add(parameter, value);
        }
    }

    /// <summary>Days, confidence and limit, of a table named <paramref name="table"/>.</summary>
    public void Common(string table, LocalDate? since, LocalDate? until, double minConfidence, int limit)
    {
        If(since is { } first ? Days.Number(first) : null, $"{table}.last_day >= @Since", "Since");
        If(until is { } last ? Days.Number(last) : null, $"{table}.first_day <= @Until", "Until");
        If(minConfidence > 0 ? minConfidence : null, $"{table}.confidence >= @MinConfidence", "MinConfidence");
        Parameters.Add("Limit", limit);
    }

    /// <summary>The ids of whoever has one of some ids, or whose words have the name, as a list for IN.</summary>
    /// <param name="asked">Country, id or name.</param>
    /// <param name="parameter">Begins the names of the parameters.</param>
    /// <param name="byId">What to select for an id, given the name of its parameter.</param>
    /// <param name="byWords">What to select for words, given the name of the parameter.</param>
    /// <param name="column">The column of the index of words.</param>
    public string Of(string asked, string parameter, Func<string, string> byId, Func<string, string> byWords, string column)
    {
        var selects = new List<string>();
        var ids = ActorNames.IdsOf(asked);
        for (var i = 0; i < ids.Count; i++)
        {
            var name = $"{parameter}{i}";
            Parameters.Add(name, ids[i]);
            selects.Add(byId("@" + name));
        }

        if (ids.Count == 0)
        {
            // One phrase, whatever is in it; where it has no letter or digit, nothing is found.
            var phrase = MatchExpression.Of($"\"{string.Concat(asked.Where(static c => c is not ('"' or '“' or '”' or '„' or '‟')))}\"");
            if (phrase is null)
            {
                return "NULL";
            }

            Parameters.Add(parameter, $"{column} : ({phrase})");
            selects.Add(byWords("@" + parameter));
        }

        return string.Join(" UNION ALL ", selects);
    }
}
