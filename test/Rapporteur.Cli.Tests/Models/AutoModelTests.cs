using Rapporteur.Cli.Inputs;
using Rapporteur.Cli.Models;

namespace Rapporteur.Cli.Tests.Models;

public sealed class AutoModelTests
{
    [Theory]
    [InlineData(1, nameof(InputCountEnd.Whole), ReadingModel.Accurate, "1 article,")]
    [InlineData(1000, nameof(InputCountEnd.Whole), ReadingModel.Accurate, "1000 articles,")]
    [InlineData(1001, nameof(InputCountEnd.More), ReadingModel.Fast, "more than 1,000 articles")]
    [InlineData(3, nameof(InputCountEnd.TooLarge), ReadingModel.Fast, "too large to count")]
    [InlineData(3, nameof(InputCountEnd.Standard), ReadingModel.Accurate, "standard input cannot be counted")]
    [InlineData(1001, nameof(InputCountEnd.Standard), ReadingModel.Fast, "more than 1,000 articles")]
    public void Choose_Count_TakesOneModelAndSaysWhy(long articles, string end, ReadingModel model, string why)
    {
        var choice = AutoModel.Choose(new InputCount(articles, Enum.Parse<InputCountEnd>(end)));
        Assert.Equal(model, choice.Model);
        Assert.Contains(why, choice.Why, StringComparison.Ordinal);
        Assert.Contains("--model ", choice.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fast", ReadingModel.Fast, null)]
    [InlineData("accurate", ReadingModel.Accurate, null)]
    [InlineData("auto", ReadingModel.Auto, null)]
    [InlineData("Fast", ReadingModel.Auto, "Fast")]
    [InlineData("./fast", ReadingModel.Auto, "./fast")]
    [InlineData("my.model", ReadingModel.Auto, "my.model")]
    public void Of_Value_IsAWordOrAPath(string value, ReadingModel model, string? file)
    {
        var choice = ModelChoice.Of(value);
        Assert.Equal((model, file), (choice.Model, choice.File));
        Assert.Equal(value == "auto", choice.IsOpen);
    }

    [Theory]
    [InlineData("auto", false, ReadingModel.Accurate, 1)]
    [InlineData("auto", true, ReadingModel.Auto, 0)]
    [InlineData("fast", false, ReadingModel.Fast, 0)]
    [InlineData("my.model", false, ReadingModel.Auto, 0)]
    public void Resolve_Choice_CountsOnlyWhereItIsOpen(string value, bool fast, ReadingModel model, int asked)
    {
        var times = 0;
        var options = ModelChoice.Of(value).Resolve(fast, () =>
        {
            times++;
            return ReadingModel.Accurate;
        });
        Assert.Equal((model, fast, asked), (options.Model, options.Fast, times));
        Assert.Equal(value == "my.model" ? value : null, options.ModelPath);
    }
}
