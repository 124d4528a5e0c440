using NodaTime;

namespace Rapporteur.Readings;

/// <summary>A day, or the days from one to another, both counted.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Spans">The words that say so; empty where it follows from elsewhere.</param>
public sealed record DateRange(LocalDate From, LocalDate To, IReadOnlyList<TextSpan> Spans);
