using System.Text;
using NodaTime;
using Rapporteur.Articles;
using Rapporteur.Tests.Articles.Decoding;

namespace Rapporteur.Tests.Articles;

public class ArticleReaderTests
{
    [Theory]
    [InlineData((byte)'a')]
    [InlineData((byte)'<')]
    [InlineData((byte)0)]
    public void Read_GigabyteOfOneCharacter_IsRefusedAfterTheLimit(byte value)
    {
        using var stream = new EndlessStream(value);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var code = Texts.CodeOf(() => ArticleReader.Read(stream, "test", new ArticleOptions { MaxBytes = 1_000_000 }));

        Assert.Equal(ErrorCodes.InputTooLarge, code);
        Assert.InRange(stream.WasRead, 1_000_001, 1_000_000 + 65536);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Fact]
    public void Read_ExactlyTheLimit_IsRead()
    {
        var bytes = Encoding.UTF8.GetBytes(Texts.Prose);

        Assert.Equal(Texts.Prose, Texts.Read(bytes, new ArticleOptions { MaxBytes = bytes.Length }).Text);
        Assert.Equal(ErrorCodes.InputTooLarge, Texts.CodeOf(() => Texts.Read(bytes, new ArticleOptions { MaxBytes = bytes.Length - 1 })));
    }

    [Fact]
    public void Read_Stream_IsLeftOpen()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Texts.Prose));

        ArticleReader.Read(stream, "here");

        Assert.True(stream.CanRead);
    }

    [Fact]
    public void ReadFile_NotThere_SaysWhich()
    {
        var fault = Assert.Throws<RapporteurException>(() => ArticleReader.ReadFile("no/such/story.txt"));

        Assert.Equal(ErrorCodes.InputNotFound, fault.Code);
        Assert.Contains("no/such/story.txt", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadFile_Folder_IsUnreadable() =>
        Assert.Equal(ErrorCodes.InputUnreadable, Texts.CodeOf(() => ArticleReader.ReadFile(Path.GetTempPath())));

    [Fact]
    public void ReadFile_Text_HasPathAsSource()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Texts.Prose);
            var article = ArticleReader.ReadFile(path);

            Assert.Equal((path, Texts.Prose), (article.Source, article.Text));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void FromText_PublishedGiven_GoesFirst()
    {
        var given = ArticleTime.OfDay(new LocalDate(2024, 3, 25));
        var text = "Quay To Be Widened\nPublished March 20, 2024\n" + Texts.Prose;

        Assert.Equal("2024-03-20", ArticleReader.FromText(text, "t").Published?.ToString());
        Assert.Equal(given, ArticleReader.FromText(text, "t", new ArticleOptions { Published = given }).Published);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public void FromText_Empty_HasNoBlocks(string text) => Assert.Empty(ArticleReader.FromText(text, "test").Blocks);

    [Fact]
    public void FromText_SameTextTwice_IsTheSame()
    {
        var text = "Quay To Be Widened\nBy Jane Roe\n" + Texts.Prose + "\nRELATED: Another Story Of The Same Harbour\n" + Texts.MoreProse;

        Assert.Equal(Texts.Of(text).Blocks, Texts.Of(text).Blocks);
    }
}
