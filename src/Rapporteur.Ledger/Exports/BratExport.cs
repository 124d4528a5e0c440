using System.Text;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Exports;

/// <summary>Readings as a folder that brat opens: a .txt and an .ann file for each, and <c>annotation.conf</c>.</summary>
public static class BratExport
{
    /// <summary>
    /// Writes into a new or empty folder; holds one reading at a time. Files are named after the article's source, with a
    /// number where two would have the same name.
    /// </summary>
    /// <returns>How many readings there were.</returns>
    /// <exception cref="RapporteurException">RAP0309: the folder holds something already, or cannot be written.</exception>
    public static long Write(IEnumerable<Reading> readings, string folder)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        try
        {
            if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            {
                throw new RapporteurException(
                    ErrorCodes.ExportRefused, $"{folder} is not an empty folder. Give a folder that is new or empty, so that nothing is mixed up.");
            }

            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, BratWriter.ConfigurationName), BratWriter.Configuration, new UTF8Encoding(false));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(folder, fault);
        }

        var names = new ExportFileName();
        var count = 0L;
        foreach (var reading in readings)
        {
            var path = Path.Combine(folder, names.For(reading.Article.Source, reading.Article.Id));
            try
            {
                using var text = new FileStream(path + ".txt", FileMode.CreateNew);
                BratWriter.WriteText(text, reading);
                using var annotations = new FileStream(path + ".ann", FileMode.CreateNew);
                BratWriter.WriteAnnotations(annotations, reading);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw NotWritable(folder, fault);
            }

            count++;
        }

        return count;
    }

    private static RapporteurException NotWritable(string folder, Exception fault) => new(
        ErrorCodes.ExportRefused, $"The folder {folder} cannot be written: {fault.Message} Give another folder, or make room.", fault);
}
