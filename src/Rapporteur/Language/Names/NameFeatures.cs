using Rapporteur.Features;
using Rapporteur.Language.Tags;

namespace Rapporteur.Language.Names;

/// <summary>
/// Features of a token for the name reader: the word, its ends, how it is written, its neighbours and their parts of
/// speech, the lists, the run of capitalised words that it is in, and how its word is used elsewhere in the document.
/// </summary>
internal static class NameFeatures
{
    private static readonly NameWord _start = new() { Form = WordForm.Start };
    private static readonly NameWord _end = new() { Form = WordForm.End };

    /// <summary>Collects the features of a token.</summary>
    /// <param name="sentence">The words of its sentence.</param>
    /// <param name="i">Its place in it.</param>
    /// <param name="sink">Where they go.</param>
    public static void Add(ReadOnlySpan<NameWord> sentence, int i, FeatureSink sink)
    {
        ref readonly var a = ref At(sentence, i - 2);
        ref readonly var b = ref At(sentence, i - 1);
        ref readonly var c = ref sentence[i];
        ref readonly var d = ref At(sentence, i + 1);
        ref readonly var e = ref At(sentence, i + 2);
        var first = i == 0 || (i == 1 && b.Form.Mark) ? 1u : 0u;
        var casing = (c.Form.Case * 2) + first;
        AddWords(a, b, c, d, e, casing, sink);
        sink.Add(30, At(sentence, i - 3).Form.Word);
        sink.Add(31, At(sentence, i + 3).Form.Word);
        sink.Add(32, At(sentence, i + 4).Form.Word);
        AddTags(a, b, c, d, e, casing, sink);
        AddLists(a, b, c, d, e, casing, sink);
        AddRun(sentence, i, casing, sink);
        AddEvent(sentence, i, sink);
        AddTree(sentence, i, casing, sink);
        if (c.Evidence != WordEvidence.None)
        {
            AddEvidence(b, c, d, casing, sink);
        }
    }

    private static void AddWords(in NameWord a, in NameWord b, in NameWord c, in NameWord d, in NameWord e, uint casing, FeatureSink sink)
    {
        sink.Add(1, casing);
        sink.Add(2, c.Form.Word);
        sink.Add(3, c.Form.Word, casing);
        sink.Add(4, c.Form.Suffix2, casing);
        sink.Add(5, c.Form.Suffix3, casing);
        sink.Add(6, c.Form.Suffix4, casing);
        sink.Add(7, c.Form.Prefix2, casing);
        sink.Add(8, c.Form.Prefix3, casing);
        sink.Add(9, c.Form.Shape, casing & 1);
        sink.Add(10, b.Form.Word);
        sink.Add(11, d.Form.Word);
        sink.Add(12, a.Form.Word);
        sink.Add(13, e.Form.Word);
        sink.Add(14, b.Form.Word, c.Form.Word);
        sink.Add(15, c.Form.Word, d.Form.Word);
        sink.Add(16, b.Form.Word, casing);
        sink.Add(17, d.Form.Word, casing);
        sink.Add(18, a.Form.Word, b.Form.Word, casing);
        sink.Add(19, d.Form.Word, e.Form.Word, casing);
        sink.Add(20, b.Form.Word, d.Form.Word, casing);
        sink.Add(21, b.Form.Case, c.Form.Case, d.Form.Case);
        sink.Add(22, (a.Form.Case * 64) + b.Form.Case, c.Form.Case, (d.Form.Case * 64) + e.Form.Case);
        sink.Add(23, b.Form.Suffix3, casing);
        sink.Add(24, d.Form.Suffix3, casing);
        sink.Add(25, b.Form.Shape, c.Form.Shape, d.Form.Shape);
    }

    private static void AddTags(in NameWord a, in NameWord b, in NameWord c, in NameWord d, in NameWord e, uint casing, FeatureSink sink)
    {
        sink.Add(40, (ulong)c.Tag, casing);
        sink.Add(41, (ulong)b.Tag, (ulong)c.Tag, casing);
        sink.Add(42, (ulong)c.Tag, (ulong)d.Tag, casing);
        sink.Add(43, (ulong)b.Tag, (ulong)c.Tag, (ulong)d.Tag, casing);
        sink.Add(44, ((ulong)a.Tag * 32) + (ulong)b.Tag, (ulong)c.Tag);
        sink.Add(45, (ulong)c.Tag, ((ulong)d.Tag * 32) + (ulong)e.Tag);
    }

