using System.Globalization;
using System.Reflection;

namespace Rapporteur.Ledger.Migrations;

/// <summary>One step of the schema. Steps are numbered from 1 without gaps, and never changed once they are released.</summary>
/// <param name="Version">The schema's version after it.</param>
/// <param name="Sql">What it does.</param>
internal sealed record Migration(int Version, string Sql)
{
    /// <summary>The steps that ship with the program: the resources <c>0001_name.sql</c>, ..., in their order.</summary>
    public static IReadOnlyList<Migration> All { get; } = Load();

    private static Migration[] Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return new Migration(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), reader.ReadToEnd());
                }),
        ];
    }
}
