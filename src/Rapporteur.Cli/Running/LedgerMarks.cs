using Rapporteur.Articles;
using Rapporteur.Articles.Containers;
using Rapporteur.Cli.Inputs;
using Rapporteur.Ledger;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Running;

/// <summary>
/// Remembers in a ledger how far each input that holds many articles was read. Articles come back in the order in which
/// they are given, so that with each all before it are done.
/// </summary>
/// <param name="known">The ledger as it was before the run.</param>
/// <param name="settings">What the articles are read with; see <see cref="SettingsOf"/>.</param>
internal sealed class LedgerMarks(LedgerStore known, string settings)
{
    // Of the input whose articles come back.
    private string? _fingerprint;
    private long _failed;
    private bool _isBroken;

    /// <summary>What articles are read with, as far as it decides what comes into the ledger.</summary>
    public static string SettingsOf(Engine engine, bool anyLanguage, ArticleOptions articles, ContainerOptions containers) => string.Join(
        "; ",
        new[]
        {
            $"{engine.Version} {engine.Model}",
            engine.Register,
            engine.Codebook,
            anyLanguage ? "any language" : null,
            articles.Published is { } published ? $"published {published}" : null,
            containers.Map.Count > 0 ? "map " + string.Join(',', containers.Map.OrderBy(static m => m.Key, StringComparer.Ordinal).Select(static m => $"{m.Key}={m.Value}")) : null,
        }.OfType<string>());

    /// <summary>How far an input was read before; null where it cannot be told from others. May be called on any thread.</summary>
    public PastArticles? Find(Input input)
    {
        if (InputFingerprint.Of(input.Source) is not { } fingerprint)
        {
            return null;
        }

        var progress = known.ProgressOf(fingerprint, settings);
        return new PastArticles(fingerprint, progress?.Articles ?? 0, progress?.Failed ?? 0);
    }

    /// <summary>On one thread: how far the input is read with one more of its articles; null where that is not remembered.</summary>
    public InputProgress? After(Place place, Fault? fault)
    {
        if (place.Past is not { } past)
        {
            return null;
        }

        if (past.Fingerprint != _fingerprint)
        {
            (_fingerprint, _failed, _isBroken) = (past.Fingerprint, past.Failed, false);
        }

        _failed += fault is null ? 0 : 1;

        // Where the disk or the network failed, the rest may be there the next time.
        _isBroken |= fault?.Code == ErrorCodes.InputUnreadable;
        return _isBroken ? null : new InputProgress(past.Fingerprint, settings, place.Source, place.Number, _failed);
    }
}
