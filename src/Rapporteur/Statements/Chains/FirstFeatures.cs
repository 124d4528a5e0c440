using Rapporteur.Features;

namespace Rapporteur.Statements.Chains;

/// <summary>Features of the first chain: words, forms, windows, quotation marks and reporting words around.</summary>
internal static class FirstFeatures
{
    private const ulong Edge = 0x5EED;

    /// <summary>Adds the features of token <paramref name="i"/> of <paramref name="view"/>.</summary>
    public static void Add(SequenceView view, int i, FeatureSink sink)
    {
        Words(view, i, sink);
        Forms(view, i, sink);
        Quotations(view, i, sink);
        Places(view, i, sink);
        ReportingWords(view, i, sink);
        Tags(view, i, sink);
    }

    // The nearest finite verb outside of quotations on one side, in the same sentence.
    private static void Verb(SequenceView view, int i, int k, int template, FeatureSink sink)
    {
        if (k < 0 || view[k].Sentence != view[i].Sentence)
        {
            sink.Add(template, 0);
            return;
        }

        var distance = Bucket(Math.Abs(k - i));
        var commas = (ulong)Math.Min(2, Math.Abs(view.Commas[i] - view.Commas[k]));
        sink.Add(template, distance, commas, (ulong)view[i].Quote);
        sink.Add(template + 1, view[k].Lower, commas);
        sink.Add(template + 2, view[k].CueRate, distance, (ulong)view[i].Tag);
    }

    // The tags from the last quotation mark to the token: "..." VBD NNP.
    private static void FromMark(SequenceView view, int i, FeatureSink sink)
    {
        ulong path = 1;
        for (var k = i; k >= 0 && i - k <= 5 && view[i].Quote == QuotePlace.Outside; k--)
        {
            if (view[k].Quote != QuotePlace.Outside)
            {
                sink.Add(226, path, (ulong)view[k].Quote);
                sink.Add(227, path, k > 0 && view[k - 1].Mark ? view[k - 1].Lower : 0, view[k].FromOpening > 4 ? 1u : 0u);
                return;
            }

            path = FeatureSink.Join(path, (ulong)view[k].Tag);
        }
    }

    private static ulong Tag(SequenceView view, int i) => (uint)i < (uint)view.Length ? (ulong)view[i].Tag : 99u;

    private static void Tags(SequenceView view, int i, FeatureSink sink)
    {
        ref readonly var t = ref view[i];
        ulong a = Tag(view, i - 2), b = Tag(view, i - 1), c = (ulong)t.Tag, d = Tag(view, i + 1), e = Tag(view, i + 2);
        sink.Add(200, c);
        sink.Add(201, b);
        sink.Add(202, d);
        sink.Add(203, a, b);
        sink.Add(204, b, c);
        sink.Add(205, c, d);
        sink.Add(206, d, e);
        sink.Add(207, a, b, c);
        sink.Add(208, b, c, d);
        sink.Add(209, c, d, e);
        sink.Add(210, a, b, c, d);
        sink.Add(211, b, c, d, e);
        sink.Add(212, c, Lower(view, i - 1));
        sink.Add(213, c, Lower(view, i + 1));
        sink.Add(214, c, t.Lower);
        sink.Add(215, c, d, Tag(view, i + 3), Lower(view, i + 1));
        sink.Add(216, c, (ulong)t.Quote, Quote(view, i - 1), Quote(view, i + 1));
        Verb(view, i, view.LeftVerb[i], 218, sink);
        Verb(view, i, view.RightVerb[i], 222, sink);
        FromMark(view, i, sink);
        sink.Add(217, c, view.LeftStrong[i] < 0 ? 0u : 1u, view.RightStrong[i] < 0 ? 0u : 1u, Lower(view, i + 1));
    }

    private static ulong Lower(SequenceView view, int i) => (uint)i < (uint)view.Length ? view[i].Lower : Edge + (i < 0 ? 0u : 1u);

    private static ulong Shape(SequenceView view, int i) => (uint)i < (uint)view.Length ? view[i].Shape : Edge;

    private static ulong Quote(SequenceView view, int i) => (uint)i < (uint)view.Length ? (ulong)view[i].Quote : 9;

    private static ulong Rate(SequenceView view, int i) => (uint)i < (uint)view.Length ? view[i].CueRate : 9u;

