namespace Rapporteur.Language.Quotations;

/// <summary>What was found about one stretch of marks: who opens and who closes what.</summary>
/// <param name="Open">Index of the opening mark.</param>
/// <param name="Close">Index of the closing mark. Where it is not closed, of the mark that cut it off, or -1.</param>
/// <param name="Closed">True where the closing mark is there.</param>
internal readonly record struct MarkPair(int Open, int Close, bool Closed);

/// <summary>What leaving a quotation open costs.</summary>
/// <param name="Nest">A quotation within one of the same kind of mark.</param>
/// <param name="Unclosed">One still open at the end.</param>
/// <param name="CutOff">One that a next opening mark ends, its own closing mark being lost.</param>
internal readonly record struct PairingCosts(int Nest, int Unclosed, int CutOff);

/// <summary>
/// Pairs the marks of one paragraph, or of one quotation within it. Where the marks are all shaped and match
/// exactly, their shapes decide. Otherwise the reading of least cost is sought over all marks at once: each
/// opens, closes, cuts off or is ignored, so that one stray mark does not turn round all that follow it. The
/// work is a fixed number of steps per mark.
/// </summary>
internal static class MarkPairing
{
    // The state is what is open: nothing, one mark of any kind, or two such. Deeper nesting is only read from
    // shapes that match exactly.
    private const int Kinds = 3;
    private const int Straight = 0;
    private const int Shaped = 1;
    private const int Angle = 2;
    private const int States = 1 + Kinds + (Kinds * Kinds);
    private const int NestOfOtherKind = 1;
    private const int Unreachable = int.MaxValue / 2;

    // What a mark does: nothing, opens, closes one of the given kind or cuts one off; three bits, so that the acts
    // into all states fit one number.
    private const int Ignore = 0;
    private const int Open = 1;
    private const int Close = 2;
    private const int CutOff = Close + Kinds;
    private const int Bits = 3;

    /// <summary>Appends to <paramref name="pairs"/> in the order in which the quotations end; those never closed last.</summary>
    public static void Pair(ReadOnlySpan<QuotationMark> marks, PairingCosts costs, List<MarkPair> pairs)
    {
        if (marks.IsEmpty || TryPairByShape(marks, pairs))
        {
            return;
        }

        PairByCost(marks, costs, pairs);
    }

