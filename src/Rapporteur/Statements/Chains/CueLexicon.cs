using System.Collections.Frozen;

namespace Rapporteur.Statements.Chains;

/// <summary>Words and how often they were part of a cue in the training texts, in classes.</summary>
internal sealed class CueLexicon
{
    private readonly FrozenDictionary<ulong, byte> _rates;

    /// <summary>Takes the classes that <see cref="RateOf"/> gave, by hash of the word in small letters.</summary>
    public CueLexicon(IEnumerable<KeyValuePair<ulong, byte>> rates) => _rates = rates.ToFrozenDictionary();

    /// <summary>No word known.</summary>
    public static CueLexicon Empty { get; } = new([]);

    /// <summary>The words.</summary>
    public IReadOnlyDictionary<ulong, byte> Rates => _rates;

    /// <summary>From this class on, a word is more often in a cue than not.</summary>
    public const byte Strong = 4;

    /// <summary>Class of a word, 0 where it is not known.</summary>
    public byte this[ulong lower] => _rates.TryGetValue(lower, out var rate) ? rate : (byte)0;

    /// <summary>The class of a word that was in a cue <paramref name="cue"/> times of <paramref name="seen"/>; 0 where it is too rare to tell.</summary>
    public static byte RateOf(int cue, int seen)
    {
        if (seen < 3)
        {
            return 0;
        }

        return ((double)cue / seen) switch
        {
            < 0.03 => 1,
            < 0.12 => 2,
            < 0.30 => 3,
            < 0.55 => 4,
            < 0.80 => 5,
            _ => 6,
        };
    }
}