    private static void Words(SequenceView view, int i, FeatureSink sink)
    {
        sink.Add(1, 1);
        ulong a = Lower(view, i - 2), b = Lower(view, i - 1), c = Lower(view, i), d = Lower(view, i + 1), e = Lower(view, i + 2);
        sink.Add(2, c);
        sink.Add(3, b);
        sink.Add(4, d);
        sink.Add(5, a);
        sink.Add(6, e);
        sink.Add(7, Lower(view, i - 3));
        sink.Add(8, Lower(view, i + 3));
        sink.Add(9, Lower(view, i - 4));
        sink.Add(10, Lower(view, i + 4));
        sink.Add(11, a, b);
        sink.Add(12, b, c);
        sink.Add(13, c, d);
        sink.Add(14, d, e);
        sink.Add(15, b, d);
        sink.Add(16, a, b, c);
        sink.Add(17, b, c, d);
        sink.Add(18, c, d, e);
    }

    private static void Forms(SequenceView view, int i, FeatureSink sink)
    {
        ref readonly var t = ref view[i];
        sink.Add(20, t.Suffix2);
        sink.Add(21, t.Suffix3);
        sink.Add(22, t.Suffix4);
        sink.Add(23, t.Prefix3);
        sink.Add(24, t.Prefix5);
        ulong a = Shape(view, i - 2), b = Shape(view, i - 1), c = t.Shape, d = Shape(view, i + 1), e = Shape(view, i + 2);
        sink.Add(25, c);
        sink.Add(26, b);
        sink.Add(27, d);
        sink.Add(28, a, b);
        sink.Add(29, b, c);
        sink.Add(30, c, d);
        sink.Add(31, d, e);
        sink.Add(32, b, c, d);
        if (i > 0)
        {
            sink.Add(33, view[i - 1].Suffix3);
            sink.Add(34, view[i - 1].Suffix2, t.Suffix2);
        }

        if (i + 1 < view.Length)
        {
            sink.Add(35, view[i + 1].Suffix3);
            sink.Add(36, t.Suffix2, view[i + 1].Suffix2);
            sink.Add(37, t.Suffix3, view[i + 1].Lower);
        }
    }

    private static void Quotations(SequenceView view, int i, FeatureSink sink)
    {
        ref readonly var t = ref view[i];
        var q = (ulong)t.Quote;
        sink.Add(40, q, t.Lower);
        sink.Add(41, Quote(view, i - 2), Quote(view, i - 1), q, Quote(view, i + 1));
        sink.Add(42, Quote(view, i - 1), q, Quote(view, i + 1), Quote(view, i + 2));
        sink.Add(43, q, Bucket(t.FromOpening), Bucket(t.ToClosing));
        sink.Add(44, q, Bucket(t.FromOpening + t.ToClosing));
        sink.Add(45, q, Shape(view, i), Quote(view, i - 1));

        // Nearest quotation to the left and to the right, outside of one.
        if (t.Quote == QuotePlace.Outside)
        {
            int left = i - 1, right = i + 1;
            while (left >= 0 && i - left < 25 && view[left].Quote == QuotePlace.Outside)
            {
                left--;
            }

            while (right < view.Length && right - i < 25 && view[right].Quote == QuotePlace.Outside)
            {
                right++;
            }

            var l = left >= 0 && i - left < 25 ? Bucket(i - left) : 20u;
            var r = right < view.Length && right - i < 25 ? Bucket(right - i) : 20u;
            sink.Add(46, l);
            sink.Add(47, r);
            sink.Add(48, l, r);
            sink.Add(49, l < 20 ? Bucket(view[left].FromOpening) : 20u, r < 20 ? Bucket(view[right].ToClosing) : 20u);
            if (l < 20)
            {
                sink.Add(50, l, view[i].Lower);
            }

            if (r < 20)
            {
                sink.Add(51, r, view[i].Lower);
            }
        }
    }

