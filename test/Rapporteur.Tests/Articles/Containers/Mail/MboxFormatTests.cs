using System.Text;
using Rapporteur.Articles.Containers;

namespace Rapporteur.Tests.Articles.Containers.Mail;

public class MboxFormatTests
{
    private static string Message(string subject, string body) =>
        $"From post@news.example Mon Mar 25 10:15:30 2024\nFrom: Post <post@news.example>\nSubject: {subject}\nDate: Mon, 25 Mar 2024 10:15:30 +0000\n\n{body}\n\n";

    [Fact]
    public void Open_Mailbox_GivesMessages()
    {
        var articles = Stored.Open(
            Message("One", "First.\n\n>From the quay it is a mile.\n>>From there two.\nFrom here three.\n\nFrom the mill none.")
            + Message("Two", "Second.\n\nFrom post@news.example Mon Mar 25 10:15:30 2024 is a line that separates messages.")
            + Message("Three", "Third."));

        Assert.Equal(["in!1", "in!2", "in!3"], articles.Select(a => a.Source));
        Assert.Equal(["One", "Two", "Three"], articles.Select(a => a.Hints.Title));
        Assert.Equal("First.\n\nFrom the quay it is a mile.\n>From there two.\nFrom here three.\n\nFrom the mill none.", articles[0].Text().Trim());
        Assert.EndsWith("separates messages.", articles[1].Text().Trim(), StringComparison.Ordinal);
        Assert.Equal("2024-03-25T10:15:30Z", articles[2].Hints.Published?.ToString());
    }

    [Fact]
    public void Open_WindowsLineEnds_AreRead() => Assert.Equal(
        ["First.", "Second."],
        Stored.Open((Message("One", "First.") + Message("Two", "Second.")).ReplaceLineEndings("\r\n")).Select(a => a.Text().Trim()));

    [Fact]
    public void Open_DamagedMessages_ArePassedOver()
    {
        var articles = Stored.Open(
            Message("One", "First.") + Message("Empty", "") + Message("Large", new string('a', 20_000)) + "From x@y.example Mon Mar 25 10:15:30 2024\nContent-Type: multipart/mixed; boundary=never\n\n\0\u0001\n\n"
            + Message("Last", "Last."),
            new ContainerOptions { MaxMemberBytes = 10_000 });

        Assert.Equal([null, ErrorCodes.InputEmpty, ErrorCodes.InputTooLarge, ErrorCodes.InputEmpty, null], articles.Codes());
        Assert.Equal("Last.", articles[4].Text().Trim());
    }

    [Fact]
    public void Open_ManyMessages_KeepsNoneOfThem()
    {
        using var stream = new RepeatedStream([], Encoding.UTF8.GetBytes(Message("One", new string('a', 1000))), 2000);

        var (count, kept) = Kept.Of(ArticleContainers.Open(stream, "in"));

        Assert.Equal(2000, count);
        Assert.True(kept < 10, $"{kept}");
    }
}
