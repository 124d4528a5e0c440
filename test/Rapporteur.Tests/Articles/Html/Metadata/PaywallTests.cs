namespace Rapporteur.Tests.Articles.Html.Metadata;

public class PaywallTests
{
    private const string Paid = "{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\",\"hasPart\":{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":false,\"cssSelector\":\".paid\"}}";

    [Fact]
    public void IsPartial_PaidPartIsMissing_IsTrue() => Assert.True(Pages.Read(Pages.Data(Paid), below: "<div class=paid>Subscribe to read on.</div>").IsPartial);

    [Fact]
    public void IsPartial_PaidPartIsThere_IsFalse() =>
        Assert.False(Pages.Read(Pages.Data(Paid), below: $"<div class=paid><p>{Texts.Prose}{Texts.Prose}</p><p>{Texts.Prose}{Texts.MoreProse}</p></div>").IsPartial);

    [Fact]
    public void IsPartial_FreePage_IsFalse() => Assert.False(Pages.Read(Pages.Data("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":true}")).IsPartial);

    [Fact]
    public void IsPartial_LockedTier_IsTrue() => Assert.True(Pages.Read("<meta property=\"article:content_tier\" content=\"locked\">").IsPartial);
}
