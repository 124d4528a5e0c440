using System.Runtime.InteropServices;
using Rapporteur.Language.Tags;

namespace Rapporteur.Language.Names;

/// <summary>
/// Counts how each capitalised word of a document is used, so that a token learns from the other places of its word
/// (Chieu and Ng, CoNLL 2003). Linear in the document.
/// </summary>
internal sealed class DocumentEvidence
{
    private const int Flags = 10;
    private static readonly uint _the = WordForm.Of("the").Word;
    private static readonly uint _open = WordForm.Of("(").Word;
    private static readonly uint[] _whereabouts = [.. new[] { "in", "at", "from", "near" }.Select(static word => WordForm.Of(word).Word)];
    private readonly Dictionary<uint, int> _numbers = [];
    private readonly List<int> _counts = [];

    /// <summary>Fills in the evidence of all words.</summary>
    /// <param name="words">The document's tokens, everything else filled in.</param>
    /// <param name="sentences">Its sentences.</param>
    public static void Mark(Span<NameWord> words, IReadOnlyList<TokenRange> sentences)
    {
        var evidence = new DocumentEvidence();
        var own = new WordEvidence[words.Length];
        foreach (var range in sentences)
        {
            var sentence = words[range.Start..range.End];
            for (var i = 0; i < sentence.Length; i++)
            {
                if (sentence[i].IsCapital || sentence[i].IsSmall)
                {
                    own[range.Start + i] = Uses(sentence, i);
                    evidence.Count(sentence[i].Form.Word, own[range.Start + i]);
                }
            }
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].IsCapital)
            {
                words[i].Evidence = evidence.Elsewhere(words[i].Form.Word, own[i]);
            }
        }
    }

    private static WordEvidence Uses(ReadOnlySpan<NameWord> sentence, int i)
    {
        ref readonly var word = ref sentence[i];
        if (!word.IsPlain)
        {
            return WordEvidence.None;
        }

        if (word.IsSmall)
        {
            return WordEvidence.Small;
        }

        var uses = i > 0 ? WordEvidence.Capital : WordEvidence.None;
        var (start, end) = (word.RunStart, word.RunEnd);
        if (end <= start)
        {
            return uses;
        }

        var before = start > 0 ? sentence[start - 1].Form.Word : 0;
        var title = start > 0 && (sentence[start - 1].Classes & GazetteerClass.Titles) != 0;
        if (end - start > 1)
        {
            uses |= i == start ? WordEvidence.StartsRun : i == end - 1 ? WordEvidence.EndsRun : WordEvidence.None;
            title |= (sentence[start].Classes & (GazetteerClass.Titles | GazetteerClass.GivenNames)) != 0;
        }
        else
        {
            uses |= Array.IndexOf(_whereabouts, before) >= 0 ? WordEvidence.Whereabouts : WordEvidence.None;
            uses |= end < sentence.Length && sentence[end].Tag == UniversalTag.Verb ? WordEvidence.Acts : WordEvidence.None;
        }

        uses |= title && i == end - 1 ? WordEvidence.EndsPerson : WordEvidence.None;
        uses |= before == _the ? WordEvidence.Definite : WordEvidence.None;
        uses |= IsShortForm(sentence, i) ? WordEvidence.ShortForm : WordEvidence.None;
        for (var k = word.WideStart; k < Math.Min(word.WideEnd, word.WideStart + 12); k++)
        {
            uses |= k != i && sentence[k].IsCapital && (sentence[k].Classes & GazetteerClass.OrganisationHeads) != 0
                ? WordEvidence.InOrganisation : WordEvidence.None;
        }

        return uses;
    }

    // "Harbour Workers Union (HWU)": in brackets right behind a run.
    private static bool IsShortForm(ReadOnlySpan<NameWord> sentence, int i) =>
        i > 1 && sentence[i].IsCapitals && sentence[i - 1].Form.Word == _open && sentence[i - 2].RunEnd - sentence[i - 2].RunStart > 1;

    private void Count(uint word, WordEvidence uses)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, word, out var there);
        if (!there)
        {
            number = _counts.Count;
            CollectionsMarshal.SetCount(_counts, number + Flags);
            CollectionsMarshal.AsSpan(_counts)[number..].Clear();
        }

        for (var f = 0; f < Flags; f++)
        {
            _counts[number + f] += ((int)uses >> f) & 1;
        }
    }

    private WordEvidence Elsewhere(uint word, WordEvidence own)
    {
        var number = _numbers[word];
        var seen = WordEvidence.None;
        for (var f = 0; f < Flags; f++)
        {
            seen |= _counts[number + f] > (((int)own >> f) & 1) ? (WordEvidence)(1 << f) : WordEvidence.None;
        }

        return seen;
    }
}
