using Rapporteur.Language.Tags;

namespace Rapporteur.Tests.Language.Tags;

public sealed class TagModelFileTests
{
    [Fact]
    public void Read_WhatWasWritten_GivesTheSameRows()
    {
        var model = Model();
        var rows = TagModelFile.Read(new MemoryStream(model), "m").Bytes;
        Assert.Equal(model.AsSpan(32), rows);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(200)]
    public void Read_CutShort_IsUnreadable(int length) => AssertUnreadable(Model()[..length]);

    [Fact]
    public void Read_OneByteShort_IsUnreadable() => AssertUnreadable(Model()[..^1]);

    [Fact]
    public void Read_OneByteMore_IsUnreadable() => AssertUnreadable([.. Model(), 0]);

    [Fact]
    public void Read_AnyByteChanged_IsUnreadable() => DamagedModel.AssertUnreadableWithAnyByteChanged(Model(), Tagger.Read);

    [Fact]
    public void Read_OtherVersion_SaysSo() => DamagedModel.AssertOtherVersionIsSaid(Model(), Tagger.Read, "2.1");

    [Fact]
    public void Default_ModelOfTheLibrary_IsWhole()
    {
        using var stream = typeof(Tagger).Assembly.GetManifestResourceStream(Tagger.ResourceName);
        Assert.NotNull(stream);
        var read = new Tagger(TagModelFile.Read(stream, "m"));
        var document = TaggedSentence.Read("The two sides have agreed, she added, to meet again on Friday.");
        Assert.Equal(read.Tag(document), Tagger.Default.Tag(document));
    }

    [Fact]
    public void Within_LengthThatDoesNotFit_TakesNothing()
    {
        using var stream = (UnmanagedMemoryStream)typeof(Tagger).Assembly.GetManifestResourceStream(Tagger.ResourceName)!;
        stream.Position = 32;
        var bits = System.Numerics.BitOperations.Log2((uint)(stream.Length - 32) / 64);
        Assert.NotNull(TagWeights.Within(stream, bits));
        Assert.Null(TagWeights.Within(stream, bits - 1));
        Assert.Null(TagWeights.Within(stream, bits + 1));
    }

    [Fact]
    public void Map_NotAtAStart_IsUnreadable()
    {
        using var stream = (UnmanagedMemoryStream)typeof(Tagger).Assembly.GetManifestResourceStream(Tagger.ResourceName)!;
        stream.Position = 4096;
        Assert.Equal(ErrorCodes.ModelUnreadable, Assert.Throws<RapporteurException>(() => TagModelFile.Map(stream, "m")).Code);
    }

    [Fact]
    public void Load_NoSuchFile_IsMissing()
    {
        var fault = Assert.Throws<RapporteurException>(() => Tagger.Load(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())));
        Assert.Equal(ErrorCodes.ModelMissing, fault.Code);
    }

    [Fact]
    public void Load_FileOfAModel_Tags()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Model());
            Assert.Equal([WordTag.Noun], Tagger.Load(path).Tag(TaggedSentence.Read("word")));
            File.WriteAllText(path, "no model");
            Assert.Equal(ErrorCodes.ModelUnreadable, Assert.Throws<RapporteurException>(() => Tagger.Load(path)).Code);
        }
        finally
        {
            File.Delete(path);
        }
    }

    // A small model that calls every word that it knows a noun; here, the word "word".
    private static byte[] Model()
    {
        var weights = new TagWeights(4);
        var forms = new[] { WordForm.Start, WordForm.Start, WordForm.Of("word"), WordForm.End, WordForm.End };
        var features = new uint[TagFeatures.Fixed];
        TagFeatures.AddFixed(forms, TagFeatures.Margin, features);
        var row = new sbyte[TagWeights.Tags];
        row[(int)WordTag.Noun] = 9;
        Assert.True(weights.TryAdd(features[0], row));
        using var stream = new MemoryStream();
        TagModelFile.Write(stream, weights);
        return stream.ToArray();
    }

    private static void AssertUnreadable(byte[] model) => DamagedModel.AssertUnreadable(model, Tagger.Read);
}
