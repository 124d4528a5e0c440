using Rapporteur.Language;
using Rapporteur.Language.Syntax;
using Rapporteur.Training.Encoder.Data;
using Rapporteur.Training.Encoder.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace Rapporteur.Training.Encoder.Learning;

/// <summary>The loss of tags, and of trees in which each word chooses its head and its relation (Dozat and Manning, ICLR 2017).</summary>
internal sealed class SyntaxLoss(Model model, double dropout)
{
    private const long Unknown = -100;

    /// <summary>The loss for each word; null where no window has trees.</summary>
    public Tensor? Of(Batch batch, Tensor words, bool learning)
    {
        var sentences = new List<(SyntaxGold Gold, TokenRange Tokens, int First)>();
        for (var w = 0; w < batch.Windows.Count; w++)
        {
            var window = batch.Windows[w];
            if (window.Of.Syntax is { } gold)
            {
                sentences.AddRange(window.Of.Document.Sentences
                    .Where(s => window.Tokens.Start <= s.Start && s.End <= window.Tokens.End)
                    .Select(s => (gold, s, batch.FirstWords[w] + s.Start - window.Tokens.Start)));
            }
        }

        return sentences.Count == 0 ? null : Tags(batch, words, sentences) + Trees(words, sentences, learning);
    }

    private Tensor Tags(Batch batch, Tensor words, List<(SyntaxGold Gold, TokenRange Tokens, int First)> sentences)
    {
        var scores = model.Linear(words, "tags");
        Tensor? loss = null;
        long start = 0;
        for (var k = 0; k < 3; k++)
        {
            var right = new long[batch.Words];
            Array.Fill(right, Unknown);
            foreach (var (gold, tokens, first) in sentences)
            {
                for (var i = 0; i < tokens.Length; i++)
                {
                    var tag = gold.Tags[((tokens.Start + i) * 3) + k];
                    right[first + i] = tag < 0 ? Unknown : tag;
                }
            }

            var part = nn.functional.cross_entropy(scores.narrow(1, start, model.Tags[k]), torch.tensor(right), ignore_index: Unknown);
            loss = loss is null ? part : loss + part;
            start += model.Tags[k];
        }

        return loss!;
    }

    private Tensor Trees(Tensor words, List<(SyntaxGold Gold, TokenRange Tokens, int First)> sentences, bool learning)
    {
        long count = sentences.Count;
        long most = sentences.Max(static s => s.Tokens.Length) + 1;
        var roles = Model.Leak(model.Linear(torch.cat([words, model.Weights["root"]], 0), "roles"));
        if (learning)
        {
            roles = nn.functional.dropout(roles, dropout);
        }

        // The root stands in front, and takes the room of what is not there.
        var rows = new long[count * most];
        Array.Fill(rows, words.shape[0]);
        var heads = new long[count * most];
        Array.Fill(heads, Unknown);
        var relations = new long[count * most];
        Array.Fill(relations, Unknown);
        var bars = new float[count * most * most];
        for (var s = 0; s < sentences.Count; s++)
        {
            var (gold, tokens, first) = sentences[s];
            for (var i = 1; i <= tokens.Length; i++)
            {
                var at = (s * most) + i;
                rows[at] = first + i - 1;
                heads[at] = gold.Heads[tokens.Start + i - 1];
                relations[at] = gold.Relations[tokens.Start + i - 1] < 0 ? Unknown : gold.Relations[tokens.Start + i - 1];
            }

            for (var i = 0; i < most; i++)
            {
                for (var j = 0; j < most; j++)
                {
                    bars[(((s * most) + i) * most) + j] = j > tokens.Length || (i == j && i > 0) ? -1e9f : 0;
                }
            }
        }

        var placed = roles.index_select(0, torch.tensor(rows)).view(count, most, roles.shape[1]);
        var dependents = placed.narrow(2, 0, Model.Arc);
        var governors = placed.narrow(2, Model.Arc, Model.Arc);
        var scores = dependents.matmul(model.Weights["arcs"]).matmul(governors.transpose(1, 2))
            + governors.matmul(model.Weights["arcs.head"].t()).transpose(1, 2)
            + Distance(model, most) + torch.tensor(bars, [count, most, most]);
        var arcs = nn.functional.cross_entropy(scores.view(count * most, most), torch.tensor(heads), ignore_index: Unknown);

        // A relation is learned with the right head.
        var chosen = new long[count * most];
        for (var k = 0; k < chosen.Length; k++)
        {
            chosen[k] = (k / most * most) + Math.Max(heads[k], 0);
        }

        var flat = placed.view(count * most, roles.shape[1]);
        var dependent = flat.narrow(1, 2 * Model.Arc, Model.Label);
        var head = flat.narrow(1, (2 * Model.Arc) + Model.Label, Model.Label).index_select(0, torch.tensor(chosen));
        var named = model.Linear(torch.cat([dependent, head, dependent * head], 1), "relations");
        return arcs + nn.functional.cross_entropy(named, torch.tensor(relations), ignore_index: Unknown);
    }

    /// <summary>By word of one sentence the best head, from 1, and its relation; not always a tree.</summary>
    public static (long[] Heads, long[] Relations) Best(Model model, Tensor words)
    {
        var roles = Model.Leak(model.Linear(torch.cat([model.Weights["root"], words], 0), "roles"));
        var n = roles.shape[0];
        var governors = roles.narrow(1, Model.Arc, Model.Arc);
        var scores = roles.narrow(1, 0, Model.Arc).matmul(model.Weights["arcs"]).matmul(governors.t())
            + governors.matmul(model.Weights["arcs.head"].t()).t() + Distance(model, n).squeeze(0);
        var heads = (scores - (torch.eye(n) * 1e9f)).argmax(1).narrow(0, 1, n - 1);
        var dependent = roles.narrow(1, 2 * Model.Arc, Model.Label).narrow(0, 1, n - 1);
        var head = roles.narrow(1, (2 * Model.Arc) + Model.Label, Model.Label).index_select(0, heads);
        var named = model.Linear(torch.cat([dependent, head, dependent * head], 1), "relations").argmax(1);
        return (heads.data<long>().ToArray(), named.data<long>().ToArray());
    }

    private static Tensor Distance(Model model, long most)
    {
        var classes = new long[most * most];
        for (var i = 0; i < most; i++)
        {
            for (var j = 0; j < most; j++)
            {
                classes[(i * most) + j] = i == j ? 0 : Distances.ClassOf(i, j);
            }
        }

        return model.Weights["arcs.distance"].squeeze(0).index_select(0, torch.tensor(classes)).view(1, most, most);
    }
}
