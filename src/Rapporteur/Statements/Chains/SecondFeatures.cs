using Rapporteur.Features;

namespace Rapporteur.Statements.Chains;

/// <summary>
/// What the second chain sees beyond the features of the first: what the first said around (stacking: Cohen and Carvalho,
/// IJCAI 2005). So a word sees whether its sentence has a cue already, and whose content goes before.
/// </summary>
internal static class SecondFeatures
{
    private const ulong Edge = 15;

    /// <summary>Adds the features of token <paramref name="i"/> of <paramref name="view"/>.</summary>
    public static void Add(SequenceView view, FirstLabels first, int i, FeatureSink sink)
    {
        Labels(view, first, i, sink);
        Probabilities(view, first, i, sink);
        Neighbours(view, first, i, sink);
    }

    private static ulong Label(SequenceView view, FirstLabels first, int i) =>
        (uint)i < (uint)view.Length ? (ulong)first.Labels[view.Range.Start + i] : Edge;

    private static void Labels(SequenceView view, FirstLabels first, int i, FeatureSink sink)
    {
        ulong a = Label(view, first, i - 2), b = Label(view, first, i - 1), c = Label(view, first, i), d = Label(view, first, i + 1), e = Label(view, first, i + 2);
        var z = Label(view, first, i - 3);
        var f = Label(view, first, i + 3);
        sink.Add(300, c);
        sink.Add(301, b, c, d);
        sink.Add(302, a, b, c, d);
        sink.Add(303, b, c, d, e);
        sink.Add(304, z, a, b, c);
        sink.Add(305, c, d, e, f);
        sink.Add(306, c, view[i].Lower);
        sink.Add(307, c, d, view[i].Shape);
        sink.Add(308, b, c, (ulong)view[i].Quote);
        sink.Add(309, c, d, (ulong)view[i].Quote);
        sink.Add(310, c, (ulong)view[i].Tag);
        sink.Add(311, b, c, d, view[i].Lower);
    }

    private static void Probabilities(SequenceView view, FirstLabels first, int i, FeatureSink sink)
    {
        var at = (view.Range.Start + i) * ChainLabels.Count;
        for (var y = 0; y < ChainLabels.Count; y++)
        {
            sink.Add(320, (ulong)y, Level(first.Marginals[at + y]));
        }

        for (var role = 0; role < 3; role++)
        {
            var p = first.Marginals[at + 1 + (2 * role)] + first.Marginals[at + 2 + (2 * role)];
            sink.Add(321, (ulong)role, Level(p));
            sink.Add(322, (ulong)role, Level(p), Level(first.Marginals[at + 1 + (2 * role)]), view[i].CueRate);
        }
    }

    private static void Neighbours(SequenceView view, FirstLabels first, int i, FeatureSink sink)
    {
        var left = Walk(view, first, i, -1, 330, sink);
        var right = Walk(view, first, i, 1, 340, sink);
        var label = Label(view, first, i);
        sink.Add(350, left, right);
        sink.Add(351, left, right, label);
        sink.Add(352, left, right, (ulong)view[i].Quote);
        sink.Add(353, Sentence(view, first, i), label);
        sink.Add(354, Sentence(view, first, i), left, right);

        // How the paragraph before ended, and how the next begins.
        var before = view.Range.Start > 0 ? (ulong)first.Labels[view.Range.Start - 1] : Edge;
        var next = view.Range.End < first.Labels.Length ? (ulong)first.Labels[view.Range.End] : Edge;
        sink.Add(355, before, label, (ulong)view[0].Quote);
        sink.Add(356, next, label);
        sink.Add(357, before, left);
    }

    // The next two spans on one side: their roles, how far, what lies between; the cue's word.
    private static ulong Walk(SequenceView view, FirstLabels first, int i, int step, int template, FeatureSink sink)
    {
        ulong pattern = 1;
        var seen = 0;
        var current = Label(view, first, i);
        var k = i;

        // Out of the span that the token itself is in.
        if (SameSpan(current, current))
        {
            k = EndOfRun(view, first, i, step) + step;
        }

        for (; (uint)k < (uint)view.Length && Math.Abs(k - i) < 60 && seen < 2; k += step)
        {
            var label = Label(view, first, k);
            if (label is (ulong)ChainLabel.Outside or (ulong)ChainLabel.Between)
            {
                continue;
            }

            var role = (label - 1) / 2;
            if (seen == 0)
            {
                var sentences = (ulong)Math.Min(2, Math.Abs(view[k].Sentence - view[i].Sentence));
                sink.Add(template, role, FirstFeatures.Bucket(Math.Abs(k - i)), sentences);
                sink.Add(template + 1, role, view[k].Lower, current);
                sink.Add(template + 2, role, sentences, (ulong)view[k].Quote, current);
                pattern = (pattern * 3) + sentences;
            }

            pattern = (pattern * 4) + role + 1;
            seen++;
            k = EndOfRun(view, first, k, step);
        }

        sink.Add(template + 3, pattern, current);
        return pattern;
    }

    // The last token of the run of one role in which token `k` stands.
    private static int EndOfRun(SequenceView view, FirstLabels first, int k, int step)
    {
        var at = view.Range.Start + k;
        return step < 0
            ? Math.Max(first.Runs.Starts[at], view.Range.Start) - view.Range.Start
            : Math.Min(first.Runs.Lasts[at], view.Range.End - 1) - view.Range.Start;
    }

    private static bool SameSpan(ulong a, ulong b) => a is > 0 and < 7 && b is > 0 and < 7 && (a - 1) / 2 == (b - 1) / 2;

    // Which roles the sentence has, outside of the token's own.
    private static ulong Sentence(SequenceView view, FirstLabels first, int i)
    {
        var sentence = view.Document.Sentences[view[i].Sentence];
        ulong roles = 0;
        for (var k = sentence.Start; k < Math.Min(sentence.End, sentence.Start + 120); k++)
        {
            var label = first.Labels[k];
            if (ChainLabels.IsBegin(label))
            {
                var shift = 2 * (int)ChainLabels.RoleOf(label);
                var count = Math.Min(2UL, ((roles >> shift) & 3) + 1);
                roles = (roles & ~(3UL << shift)) | (count << shift);
            }
        }

        return roles;
    }

    private static ulong Level(float p) => p switch
    {
        < 0.02f => 0,
        < 0.08f => 1,
        < 0.2f => 2,
        < 0.35f => 3,
        < 0.5f => 4,
        < 0.65f => 5,
        < 0.8f => 6,
        < 0.92f => 7,
        < 0.98f => 8,
        _ => 9,
    };
}
