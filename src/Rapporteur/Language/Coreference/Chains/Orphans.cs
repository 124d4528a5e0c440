using Rapporteur.Language.Coreference.Mentions;

namespace Rapporteur.Language.Coreference.Chains;

/// <summary>
/// Chains of pronouns alone, of which most are "I", "we" and "you" of who writes, speaks and is spoken to: joined with a
/// chain that has a name or description, wherever it stands, as the judge decides; <c>byRule</c> where the make of the text
/// may decide without it.
/// </summary>
internal sealed class Orphans(
    Document document, List<Mention> mentions, List<DraftChain> chains, ChainFeatures features, FeatureLists lists, IChainJudge judge, bool byRule)
{
    // Which chains are looked at: those with most mentions, and those with a name or description next before and behind.
    private const int MostBySize = 12;
    private const int MostBefore = 6;
    private const int MostBehind = 2;

    // How many of the largest are passed on the way, those included that cannot be meant.
    private const int MostPassed = 150;

    private readonly List<DraftChain?> _candidates = [];
    private int _ranked;

    /// <summary>Joins the orphans; chains that were joined with another are left empty.</summary>
    public void Join()
    {
        var named = chains.Where(chain => chain.Mentions.Count > 0 && chain.Nominals.Count > 0 && !chain.IsUnnamedSpeaker).ToArray();
        var bySize = named.OrderByDescending(chain => chain.Mentions.Count).ThenBy(chain => chain.Number).ToArray();
        var clues = new SpeakerClues(document, bySize);
        var number = new Dictionary<Mention, int>();
        for (var i = 0; i < mentions.Count; i++)
        {
            number.Add(mentions[i], i);
        }

        foreach (var orphan in chains.Where(IsOrphan).ToArray())
        {
            // Ranks are of those that may be meant at all.
            // In an interview "you" and "I" are one; who says "I" is shown more often.
            var pronoun = orphan.Mentions.FindIndex(m => m.Form == MentionForm.I);
            pronoun = pronoun >= 0 ? pronoun : orphan.Mentions.FindIndex(m => m.IsPersonal);
            var form = orphan.Mentions[pronoun].Form;
            Choose(named, [.. bySize.Take(MostPassed).Where(chain => Agreement.Of(form, chain) > Agreement.Against).Take(MostBySize)], orphan.Mentions[pronoun]);
            if (_candidates.Count == 1)
            {
                continue;
            }

            if (Shown(form, orphan, clues) is { } shown)
            {
                shown.Absorb(orphan);
                continue;
            }

            lists.Clear();
            features.AddAlone(orphan, orphan.Mentions[pronoun]);
            for (var i = 1; i < _candidates.Count; i++)
            {
                var chain = _candidates[i]!;
                features.AddJoined(orphan.Mentions[pronoun], chain, i - 1 < _ranked ? i - 1 : -1, clues.Of(form, chain));
                features.End();
            }

            _candidates[judge.ChooseFor(number[orphan.Mentions[pronoun]], _candidates, lists)]?.Absorb(orphan);
        }
    }

    private static bool IsOrphan(DraftChain chain) => chain.Mentions.Count > 0 && (chain.IsUnnamedSpeaker || (chain.Nominals.Count == 0 && chain.Mentions[0].IsPersonal));

    // Whom the make of the text shows without doubt; only where the pronoun is no one's in a quotation.
    private DraftChain? Shown(MentionForm form, DraftChain orphan, SpeakerClues clues)
    {
        if (!byRule || form is not (MentionForm.I or MentionForm.We or MentionForm.You) || orphan.Mentions.TrueForAll(m => m.Quotation >= 0))
        {
            return null;
        }

        ReadOnlySpan<uint> order = form == MentionForm.I ? SpeakerClues.OfWriter : form == MentionForm.We ? features.IsDialogue ? SpeakerClues.OfHouse : SpeakerClues.OfUs : features.IsDialogue ? SpeakerClues.OfInterviewed : SpeakerClues.OfReader;
        foreach (var clue in order)
        {
            for (var i = 1; i < _candidates.Count; i++)
            {
                if (clues.Of(form, _candidates[i]!) == clue)
                {
                    return _candidates[i];
                }
            }
        }

        return null;
    }

    private void Choose(DraftChain[] named, DraftChain[] bySize, Mention first)
    {
        _candidates.Clear();
        _candidates.Add(null);
        _candidates.AddRange(bySize);
        _ranked = bySize.Length;
        var next = Halving.CountBefore(named, first.Head, static (chain, at) => chain.Nominals[0].Head < at);
        for (var i = next - 1; i >= 0 && i >= next - MostBefore; i--)
        {
            Add(named[i], first.Form);
        }

        for (var i = next; i < named.Length && i < next + MostBehind; i++)
        {
            Add(named[i], first.Form);
        }

        // A signature.
        for (var i = named.Length - 1; i >= 0 && i >= named.Length - MostBehind; i--)
        {
            Add(named[i], first.Form);
        }
    }

    private void Add(DraftChain chain, MentionForm form)
    {
        if (!_candidates.Contains(chain) && Agreement.Of(form, chain) > Agreement.Against)
        {
            _candidates.Add(chain);
        }
    }
}
