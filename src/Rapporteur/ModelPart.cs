using Rapporteur.Models;

namespace Rapporteur;

/// <summary>A model file that takes part in reading.</summary>
/// <param name="Name">As its folder in <c>models</c> is called: <c>syntax-fast</c>; <c>statements</c> for one that was named as a file.</param>
/// <param name="Hash">SHA-256 of the file in small hexadecimal digits.</param>
public sealed record ModelPart(string Name, string Hash)
{
    /// <summary>A model that comes with the library.</summary>
    /// <param name="name">As its folder in <c>models</c> is called.</param>
    /// <exception cref="RapporteurException">RAP0201: this build of the library has no such model.</exception>
    public static ModelPart Shipped(string name) => ModelHash.Shipped(name + ".model");

    /// <summary>The name and the first twelve digits of the hash: <c>syntax-fast-1a2b3c4d5e6f</c>.</summary>
    public override string ToString() => $"{Name}-{Hash[..12]}";
}
