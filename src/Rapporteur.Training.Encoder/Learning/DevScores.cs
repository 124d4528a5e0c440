using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Names;
using Rapporteur.Statements.Chains;
using Rapporteur.Training.Encoder.Data;
using Rapporteur.Training.Encoder.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace Rapporteur.Training.Encoder.Learning;

/// <summary>
/// Quick figures of the heads on documents that were not learned from, to see how learning goes. They are not those that
/// <c>rapporteur evaluate</c> gives: windows do not overlap, and spans are counted as labels have them.
/// </summary>
internal sealed class DevScores(Model model, WordPieces vocabulary)
{
    private const int L = ChainLabels.Count;
    private (int Right, int Found, int Gold) _spans;
    private (int Right, int Found, int Gold) _names;
    private (int Tags, int Arcs, int Relations, int Words) _syntax;
    private (int Right, int Count) _links;

    /// <summary>One line of figures.</summary>
    public string Of(IEnumerable<LabelledDocument> documents)
    {
        (_spans, _names, _syntax, _links) = (default, default, default, default);
        using var none = no_grad();
        foreach (var windows in documents.SelectMany(static d => Window.Cut(d, null)).Chunk(8))
        {
            using var scope = NewDisposeScope();
            var batch = new Batch(windows, vocabulary);
            var words = model.Words(batch, learning: false);
            var statements = model.Linear(words, "statements").data<float>().ToArray();
            var names = model.Linear(words, "names").data<float>().ToArray();
            for (var w = 0; w < windows.Length; w++)
            {
                Statements(windows[w], statements.AsSpan(batch.FirstWords[w] * L));
                Names(windows[w], names.AsSpan(batch.FirstWords[w] * NameLabels.Count));
                if (windows[w].Of.Syntax is not null)
                {
                    Syntax(windows[w], words.narrow(0, batch.FirstWords[w], windows[w].Tokens.Length));
                }
            }
        }

        return FormattableString.Invariant(
            $"spans {F(_spans):F2}, names {F(_names):F2}, UPOS {100.0 * _syntax.Tags / Math.Max(1, _syntax.Words):F2}, UAS {100.0 * _syntax.Arcs / Math.Max(1, _syntax.Words):F2}, LAS {100.0 * _syntax.Relations / Math.Max(1, _syntax.Words):F2}");
    }

    private static double F((int Right, int Found, int Gold) n) => n.Right == 0 ? 0 : 200.0 * n.Right / (n.Found + n.Gold);

    private void Statements(Window window, ReadOnlySpan<float> scores)
    {
        if (window.Of.Statements is not { } gold)
        {
            return;
        }

        var moves = StatementLoss.MovesOf(model.Weights["statements.moves"]);
        foreach (var sequence in gold.Sequences)
        {
            var (start, end) = (Math.Max(sequence.Start, window.Tokens.Start), Math.Min(sequence.End, window.Tokens.End));
            if (start >= end)
            {
                continue;
            }

            var found = new ChainLabel[end - start];
            ChainDecoder.Best(scores[((start - window.Tokens.Start) * L)..], gold.Contexts.AsSpan(start, end - start), moves, found);
            var right = Spans(gold.Labels[start..end].Select(static l => (ChainLabel)l).ToArray());
            var ours = Spans(found);
            _spans = (_spans.Right + ours.Intersect(right).Count(), _spans.Found + ours.Count, _spans.Gold + right.Count);
        }
    }

    private static List<(int, int, Role)> Spans(ChainLabel[] labels)
    {
        var spans = new List<(int, int, Role)>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (ChainLabels.IsBegin(labels[i]))
            {
                var role = ChainLabels.RoleOf(labels[i]);
                var end = i + 1;
                while (end < labels.Length && labels[end] == ChainLabels.Inside(role))
                {
                    end++;
                }

                spans.Add((i, end, role));
            }
        }

        return spans;
    }

    private void Names(Window window, ReadOnlySpan<float> scores)
    {
        if (window.Of.Names is not { Weight: 1 } gold)
        {
            return;
        }

        foreach (var sentence in window.Of.Document.Sentences.Where(s => window.Tokens.Start <= s.Start && s.End <= window.Tokens.End))
        {
            var labels = new byte[sentence.Length];
            NameDecoder.Best<float>(
                scores.Slice((sentence.Start - window.Tokens.Start) * NameLabels.Count, sentence.Length * NameLabels.Count),
                new float[NameLabels.Count * NameLabels.Count], new byte[sentence.Length * NameLabels.Count], labels);
            List<EntityName> ours = [], right = [];
            NameLabels.Read(labels, 0, ours);
            NameLabels.Read(gold.Labels.AsSpan(sentence.Start, sentence.Length), 0, right);
            _names = (_names.Right + ours.Intersect(right).Count(), _names.Found + ours.Count, _names.Gold + right.Count);
        }
    }

    private void Syntax(Window window, Tensor words)
    {
        var gold = window.Of.Syntax!;
        var tags = model.Linear(words, "tags").narrow(1, 0, model.Tags[0]).argmax(1).data<long>().ToArray();
        foreach (var sentence in window.Of.Document.Sentences.Where(s => window.Tokens.Start <= s.Start && s.End <= window.Tokens.End))
        {
            var first = sentence.Start - window.Tokens.Start;
            var (heads, relations) = SyntaxLoss.Best(model, words.narrow(0, first, sentence.Length));
            for (var i = 0; i < sentence.Length; i++)
            {
                var token = sentence.Start + i;
                var arc = heads[i] == gold.Heads[token];
                _syntax = (
                    _syntax.Tags + (tags[first + i] == gold.Tags[token * 3] ? 1 : 0),
                    _syntax.Arcs + (arc ? 1 : 0),
                    _syntax.Relations + (arc && relations[i] == gold.Relations[token] ? 1 : 0),
                    _syntax.Words + 1);
            }
        }
    }
}