    private static void AddTree(ReadOnlySpan<NameWord> sentence, int i, uint casing, FeatureSink sink)
    {
        ref readonly var c = ref sentence[i];
        ref readonly var head = ref At(sentence, c.Head);
        sink.Add(140, c.Relation, casing);
        sink.Add(141, c.Relation, head.Form.Word, casing);
        sink.Add(142, c.Relation, head.Middle, casing);
        sink.Add(143, c.Relation, (ulong)head.Tag, (ulong)c.Tag, casing);
        sink.Add(144, c.Relation, (ulong)head.Classes, casing);
        if (c.RunEnd > c.RunStart)
        {
            ref readonly var top = ref sentence[TopOf(sentence, c.RunStart, c.RunEnd)];
            ref readonly var above = ref At(sentence, top.Head);
            var place = (uint)((i == c.RunStart ? 1 : 0) + (i == c.RunEnd - 1 ? 2 : 0));
            sink.Add(145, top.Relation, place);
            sink.Add(146, top.Relation, above.Form.Word, place);
            sink.Add(147, top.Relation, above.Middle, place);
            sink.Add(148, top.Form.Word, above.Fine, place);
        }
    }

    // The word of a run whose head is outside.
    private static int TopOf(ReadOnlySpan<NameWord> sentence, int start, int end)
    {
        for (var k = start; k < Math.Min(end, start + 12); k++)
        {
            if (sentence[k].Head < start || sentence[k].Head >= end)
            {
                return k;
            }
        }

        return end - 1;
    }

    private static void AddLists(in NameWord a, in NameWord b, in NameWord c, in NameWord d, in NameWord e, uint casing, FeatureSink sink)
    {
        AddEach(50, (uint)c.Classes, casing, sink);
        AddEach(51, (uint)c.PhraseClasses, casing + (c.PhrasePart * 64u), sink);
        sink.Add(52, (ulong)c.Classes, (ulong)c.PhraseClasses, c.PhrasePart, casing);
        sink.Add(53, (ulong)b.Classes, (ulong)c.Classes, casing);
        sink.Add(54, (ulong)c.Classes, (ulong)d.Classes, casing);
        sink.Add(55, (ulong)b.Classes, casing);
        sink.Add(56, (ulong)d.Classes, casing);
        sink.Add(57, (ulong)a.Classes, casing);
        sink.Add(58, (ulong)e.Classes, casing);
        sink.Add(59, (ulong)(b.Classes | b.PhraseClasses), (ulong)(d.Classes | d.PhraseClasses), casing);
        if (c.Coarse != 0)
        {
            sink.Add(60, c.Coarse, casing);
            sink.Add(61, c.Middle, casing);
            sink.Add(62, c.Fine, casing);
            sink.Add(63, b.Coarse, c.Coarse, casing);
            sink.Add(64, c.Coarse, d.Coarse, casing);
            sink.Add(69, b.Middle, c.Middle, casing);
            sink.Add(70, c.Middle, d.Middle, casing);
        }

        sink.Add(65, b.Middle, casing);
        sink.Add(66, d.Middle, casing);
        sink.Add(67, a.Middle, casing);
        sink.Add(68, e.Middle, casing);
        sink.Add(71, b.Fine, casing);
        sink.Add(72, d.Fine, casing);
    }

    private static void AddRun(ReadOnlySpan<NameWord> sentence, int i, uint casing, FeatureSink sink)
    {
        ref readonly var c = ref sentence[i];
        if (c.RunEnd > c.RunStart)
        {
            AddRun(80, sentence, i, c.RunStart, c.RunEnd, casing, sink);
        }

        if (c.WideEnd - c.WideStart > c.RunEnd - c.RunStart)
        {
            AddRun(100, sentence, i, c.WideStart, c.WideEnd, casing, sink);
        }
    }

