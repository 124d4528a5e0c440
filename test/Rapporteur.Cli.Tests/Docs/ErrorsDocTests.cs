using System.Reflection;
using System.Text.RegularExpressions;

namespace Rapporteur.Cli.Tests.Docs;

public partial class ErrorsDocTests
{
    [Fact]
    public void ErrorsDoc_EveryCode_IsListedOnceWithCauseAndCure()
    {
        var rows = File.ReadAllLines(Repository.File("docs/errors.md")).Where(l => l.StartsWith("| RAP", StringComparison.Ordinal))
            .Select(l => l.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.All(rows, row => Assert.True(row.Length == 3 && row[1].Length > 10 && row[2].Length > 5, string.Join(" | ", row)));
        Assert.Equal(Codes().Order(StringComparer.Ordinal), rows.Select(r => r[0]));
    }

    [Fact]
    public void ErrorCodes_Numbers_AreDistinct() => Assert.Equal(Codes().Distinct().Count(), Codes().Count());

    [Fact]
    public void ErrorCodes_Numbers_AreRapAndFourDigits() => Assert.All(Codes(), code => Assert.Matches(Shape(), code));

    private static IEnumerable<string> Codes() => typeof(ErrorCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);

    [GeneratedRegex("^RAP0[0-9]{3}$")]
    private static partial Regex Shape();
}
