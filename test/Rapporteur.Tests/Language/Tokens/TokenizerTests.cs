namespace Rapporteur.Tests.Language.Tokens;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("I don't know.", "I do n't know .")]
    [InlineData("She doesn’t say.", "She does n’t say .")]
    [InlineData("We can't, and won't.", "We ca n't , and wo n't .")]
    [InlineData("They cannot go; they CANNOT.", "They can not go ; they CAN NOT .")]
    [InlineData("Clinton's plan", "Clinton 's plan")]
    [InlineData("Roe’s plan", "Roe ’s plan")]
    [InlineData("ROE'S PLAN", "ROE 'S PLAN")]
    [InlineData("the workers' plan", "the workers ' plan")]
    [InlineData("We're sure they'll go; you've lost, I'd say, and I'm out.", "We 're sure they 'll go ; you 've lost , I 'd say , and I 'm out .")]
    [InlineData("I'd've gone", "I 'd 've gone")]
    public void Tokenize_Clitics_StandApart(string text, string tokens) => Assert.Equal(tokens, TokenText.Cut(text));

    [Theory]
    [InlineData("O'Brien")]
    [InlineData("D’Souza")]
    [InlineData("ma'am")]
    [InlineData("o'clock")]
    [InlineData("rock'n'roll")]
    [InlineData("AT&T")]
    [InlineData("example.com")]
    [InlineData("cafe\u0301")]
    [InlineData("1990s")]
    [InlineData("\ud835\udc9c\ud835\udcb7c")]
    public void Tokenize_OneWord_StaysWhole(string word) => Assert.Equal(word, TokenText.Cut(word));

    [Theory]
    [InlineData("the U.S. Senate", "the U.S. Senate")]
    [InlineData("the U.S.", "the U.S.")]
    [InlineData("at 3 p.m. Monday", "at 3 p.m. Monday")]
    [InlineData("Mr. Roe and Dr. Poe", "Mr. Roe and Dr. Poe")]
    [InlineData("J. Q. Roe Jr. left.", "J. Q. Roe Jr. left .")]
    [InlineData("It was I.", "It was I .")]
    [InlineData("She left.", "She left .")]
    [InlineData("the end.Next", "the end . Next")]
    public void Tokenize_Stops_StayWithAbbreviationsAlone(string text, string tokens) => Assert.Equal(tokens, TokenText.Cut(text));

    [Theory]
    [InlineData("It cost $5m, or 3.5%.", "It cost $ 5m , or 3.5 % .")]
    [InlineData("on 9/11 at 10:30", "on 9/11 at 10:30")]
    [InlineData("1,000,000 of them, 5,", "1,000,000 of them , 5 ,")]
    [InlineData("in '96", "in ' 96")]
    public void Tokenize_Numbers_KeepTheirPoints(string text, string tokens) => Assert.Equal(tokens, TokenText.Cut(text));

    [Theory]
    [InlineData("See https://example.org/a?b=c.", "See https://example.org/a?b=c .")]
    [InlineData("(www.example.org)", "( www.example.org )")]
    [InlineData("“http://example.org”", "“ http://example.org ”")]
    [InlineData("by @jane_roe on #Vote2020!", "by @jane_roe on #Vote2020 !")]
    [InlineData("# 5 @ noon", "# 5 @ noon")]
    public void Tokenize_AddressesAndHandles_StayWhole(string text, string tokens) => Assert.Equal(tokens, TokenText.Cut(text));

    [Theory]
    [InlineData("Well... no", "Well ... no")]
    [InlineData("Well… no", "Well … no")]
    [InlineData("long-term", "long - term")]
    [InlineData("then--later", "then -- later")]
    [InlineData("then—later – now", "then — later – now")]
    [InlineData("``We object,'' he said", "`` We object , '' he said")]
    [InlineData("''We object''", "'' We object ''")]
    [InlineData("“We,” (he) [she]", "“ We , ” ( he ) [ she ]")]
    [InlineData("No!! What?!", "No !! What ? !")]
    [InlineData("\ud83d\ude00ok", "\ud83d\ude00 ok")]
    public void Tokenize_Marks_StandAlone(string text, string tokens) => Assert.Equal(tokens, TokenText.Cut(text));

    [Fact]
    public void Tokenize_PartOfText_StaysInside()
    {
        var tokens = new List<Rapporteur.Language.Token>();
        Rapporteur.Language.Tokens.Tokenizer.Tokenize("cannot go", new TextSpan(1, 5), tokens);
        Assert.Equal([new TextSpan(1, 5)], tokens.Select(t => t.Span));
    }
}
