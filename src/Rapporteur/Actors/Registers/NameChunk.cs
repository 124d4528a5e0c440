namespace Rapporteur.Actors.Registers;

/// <summary>A piece of a name: letters and digits in a row, accents, case and full stops aside.</summary>
/// <param name="Hash">Of its letters; 0 for a mark that no name goes over.</param>
/// <param name="Length">Number of its letters.</param>
/// <param name="Case">How they are written.</param>
internal readonly record struct NameChunk(ulong Hash, int Length, ChunkCase Case);
