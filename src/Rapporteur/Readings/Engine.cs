namespace Rapporteur.Readings;

/// <summary>What made a reading, so that it can be made again.</summary>
/// <param name="Version">Version of the library.</param>
/// <param name="Model">Name of the model and the start of its SHA-256, for instance <c>fast-1a2b3c4d5e6f</c>.</param>
public sealed record Engine(string Version, string Model)
{
    /// <summary>Name of the register of actors and the start of its SHA-256; null where none was used.</summary>
    public string? Register { get; init; }

    /// <summary>Version of the labels of events, <c>PLOVER-2.0</c>; null where no events were looked for.</summary>
    public string? Codebook { get; init; }
}
