namespace Rapporteur.Training.Events;

/// <summary>The lines of a file of gold.</summary>
internal static class GoldLines
{
    /// <summary>Those that are not empty, with their numbers from 1.</summary>
    /// <exception cref="RapporteurException">RAP0401: there is no such file, or nothing in it; RAP0402: it cannot be read.</exception>
    public static IReadOnlyList<(int Number, string Line)> Of(string path)
    {
        if (!File.Exists(path))
        {
            throw new RapporteurException(ErrorCodes.GoldMissing, $"There is no file {path}. Check the path.");
        }

        try
        {
            var lines = File.ReadAllLines(path).Select(static (line, at) => (at + 1, line)).Where(static item => item.line.Length > 0).ToList();
            return lines.Count > 0 ? lines : throw new RapporteurException(ErrorCodes.GoldMissing, $"There is nothing in {path}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RapporteurException(ErrorCodes.GoldUnreadable, $"{path} cannot be read: {e.Message}", e);
        }
    }
}
