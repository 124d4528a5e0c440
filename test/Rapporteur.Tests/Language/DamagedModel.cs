namespace Rapporteur.Tests.Language;

/// <summary>Model files that were harmed on their way.</summary>
internal static class DamagedModel
{
    /// <summary>Fails unless <paramref name="model"/> is refused with the number of unreadable models.</summary>
    public static void AssertUnreadable(byte[] model, Func<Stream, string, object> read)
    {
        var fault = Assert.Throws<RapporteurException>(() => read(new MemoryStream(model), "a.model"));
        Assert.Equal(ErrorCodes.ModelUnreadable, fault.Code);
    }

    /// <summary>Fails unless the model is refused with any of its bytes changed; of a large one some thousands are tried.</summary>
    public static void AssertUnreadableWithAnyByteChanged(byte[] model, Func<Stream, string, object> read, int step = 1)
    {
        for (var at = 0; at < model.Length; at += step)
        {
            var damaged = (byte[])model.Clone();
            damaged[at] ^= 0x41;
            AssertUnreadable(damaged, read);
        }
    }

    /// <summary>Fails unless a model of the next format's version is refused with both versions and the file's name.</summary>
    public static void AssertOtherVersionIsSaid(byte[] model, Func<Stream, string, object> read, string version)
    {
        var other = (byte[])model.Clone();
        other[8]++;
        var fault = Assert.Throws<RapporteurException>(() => read(new MemoryStream(other), "some.model"));
        Assert.Contains($"version {version}", fault.Message, StringComparison.Ordinal);
        Assert.Contains("some.model", fault.Message, StringComparison.Ordinal);
    }
}
