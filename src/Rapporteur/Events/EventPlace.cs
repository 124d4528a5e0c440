namespace Rapporteur.Events;

/// <summary>Where something happened.</summary>
/// <param name="Spans">The words that say so.</param>
/// <param name="Name">The place.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null where it is not known.</param>
public sealed record EventPlace(IReadOnlyList<TextSpan> Spans, string Name, string? Country);
