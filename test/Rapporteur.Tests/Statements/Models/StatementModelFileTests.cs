using System.Security.Cryptography;
using CsCheck;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Models;

namespace Rapporteur.Tests.Statements.Models;

public sealed class StatementModelFileTests
{
    private const int HeaderLength = 8 + 4 + 32;

    [Fact]
    public void SaveAndLoad_Model_ComesBackWhole()
    {
        using var folder = new TempFolder();
        var path = folder.File("tiny.model");
        var model = TinyModel.Of();
        StatementModelFile.Save(model, path);
        var back = StatementModelFile.Load(path);
        Assert.False(back.UsesTrees);
        AttributionBytesTests.AssertSame(model.Attributions, back.Attributions);
        var (labels, again) = (Assert.IsType<ChainPair>(model.Labels), Assert.IsType<ChainPair>(back.Labels));
        foreach (var (was, now) in new[] { (labels.First, again.First), (labels.Second, again.Second) })
        {
            Assert.Equal(was.Scale, now.Scale);
            Assert.Equal(was.Transitions, now.Transitions);
            Assert.True(was.Table.Span.SequenceEqual(now.Table.Span));
        }
    }

    [Fact]
    public void SaveAndLoad_ModelOfTrees_SaysThatItIsOne()
    {
        using var folder = new TempFolder();
        var path = folder.File("tiny.model");
        StatementModelFile.Save(TinyModel.Of(usesTrees: true), path);
        var back = StatementModelFile.Load(path);
        Assert.True(back.UsesTrees);
    }

    [Fact]
    public void Save_SameModel_WritesSameBytesAndNothingElse()
    {
        using var folder = new TempFolder();
        StatementModelFile.Save(TinyModel.Of(), folder.File("a.model"));
        StatementModelFile.Save(TinyModel.Of(2), folder.File("b.model"));
        StatementModelFile.Save(TinyModel.Of(), folder.File("b.model"));
        Assert.Equal(File.ReadAllBytes(folder.File("a.model")), File.ReadAllBytes(folder.File("b.model")));
        Assert.Equal(["a.model", "b.model"], folder.Names().Order());
    }

    [Fact]
    public void Load_MissingFile_IsModelMissing()
    {
        using var folder = new TempFolder();
        var path = folder.File("none.model");
        var fault = Assert.Throws<RapporteurException>(() => StatementModelFile.Load(path));
        Assert.Equal(ErrorCodes.ModelMissing, fault.Code);
        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
        Assert.Contains("Check the path", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FolderOrNoPath_IsNumbered()
    {
        using var folder = new TempFolder();
        Assert.Equal(ErrorCodes.ModelUnreadable, Assert.Throws<RapporteurException>(() => StatementModelFile.Load(folder.File(""))).Code);
        Assert.Equal(ErrorCodes.ModelMissing, Assert.Throws<RapporteurException>(() => StatementModelFile.Load("")).Code);
        Assert.Equal(ErrorCodes.ModelMissing, Assert.Throws<RapporteurException>(() => StatementModelFile.Load("a\0b")).Code);
    }

    [Fact]
    public void Load_OneBitFlipped_SaysDamaged()
    {
        var bytes = Saved();
        foreach (var at in new[] { HeaderLength, HeaderLength + 9, bytes.Length / 2, bytes.Length - 1, 20 })
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 4;
            Assert.Contains("damaged", FaultOf(damaged).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Load_OtherVersion_SaysTrainAgain()
    {
        var bytes = Saved();
        bytes[8] += 9;
        Assert.Contains("train it again", FaultOf(bytes).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(HeaderLength - 1)]
    public void Load_TruncatedInHeader_SaysNoModel(int length) =>
        Assert.Contains("no statements model", FaultOf(Saved()[..length]).Message, StringComparison.Ordinal);

    [Fact]
    public void Load_TruncatedAnywhere_SaysDamaged()
    {
        var bytes = Saved();
        for (var length = HeaderLength; length < bytes.Length; length += 97)
        {
            Assert.Contains("damaged", FaultOf(bytes[..length]).Message, StringComparison.Ordinal);
        }
    }

    // A body that ends too early or counts wrongly behind a checksum that fits.
    [Fact]
    public void Load_WellSignedNonsense_IsUnreadableOrWhole()
    {
        var bytes = Saved();
        using var folder = new TempFolder();
        var path = folder.File("nonsense.model");
        Gen.Select(Gen.Int[HeaderLength, bytes.Length], Gen.Int[HeaderLength, bytes.Length - 4], Gen.Int).Sample(
            (length, at, value) =>
            {
                var body = (byte[])bytes.Clone();
                BitConverter.TryWriteBytes(body.AsSpan(at), value);
                LoadsOrIsUnreadable(path, Signed(body[..length]));
            },
            iter: 500,
            threads: 1);
    }

    // Weights are found by a mask, which only fits powers of two; the counts follow threshold, bias and lexicon.
    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    public void Load_WeightsOfOtherCount_IsUnreadable(int count)
    {
        var bytes = Saved();
        var at = HeaderLength + 8 + 4 + (2 * 9);
        Assert.Equal(64, BitConverter.ToInt32(bytes, at));
        byte[] body = [.. bytes[..at], .. BitConverter.GetBytes(count), .. bytes[(at + 4)..(at + 4 + (4 * count))], .. bytes[(at + 4 + (4 * 64))..]];
        Assert.Contains("damaged", FaultOf(Signed(body)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_RandomBytes_IsUnreadable()
    {
        using var folder = new TempFolder();
        var path = folder.File("random.model");
        Gen.Select(Gen.Byte.Array[0, 400], Gen.Int[0, 2]).Sample(
            (bytes, kind) => LoadsOrIsUnreadable(path, kind switch { 0 => bytes, 1 => [.. "RAPSTAT1"u8, .. bytes], _ => Signed([.. Saved()[..HeaderLength], .. bytes]) }),
            iter: 500,
            threads: 1);
    }

    private static void LoadsOrIsUnreadable(string path, byte[] bytes)
    {
        File.WriteAllBytes(path, bytes);
        try
        {
            StatementModelFile.Load(path);
        }
        catch (RapporteurException e)
        {
            Assert.Equal(ErrorCodes.ModelUnreadable, e.Code);
        }
    }

    private static byte[] Signed(byte[] bytes)
    {
        SHA256.HashData(bytes.AsSpan(HeaderLength)).CopyTo(bytes.AsSpan(12));
        return bytes;
    }

    private static byte[] Saved()
    {
        using var folder = new TempFolder();
        StatementModelFile.Save(TinyModel.Of(), folder.File("tiny.model"));
        return File.ReadAllBytes(folder.File("tiny.model"));
    }

    private static RapporteurException FaultOf(byte[] bytes)
    {
        using var folder = new TempFolder();
        var path = folder.File("bad.model");
        File.WriteAllBytes(path, bytes);
        var fault = Assert.Throws<RapporteurException>(() => StatementModelFile.Load(path));
        Assert.Equal(ErrorCodes.ModelUnreadable, fault.Code);
        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
        return fault;
    }
}
