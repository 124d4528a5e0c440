using Rapporteur.Articles;

namespace Rapporteur.Tests.Language.Quotations;

/// <summary>A text (¶ ends a paragraph) and its quotations: a tab a level of depth, " *" where not closed.</summary>
public sealed class QuotationMachineTests
{
    [Theory]
    [InlineData("\"We sail,\" she said. \"At noon.\"", "\"We sail,\"\n\"At noon.\"")]
    [InlineData("“We sail,” she said. “At noon.”", "“We sail,”\n“At noon.”")]
    [InlineData("‘We sail,’ she said. ‘At noon.’", "‘We sail,’\n‘At noon.’")]
    [InlineData("'We sail,' she said. 'At noon.'", "'We sail,'\n'At noon.'")]
    [InlineData("''We sail,'' she said. ''At noon.''", "''We sail,''\n''At noon.''")]
    [InlineData("``We sail,'' she said. ``At noon.''", "``We sail,''\n``At noon.''")]
    [InlineData("‘‘We sail,’’ she said. ‘‘The crew’s, not the owners’, choice.’’", "‘‘We sail,’’\n‘‘The crew’s, not the owners’, choice.’’")]
    [InlineData("« Oui », dit-il. «Non», ‹peut-être›.", "« Oui »\n«Non»\n‹peut-être›")]
    [InlineData("»Ja«, sagte sie. »Nein«, er.", "»Ja«\n»Nein«")]
    [InlineData("»Hej», sade hon. »Nej.»", "»Hej»\n»Nej.»")]
    [InlineData("„Ja“, sagte sie, ‚einzeln‘. „Tak”, dodał.", "„Ja“\n‚einzeln‘\n„Tak”")]
    [InlineData("\"One\" \"two three\" 'four'", "\"One\"\n\"two three\"\n'four'")]
    [InlineData("“One” “two three” ‘four’", "“One”\n“two three”\n‘four’")]
    [InlineData("\"One,\"he said.\"Two,\" she said.", "\"One,\"\n\"Two,\"")]
    [InlineData("The so-called “peace boat” left—“at last”—today.", "“peace boat”\n“at last”")]
    [InlineData("\" We sail , \" she said . \" At noon . \"", "\" We sail , \"\n\" At noon . \"")]
    public void Find_MarksOfOneStyle_FindsEach(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("“We sail,\" she said. \"At noon,” she added.", "“We sail,\"\n\"At noon,”")]
    [InlineData("”We sail,” she said. ”At noon.”", "”We sail,”\n”At noon.”")]
    [InlineData("“We sail,“ she said. “At noon.“", "“We sail,“\n“At noon.“")]
    [InlineData("He said I \"shouldn‘t go\" but I will.", "\"shouldn‘t go\"")]
    public void Find_MarksMixedOrWrongWay_GoesBySpacing(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("‘The sailors’ choice was theirs, not ours,’ Dame Edith Orr said.", "‘The sailors’ choice was theirs, not ours,’")]
    [InlineData("'The sailors' choice was theirs, not ours,' Dame Edith Orr said.", "'The sailors' choice was theirs, not ours,'")]
    [InlineData("‘The choice is the sailors’,’ he said.", "‘The choice is the sailors’,’")]
    [InlineData("‘Don’t,’ O’Brien said, ‘trust ’em.’", "‘Don’t,’\n‘trust ’em.’")]
    [InlineData("The ’90s, the '60s and the class of '68 weren't ours. ‘Twas rock 'n' roll.", "")]
    [InlineData("He called it ‘a home for dogs’ and left.", "‘a home for dogs’")]
    [InlineData("\"The sailors' choice is the 'best,'\" he said.", "\"The sailors' choice is the 'best,'\"\n\t'best,'")]
    [InlineData("The U.S.’s boats and a man called “Slim”’s boat.", "“Slim”")]
    [InlineData("A man of 5'10\" with a 6\" pipe said, \"It is 5\" long.\"", "\"It is 5\" long.\"")]
    [InlineData("The workers' boats, the owners' houses and goin' home.", "")]
    public void Find_ApostrophesAndInches_AreNoMarks(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("“He said ‘no’ to us,” she said.", "“He said ‘no’ to us,”\n\t‘no’")]
    [InlineData("\"He said 'no' to us,\" she said.", "\"He said 'no' to us,\"\n\t'no'")]
    [InlineData("‘She said “no” to us,’ he said.", "‘She said “no” to us,’\n\t“no”")]
    [InlineData("\"He said \"no\" to us,\" she said.", "\"He said \"no\" to us,\"\n\t\"no\"")]
    [InlineData("“He said \"no\" and \"never\",” she said.", "“He said \"no\" and \"never\",”\n\t\"no\"\n\t\"never\"")]
    [InlineData("“‘Yes,’ he said,” she told us. “He wrote, ‘No.’”", "“‘Yes,’ he said,”\n\t‘Yes,’\n“He wrote, ‘No.’”\n\t‘No.’")]
    [InlineData("'''Yes,' he said,'' she told us. ''He wrote, 'No.'''", "'''Yes,' he said,''\n\t'Yes,'\n''He wrote, 'No.'''\n\t'No.'")]
    [InlineData("'He said 'no''", "'He said 'no''\n\t'no'")]
    [InlineData("«Il a dit «non» hier», dit-elle.", "«Il a dit «non» hier»\n\t«non»")]
    [InlineData("“I read ‘the word “no” there’ twice.”", "“I read ‘the word “no” there’ twice.”\n\t‘the word “no” there’\n\t\t“no”")]
    public void Find_QuotationWithinQuotation_CountsDepth(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("“A,” Li said. “B goes on.¶“C too.¶“D ends.", "“A,”\n“B goes on.¶“C too.¶“D ends. *")]
    [InlineData("“A goes on.¶“B ends,” he said.¶“C,” she said.", "“A goes on.¶“B ends,”\n“C,”")]
    [InlineData("\"A goes on.\n\n\"B ends,\" he said.", "\"A goes on.¶\"B ends,\"")]
    [InlineData("''A goes on.¶''B ends,'' he said.", "''A goes on.¶''B ends,''")]
    [InlineData("‘A goes on.¶‘She said “no” to B,’ he said.", "‘A goes on.¶‘She said “no” to B,’\n\t“no”")]
    [InlineData("“He said, ‘A goes on.¶“‘B ends,’ and left.”", "“He said, ‘A goes on.¶“‘B ends,’ and left.”\n\t‘A goes on.¶‘B ends,’")]
    [InlineData("\"Orr called it “a farce” and “a play.”¶\"She left.\"", "\"Orr called it “a farce” and “a play.”¶\"She left.\"\n\t“a farce”\n\t“a play.”")]
    [InlineData("“A goes on.¶Nothing here.¶“C,” he said.", "“A goes on. *\n“C,”")]
    [InlineData("“A,” Li said.¶“B,” she said.", "“A,”\n“B,”")]
    public void Find_MarkReopenedInNextParagraph_IsOneQuotation(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("\"Hello,\" he said, \"how are you?", "\"Hello,\"\n\"how are you? *")]
    [InlineData("‘Hello,’ he said, ‘how are you?", "‘Hello,’\n‘how are you? *")]
    [InlineData("The ‘merry crew said “no” and “never.”", "“no”\n“never.”")]
    [InlineData("\"Hello, he said. \"How are you?\"", "\"Hello, he said. *\n\"How are you?\"")]
    [InlineData("“Hello, he said.¶The boats left. “We know,” she said.", "“Hello, he said. *\n“We know,”")]
    public void Find_MarkNeverClosed_EndsWithItsParagraph(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("We cannot win , \" the minister said", "We cannot win , \"")]
    [InlineData("We cannot win,” the minister said. “Never,” he said.", "We cannot win,”\n“Never,”")]
    [InlineData("We cannot win,’ the minister said.", "We cannot win,’")]
    [InlineData("We cannot win,'' the minister said.", "We cannot win,''")]
    [InlineData("“One,” she said. Two three,” he said.", "“One,”\nTwo three,”")]
    [InlineData("“A goes on.¶B ends,” he said.", "“A goes on. *\nB ends,”")]
    public void Find_OpeningMarkLost_TakesTextFromParagraphOrSentenceStart(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("")]
    [InlineData("\"\"=")]
    [InlineData("\"")]
    [InlineData("''")]
    [InlineData("“ ”")]
    [InlineData("\"\"\"\"\"\"\"\"\"\"\"\"")]
    [InlineData("''''''''' ")]
    [InlineData("’")]
    public void Find_MarksAboutNothing_FindsNone(string text) => Check(text, "");

