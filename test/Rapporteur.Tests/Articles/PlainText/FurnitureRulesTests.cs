using Rapporteur.Articles;

namespace Rapporteur.Tests.Articles.PlainText;

public class FurnitureRulesTests
{
    [Theory]
    [InlineData("RELATED: Harbour Chief 'Will Not Resign,' Says Quay Was Never Closed")]
    [InlineData("READ MORE: Mayor Says the Ferry Will Sail Again")]
    [InlineData("Must Read: The Ferry That Never Sailed")]
    [InlineData("ALSO READ: What the harbour vote means for fishers")]
    [InlineData("Watch: Mayor speaks at the opening of the quay")]
    [InlineData("DON'T MISS: Five Walks Along The Old Harbour Wall")]
    [InlineData("FLASHBACK: Mayor Once Promised Never To Raise Harbour Fees")]
    [InlineData("Recommended: A Town That Lives By The Sea")]
    [InlineData("Related")]
    [InlineData("Related stories:")]
    [InlineData("Read more")]
    [InlineData("Read More »")]
    [InlineData("Watch")]
    [InlineData("You may also like")]
    [InlineData("Advertisement")]
    [InlineData("ADVERTISEMENT - STORY CONTINUES BELOW")]
    [InlineData("Story continues below advertisement")]
    [InlineData("Join the conversation as a Premium Member")]
    [InlineData("Subscribe to our newsletter")]
    [InlineData("Sign up for our free daily newsletter here.")]
    [InlineData("Share this article on Facebook")]
    [InlineData("Share")]
    [InlineData("Facebook Twitter Email Print")]
    [InlineData("Leave a comment")]
    [InlineData("23 Comments")]
    [InlineData("Follow Jane Roe on Twitter @janeroe.")]
    [InlineData("Donate today to support our journalism")]
    [InlineData("Download our app for Android")]
    [InlineData("CLICK HERE TO GET THE HARBOUR NEWS APP")]
    [InlineData("Read the full story here.")]
    [InlineData("Photo by Jane Roe")]
    [InlineData("(AP Photo/Jane Roe)")]
    [InlineData("Jane Roe/AFP/Getty Images")]
    [InlineData("Getty Images")]
    [InlineData("© 2024 Harbour News. All rights reserved.")]
    [InlineData("Copyright 2024 Harbour News")]
    [InlineData("Get the morning briefing delivered straight to your inbox.")]
    [InlineData("By signing up you agree to our terms of use and privacy policy.")]
    [InlineData("Jane Roe contributed to this report.")]
    [InlineData("Jane Roe and John Doe in Calais reported from Dover.")]
    [InlineData("Roe reported from Calais and Doe from Dover, England.")]
    [InlineData("Got a news tip? Write to tips@harbour.example")]
    [InlineData("* * *")]
    public void FromText_WordsOfThePage_AreFurniture(string line) => Assert.Equal(BlockKind.Furniture, Texts.KindBetweenProse(line));

    [Theory]
    [InlineData("Oda: \"I won\"")]
    [InlineData("Trump: “I won”")]
    [InlineData("Watch what he does, not what he says, the senator told voters.")]
    [InlineData("Watch what he does, not what he says,")]
    [InlineData("Q: Did you read the report before you voted?")]
    [InlineData("A: I did, twice.")]
    [InlineData("REPORTER: Will the quay be closed in summer?")]
    [InlineData("MR. HOLT: The quay will be open, as I said on Monday.")]
    [InlineData("BLITZER: Minister Oda, thank you.")]
    [InlineData("Read my lips: no new harbour fees.")]
    [InlineData("Share prices fell on Facebook news, and the council said so.")]
    [InlineData("Join us or leave us, he wrote.")]
    [InlineData("“Follow us on Twitter,” the mayor said.")]
    [InlineData("Support for the quay fell below half, a poll said.")]
    [InlineData("Comment was not available from the council here.")]
    [InlineData("Police reported from the scene that the quay was closed.")]
    [InlineData("Calais and Dover signed a pact on ferries, the Harbour agency reported from Ostend.")]
    [InlineData("The fishers need not wait any longer, the envoy reported from Calais: the council had agreed.")]
    [InlineData("He works for Reuters.")]
    [InlineData("Copyright law was the point on which the two sides could not agree.")]
    [InlineData("More than half of the town voted against it.")]
    [InlineData("Related companies were fined as well.")]
    [InlineData("The story continues below the surface, she said.")]
    [InlineData("Download speeds fell by half in the harbour.")]
    [InlineData("Get out of here, he told the reporters.")]
    [InlineData("See you in court, the council answered.")]
    [InlineData("By signing the treaty, the ministers agreed to its terms.")]
    public void FromText_WordsOfTheStory_AreNotFurniture(string line) => Assert.Equal(BlockKind.Paragraph, Texts.KindBetweenProse(line));

    [Fact]
    public void FromText_HeadlinesUnderLabel_AreFurnitureUpToProse()
    {
        var article = Texts.Of(Texts.Prose, "Related stories", "Quay Wall Cracks After Winter Storms", "Ferry Crews Vote To Strike In June", Texts.MoreProse);

        Assert.Equal(
            [BlockKind.Paragraph, BlockKind.Furniture, BlockKind.Furniture, BlockKind.Furniture, BlockKind.Paragraph],
            article.Blocks.Select(b => b.Kind));
    }

    [Theory]
    [InlineData("WATCH: Mayor Falls Into Harbour At Opening Of New Quay")]
    [InlineData("BREAKING: Council Votes To Close The Northern Harbour")]
    public void FromText_LabelledHeadlineThatOpensTheText_IsTitle(string line)
    {
        var article = Texts.Of(line, "", Texts.Prose, "", Texts.MoreProse);

        Assert.Equal(line, article.Title);
    }

    [Theory]
    [InlineData("The mayor opens the quay on Sunday. (AP Photo/Jane Roe)")]
    [InlineData("The mayor on the quay. REUTERS/Jane Roe")]
    [InlineData("Fishers mend their nets. (Photo by Jane Roe/Getty Images)")]
    [InlineData("Photo: The mayor cuts the ribbon on the new quay.")]
    public void FromText_WordsUnderAPicture_AreCaption(string line) => Assert.Equal(BlockKind.Caption, Texts.KindBetweenProse(line));
}
