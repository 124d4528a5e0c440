using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Statements;
using Rapporteur.Votes;

namespace Rapporteur.Readings;

/// <summary>What was found in one article.</summary>
public sealed record Reading
{
    /// <summary>What made it.</summary>
    public required Engine Engine { get; init; }

    /// <summary>The article that was read.</summary>
    public required Article Article { get; init; }

    /// <summary>Who said what, in the order of the text.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>Who did what to whom, in the order of the text.</summary>
    public IReadOnlyList<PoliticalEvent> Events { get; init; } = [];

    /// <summary>Votes, in the order of the text.</summary>
    public IReadOnlyList<Vote> Votes { get; init; } = [];

    /// <summary>Statements that a person rejected, kept so that they are not brought back; their ids differ from those above.</summary>
    public IReadOnlyList<Statement> Rejected { get; init; } = [];
}
