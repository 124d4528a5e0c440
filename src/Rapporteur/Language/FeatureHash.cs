using System.Runtime.CompilerServices;

namespace Rapporteur.Language;

/// <summary>Numbers of features: what a template saw, as one 32-bit hash.</summary>
internal static class FeatureHash
{
    /// <summary>The number of what <paramref name="template"/> saw.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b = 0)
    {
        var h = (((ulong)b << 32) | a) * 0xD6E8FEB86659FD93UL;
        h ^= (h >> 32) + (template * 0x9E3779B97F4A7C15UL);
        h *= 0xC4CEB9FE1A85EC53UL;
        return (uint)(h >> 32);
    }
}
