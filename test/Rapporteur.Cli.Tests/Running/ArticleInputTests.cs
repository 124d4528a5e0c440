using Rapporteur.Articles;
using Rapporteur.Articles.Containers;
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
        var outcome = Take<int>(Only(path), _ => throw new InvalidOperationException("cannot be"));
        Assert.Equal("RAP0999", outcome.Fault?.Code);
        Assert.StartsWith(path, outcome.Fault?.Message, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", outcome.Fault?.Message, StringComparison.Ordinal);
        Assert.Contains("cannot be", outcome.Fault?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_GoodArticle_GivesWhatIsMadeOfIt()
    {
        var path = _folder.Write("a.txt", Samples.Story);
        var outcome = Take(Only(path), a => a.Text);
        Assert.Equal((Samples.Story, null), (outcome.Value, outcome.Fault));
        Assert.Equal(new Place(path, 1, false, Samples.Story.Length, Samples.Story.Length, null), outcome.Place);
    }

    [Fact]
    public void Take_InputThatIsAFault_StaysIt()
    {
        var fault = new Fault("RAP0101", "x: there is no such file");
        var outcome = Take(Assert.Single(Articles(new Input("x", fault))), a => a.Text);
        Assert.Same(fault, outcome.Fault);
    }

    private static Outcome<T> Take<T>(InputArticle article, Func<Article, T> make) =>
        ArticleInput.Make(ArticleInput.Read(article, new ArticleOptions(), CancellationToken.None), make, CancellationToken.None);

    [Fact]
    public void Of_MissingFileAmongOthers_IsAFaultInItsPlace()
    {
        var path = _folder.Write("a.txt", Samples.Story);
        var articles = Articles(new Input(_folder.Full("gone.txt")), new Input(path), new Input(_folder.Path)).ToList();
        Assert.Equal(["RAP0101", null, "RAP0102"], articles.Select(a => a.Fault?.Code));
        Assert.Equal(path, articles[1].Stored?.Source);
    }

    [Fact]
    public void Of_Cancelled_EndsWithoutThrowing()
    {
        var path = _folder.Write("a.txt", Samples.Story);
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Empty(new InputArticles(new ContainerOptions(), null, cancel.Token).Of([new Input(path)]));
    }

    private static InputArticle Only(string path) => Assert.Single(Articles(new Input(path)));

    private static IEnumerable<InputArticle> Articles(params Input[] inputs) =>
        new InputArticles(new ContainerOptions(), null, CancellationToken.None).Of(inputs);

    [Theory]
    [InlineData("a.txt holds no text.", "a.txt holds no text.")]
    [InlineData("No text.", "a.txt: No text.")]
    public void Of_KnownFault_NamesTheInputOnce(string message, string told) =>
        Assert.Equal(new Fault("RAP0104", told), Fault.Of(new RapporteurException("RAP0104", message), "a.txt"));
}
