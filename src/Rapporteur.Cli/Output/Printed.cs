using Rapporteur.Cli.Running;

namespace Rapporteur.Cli.Output;

/// <summary>An article that was read, as it is printed.</summary>
/// <param name="Bytes">UTF-8.</param>
/// <param name="Count">How many of what its format counts are in it.</param>
/// <param name="Refusal">Why there are none in it; null where the article was read.</param>
internal readonly record struct Printed(byte[] Bytes, int Count, Fault? Refusal = null);
