using System.Text;
using CsCheck;
using Rapporteur.Ledger.Exports;
using Rapporteur.Ledger.Importing;
using Rapporteur.Readings;
using Rapporteur.Tests.Readings;

namespace Rapporteur.Ledger.Tests.Importing;

public sealed class LedgerImportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_WhatWasExported_IsTheSameLedger() => ReadingGen.BrokenReading.Array[0, 8].Sample(
        readings =>
        {
            using var folder = new TempFolder();
            using var from = LedgerStore.OpenOrCreate(folder.File("from.ledger"));
            from.Add([.. readings.DistinctBy(r => r.Article.Id)]);
            var exported = Export(from);

            using var to = LedgerStore.OpenOrCreate(folder.File("to.ledger"));
            var result = LedgerImport.Run(to, new MemoryStream(exported));
            var again = LedgerImport.Run(to, new MemoryStream(exported));

            return Export(to).AsSpan().SequenceEqual(exported)
                && result == new ImportResult(from.Summary().Readings, 0, 0, 0)
                && again == new ImportResult(0, 0, result.Added, 0)
                && to.Summary() with { ReadBy = [] } == from.Summary() with { ReadBy = [] };
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void Run_BadLines_AreReportedAndPassedOver()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        var one = ReadingJson.ToLine(Sample.Reading("1.txt", ("A", "said", "one")));
        var two = ReadingJson.ToLine(Sample.Reading("2.txt", ("B", "said", "two")));
        var lines = $"{one}\r\n\n{{\"schema\":1}}\n{one}\n{new string('x', 4_000)}\nnot json\n{two}";
        var faults = new List<ImportFault>();

        var result = LedgerImport.Run(ledger, new MemoryStream(Encoding.UTF8.GetBytes(lines)), faults.Add, mostBytesPerLine: 3_000);

        Assert.Equal(new ImportResult(2, 0, 1, 3), result);
        Assert.Equal(
            [(3L, ErrorCodes.ReadingInvalid), (5L, ErrorCodes.InputTooLarge), (6L, ErrorCodes.ReadingInvalid)],
            faults.Select(fault => (fault.Line, fault.Code)));
        Assert.Contains("schema", faults[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryRead_AnyStream_GivesItsLines() =>
        Gen.Select(Gen.String[Gen.Char["ab\n"], 0, 200], Gen.Int[1, 7], Gen.Int[1, 20]).Sample((text, chunk, most) =>
        {
            var reader = new LineReader(new SlowStream(Encoding.UTF8.GetBytes(text), chunk), most);
            var lines = new List<string?>();
            while (reader.TryRead(out var line, out var tooLong))
            {
                lines.Add(tooLong ? null : Encoding.UTF8.GetString(line));
            }

            var expected = text.Split('\n').ToList();
            if (expected[^1].Length == 0)
            {
                expected.RemoveAt(expected.Count - 1);
            }

            // A line of exactly the limit may count as too long or not, by where the reads fall.
            return lines.Count == expected.Count
                && reader.Number == lines.Count
                && lines.Zip(expected).All(pair => pair.First is null ? pair.Second.Length >= most : pair.First == pair.Second && pair.Second.Length <= most);
        });

    private static byte[] Export(LedgerStore ledger)
    {
        using var stream = new MemoryStream();
        JsonLinesExport.Write(ledger.Readings(), stream);
        return stream.ToArray();
    }

    /// <summary>Gives no more than a few bytes at a time.</summary>
    private sealed class SlowStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, chunk));
    }
}
