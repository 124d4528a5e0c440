namespace Rapporteur.Articles.Containers;

/// <summary>Turns what goes wrong while a container is read into a fault of its own, so that what lies around it is still read.</summary>
internal static class FaultGuard
{
    /// <summary>The articles of <paramref name="articles"/>; where they end in an exception of reading, a fault as the last one.</summary>
    public static IEnumerable<StoredArticle> Guard(IEnumerable<StoredArticle> articles, string source, ReadMeter meter)
    {
        using var each = articles.GetEnumerator();
        while (true)
        {
            RapporteurException? fault = null;
            try
            {
                if (!each.MoveNext())
                {
                    yield break;
                }
            }
            catch (Exception e) when (FaultOf(e, source) is { } known)
            {
                fault = known;
            }

            if (fault is not null)
            {
                yield return new StoredArticle { Source = source, Fault = fault, BytesRead = meter.BytesRead };
                yield break;
            }

            yield return each.Current;
        }
    }

    /// <summary>What a person can do about an exception of reading; null for a fault of the program.</summary>
    public static RapporteurException? FaultOf(Exception exception, string source) => exception switch
    {
        RapporteurException known => known,
        InvalidDataException or DamageException => new RapporteurException(
            ErrorCodes.ContainerDamaged, $"{source} is damaged ({exception.Message}). Fetch or copy it again.", exception),
        IOException or UnauthorizedAccessException or NotSupportedException or ObjectDisposedException => new RapporteurException(
            ErrorCodes.InputUnreadable, $"{source}: reading failed ({exception.Message}). Check the file and its permissions.", exception),
        _ => null,
    };
}
