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
    [InlineData("\"We won't close the plant,\" she said. \"Nobody loses a job.\" Shares fell.", "\"We won't close the plant,\" she said. | \"Nobody loses a job.\" | Shares fell.")]
    [InlineData("“Is that true?” he asked. “Yes,” she said. “It is.”", "“Is that true?” he asked. | “Yes,” she said. | “It is.”")]
    [InlineData("“Then why,” he said, “did you lie?” She left.", "“Then why,” he said, “did you lie?” | She left.")]
    [InlineData("\"He told me 'No,'\" Roe recalled. \"So I left.\"", "\"He told me 'No,'\" Roe recalled. | \"So I left.\"")]
    public void Split_ClosingMarks_StayWithTheirSentence(string text, string sentences) =>
        Assert.Equal(sentences, TokenText.CutSentences(text));

    [Theory]
    [InlineData("The No. 2 official at Roe Inc. said Poe Corp. was late. No. That was all she said.", "The No. 2 official at Roe Inc. said Poe Corp. was late. | No. | That was all she said.")]
    [InlineData("Lt. Gen. John Roe Jr. led the U.S. forces in St. Paul. They won.", "Lt. Gen. John Roe Jr. led the U.S. forces in St. Paul. | They won.")]
    [InlineData("He moved to Washington, D.C. He lost at 9 p.m. Friday.", "He moved to Washington, D.C. | He lost at 9 p.m. Friday.")]
    [InlineData("The plan costs $5m (about £4m). It was dropped... or so they say.", "The plan costs $5m (about £4m). | It was dropped... or so they say.")]
    public void Split_News_GoesByItsStops(string text, string sentences) => Assert.Equal(sentences, TokenText.CutSentences(text));

    [Theory]
    [InlineData("MAYOR QUITS AFTER BRIBERY PROBE")]
    [InlineData("Mayor Quits After Bribery Probe; Council Calls a New Vote")]
    [InlineData("Roe: 'We Will Not Close the Plant'")]
    [InlineData("WASHINGTON (AP) — The mayor said on Monday that he would quit.")]
    public void Split_Headlines_StayWhole(string text) => Assert.Equal(text, TokenText.CutSentences(text));

    [Theory]
    [InlineData("日本。東京！「京都。」大阪", "日本。 | 東京！ | 「京都。」 | 大阪")]
    [InlineData("यह है। वह था।", "यह है। | वह था।")]
    public void Split_OtherScripts_GoByTheirStops(string text, string sentences) => Assert.Equal(sentences, TokenText.CutSentences(text));

    [Theory]
    [InlineData("MAYOR QUITS. COUNCIL CALLS A NEW VOTE.", "MAYOR QUITS. | COUNCIL CALLS A NEW VOTE.")]
    [InlineData("WILL HE GO? \"I AM INNOCENT,\" HE SAYS.", "WILL HE GO? | \"I AM INNOCENT,\" HE SAYS.")]
    public void Split_Capitals_GoByTheirStops(string text, string sentences) => Assert.Equal(sentences, TokenText.CutSentences(text));

    [Fact]
    public void Split_TenThousandTokensWithoutAStop_HasThemAll()
    {
        var text = string.Concat(Enumerable.Repeat("word and ", 5_000));
        var sentences = TokenText.Sentences(text);
        Assert.Equal(10_000, sentences[^1].End);
        Assert.InRange(sentences.Count, 1, 50);
    }
}
