using static Rapporteur.Tests.Articles.Containers.Inputs;

namespace Rapporteur.Tests.Articles.Containers.Warc;

public class ArcFormatTests
{
    private static readonly byte[] Start = Record(
        "filedesc://test.arc", "text/plain", Bytes("1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n"));

    private static byte[] Record(string url, string type, byte[] content, int wrong = 0) =>
        Join(Bytes($"{url} 127.0.0.1 20240325141516 {type} {content.Length + wrong}\n"), content, Bytes("\n"));

    private static byte[] Story(string words, int wrong = 0) => Record($"https://example.org/{words}", "text/html", Response(Page(words)), wrong);

    [Fact]
    public void Open_Records_GivesThePagesAmongThem()
    {
        var archive = Join(Start, Story("a"), Record("https://example.org/x", "image/gif", Response([1, 2], "Content-Type: image/gif\r\n")), Story("b"));

        var articles = Open(archive);

        Assert.Equal(["a", "b"], Words(archive));
        Assert.Equal("https://example.org/b", articles[1].Hints.Url);
        Assert.Equal(Day, articles[1].Hints.Fetched);
        Assert.StartsWith("in!@", articles[1].Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_MemberForEachRecord_ReadsThem() =>
        Assert.Equal(["a", "b"], Words(Join(Gzip(Start), Gzip(Story("a")), Gzip(Story("b")))));

    [Fact]
    public void Open_SecondVersion_ReadsItsFields()
    {
        var content = Response(Page("a"));
        var record = Join(Bytes($"https://example.org/a 127.0.0.1 20240325141516 text/html 200 ABC - 0 test.arc {content.Length}\n"), content, Bytes("\n"));

        var article = Assert.Single(Open(Join(Start, record)));

        Assert.Equal("https://example.org/a", article.Hints.Url);
    }

    [Theory]
    [InlineData(-100)]
    [InlineData(100)]
    [InlineData(100_000)]
    public void Open_WrongLength_LosesThatRecordAlone(int by) =>
        Assert.Equal(["a", ErrorCodes.ContainerDamaged, "b"], Words(Join(Start, Story("a"), Story("bad", by), Story("b"))));

    [Fact]
    public void Open_DamagedMember_LosesThatRecordAlone()
    {
        var bad = Gzip(Story("bad"));

        Assert.Equal(["a", ErrorCodes.ContainerDamaged, "b"], Words(Join(Gzip(Start), Gzip(Story("a")), bad[..^30], Gzip(Story("b")))));
    }
}
