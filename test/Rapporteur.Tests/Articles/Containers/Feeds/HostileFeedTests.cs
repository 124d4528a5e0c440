using System.Diagnostics;
using System.Text;
using Rapporteur.Articles.Containers;

namespace Rapporteur.Tests.Articles.Containers.Feeds;

public class HostileFeedTests
{
    [Fact]
    public void Open_BillionLaughs_IsRefused()
    {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY l0 \"ha]>ha\">");
        for (var i = 1; i < 20; i++)
        {
            bomb.Append("<!ENTITY l").Append(i).Append(" \"").Insert(bomb.Length, $"&l{i - 1};", 10).Append("\">");
        }

        bomb.Append("]><rss><channel><item><description>&l19;</description></item></channel></rss>");

        Assert.Equal(ErrorCodes.EntitiesRefused, Stored.Only(bomb.ToString()).Fault?.Code);
    }

    [Fact]
    public void Open_ExternalEntity_IsRefused() => Assert.Equal(
        ErrorCodes.EntitiesRefused,
        Stored.Only("<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><content>&x;</content></entry></feed>").Fault?.Code);

    [Fact]
    public void Open_DefinitionsWithoutEnd_AreNoFeedOrRefused() =>
        Assert.Contains(Stored.Only("<!DOCTYPE rss [<!ENTITY x \"y\"> <rss><channel><item><description>a</description></item>").Fault?.Code, (string?[])[ErrorCodes.EntitiesRefused]);

    [Fact]
    public void Open_EntryLargerThanTheLimit_IsPassedOver()
    {
        var feed = "<rss><channel><item><description>" + new string('a', 200_000) + "</description></item><item><description>Small.</description></item></channel></rss>";

        var articles = Stored.Open(feed, new ContainerOptions { MaxMemberBytes = 100_000 });

        Assert.Equal([ErrorCodes.InputTooLarge, null], articles.Codes());
        Assert.Equal("Small.", articles[1].Text());
    }

    [Theory]
    [InlineData("<a>")]
    [InlineData("<a b=\"")]
    [InlineData("<a b='c' d=\"e\" f=\"")]
    [InlineData("<![CDATA[")]
    [InlineData("<!--")]
    [InlineData("]]>")]
    [InlineData("</item")]
    [InlineData("<item ")]
    [InlineData("xmlns:a=")]
    [InlineData("&amp;")]
    [InlineData("<description>")]
    [InlineData("<description><![CDATA[")]
    public void Open_TheSameOverAndOver_TakesLinearTime(string piece)
    {
        var count = 2_000_000 / piece.Length;
        var feed = "<rss><channel><item><description>A.</description>" + string.Concat(Enumerable.Repeat(piece, count));
        var attributes = "<rss><channel><item " + string.Concat(Enumerable.Repeat(piece, count)) + "><description>A.</description></item>";
        var clock = Stopwatch.StartNew();

        Assert.True(Stored.Count(feed) > 0);
        Assert.True(Stored.Count(attributes) > 0);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    [Fact]
    public void Open_ManyDistinctUnclosedElements_TakesLinearTime()
    {
        var feed = "<rss><channel><item><description>A.</description>" + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"<a{i}>"));
        var clock = Stopwatch.StartNew();

        Assert.Equal("A.", Stored.Only(feed).Text());
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    [Fact]
    public void Open_DeepMarkup_IsRefusedWhenRead()
    {
        var feed = "<rss><channel><item><description><![CDATA[" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "x]]></description></item></channel></rss>";

        Assert.Equal(ErrorCodes.PageTooComplex, Texts.CodeOf(() => Stored.Only(feed).Read()));
    }
}
