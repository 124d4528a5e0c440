using Rapporteur.Readings;

namespace Rapporteur.Statements;

/// <summary>Somebody is said to have said, thought, wanted or ordered something (an attribution).</summary>
public sealed record Statement
{
    /// <summary>Number within the reading: <c>s1</c>, <c>s2</c>, ...</summary>
    public required string Id { get; init; }

    /// <summary>How it is reported.</summary>
    public required StatementType Type { get; init; }

    /// <summary>Who said it; null where the article names nobody.</summary>
    public Mention? Source { get; init; }

    /// <summary>The words that attribute ("said", "according to"); empty for a post or where there are none.</summary>
    public required IReadOnlyList<TextSpan> Cue { get; init; }

    /// <summary>What was said, one span for each fragment.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary>To whom.</summary>
    public Mention? Addressee { get; init; }

    /// <summary>The article says that it was not said.</summary>
    public bool Negated { get; init; }

    /// <summary>When it was said.</summary>
    public DateRange? Date { get; init; }

    /// <summary>Calibrated: of the statements with 0.8, about 80% are right.</summary>
    public required double Confidence { get; init; }

    /// <summary>What a person said of it; null where nobody did.</summary>
    public Review? Review { get; init; }
}
