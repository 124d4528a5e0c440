using Rapporteur.Actors.Registers;

namespace Rapporteur.Tests.Actors.Registers;

public sealed class RegisterFileTests
{
    private static readonly RegisterTables Small = new()
    {
        States = [new("XXA", "XA", "state", "Aland", "Republic of Aland", default, "1", null, "XXA", null)],
        Names = [new("XXA", ActorNameKind.Name, "Aland", default), new(null, ActorNameKind.Trap, "Aland Sound", default)],
        Organs = [new("XXA:army", "XXA", "army", "MIL", ["Army of Aland"], null)],
        Organizations = [new("LEAGUE", "IGO", null, "League of Isles", ["LI"], null, "Q1")],
        Members = [new("LEAGUE", "XXA", PeriodOf("1990-05", "2001"))],
        Groups = [new("group:gulls", "party", "XXA", "PTY", "Gulls", [], PeriodOf("1999", null), null)],
        Offices = [new("president", "head-of-state", "GOV", ["President"])],
        Holders = [new("president", "XXA", "person:ida-holm", "Ida Holm", ["I. Holm"], PeriodOf("2010-01-31", "2012-02-29"), null)],
    };

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var bytes = Written(Small);
        Assert.Equal(bytes, Written(RegisterFile.Read(new MemoryStream(bytes), "a")));
        Assert.Equal(Small.Holders[0] with { Names = [] }, RegisterFile.Read(new MemoryStream(bytes), "a").Holders[0] with { Names = [] });
    }

    [Fact]
    public void Read_AnyByteChanged_IsRefused()
    {
        var bytes = Written(Small);
        for (var at = 0; at < bytes.Length; at++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 0x41;

            // Four bytes of the header are not used.
            if (at is < 12 or >= 16)
            {
                Assert.Equal(ErrorCodes.RegisterUnreadable, Assert.Throws<RapporteurException>(() => RegisterFile.Read(new MemoryStream(damaged), "a")).Code);
            }
        }
    }

    [Fact]
    public void Read_CutAnywhere_IsRefused()
    {
        var bytes = Written(Small);
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<RapporteurException>(() => RegisterFile.Read(new MemoryStream(bytes, 0, length), "a"));
        }
    }

    [Fact]
    public void Read_EntriesThatContradict_AreRefusedWithTheirNames()
    {
        var wrong = Small with { Members = [new("NOBODY", "XXA", default)] };
        var fault = Assert.Throws<RapporteurException>(() => RegisterFile.Read(new MemoryStream(Written(wrong)), "some.register"));
        Assert.Contains("NOBODY", fault.Message, StringComparison.Ordinal);
        Assert.Contains("some.register", fault.Message, StringComparison.Ordinal);
    }

    private static byte[] Written(RegisterTables tables)
    {
        var stream = new MemoryStream();
        RegisterFile.Write(stream, tables);
        return stream.ToArray();
    }

    private static RegisterPeriod PeriodOf(string? from, string? to) => new(DateOf(from), DateOf(to));

    private static RegisterDate? DateOf(string? text) => text is null ? null : RegisterDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);
}
