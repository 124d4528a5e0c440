using System.Diagnostics;
using CsCheck;
using Rapporteur.Language;
using Rapporteur.Statements.Boundaries;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;
using Rapporteur.Tests.Language;
using Rapporteur.Tests.Language.Tokens;
using Rapporteur.Tests.Statements.Linking;

namespace Rapporteur.Tests.Statements.Boundaries;

public sealed class BoundaryRulesTests
{
    [Theory]
    [InlineData("Roe said {that the quay is safe.}", "that the quay is safe")]
    [InlineData("Roe said: {“The quay is safe.”}", "“The quay is safe.”")]
    [InlineData("{“The quay is safe,”} Roe said.", "“The quay is safe,”")]
    [InlineData("Roe said {“the quay is safe”.}", "“the quay is safe”")]
    [InlineData("{The quay is safe,} Roe said.", "The quay is safe")]
    [InlineData("Roe said{: the quay is safe —} twice.", "the quay is safe")]
    [InlineData("Roe said {the quay is in the U.S.}", "the quay is in the U.S.")]
    [InlineData("Roe said {it opens at 9 p.m.}", "it opens at 9 p.m.")]
    [InlineData("Roe said {it belongs to Roe Inc.}", "it belongs to Roe Inc.")]
    [InlineData("Roe said {the quay is ...}", "the quay is ...")]
    [InlineData("Roe asked: {is the quay safe?}", "is the quay safe?")]
    [InlineData("Roe said {...}", "...")]
    public void Contents_Fragment_KeepsMarksAndLosesStop(string marked, string content)
    {
        var scene = MarkedScene.Of(marked);
        Assert.Equal([content], BoundaryRules.Contents(scene.Document, scene.Spans).Select(s => s.Of(scene.Document.Text)));
    }

    [Fact]
    public void Contents_AnyFragment_HoldsSomethingWithoutOuterSpace() => Gen.Select(TokenText.Any, Gen.Int[0, 20], Gen.Int[1, 20]).Sample(
        (text, start, length) =>
        {
            var document = Pages.Of(text);
            var range = new TokenRange(Math.Min(start, document.Tokens.Count), Math.Min(start + length, document.Tokens.Count));
            if (range.Length > 0)
            {
                var content = Assert.Single(BoundaryRules.Contents(document, [new RoleSpan(Role.Content, range, 0, 1)]));
                Assert.False(content.IsEmpty);
                Assert.Equal(content, content.Trim(document.Text));
            }
        },
        iter: 10_000);

    [Fact]
    public void Contents_FragmentsThatTouch_AreJoined()
    {
        var scene = MarkedScene.Of("{“We gave them a month.}", "{“It is over.”} He left {for good}.");
        var spans = BoundaryRules.Contents(scene.Document, [.. scene.Spans.Where(s => s.Role == Role.Content)]);
        Assert.Equal(["“We gave them a month.\n\n“It is over.”", "for good"], spans.Select(s => s.Of(scene.Document.Text)));
    }

    [Theory]
    [InlineData("“No,” said [Ann Poe, 44, sipping tea].", "Ann Poe")]
    [InlineData("“No,” said [Ann Poe, standing by the quay].", "Ann Poe")]
    [InlineData("“No,” said [Ann Poe, the mayor of Port Roe].", "Ann Poe, the mayor of Port Roe")]
    [InlineData("“No,” said [Ann Poe].", "Ann Poe")]
    public void Source_Apposition_LosesColourAlone(string marked, string source)
    {
        var scene = MarkedScene.Of(marked);
        Assert.Equal(source, BoundaryRules.Source(scene.Document, scene.Spans[0].Tokens).Of(scene.Document.Text));
    }

    // A megabyte of marks in one quotation, cut into contents by a chain gone wild.
    [Fact]
    public void Contents_ManyInQuotationOfMarks_TakesLinearTime()
    {
        var document = Pages.Of("“" + new string('(', 60_000) + "”");
        var clock = Stopwatch.StartNew();
        for (var i = 1; i < document.Tokens.Count - 1; i++)
        {
            BoundaryRules.Contents(document, [new RoleSpan(Role.Content, new TokenRange(i, i + 1), 0, 1)]);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(6), $"took {clock.Elapsed}");
    }
}
