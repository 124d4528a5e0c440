using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Rapporteur.Tests.Articles.Containers.Mail;

public class HostileMailTests
{
    private const string Head = "From: a@news.example\nMIME-Version: 1.0\n";

    [Fact]
    public void Open_ThousandNestedParts_IsBounded()
    {
        var mail = new StringBuilder(Head);
        for (var i = 0; i < 1000; i++)
        {
            mail.Append(CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n");
        }

        mail.Append("Content-Type: text/plain\n\nDeep words.\n");
        for (var i = 999; i >= 0; i--)
        {
            mail.Append(CultureInfo.InvariantCulture, $"\n--b{i}--\n");
        }

        var clock = Stopwatch.StartNew();
        var article = Stored.Only(mail.ToString());

        Assert.Equal(ErrorCodes.InputEmpty, article.Fault?.Code);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }

    [Fact]
    public void Open_ThousandNestedMessages_IsBounded()
    {
        var mail = Head + string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\n\nFrom: a@news.example\n", 1000)) + "\nDeep words.\n";

        Assert.Equal(ErrorCodes.InputEmpty, Stored.Only(mail).Fault?.Code);
    }

    [Theory]
    [InlineData("X: y\n", "")]
    [InlineData("To: ((((((((((\n", "")]
    [InlineData("From: a <a@news.example>, \"b\n", "")]
    [InlineData("Subject: =?utf-8?q?=\n", "")]
    [InlineData("", "--b\n\nx\n")]
    [InlineData("", "--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n")]
    [InlineData("", "> a\nb:\n")]
    [InlineData("", "-- \n")]
    public void Open_TheSameOverAndOver_TakesLinearTime(string field, string body)
    {
        var fields = field.Length == 0 ? "" : string.Concat(Enumerable.Repeat(field, 500_000 / field.Length));
        var bodies = body.Length == 0 ? "words" : string.Concat(Enumerable.Repeat(body, 200_000 / body.Length));
        var clock = Stopwatch.StartNew();

        foreach (var type in (string[])["text/plain", "multipart/mixed; boundary=b"])
        {
            var article = Stored.Only($"{Head}Content-Type: {type}\n{fields}\n{bodies}");
            if (article.Fault is null)
            {
                article.Read();
            }
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    [Fact]
    public void Open_LongListOfAddresses_TakesLinearTime()
    {
        var clock = Stopwatch.StartNew();

        Assert.Equal("words", Stored.Only($"MIME-Version: 1.0\nFrom: {string.Concat(Enumerable.Repeat("a <a@news.example>, ", 100_000))}\nTo: {new string('(', 500_000)}\nSubject: {string.Concat(Enumerable.Repeat("=?utf-8?q?a?= ", 100_000))}\n\nwords").Text());
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }
}
