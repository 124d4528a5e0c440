using Rapporteur.Articles;
using Rapporteur.Cli.Inputs;
using Rapporteur.Cli.Running;

namespace Rapporteur.Cli.Tests.Running;

public sealed class ArticleInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Take_FaultOfOurs_IsNumberedAndNamesTheInput()
    {
        var path = _folder.Write("a.txt", Samples.Story);
        var outcome = ArticleInput.Take<int>(
            new Input(path), new ArticleOptions(), _ => throw new InvalidOperationException("cannot be"), CancellationToken.None);
        Assert.Equal("RAP0999", outcome.Fault?.Code);
        Assert.StartsWith(path, outcome.Fault?.Message, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", outcome.Fault?.Message, StringComparison.Ordinal);
        Assert.Contains("cannot be", outcome.Fault?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_GoodArticle_GivesWhatIsMadeOfIt()
    {
        var path = _folder.Write("a.txt", Samples.Story);
        var outcome = ArticleInput.Take(new Input(path), new ArticleOptions(), a => a.Text, CancellationToken.None);
        Assert.Equal(new Outcome<string>(Samples.Story, null), outcome);
    }

    [Fact]
    public void Take_InputThatIsAFault_StaysIt()
    {
        var fault = new Fault("RAP0101", "x: there is no such file");
        var outcome = ArticleInput.Take(new Input("x", fault), new ArticleOptions(), a => a.Text, CancellationToken.None);
        Assert.Same(fault, outcome.Fault);
    }

    [Theory]
    [InlineData("a.txt holds no text.", "a.txt holds no text.")]
    [InlineData("No text.", "a.txt: No text.")]
    public void Of_KnownFault_NamesTheInputOnce(string message, string told) =>
        Assert.Equal(new Fault("RAP0104", told), Fault.Of(new RapporteurException("RAP0104", message), "a.txt"));
}
