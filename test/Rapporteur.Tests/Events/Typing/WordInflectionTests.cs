using Rapporteur.Events.Typing;

namespace Rapporteur.Tests.Events.Typing;

public sealed class WordInflectionTests
{
    [Theory]
    [InlineData("ban", "bans banned banning")]
    [InlineData("strafe", "strafes strafed strafing")]
    [InlineData("deny", "denies denied denying")]
    [InlineData("free", "frees freed freeing")]
    [InlineData("withdraw", "withdraws withdrew withdrawn withdrawing")]
    [InlineData("storm", "storms stormed storming")]
    public void FormsOf_AVerb_HasItsForms(string verb, string forms) =>
        Assert.Subset(WordInflection.FormsOf(verb, isVerb: true).ToHashSet(), forms.Split(' ').ToHashSet());

    [Fact]
    public void FormsOf_ANoun_IsItsPlural() => Assert.Equal(["treaties"], WordInflection.FormsOf("treaty", isVerb: false));
}
