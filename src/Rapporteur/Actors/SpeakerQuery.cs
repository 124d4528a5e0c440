namespace Rapporteur.Actors;

/// <summary>A statement of which the speaker is sought.</summary>
/// <param name="Source">Where the source stands; null where the statement has none.</param>
/// <param name="Cue">Where the cue stands; may be empty.</param>
/// <param name="Content">Where the content stands; may be empty.</param>
internal sealed record SpeakerQuery(IReadOnlyList<TextSpan>? Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);
