using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Rapporteur.Ledger.Exports;

/// <summary>The Goldstein scale: how friendly or hostile a code of CAMEO is, from -10 to 10.</summary>
internal static class GoldsteinScale
{
    private const int RootLength = 2;

    private static readonly Lazy<FrozenDictionary<string, double>> Values = new(static () =>
        EmbeddedLines.Of("Exports.Data.goldstein.txt", Assembly.GetExecutingAssembly())
            .Select(static line => line.Split('\t'))
            .ToFrozenDictionary(static cells => cells[0], static cells => double.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>The value of a code; where the scale has none for it, that of the longest code that it begins with.</summary>
    public static double Of(string cameo)
    {
        for (var length = cameo.Length; length > RootLength; length--)
        {
            if (Values.Value.TryGetValue(cameo[..length], out var value))
            {
                return value;
            }
        }

        return Values.Value[cameo[..RootLength]];
    }
}
