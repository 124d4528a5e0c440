namespace Rapporteur.Readings;

/// <summary>What made a reading, so that it can be made again.</summary>
/// <param name="Version">Version of the library.</param>
/// <param name="Model">Name of the model and the start of its SHA-256, for instance <c>fast-1a2b3c4d5e6f</c>.</param>
public sealed record Engine(string Version, string Model);
