using Rapporteur.Readings;

namespace Rapporteur.Ledger.Exports;

/// <summary>Readings as JSON Lines: one reading of the contract a line, UTF-8, each line ended by LF.</summary>
public static class JsonLinesExport
{
    /// <summary>Writes the readings one after another; holds one at a time.</summary>
    /// <returns>How many there were.</returns>
    public static long Write(IEnumerable<Reading> readings, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(stream);
        var count = 0L;
        foreach (var reading in readings)
        {
            ReadingJson.Write(stream, reading);
            stream.WriteByte((byte)'\n');
            count++;
        }

        return count;
    }
}
