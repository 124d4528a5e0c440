using System.Text;
using CsCheck;
using Rapporteur.Ledger.Exports;

namespace Rapporteur.Ledger.Tests.Exports;

public class ExportFileNameTests
{
    [Theory]
    [InlineData("port.txt", "port")]
    [InlineData("/a/b/port.txt", "port")]
    [InlineData("C:\\news\\port.TXT", "port")]
    [InlineData("news.zip!2024/port.html", "port")]
    [InlineData("https://example.org/2024/port.html?x=../../y#z", "port")]
    [InlineData("https://example.org/", "example.org")]
    [InlineData("..", "0000")]
    [InlineData("../../", "0000")]
    [InlineData("", "0000")]
    [InlineData("a b\0c.txt", "a_b_c")]
    [InlineData("nul.txt", "_nul")]
    [InlineData("con.news.txt", "_con.news")]
    [InlineData("annotation.txt", "_annotation")]
    [InlineData("Straße 😀.txt", "Straße__")]
    [InlineData("-", "-")]
    public void For_Source_IsAPlainName(string source, string expected) =>
        Assert.Equal(expected, new ExportFileName().For(source, "0000"));

    [Fact]
    public void For_AnySources_AreSafeAndUnlikeEachOther() => Gen.OneOf(
            Gen.String[Gen.Char, 0, 300], Gen.String[Gen.Char["./\\:!-2aA"], 0, 6])
        .Array[1, 40].Sample(sources =>
        {
            var names = new ExportFileName();
            var given = sources.Select(source => names.For(source, "0000")).ToArray();
            return given.Distinct(StringComparer.OrdinalIgnoreCase).Count() == given.Length
                && given.All(name =>
                    name.Length > 0
                    && name[0] != '.'
                    && Path.GetFileName(name) == name
                    && !name.Any(c => "/\\:*?\"<>|".Contains(c, StringComparison.Ordinal) || char.IsControl(c))
                    && Encoding.UTF8.GetByteCount(name) < 200);
        });

    [Fact]
    public void For_ManyOfOneName_StaysFast()
    {
        var names = new ExportFileName();
        var given = Enumerable.Range(0, 50_000).Select(_ => names.For("index.html", "0000")).ToHashSet();

        Assert.Equal(50_000, given.Count);
    }
}
