using Rapporteur.Statements.Chains;

namespace Rapporteur.Training.Statements;

/// <summary>Counts how often each word is in a cue. An article's own counts can be left out, so that training sees rare words as reading does.</summary>
internal sealed class LexiconTrainer
{
    private readonly Dictionary<ulong, (int Cue, int Seen)> _counts = [];

    /// <summary>Adds the words of one article.</summary>
    public void Add(TokenTraits[] traits, ChainLabel[] labels, int sign = 1)
    {
        for (var i = 0; i < traits.Length; i++)
        {
            if (traits[i].Mark || traits[i].Quote != QuotePlace.Outside)
            {
                continue;
            }

            var (cue, seen) = _counts.GetValueOrDefault(traits[i].Lower);
            var isCue = labels[i] is ChainLabel.BeginCue or ChainLabel.InCue;
            _counts[traits[i].Lower] = (cue + (isCue ? sign : 0), seen + sign);
        }
    }

    /// <summary>Sets the rates of an article that was added, as if it had not been.</summary>
    public void RateWithout(TokenTraits[] traits, ChainLabel[] labels)
    {
        Add(traits, labels, -1);
        for (var i = 0; i < traits.Length; i++)
        {
            var (cue, seen) = _counts.GetValueOrDefault(traits[i].Lower);
            traits[i].CueRate = traits[i].Quote is QuotePlace.Opening or QuotePlace.Closing ? (byte)0 : CueLexicon.RateOf(cue, seen);
        }

        Add(traits, labels);
    }

    /// <summary>The lexicon for reading: the words that tell something.</summary>
    public CueLexicon Build() => new(_counts
        .Select(p => KeyValuePair.Create(p.Key, CueLexicon.RateOf(p.Value.Cue, p.Value.Seen)))
        .Where(p => p.Value > 0));
}