    [Fact]
    public void Find_PostBetweenParagraphs_StaysByItself()
    {
        const string Text = "“A goes on.\n\n“In the post, unclosed\n\n“B,” he said.";
        var found = QuotedText.Find(Text, BlockKind.Paragraph, BlockKind.Post, BlockKind.Paragraph);
        Assert.Equal("“A goes on. *\n“In the post, unclosed *\n“B,”", QuotedText.Describe(Text, found));
    }

    [Fact]
    public void Find_HeadlineLeftOpen_DoesNotRunIntoTheStory()
    {
        const string Text = "“We sail\n\n“A,” he said.";
        var found = QuotedText.Find(Text, BlockKind.Title, BlockKind.Paragraph);
        Assert.Equal("“We sail *\n“A,”", QuotedText.Describe(Text, found));
    }

    [Fact]
    public void Find_DeepNesting_KeepsEveryLevel()
    {
        const int Levels = 50_000;
        var text = string.Concat(Enumerable.Repeat("“a ", Levels)) + "b" + new string('”', Levels);
        var found = QuotedText.Find(text);
        Assert.Equal(Levels, found.Count);
        Assert.Equal(Levels - 1, found[^1].Depth);
    }

    private static void Check(string text, string expected)
    {
        text = text.Replace("¶", "\n\n", StringComparison.Ordinal);
        Assert.Equal(expected, QuotedText.Describe(text, QuotedText.Find(text)));
    }
}
