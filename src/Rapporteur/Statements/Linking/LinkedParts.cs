namespace Rapporteur.Statements.Linking;

/// <summary>The parts of one attribution.</summary>
/// <param name="Cue">Its cue; null where a content stands without one.</param>
/// <param name="Source">Its source, where there is one.</param>
/// <param name="Contents">Fragments of its content, in order.</param>
/// <param name="SourceProbability">Of the choice of source.</param>
/// <param name="ContentProbability">Of the least certain fragment's choice of cue.</param>
internal sealed record LinkedParts(RoleSpan? Cue, RoleSpan? Source, IReadOnlyList<RoleSpan> Contents, double SourceProbability, double ContentProbability);
