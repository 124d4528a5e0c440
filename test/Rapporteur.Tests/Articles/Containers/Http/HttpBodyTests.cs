using System.Text;
using Rapporteur.Articles.Containers;
using static Rapporteur.Tests.Articles.Containers.Inputs;

namespace Rapporteur.Tests.Articles.Containers.Http;

public class HttpBodyTests
{
    private static readonly byte[] Story = Page("story");

    public static TheoryData<string> Codings => ["gzip", "x-gzip", "deflate", "raw", "br", "zstd", "GZIP"];

    [Theory]
    [MemberData(nameof(Codings))]
    public void Open_ContentCoding_IsUndone(string coding) => Assert.Equal(["story"], Body(Encode(coding, Story), $"Content-Encoding: {Name(coding)}\r\n"));

    [Theory]
    [MemberData(nameof(Codings))]
    public void Open_ContentCodingThatIsUndoneAlready_IsNotUndoneAgain(string coding) =>
        Assert.Equal(["story"], Body(Story, $"Content-Encoding: {Name(coding)}\r\n"));

    [Theory]
    [MemberData(nameof(Codings))]
    public void Open_ShortBodyThatIsUndoneAlready_IsNotUndoneAgain(string coding) =>
        Assert.Equal(["<html>Short"], Body(Bytes("<html>Short"), $"Content-Encoding: {Name(coding)}\r\n"));

    [Theory]
    [MemberData(nameof(Codings))]
    public void Open_CutOffCoding_GivesWhatWasDecoded(string coding)
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<p>Line {i * 7919 % 20_011} of the story</p>\n"));
        var body = Encode(coding, Bytes(text));

        var words = Assert.Single(Body(body[..(body.Length * 3 / 4)], $"Content-Encoding: {Name(coding)}\r\n"));

        Assert.True(words.Length > text.Length / 4);
        Assert.StartsWith(words, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NothingDecoded_IsAFault() =>
        Assert.Equal([ErrorCodes.ContainerDamaged], Body(Encode("gzip", Story)[..15], "Content-Encoding: gzip\r\n"));

    [Fact]
    public void Open_SeveralCodings_AreUndoneFromTheLast() =>
        Assert.Equal(["story"], Body(Brotli(Gzip(Story)), "Content-Encoding: gzip, br\r\n"));

    [Theory]
    [InlineData("identity")]
    [InlineData("none")]
    [InlineData("utf-8")]
    public void Open_CodingThatIsNone_ChangesNothing(string coding) => Assert.Equal(["story"], Body(Story, $"Content-Encoding: {coding}\r\n"));

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\r\n", ";name=value")]
    [InlineData("\n", " ")]
    public void Open_Chunked_IsPutTogether(string lineEnd, string extension) =>
        Assert.Equal(["story"], Body(Chunked(Story, lineEnd, extension), "Transfer-Encoding: chunked\r\n"));

    [Fact]
    public void Open_ChunkedAndCoded_IsUndone() =>
        Assert.Equal(["story"], Body(Chunked(Gzip(Story)), "transfer-encoding: Chunked\r\nContent-Encoding: gzip\r\n"));

    [Fact]
    public void Open_ChunkedThatIsPutTogetherAlready_ChangesNothing() => Assert.Equal(["story"], Body(Story, "Transfer-Encoding: chunked\r\n"));

    [Theory]
    [InlineData("add this to the list\nand more")]
    [InlineData("5 people were there\nand more")]
    public void Open_TextThatLooksChunked_ChangesNothing(string text) => Assert.Equal([text], Body(Bytes(text), "Transfer-Encoding: chunked\r\n"));

    [Fact]
    public void Open_CutOffChunks_GivesWhatIsThere()
    {
        var chunked = Chunked(Story);

        Assert.Equal(["story"], Body(chunked[..^5], "Transfer-Encoding: chunked\r\n"));
        Assert.StartsWith("<!doctype html>", Encoding.UTF8.GetString(Open(Archive(chunked[..120], "Transfer-Encoding: chunked\r\n"))[0].Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_BodyThatExpandsTooFar_IsAFault() =>
        Assert.Equal([ErrorCodes.InputTooLarge], Body(Gzip(new byte[20 << 20]), "Content-Encoding: gzip\r\n"));

    [Fact]
    public void Open_HeaderAlone_HoldsNothing() =>
        Assert.Empty(Words(Inputs.Archive(w => w.WriteResponse("https://example.org/x", Day, Bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")))));

    [Theory]
    [InlineData("HTTP/1.1 200\r\n")]
    [InlineData("HTTP/1.0  200 OK\n")]
    [InlineData("HTTP/2 200 \r\n")]
    public void Open_StatusLines_AreRead(string line) =>
        Assert.Equal(["story"], Words(Inputs.Archive(w => w.WriteResponse("https://example.org/x", Day, Join(Bytes(line + "Content-Type: text/html\r\n\r\n"), Story)))));

    private static List<string> Body(byte[] body, string fields) => Words(Archive(body, fields));

    private static byte[] Archive(byte[] body, string fields) =>
        Inputs.Archive(w => w.WriteResponse("https://example.org/x", Day, Response(body, "Content-Type: text/html\r\n" + fields)));

    private static string Name(string coding) => coding == "raw" ? "deflate" : coding;

    private static byte[] Encode(string coding, byte[] body) => coding switch
    {
        "deflate" => Zlib(body),
        "raw" => Deflate(body),
        "br" => Brotli(body),
        "zstd" => Zstd(body),
        _ => Gzip(body),
    };

    private static byte[] Chunked(byte[] body, string lineEnd = "\r\n", string extension = "") => Join(
        Bytes($"64{extension}{lineEnd}"), body[..100], Bytes($"{lineEnd}{body.Length - 100:X}{extension}{lineEnd}"), body[100..], Bytes($"{lineEnd}0{lineEnd}{lineEnd}"));
}
