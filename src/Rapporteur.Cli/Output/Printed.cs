namespace Rapporteur.Cli.Output;

/// <summary>An article that was read, as it is printed.</summary>
/// <param name="Bytes">UTF-8.</param>
/// <param name="Count">How many of what its format counts are in it.</param>
internal readonly record struct Printed(byte[] Bytes, int Count);
