using Rapporteur.Language;
using Rapporteur.Language.Coreference.Models;
using Rapporteur.Training.Encoder.Data;
using Rapporteur.Training.Encoder.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace Rapporteur.Training.Encoder.Learning;

/// <summary>The loss of choices among pairs: which cue a content has, which source a cue, whom a mention means.</summary>
internal sealed class PairLoss(Model model)
{
    private const int MostBefore = 40;

    /// <summary>The loss of links for each choice; null where there is nothing to choose.</summary>
    public Tensor? Links(Batch batch, Tensor words)
    {
        var spans = new SpanTable();
        var cues = new Choices();
        var sources = new Choices();
        for (var w = 0; w < batch.Windows.Count; w++)
        {
            var window = batch.Windows[w];
            if (window.Of.Statements is not { } gold)
            {
                continue;
            }

            var shift = batch.FirstWords[w] - window.Tokens.Start;
            var own = gold.Spans.Where(s => window.Tokens.Start <= s.Tokens.Start && s.Tokens.End <= window.Tokens.End)
                .Select(s => (s.Role, s.Owner, Row: spans.Add(s.Tokens.Start + shift, s.Tokens.End + shift))).ToList();
            foreach (var (role, choices) in new[] { (2, cues), (1, sources) })
            {
                foreach (var span in own.Where(s => s.Role == role))
                {
                    choices.Open();
                    foreach (var other in own.Where(s => s.Role == role - 1))
                    {
                        choices.Offer(span.Row, other.Row, span.Owner >= 0 && span.Owner == other.Owner);
                    }
                }
            }
        }

        if (cues.IsEmpty || sources.IsEmpty)
        {
            return null;
        }

        var u = Model.Leak(model.Linear(spans.Means(words), "link"));
        return cues.Loss(Scores(u, cues, "link.content-cue", null)) + sources.Loss(Scores(u, sources, "link.cue-source", null));
    }

    /// <summary>The loss of mentions for each choice; null where there is nothing to choose.</summary>
    public Tensor? Mentions(Batch batch, Tensor words)
    {
        var spans = new SpanTable();
        var heads = new List<long>();
        var choices = new Choices();
        for (var w = 0; w < batch.Windows.Count; w++)
        {
            var window = batch.Windows[w];
            if (window.Of.Mentions is not { } gold)
            {
                continue;
            }

            var shift = batch.FirstWords[w] - window.Tokens.Start;
            var own = gold.All.Where(m => window.Tokens.Start <= m.Tokens.Start && m.Tokens.End <= window.Tokens.End).ToList();
            var sentences = SentencesOf(window.Of.Document, own);
            var rows = own.Select(m => spans.Add(m.Tokens.Start + shift, m.Tokens.End + shift)).ToList();
            heads.AddRange(own.Select(m => (long)m.Head + shift));
            for (var j = 1; j < own.Count; j++)
            {
                choices.Open();
                for (var i = Math.Max(0, j - MostBefore); i < j; i++)
                {
                    choices.Offer(rows[j], rows[i], own[i].Entity == own[j].Entity, MentionDistances.Of(sentences[j] - sentences[i], j - i - 1));
                }
            }
        }

        if (choices.IsEmpty)
        {
            return null;
        }

        var u = torch.cat([words.index_select(0, torch.tensor(heads.ToArray())), spans.Means(words)], 1);
        return choices.Loss(Scores(Model.Leak(model.Linear(u, "mention")), choices, "mention.pair", "mention.distance"));
    }

    private static List<int> SentencesOf(Document document, List<EntityMentionGold> mentions)
    {
        var (sentence, sentences) = (0, new List<int>());
        foreach (var mention in mentions)
        {
            while (document.Sentences[sentence].End <= mention.Tokens.Start)
            {
                sentence++;
            }

            sentences.Add(sentence);
        }

        return sentences;
    }

    private Tensor Scores(Tensor u, Choices choices, string name, string? distances)
    {
        var a = u.index_select(0, torch.tensor(choices.Firsts.ToArray()));
        var b = u.index_select(0, torch.tensor(choices.Seconds.ToArray()));
        var hidden = model.Linear(torch.cat([a, b, a * b], 1), name, "1");
        if (distances is not null)
        {
            hidden = hidden + model.Weights[distances].index_select(0, torch.tensor(choices.Near.ToArray()))
                + model.Weights[distances].index_select(0, torch.tensor(choices.Far.ToArray()));
        }

        return model.Linear(Model.Leak(hidden), name, "2").squeeze(1);
    }

    /// <summary>Spans of the words of a batch.</summary>
    private sealed class SpanTable
    {
        private readonly List<(int Start, int End)> _spans = [];

        public int Add(int start, int end)
        {
            _spans.Add((start, end));
            return _spans.Count - 1;
        }

        public Tensor Means(Tensor words)
        {
            // Sums from the first word on, so that a span's is the difference of two.
            var sums = torch.cat([torch.zeros(1, words.shape[1]), words.cumsum(0)], 0);
            var starts = sums.index_select(0, torch.tensor(_spans.Select(static s => (long)s.Start).ToArray()));
            var ends = sums.index_select(0, torch.tensor(_spans.Select(static s => (long)s.End).ToArray()));
            return (ends - starts) / torch.tensor(_spans.Select(static s => (float)(s.End - s.Start)).ToArray()).unsqueeze(1);
        }
    }

    /// <summary>Choices among pairs, or none of them.</summary>
    private sealed class Choices
    {
        private readonly List<(int First, int Last)> _groups = [];
        private readonly List<bool> _right = [];

        public List<long> Firsts { get; } = [];

        public List<long> Seconds { get; } = [];

        public List<long> Near { get; } = [];

        public List<long> Far { get; } = [];

        public bool IsEmpty => _right.Count == 0;

        public void Open() => _groups.Add((_right.Count, _right.Count));

        public void Offer(int first, int second, bool right, (int Near, int Far) distance = default)
        {
            Firsts.Add(first);
            Seconds.Add(second);
            _right.Add(right);
            Near.Add(distance.Near);
            Far.Add(distance.Far);
            _groups[^1] = (_groups[^1].First, _right.Count);
        }

        /// <summary>Minus the logarithm of the share of what is right, which is none of the pairs (score 0) where none of them is.</summary>
        public Tensor Loss(Tensor scores)
        {
            var most = _groups.Max(static g => g.Last - g.First) + 1;
            var at = new long[_groups.Count * most];
            var open = new float[_groups.Count * most];
            var right = new float[_groups.Count * most];
            Array.Fill(at, _right.Count);
            Array.Fill(open, -1e9f);
            Array.Fill(right, -1e9f);
            for (var g = 0; g < _groups.Count; g++)
            {
                var (first, last) = _groups[g];
                var any = false;
                for (var k = first; k < last; k++)
                {
                    var cell = (g * most) + 1 + k - first;
                    (at[cell], open[cell]) = (k, 0);
                    right[cell] = _right[k] ? 0 : -1e9f;
                    any |= _right[k];
                }

                open[g * most] = 0;
                right[g * most] = any ? -1e9f : 0;
            }

            var table = torch.cat([scores, torch.zeros(1)], 0).index_select(0, torch.tensor(at)).view(_groups.Count, most);
            var all = torch.logsumexp(table + torch.tensor(open, [_groups.Count, most]), 1);
            return (all - torch.logsumexp(table + torch.tensor(right, [_groups.Count, most]), 1)).mean();
        }
    }
}
