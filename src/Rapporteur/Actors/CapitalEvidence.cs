using Rapporteur.Language;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Actors;

/// <summary>
/// Tells for words that open a sentence, and are capitals for that, whether they are names: by how the same word is
/// written elsewhere in the article.
/// </summary>
internal sealed class CapitalEvidence
{
    private const int LongestWord = 40;
    private readonly Dictionary<string, Seen> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Seen>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Gathers the evidence; sentences in title case, where every word is a capital, give none.</summary>
    public CapitalEvidence(WordLayer layer, Func<int, bool> isTitleCase)
    {
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var document = layer.Document;
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            var traits = layer[i];
            if ((traits & (WordTraits.Opens | WordTraits.Capital)) == (WordTraits.Opens | WordTraits.Capital)
                && (traits & WordTraits.Function) == 0
                && document.Tokens[i].Span.Length <= LongestWord)
            {
                _lookup.TryAdd(document.Word(i), Seen.Nowhere);
            }
        }

        for (var s = 0; s < document.Sentences.Count; s++)
        {
            if (!isTitleCase(s))
            {
                Gather(layer, document.Sentences[s]);
            }
        }
    }

    [Flags]
    private enum Seen
    {
        Nowhere = 0,
        Small = 1,
        Capital = 2,
    }

    /// <summary>True where the word stands in small letters elsewhere and nowhere as a capital within a sentence.</summary>
    public bool IsCommon(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var seen) && seen == Seen.Small;

    /// <summary>True where the word is a capital within some sentence.</summary>
    public bool IsName(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var seen) && (seen & Seen.Capital) != 0;

    private void Gather(WordLayer layer, TokenRange sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var traits = layer[i];
            if ((traits & WordTraits.Letter) == 0 || (traits & (WordTraits.Opens | WordTraits.Function | WordTraits.AllCapitals)) != 0)
            {
                continue;
            }

            var word = layer.Document.Word(i);
            if (word.Length <= LongestWord && _lookup.TryGetValue(word, out var seen))
            {
                var now = seen | ((traits & WordTraits.Capital) != 0 ? Seen.Capital : Seen.Small);
                if (now != seen)
                {
                    _lookup[word] = now;
                }
            }
        }
    }
}
