using System.Text;
using CsCheck;
using Rapporteur.Ledger.Exports;
using Rapporteur.Readings;
using Rapporteur.Tests.Readings;

namespace Rapporteur.Ledger.Tests.Exports;

public sealed class BratExportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_Readings_AreFilesOfTheirNames()
    {
        var target = _folder.File("brat");
        Reading[] readings =
        [
            Sample.Reading("news/port.txt", ("The mayor", "said", "the port opens")),
            Sample.Reading("../../etc/port.txt", ("The mayor", "said", "the road closes")),
            Sample.Reading("PORT.html", ("The mayor", "said", "the rain stops")),
        ];

        Assert.Equal(3, BratExport.Write(readings, target));

        Assert.Equal(
            ["PORT-3.ann", "PORT-3.txt", "annotation.conf", "port-2.ann", "port-2.txt", "port.ann", "port.txt"],
            Directory.GetFileSystemEntries(target).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(readings[1].Article.Text, File.ReadAllText(Path.Combine(target, "port-2.txt")));
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Write_FolderThatHoldsSomething_IsRefused()
    {
        File.WriteAllText(_folder.File("mine.txt"), "mine");

        Assert.Equal(ErrorCodes.ExportRefused, Assert.Throws<RapporteurException>(() => BratExport.Write([], _folder.Path)).Code);
        Assert.Equal(ErrorCodes.ExportRefused, Assert.Throws<RapporteurException>(() => BratExport.Write([], _folder.File("mine.txt"))).Code);
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Write_AnyReadings_HoldTheirTextsToTheLetter() => ReadingGen.Reading.Array[1, 5].Sample(
        readings =>
        {
            using var folder = new TempFolder();
            BratExport.Write(readings, folder.File("brat"));
            var texts = Directory.GetFiles(folder.File("brat"), "*.txt").Select(path => Encoding.UTF8.GetString(File.ReadAllBytes(path)));
            return texts.Order(StringComparer.Ordinal).SequenceEqual(readings.Select(r => r.Article.Text).Order(StringComparer.Ordinal))
                && Directory.GetFileSystemEntries(folder.Path).Length == 1;
        },
        iter: 50,
        threads: 1);
}
