namespace Rapporteur.Tests.Language.Tokens;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("He left. She stayed.", "He left. | She stayed.")]
    [InlineData("Who? Me. You!", "Who? | Me. | You!")]
    [InlineData("No stop at the end", "No stop at the end")]
    [InlineData("Prices rose 3.5 percent. Wages fell.", "Prices rose 3.5 percent. | Wages fell.")]
    [InlineData("It was I. She knew.", "It was I. | She knew.")]
    [InlineData("Is it?! Yes.", "Is it?! | Yes.")]
    public void Split_Stops_EndSentences(string text, string sentences) => Assert.Equal(sentences, TokenText.CutSentences(text));

    [Theory]
    [InlineData("Mr. Roe left. He was late.", "Mr. Roe left. | He was late.")]
    [InlineData("Sen. Jane Q. Roe spoke.", "Sen. Jane Q. Roe spoke.")]
    [InlineData("The U.S. President spoke.", "The U.S. President spoke.")]
    [InlineData("It closed at 5 p.m. The crowd left.", "It closed at 5 p.m. | The crowd left.")]
    [InlineData("Roe Inc. fell, and Poe Corp. rose.", "Roe Inc. fell, and Poe Corp. rose.")]
    [InlineData("He waited ... and left.", "He waited ... and left.")]
    public void Split_Abbreviations_EndNoSentenceBeforeNames(string text, string sentences) =>
        Assert.Equal(sentences, TokenText.CutSentences(text));

    [Theory]
    [InlineData("“We do.” She left.", "“We do.” | She left.")]
    [InlineData("\"We do.\" She left.", "\"We do.\" | She left.")]
    [InlineData("“Will you go?” he asked. “Yes.”", "“Will you go?” he asked. | “Yes.”")]
    [InlineData("She said (twice!) no.", "She said (twice!) no.")]
    [InlineData("(It failed.) She left.", "(It failed.) | She left.")]
    [InlineData("He left. “And then?” she said.", "He left. | “And then?” she said.")]
    [InlineData("‘I can’t.’ He left.", "‘I can’t.’ | He left.")]
    public void Split_ClosingMarks_StayWithTheirSentence(string text, string sentences) =>
        Assert.Equal(sentences, TokenText.CutSentences(text));
}