    private static void AddRun(int template, ReadOnlySpan<NameWord> sentence, int i, int start, int end, uint casing, FeatureSink sink)
    {
        ref readonly var c = ref sentence[i];
        ref readonly var head = ref sentence[end - 1];
        ref readonly var first = ref sentence[start];
        ref readonly var before = ref At(sentence, start - 1);
        ref readonly var behind = ref At(sentence, end);
        ref readonly var beyond = ref At(sentence, end + 1);
        var place = (uint)((i == start ? 1 : 0) + (i == end - 1 ? 2 : 0));
        var length = (uint)Math.Min(end - start, 6);
        var spot = (((ulong)place * 8) + length) * 2 + (start == 0 ? 1u : 0u);
        sink.Add(template, spot, casing);
        sink.Add(template + 1, head.Form.Word, place);
        sink.Add(template + 2, first.Form.Word, place);
        sink.Add(template + 3, before.Form.Word, spot);
        sink.Add(template + 4, behind.Form.Word, spot);
        sink.Add(template + 5, (ulong)(head.Classes | head.PhraseClasses), spot);
        sink.Add(template + 6, (ulong)(first.Classes | first.PhraseClasses), spot);
        sink.Add(template + 7, (ulong)first.Classes, (ulong)head.Classes, spot);
        sink.Add(template + 8, before.Form.Word, behind.Form.Word, place);
        sink.Add(template + 9, head.Middle, spot);
        sink.Add(template + 10, first.Middle, spot);
        sink.Add(template + 11, (ulong)(before.Classes | before.PhraseClasses), spot);
        sink.Add(template + 12, (ulong)behind.Classes, spot);
        sink.Add(template + 13, behind.Form.Word, beyond.Form.Word, place);
        sink.Add(template + 14, before.Middle, behind.Middle, spot);
        sink.Add(template + 15, (ulong)before.Tag, (ulong)behind.Tag, spot);
        uint any = 0;
        for (var k = start; k < Math.Min(end, start + 12); k++)
        {
            any |= (uint)(sentence[k].Classes | sentence[k].PhraseClasses);
        }

        sink.Add(template + 16, any, place);
        AddEach(template + 17, any, place, sink);
        sink.Add(template + 18, (ulong)c.Classes, any, place);
    }

    // An election, war or the like that comes soon, and a year before it: "2011 Berlin state election".
    private static void AddEvent(ReadOnlySpan<NameWord> sentence, int i, FeatureSink sink)
    {
        const int Far = 8;
        ref readonly var c = ref sentence[i];
        if (!c.IsCapital && c.Tag != UniversalTag.Num && !c.IsSmall)
        {
            return;
        }

        for (var k = i; k < Math.Min(sentence.Length, i + Far); k++)
        {
            if (sentence[k].Form.Mark && k > i)
            {
                break;
            }

            if ((sentence[k].Classes & GazetteerClass.EventHeads) != 0)
            {
                var year = 0u;
                for (var y = i; y >= Math.Max(0, i - Far); y--)
                {
                    if (sentence[y].Form.Mark && y < i)
                    {
                        break;
                    }

                    if (sentence[y].Tag == UniversalTag.Num)
                    {
                        year = (uint)(i - y + 1);
                        break;
                    }
                }

                sink.Add(120, (ulong)(k - i), year, c.Form.Case);
                sink.Add(121, sentence[k].Form.Word, Math.Min(year, 2), (ulong)Math.Min(k - i, 1), c.Form.Case);
                sink.Add(122, (ulong)c.Classes, Math.Min(year, 2), (ulong)Math.Min(k - i, 3));
                return;
            }
        }
    }

    private static void AddEvidence(in NameWord b, in NameWord c, in NameWord d, uint casing, FeatureSink sink)
    {
        var single = c.RunEnd - c.RunStart == 1 ? 1u : 0u;
        var place = (casing * 2) + single;
        AddEach(130, (uint)c.Evidence, place, sink);
        sink.Add(131, (ulong)c.Evidence, place);
        sink.Add(132, (ulong)c.Evidence, (ulong)c.Classes, place);
        sink.Add(133, (ulong)c.Evidence, b.Coarse, d.Coarse, place);
    }

    private static void AddEach(int template, uint flags, uint with, FeatureSink sink)
    {
        for (; flags != 0; flags &= flags - 1)
        {
            sink.Add(template, (ulong)System.Numerics.BitOperations.TrailingZeroCount(flags), with);
        }
    }

    private static ref readonly NameWord At(ReadOnlySpan<NameWord> sentence, int i)
    {
        if ((uint)i < (uint)sentence.Length)
        {
            return ref sentence[i];
        }

        return ref i < 0 ? ref _start : ref _end;
    }
}
