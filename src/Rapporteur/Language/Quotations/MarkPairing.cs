namespace Rapporteur.Language.Quotations;

/// <summary>What was found about one stretch of marks: who opens and who closes what.</summary>
/// <param name="Open">Index of the opening mark.</param>
/// <param name="Close">Index of the closing mark; of the mark that cut the quotation off, or -1, where it is not <paramref name="Closed"/>.</param>
/// <param name="Closed">True where the closing mark is there.</param>
internal readonly record struct MarkPair(int Open, int Close, bool Closed);

/// <summary>What leaving a quotation open costs.</summary>
/// <param name="Nest">A quotation within one of the same family.</param>
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
    // The state is what is open: nothing, one mark of family 0 or 1, or two such. Angle marks are family 1 and
    // all others family 0. Deeper nesting is only read from shapes that match exactly.
    private const int States = 7;
    private const int Unreachable = int.MaxValue / 2;

    private enum Act : byte
    {
        Ignore,
        Open,
        Close,
        CutOff,
    }

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
        // Two bits a state: the act by which the cheapest way into it came.
        var acts = new ushort[marks.Length];
        Span<int> cost = stackalloc int[States];
        Span<int> next = stackalloc int[States];
        cost.Fill(Unreachable);
        cost[0] = 0;
        for (var i = 0; i < marks.Length; i++)
        {
            var mark = marks[i];
            var family = FamilyOf(mark);
            uint taken = 0;
            for (var state = 0; state < States; state++)
            {
                // Of two readings that each ignore one mark, the one with less text in quotations is better.
                var (best, act) = (cost[state] + mark.IgnoreCost + (state == 0 ? 0 : 1), Act.Ignore);
                if (state > 0 && TopOf(state) == family)
                {
                    var below = Below(state);
                    Prefer(ref best, ref act, cost[below] + mark.OpenCost + (below == 0 ? 0 : costs.Nest), Act.Open);
                    if (below == 0)
                    {
                        Prefer(ref best, ref act, cost[state] + mark.OpenCost + costs.CutOff, Act.CutOff);
                    }
                }

                if (Above(state, family) is var above and > 0)
                {
                    Prefer(ref best, ref act, cost[above] + mark.CloseCost, Act.Close);
                }

                next[state] = Math.Min(best, Unreachable);
                taken |= (uint)act << (2 * state);
            }

            acts[i] = (ushort)taken;
            Rebase(next);
            next.CopyTo(cost);
        }

        Trace(marks, acts, CheapestEnd(cost, costs), pairs);
    }

    private static void Prefer(ref int best, ref Act act, int cost, Act other)
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

        static int End(ReadOnlySpan<int> cost, PairingCosts costs, int state) =>
            cost[state] + (state == 0 ? 0 : state < 3 ? costs.Unclosed : 2 * costs.Unclosed);
    }

    // Backwards: what closes is met before what opened it.
    private static void Trace(ReadOnlySpan<QuotationMark> marks, ushort[] acts, int state, List<MarkPair> pairs)
    {
        var first = pairs.Count;
        Span<MarkPair> ends = [new(-1, -1, false), new(-1, -1, false)];
        for (var i = marks.Length - 1; i >= 0; i--)
        {
            var depth = DepthOf(state);
            switch ((Act)((acts[i] >> (2 * state)) & 3))
            {
                case Act.Open:
                    pairs.Add(ends[depth - 1] with { Open = i });
                    ends[depth - 1] = new(-1, -1, false);
                    state = Below(state);
                    break;
                case Act.CutOff:
                    pairs.Add(ends[depth - 1] with { Open = i });
                    ends[depth - 1] = new(-1, i, false);
                    break;
                case Act.Close:
                    ends[depth] = new(-1, i, true);
                    state = Above(state, FamilyOf(marks[i]));
                    break;
            }
        }

        pairs.Reverse(first, pairs.Count - first);
    }

    private static int FamilyOf(QuotationMark mark) => mark.Family == MarkFamily.Angle ? 1 : 0;

    private static int DepthOf(int state) => state == 0 ? 0 : state < 3 ? 1 : 2;

    private static int TopOf(int state) => (state - 1) & 1;

    private static int Below(int state) => state < 3 ? 0 : ((state - 3) >> 1) + 1;

    // 0 where nothing may be opened on top.
    private static int Above(int state, int family) => state < 3 ? (2 * state) + 1 + family : 0;
}
