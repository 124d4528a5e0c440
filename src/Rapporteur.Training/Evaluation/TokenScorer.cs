using Rapporteur.Language;
using Rapporteur.Language.Tokens;
using Rapporteur.Training.Conllu;

namespace Rapporteur.Training.Evaluation;

/// <summary>
/// Counts words and sentences that two readings of the same text share. Sentences are the same where their first and last
/// characters are. Words are the same where their characters are; the words of multiword tokens are aligned by a longest
/// common subsequence of their forms, over the range of characters that such tokens of either side span.
/// </summary>
internal sealed class TokenScorer
{
    private int _goldWords;
    private int _words;
    private int _wordsRight;
    private int _goldSentences;
    private int _sentences;
    private int _sentencesRight;

    /// <summary>Counts a document.</summary>
    /// <param name="gold">As the treebank has it.</param>
    /// <param name="found">What was found in its text.</param>
    public void Add(ConlluDocument gold, Document found)
    {
        var offsets = new Offsets(gold.Text);
        var goldWords = GoldWords(gold, offsets);
        var words = Words(found, offsets);
        _goldWords += goldWords.Length;
        _words += words.Length;
        _wordsRight += WordAlignment.Count(goldWords, words);

        var goldSentences = gold.Sentences.Select(s => (offsets[gold.Words[s.Start].Span.Start], offsets[gold.Words[s.End - 1].Span.End])).ToHashSet();
        _goldSentences += goldSentences.Count;
        _sentences += found.Sentences.Count;
        foreach (var sentence in found.Sentences)
        {
            var span = found.SpanOf(sentence);
            _sentencesRight += goldSentences.Contains((offsets[span.Start], offsets[span.End])) ? 1 : 0;
        }
    }

    /// <summary>Precision, recall and F1 of words and of sentences.</summary>
    public IReadOnlyList<LayerFigure> Figures() =>
    [
        .. Figures("words", _wordsRight, _goldWords, _words),
        .. Figures("sentences", _sentencesRight, _goldSentences, _sentences),
    ];

    private static IEnumerable<LayerFigure> Figures(string what, int right, int gold, int found)
    {
        yield return new LayerFigure(what + "_p", what + ", precision", Percent(right, found));
        yield return new LayerFigure(what + "_r", what + ", recall", Percent(right, gold));
        yield return new LayerFigure(what + "_f1", what + ", F1", Percent(2 * right, gold + found));
    }

    private static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;

    private static ScoredWord[] GoldWords(ConlluDocument gold, Offsets offsets)
    {
        var words = gold.Words.Select(w => new ScoredWord(offsets[w.Span.Start], offsets[w.Span.End], w.Form, false)).ToArray();
        foreach (var range in gold.MultiwordTokens)
        {
            Join(words, range);
        }

        return words;
    }

    private static ScoredWord[] Words(Document found, Offsets offsets)
    {
        var words = new ScoredWord[found.Tokens.Count];
        var first = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var span = found.Tokens[i].Span;
            words[i] = new ScoredWord(offsets[span.Start], offsets[span.End], span.Of(found.Text), false);
            first = Clitics.JoinsPrevious(found, i) ? first : i;
            if (first < i && (i + 1 == words.Length || !Clitics.JoinsPrevious(found, i + 1)))
            {
                Join(words, new TokenRange(first, i + 1));
            }
        }

        return words;
    }

    // All words of a multiword token have its characters.
    private static void Join(ScoredWord[] words, TokenRange range)
    {
        var (start, end) = (words[range.Start].Start, words[range.End - 1].End);
        for (var i = range.Start; i < range.End; i++)
        {
            words[i] = words[i] with { Start = start, End = end, Multiword = true };
        }
    }

    /// <summary>Offsets that do not count white space, which neither words nor sentences have at their ends.</summary>
    private sealed class Offsets
    {
        private readonly int[] _before;

        public Offsets(string text)
        {
            _before = new int[text.Length + 1];
            for (var i = 0; i < text.Length; i++)
            {
                _before[i + 1] = _before[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
            }
        }

        public int this[int offset] => _before[offset];
    }
}
