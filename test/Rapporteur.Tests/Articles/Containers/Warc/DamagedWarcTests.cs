using System.Text;
using Rapporteur.Articles.Containers;
using static Rapporteur.Tests.Articles.Containers.Inputs;

namespace Rapporteur.Tests.Articles.Containers.Warc;

public class DamagedWarcTests
{
    private const string Damaged = ErrorCodes.ContainerDamaged;

    [Theory]
    [InlineData(-300)]
    [InlineData(-1)]
    [InlineData(+5)]
    [InlineData(+50)]
    [InlineData(+400)]
    [InlineData(+1_000_000_000)]
    public void Open_WrongLength_LosesThatRecordAlone(int by)
    {
        var bad = Record("bad");
        var text = Encoding.Latin1.GetString(bad);
        var at = text.IndexOf("Content-Length: ", StringComparison.Ordinal) + 16;
        var end = text.IndexOf('\r', at);
        var length = int.Parse(text[at..end], System.Globalization.CultureInfo.InvariantCulture);
        bad = Bytes(text[..at] + (length + by) + text[end..]);

        var expected = by > 1_000_000 ? ErrorCodes.InputTooLarge : Damaged;
        Assert.Equal(["a", expected, "b", "c"], Words(Join(Record("a"), bad, Record("b"), Record("c"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    [InlineData("\n\n\n\r\n\0\0")]
    public void Open_OtherLineEndsBetweenRecords_AreNoDamage(string between)
    {
        var record = Record("a");

        Assert.Equal(["a", "b"], Words(Join(record[..^4], Bytes(between), Record("b"))));
    }

    [Fact]
    public void Open_GarbageBetweenRecords_IsPassedOver() =>
        Assert.Equal(["a", Damaged, "b"], Words(Join(Record("a"), Bytes("what is this?\r\nWARC/x\nand that\r\n"), Record("b"))));

    [Fact]
    public void Open_CutOff_GivesWhatIsWhole()
    {
        var last = Record("b");
        for (var length = 40; length < last.Length - 4; length += 13)
        {
            Assert.Equal(["a", Damaged], Words(Join(Record("a"), last[..length])));
        }
    }

    [Fact]
    public void Open_RecordCutOffBeforeTheNext_LosesThatRecordAlone()
    {
        var cut = Record("bad");
        for (var length = 40; length < cut.Length - 4; length += 13)
        {
            Assert.Equal(["a", Damaged, "b"], Words(Join(Record("a"), cut[..length], Bytes("\n"), Record("b"))));
        }
    }

    [Fact]
    public void Open_DamagedGzipMember_LosesThatRecordAlone()
    {
        var bad = Record("bad", compress: true);
        for (var at = 10; at < bad.Length; at += 7)
        {
            var broken = (byte[])bad.Clone();
            broken[at] ^= 0xFF;

            Assert.Equal(["a", Damaged, "b"], Words(Join(Record("a", true), broken, Record("b", true))));
        }
    }

    [Fact]
    public void Open_TruncatedGzipMember_LosesThatRecordAlone()
    {
        var bad = Record("bad", compress: true);
        for (var length = 1; length < bad.Length; length += 7)
        {
            var words = Words(Join(Record("a", true), bad[..length], Record("b", true)));

            // Where only the last bits are missing, the record itself is whole, and the damage is behind it.
            Assert.Equal(["a", Damaged, "b"], length > bad.Length - 16 ? words.Where(w => w != "bad") : words);
        }
    }

    [Fact]
    public void Open_FirstGzipMemberDamaged_GivesTheOthers()
    {
        var bad = Record("bad", compress: true);
        bad[11] ^= 0xFF;
        bad[12] ^= 0xFF;

        Assert.Equal([Damaged, "a", "b"], Words(Join(bad, Record("a", true), Record("b", true))));
    }

    [Fact]
    public void Open_DamagedZstdFrame_LosesThatRecordAlone()
    {
        var bad = Zstd(Record("bad"));

        Assert.Equal(["a", Damaged, "b"], Words(Join(Zstd(Record("a")), bad[..^20], Zstd(Record("b")))));
    }

    [Fact]
    public void Open_FaultsNameTheRecord()
    {
        var bad = Record("bad");
        var id = Open(bad)[0].Source;

        var fault = Open(Join(bad[..^40], Bytes("\n"), Record("b")))[0];

        Assert.Equal(id, fault.Source);
        Assert.Contains(id, fault.Fault!.Message, StringComparison.Ordinal);
    }
}
