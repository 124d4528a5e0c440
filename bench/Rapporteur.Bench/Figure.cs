namespace Rapporteur.Bench;

/// <summary>One measured number.</summary>
/// <param name="Measure">speed, threads, memory or startup.</param>
/// <param name="Name">What the number is.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit; empty for counts.</param>
internal sealed record Figure(string Measure, string Name, double Value, string Unit);