    private static void Places(SequenceView view, int i, FeatureSink sink)
    {
        ref readonly var t = ref view[i];
        var sentence = view.Document.Sentences[t.Sentence];
        var at = view.Range.Start + i;
        var inSentence = Bucket(at - sentence.Start);
        var toEnd = Bucket(sentence.End - 1 - at);
        var sentenceOfParagraph = Math.Min(3, view[i].Sentence - view[0].Sentence);
        var lastSentence = view[i].Sentence == view[view.Length - 1].Sentence ? 1u : 0u;
        var paragraph = (ulong)Math.Min(view.Index, 3);
        sink.Add(60, inSentence);
        sink.Add(61, toEnd);
        sink.Add(62, (ulong)sentenceOfParagraph, lastSentence, (ulong)view[i].Quote);
        sink.Add(63, paragraph, (ulong)view[i].Quote);
        sink.Add(64, paragraph, view[i].Lower);
        sink.Add(65, inSentence, view[i].Shape);
        var first = view.Traits[sentence.Start];
        sink.Add(66, (ulong)first.Quote, view.Traits[sentence.End - 1].Lower);
        sink.Add(67, first.Lower, (ulong)view[i].Quote);
        sink.Add(68, first.Lower, inSentence);
        if (view.Index == 0)
        {
            sink.Add(69, Colon(view, i), view[i].Shape);
        }

        // Turns of an interview ("SMITH: ...") and signatures under a quotation ("— Ann Smith").
        if (view.LeadColon > 0)
        {
            sink.Add(55, view.LeadColon == i ? 1u : i < view.LeadColon ? 2u : 3u, view[0].Shape);
            sink.Add(56, (ulong)(view.LeadColon - i + 20), Math.Min(3u, (uint)i));
        }

        var dash = view.LastDash < 0 ? 0u : i < view.LastDash ? 1u : i == view.LastDash ? 2u : 3u;
        sink.Add(57, dash, view.QuoteBefore, (ulong)t.Quote);
        sink.Add(58, view.QuoteBefore, view.FirstBehind, (ulong)t.Quote);
        sink.Add(59, view.FirstBehind, toEnd, (ulong)t.Quote);
    }

    private static readonly ulong ColonHash = TraitReader.LowerHash(":");

    // Headlines read "Source: content": which side of the colon?
    private static ulong Colon(SequenceView view, int i)
    {
        for (var k = 0; k < Math.Min(view.Length, 40); k++)
        {
            if (view[k].Lower == ColonHash)
            {
                return k == i ? 1u : k < i ? 2u : 3u;
            }
        }

        return 0;
    }

    private static void ReportingWords(SequenceView view, int i, FeatureSink sink)
    {
        ref readonly var t = ref view[i];
        sink.Add(70, Rate(view, i));
        sink.Add(71, Rate(view, i - 1), Rate(view, i), Rate(view, i + 1));
        sink.Add(72, Rate(view, i - 2), Rate(view, i - 1));
        sink.Add(73, Rate(view, i + 1), Rate(view, i + 2));
        sink.Add(74, Rate(view, i + 2), Rate(view, i + 3), (ulong)t.Quote);
        var l = Near(view, i, view.LeftStrong[i], 75, sink);
        var r = Near(view, i, view.RightStrong[i], 85, sink);
        sink.Add(95, l, r);
        sink.Add(96, l, r, (ulong)t.Quote);
        sink.Add(97, l, r, t.Shape);
    }

    // The nearest reporting word on one side: which, how far, over how many commas, over a quotation mark, in this sentence or beyond.
    private static ulong Near(SequenceView view, int i, int k, int template, FeatureSink sink)
    {
        ref readonly var t = ref view[i];
        if (k < 0 || Math.Abs(k - i) > 60)
        {
            sink.Add(template, 0);
            return 0;
        }

        ref readonly var cue = ref view[k];
        var sentences = (ulong)Math.Min(2, Math.Abs(cue.Sentence - t.Sentence));
        var commas = (ulong)Math.Min(3, Math.Abs(view.Commas[i] - view.Commas[k]));
        var distance = Bucket(Math.Abs(k - i));
        var next = k + 1 < view.Length ? view[k + 1].Lower : Edge;
        sink.Add(template, sentences, distance);
        sink.Add(template + 1, sentences, commas, (ulong)t.Quote);
        sink.Add(template + 2, cue.Lower, sentences, (ulong)t.Quote);
        sink.Add(template + 3, cue.Lower, distance);
        sink.Add(template + 4, cue.Lower, next, sentences, commas);
        sink.Add(template + 5, next, sentences, commas, (ulong)cue.CueRate);
        sink.Add(template + 6, cue.CueRate, distance, commas);
        return FeatureSink.Join(FeatureSink.Join(sentences, commas), cue.CueRate) | 1;
    }

    /// <summary>Small numbers as they are, larger ones in classes.</summary>
    public static ulong Bucket(int n) => n switch
    {
        <= 5 => (ulong)Math.Max(0, n),
        <= 7 => 6,
        <= 10 => 7,
        <= 15 => 8,
        <= 22 => 9,
        <= 35 => 10,
        _ => 11,
    };
}
