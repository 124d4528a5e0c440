using System.Diagnostics;
using System.Text;
using CsCheck;
using Rapporteur.Articles;

namespace Rapporteur.Tests.Articles.Containers;

/// <summary>Whatever the bytes, there are articles and numbered faults, and soon.</summary>
public class FeedDumpMailLawTests
{
    private static readonly string[] Starts =
    [
        "", "<rss><channel>", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "<?xml version=\"1.0\" encoding=\"koi8-r\"?><rss>", "[", "[{", "{", "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[",
        "title,text\n", "title;text;date\na;b;c\n", "From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n", "From a@b.example Mon Mar 25 10:15:30 2024\nSubject: x\n",
    ];

    private static readonly string[] Marks =
    [
        "<item>", "</item>", "<entry ", "</entry>", "<title>", "</title>", "<description>", "</description>", "<![CDATA[", "]]>", "<!--", "-->", "&amp;", "&", "<p>", "</p>", "<content type=\"xhtml\">",
        "{", "}", "[", "]", "\"", ":", ",", "\"text\":", "\"title\":\"a\"", "\\", "\\u", "\\ud83d", "null", "1e9", "\n", "\r\n", ";", "\t", "\n\n", "--b", "--b--", "Content-Type: text/html\n\n",
        "Content-Type: text/plain; charset=utf-7\n\n", "Content-Transfer-Encoding: base64\n", "=?utf-8?b?", "?=", "> a", "On Monday a wrote:\n", "-- \n", "From a@b.example Mon Mar 25 10:15:30 2024\n", "\uFEFF", "\0", "é",
        "<author>", "2024-03-25", "Mon, 25 Mar 2024 99:15 EST", "\"authors\":[{\"name\":{}}]", "\"blocks\":[]", "\"id\":1", "\"source\":",
    ];

    private static readonly Gen<byte[]> Piece = Gen.OneOf(
        Gen.Int[0, Marks.Length - 1].Select(i => Encoding.UTF8.GetBytes(Marks[i])),
        Gen.String[Gen.Char['a', 'z'], 1, 9].Select(Encoding.UTF8.GetBytes),
        Gen.Byte.Array[0, 6]);

    private static readonly Gen<byte[]> Input =
        Gen.Select(Gen.Int[0, Starts.Length - 1], Piece.Array[0, 60], (start, pieces) => (byte[])[.. Encoding.UTF8.GetBytes(Starts[start]), .. pieces.SelectMany(p => p)]);

    [Fact]
    public void Open_AnyBytes_GivesArticlesAndNumberedFaults() => Input.Sample(
        input =>
        {
            var clock = Stopwatch.StartNew();
            foreach (var article in Inputs.Open(input))
            {
                try
                {
                    var read = ArticleReader.Read(article);
                    Assert.All(read.Blocks, b => Assert.True(b.Span.End <= read.Text.Length));
                }
                catch (RapporteurException e)
                {
                    Assert.StartsWith("RAP", e.Code, StringComparison.Ordinal);
                }
            }

            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
        },
        iter: 20_000);
}
