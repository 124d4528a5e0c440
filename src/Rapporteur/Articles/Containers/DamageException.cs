namespace Rapporteur.Articles.Containers;

/// <summary>
/// Damage in a stream that goes on behind it: the next reading gives what follows. Any other exception of a stream is its
/// end.
/// </summary>
/// <param name="message">What is wrong, and where.</param>
/// <param name="given">How many of the bytes given before come from the damaged part, and may be wrong.</param>
/// <param name="inner">What lies under it.</param>
internal sealed class DamageException(string message, long given, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>How many of the bytes given before come from the damaged part, and may be wrong.</summary>
    public long Given { get; } = given;
}