    private static bool TryPairByShape(ReadOnlySpan<QuotationMark> marks, List<MarkPair> pairs)
    {
        var before = pairs.Count;
        var open = new Stack<int>();
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i].Shape == MarkShape.Opening)
            {
                open.Push(i);
                continue;
            }

            if (marks[i].Shape == MarkShape.Neutral || !open.TryPop(out var opener) || marks[opener].Family != marks[i].Family)
            {
                pairs.RemoveRange(before, pairs.Count - before);
                return false;
            }

            pairs.Add(new MarkPair(opener, i, true));
        }

        if (open.Count > 0)
        {
            pairs.RemoveRange(before, pairs.Count - before);
            return false;
        }

        return true;
    }

    private static void PairByCost(ReadOnlySpan<QuotationMark> marks, PairingCosts costs, List<MarkPair> pairs)
    {
        var acts = new ulong[marks.Length];
        Span<int> cost = stackalloc int[States];
        Span<int> next = stackalloc int[States];
        cost.Fill(Unreachable);
        cost[0] = 0;
        for (var i = 0; i < marks.Length; i++)
        {
            ulong taken = 0;
            for (var state = 0; state < States; state++)
            {
                taken |= (ulong)Step(marks[i], costs, cost, state, out next[state]) << (Bits * state);
            }

            acts[i] = taken;
            Rebase(next);
            next.CopyTo(cost);
        }

        Trace(marks, acts, CheapestEnd(cost, costs), pairs);
    }

    // The cheapest act by which the mark leads into the state, and what it costs.
    private static int Step(QuotationMark mark, PairingCosts costs, ReadOnlySpan<int> cost, int state, out int best)
    {
        // Of two readings that each ignore one mark, the one with less text in quotations is better.
        var act = Ignore;
        best = cost[state] + mark.IgnoreCost + (state == 0 ? 0 : 1);
        var kind = KindOf(mark);
        if (state > 0 && TopOf(state) == kind)
        {
            var below = Below(state);
            var nest = below == 0 ? 0 : TopOf(below) == kind ? costs.Nest : NestOfOtherKind;
            Prefer(ref best, ref act, cost[below] + mark.OpenCost + nest, Open);
            for (var cut = 0; below == 0 && cut < Kinds; cut++)
            {
                Prefer(ref best, ref act, cost[Above(0, cut)] + mark.OpenCost + costs.CutOff, CutOff + cut);
            }
        }

        for (var top = 0; state <= Kinds && top < Kinds; top++)
        {
            Prefer(ref best, ref act, cost[Above(state, top)] + mark.CloseCost + MismatchOf(top, kind), Close + top);
        }

        best = Math.Min(best, Unreachable);
        return act;
    }

    private static void Prefer(ref int best, ref int act, int cost, int other)
    {
        if (cost <= best)
        {
            (best, act) = (cost, other);
        }
    }

    // Only differences count, and without this they would outgrow the number in a long text.
    private static void Rebase(Span<int> costs)
    {
        var least = Unreachable;
        foreach (var cost in costs)
        {
            least = Math.Min(least, cost);
        }

        foreach (ref var cost in costs)
        {
            cost = cost >= Unreachable ? Unreachable : cost - least;
        }
    }

    private static int CheapestEnd(ReadOnlySpan<int> cost, PairingCosts costs)
    {
        var best = 0;
        for (var state = 1; state < States; state++)
        {
            if (End(cost, costs, state) < End(cost, costs, best))
            {
                best = state;
            }
        }

        return best;

        static int End(ReadOnlySpan<int> cost, PairingCosts costs, int state) => cost[state] + (costs.Unclosed * DepthOf(state));
    }

    // Backwards: what closes is met before what opened it.
    private static void Trace(ReadOnlySpan<QuotationMark> marks, ulong[] acts, int state, List<MarkPair> pairs)
    {
        var first = pairs.Count;
        Span<MarkPair> ends = [new(-1, -1, false), new(-1, -1, false)];
        for (var i = marks.Length - 1; i >= 0; i--)
        {
            var depth = DepthOf(state);
            var act = (int)(acts[i] >> (Bits * state)) & ((1 << Bits) - 1);
            if (act >= CutOff)
            {
                pairs.Add(ends[depth - 1] with { Open = i });
                ends[depth - 1] = new(-1, i, false);
                state = Above(0, act - CutOff);
            }
            else if (act >= Close)
            {
                ends[depth] = new(-1, i, true);
                state = Above(state, act - Close);
            }
            else if (act == Open)
            {
                pairs.Add(ends[depth - 1] with { Open = i });
                ends[depth - 1] = new(-1, -1, false);
                state = Below(state);
            }
        }

        pairs.Reverse(first, pairs.Count - first);
    }

    private static int KindOf(QuotationMark mark) =>
        mark.Family == MarkFamily.Angle ? Angle : mark.Shape == MarkShape.Neutral ? Straight : Shaped;

    // Straight and curly marks get mixed in one text, angle marks with others hardly ever.
    private static int MismatchOf(int opener, int closer) =>
        opener == closer ? 0 : opener == Angle || closer == Angle ? 8 : 2;

    private static int DepthOf(int state) => state == 0 ? 0 : state <= Kinds ? 1 : 2;

    private static int TopOf(int state) => (state - 1) % Kinds;

    private static int Below(int state) => (state - 1) / Kinds;

    private static int Above(int state, int kind) => (Kinds * state) + 1 + kind;
}
