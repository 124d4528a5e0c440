using CsCheck;
using Rapporteur.Language.Syntax;

namespace Rapporteur.Tests.Language.Syntax;

public sealed class LemmaRuleTests
{
    [Theory]
    [InlineData("Said", "say")]
    [InlineData("ministers", "minister")]
    [InlineData("U.S.", "U.S.")]
    [InlineData("WENT", "go")]
    [InlineData("Lavrov", "Lavrov")]
    public void Of_FormAndLemma_LeadsFromOneToTheOther(string form, string lemma) => Assert.Equal(lemma, LemmaRule.Of(form, lemma).Apply(form));

    [Fact]
    public void Apply_ShortWord_IsNeverEmpty() => Gen.Select(Gen.String[1, 8], Gen.String[1, 8], Gen.String[1, 3]).Sample(
        (form, lemma, other) => Assert.NotEmpty(LemmaRule.Of(form, lemma).Apply(other)));
}
