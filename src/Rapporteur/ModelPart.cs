namespace Rapporteur;

/// <summary>A model file that takes part in reading.</summary>
/// <param name="Name">As its folder in <c>models</c> is called: <c>syntax-fast</c>; <c>statements</c> for one that was named as a file.</param>
/// <param name="Hash">SHA-256 of the file in small hexadecimal digits.</param>
public sealed record ModelPart(string Name, string Hash);
