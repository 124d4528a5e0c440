using System.Runtime.CompilerServices;

namespace Rapporteur.Language.Trees;

/// <summary>
/// The best tree over the words of a sentence: the maximum spanning tree of all arcs (Chu and Liu 1965, Edmonds 1967), with
/// one word under the root. Arcs may cross.
/// </summary>
internal static class SpanningTree
{
    /// <summary>Finds it.</summary>
    /// <param name="scores">Row by row for each of <paramref name="n"/> nodes, the score of each head; node 0 is the root, row 0 and the diagonal are not looked at. Finite.</param>
    /// <param name="n">Number of nodes, the root counted in.</param>
    /// <param name="heads">By node, its head; that of the root is 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Find(ReadOnlySpan<float> scores, int n, Span<int> heads)
    {
        heads = heads[..n];
        heads[0] = 0;
        for (var i = 1; i < n; i++)
        {
            heads[i] = BestHead(scores, n, i);
        }

        if (heads[1..].Count(0) == 1 && CycleOf(heads).Length == 0)
        {
            return;
        }

        var (low, high) = (double.MaxValue, double.MinValue);
        foreach (var score in scores[n..(n * n)])
        {
            low = Math.Min(low, score);
            high = Math.Max(high, score);
        }

        // A root costs more than all other arcs together could win, so that the best tree has one alone (Stanojević and Cohen, EMNLP 2021).
        var fine = Math.Max(1, high - low) * n;
        var graph = new double[n * n];
        for (var i = 0; i < n * n; i++)
        {
            graph[i] = scores[i] - (i % n == 0 ? fine : 0);
        }

        Solve(graph, n).CopyTo(heads);
    }

    private static int[] Solve(double[] scores, int n)
    {
        var heads = new int[n];
        for (var i = 1; i < n; i++)
        {
            heads[i] = BestHead<double>(scores, n, i);
        }

        var cycle = CycleOf(heads);
        return cycle.Length == 0 ? heads : Expand(scores, n, heads, cycle);
    }

    // The cycle becomes one node, the last of a smaller graph. An arc into it counts what it takes the place of.
    private static int[] Expand(double[] scores, int n, int[] heads, int[] cycle)
    {
        var inside = new bool[n];
        foreach (var node in cycle)
        {
            inside[node] = true;
        }

        int[] outer = [.. Enumerable.Range(0, n).Where(i => !inside[i])];
        var m = outer.Length + 1;
        var graph = new double[m * m];
        var leave = new int[outer.Length];
        var enter = new int[outer.Length];
        for (var k = 0; k < outer.Length; k++)
        {
            var o = outer[k];
            for (var l = 0; l < outer.Length; l++)
            {
                graph[(k * m) + l] = scores[(o * n) + outer[l]];
            }

            (leave[k], enter[k]) = (cycle[0], cycle[0]);
            foreach (var c in cycle)
            {
                leave[k] = scores[(o * n) + c] > scores[(o * n) + leave[k]] ? c : leave[k];
                enter[k] = Gain(c, o) > Gain(enter[k], o) ? c : enter[k];
            }

            graph[(k * m) + m - 1] = scores[(o * n) + leave[k]];
            graph[((m - 1) * m) + k] = Gain(enter[k], o);
        }

        var smaller = Solve(graph, m);
        for (var k = 1; k < outer.Length; k++)
        {
            heads[outer[k]] = smaller[k] == m - 1 ? leave[k] : outer[smaller[k]];
        }

        var door = smaller[m - 1];
        heads[enter[door]] = outer[door];
        return heads;

        double Gain(int dependent, int head) => scores[(dependent * n) + head] - scores[(dependent * n) + heads[dependent]];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int BestHead<T>(ReadOnlySpan<T> scores, int n, int node)
        where T : System.Numerics.INumber<T>
    {
        var best = 0;
        var row = scores.Slice(node * n, n);
        for (var j = 1; j < n; j++)
        {
            if (j != node && row[j] > row[best])
            {
                best = j;
            }
        }

        return best;
    }

    /// <summary>The nodes of one cycle; none where there is no cycle.</summary>
    private static int[] CycleOf(ReadOnlySpan<int> heads)
    {
        Span<int> seen = heads.Length <= 512 ? stackalloc int[heads.Length] : new int[heads.Length];
        seen.Clear();
        for (var i = 1; i < heads.Length; i++)
        {
            var at = i;
            while (at != 0 && seen[at] == 0)
            {
                seen[at] = i;
                at = heads[at];
            }

            if (at == 0 || seen[at] != i)
            {
                continue;
            }

            var cycle = new List<int> { at };
            for (var next = heads[at]; next != at; next = heads[next])
            {
                cycle.Add(next);
            }

            return [.. cycle];
        }

        return [];
    }
}
