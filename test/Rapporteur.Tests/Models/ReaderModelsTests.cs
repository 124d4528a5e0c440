using System.Security.Cryptography;
using System.Text;
using Rapporteur.Models;
using Rapporteur.Statements.Models;
using Rapporteur.Tests.Statements.Models;

namespace Rapporteur.Tests.Models;

/// <summary>Which models a reader takes, and what its readings call them.</summary>
public sealed class ReaderModelsTests
{
    [Fact]
    public void Engine_Name_StandsForAllModelsThatTakePart()
    {
        var reader = new Reader(new ReaderOptions { Model = ReadingModel.Fast });
        Assert.Equal(["sentences-fast", "syntax-fast", "names-fast", "coreference-fast", "events-fast", "statements-trees"], reader.Models.Select(m => m.Name));

        // As anybody can count it with sha256sum.
        var lines = string.Concat(reader.Models.Select(m => $"{m.Hash}  {m.Name}\n"));
        Assert.Equal("fast-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)))[..12], reader.Engine.Model);
        Assert.Equal(reader.Engine, new Reader(new ReaderOptions { Model = ReadingModel.Fast, AnyLanguage = true }).Engine);
    }

    [Fact]
    public void Models_OfTheAccurateReader_AreThoseWhoseScoresItPools()
    {
        Assert.SkipUnless(Reader.HasAccurateModel, "This build holds no accurate model.");
        var names = new Reader(new ReaderOptions { Model = ReadingModel.Accurate }).Models.Select(m => m.Name).ToArray();
        Assert.Subset(names.ToHashSet(), new HashSet<string> { "names-fast", "statements-trees", "events-fast", "accurate" });
        Assert.Equal(names.Distinct(), names);
    }

    [Theory]
    [InlineData("syntax-fast")]
    [InlineData("tags-fast")]
    public void Shipped_Hash_IsThatOfTheEmbeddedFile(string name)
    {
        using var stream = typeof(Reader).Assembly.GetManifestResourceStream(name + ".model")!;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(stream)), ModelPart.Shipped(name).Hash);
    }

    [Fact]
    public void Shipped_ModelThatThereIsNot_IsModelMissing() =>
        Assert.Equal(ErrorCodes.ModelMissing, Assert.Throws<RapporteurException>(() => ModelPart.Shipped("weather")).Code);

    [Fact]
    public void Engine_OtherStatementsModel_HasAnotherName()
    {
        using var folder = new TempFolder();
        StatementModelFile.Save(TinyModel.Of(), folder.File("one.model"));
        StatementModelFile.Save(TinyModel.Of(2), folder.File("two.model"));
        string[] names = [.. new[] { "one.model", "two.model" }.Select(f => new Reader(new ReaderOptions { ModelPath = folder.File(f) }).Engine.Model), new Reader(new ReaderOptions { Model = ReadingModel.Fast }).Engine.Model];
        Assert.All(names, name => Assert.StartsWith("fast-", name, StringComparison.Ordinal));
        Assert.Distinct(names);
        Assert.StartsWith("words-", new Reader(new ReaderOptions { ModelPath = folder.File("one.model"), Fast = true }).Engine.Model, StringComparison.Ordinal);
    }

    [Fact]
    public void Reader_AccurateWhereThereIsNone_SaysWhatToDoAndAutoReadsFast()
    {
        Assert.SkipWhen(Reader.HasAccurateModel, "This build holds the accurate model.");
        var fault = Assert.Throws<RapporteurException>(() => new Reader(new ReaderOptions { Model = ReadingModel.Accurate }));
        Assert.Equal(ErrorCodes.ModelMissing, fault.Code);
        Assert.Contains("--model fast", fault.Message, StringComparison.Ordinal);
        Assert.Equal(new Reader(new ReaderOptions { Model = ReadingModel.Fast }).Engine, new Reader().Engine);
    }

    [Fact]
    public void Reader_FileOfTheAccurateKind_IsToldByItsFirstBytes()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("a.model"), [.. Accurate.Magic, .. new byte[64]]);
        var fault = Assert.Throws<RapporteurException>(() => new Reader(new ReaderOptions { ModelPath = folder.File("a.model") }));
        Assert.Contains("model of the encoder", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reader_OptionsThatContradict_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new Reader(new ReaderOptions { Model = ReadingModel.Accurate, Fast = true }));
        Assert.Throws<ArgumentException>(() => new Reader(new ReaderOptions { Model = ReadingModel.Fast, ModelPath = "a.model" }));
    }
}
