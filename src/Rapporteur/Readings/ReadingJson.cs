namespace Rapporteur.Readings;

/// <summary>A reading as JSON, by the contract <c>urn:rapporteur:reading:1</c> (see <c>docs/reading.md</c>).</summary>
public static class ReadingJson
{
    /// <summary>Writes one reading as UTF-8 to <paramref name="stream"/>.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="reading">What.</param>
    /// <param name="indented">Many lines for people rather than one for machines.</param>
    public static void Write(Stream stream, Reading reading, bool indented = false) => throw new NotImplementedException();

    /// <summary>One line of JSON.</summary>
    public static string ToLine(Reading reading) => throw new NotImplementedException();

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="RapporteurException">RAP0203: not such a reading; the message says where.</exception>
    public static Reading Parse(ReadOnlySpan<byte> json) => throw new NotImplementedException();
}
