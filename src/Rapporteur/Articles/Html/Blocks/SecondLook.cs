namespace Rapporteur.Articles.Html.Blocks;

/// <summary>The features of a block together with what the first look said of it, of its neighbours, of its like and of the boxes it stands in.</summary>
internal static class SecondLook
{
    private const int Near = 5;
    private const int Levels = 5;
    private const float Likely = 0.5f;

    /// <summary>Features of a block.</summary>
    public static int Count => BlockFeatures.Count + (2 * Near) + 1 + 2 + (3 * Levels) + 11;

    /// <summary>Writes what the first look adds into the rows of all blocks, behind what <see cref="BlockFeatures"/> wrote.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="guesses">The probability of each block by the first look.</param>
    /// <param name="rows">A row of <see cref="Count"/> cells for each block.</param>
    public static void Write(IReadOnlyList<PageBlock> blocks, ReadOnlySpan<float> guesses, Span<float> rows)
    {
        var sums = Sums.Of(blocks, guesses);
        var before = 0f;
        for (var i = 0; i < blocks.Count; i++)
        {
            var row = rows.Slice(i * Count, Count);
            var next = BlockFeatures.Count;
            for (var step = -Near; step <= Near; step++)
            {
                row[next++] = i + step >= 0 && i + step < blocks.Count ? guesses[i + step] : -1;
            }

            next = AddLike(blocks[i], guesses[i], sums, row, next);
            next = AddBoxes(blocks[i], guesses[i], sums, row, next);
            row[next++] = sums.First < 0 ? 999 : i - sums.First;
            row[next++] = sums.Last < 0 ? 999 : sums.Last - i;
            row[next++] = before / sums.Total;
            before += guesses[i] * blocks[i].Text.Length;
            row[next++] = 1 - (before / sums.Total);
            next = AddNearest(blocks, i, sums.Before[i], row, next);
            next = AddNearest(blocks, i, sums.After[i], row, next);
            row[next] = sums.Total;
        }
    }

    private static int AddLike(PageBlock block, float guess, Sums sums, Span<float> row, int next)
    {
        var (sum, count) = sums.Paths[block.Box.Path];
        row[next++] = count > 1 ? (sum - guess) / (count - 1) : -1;
        row[next++] = count;
        return next;
    }

    // The boxes around it: how likely the rest of the text in them is, and what share of the likely text is in them.
    private static int AddBoxes(PageBlock block, float guess, Sums sums, Span<float> row, int next)
    {
        var box = block.Box;
        for (var level = 0; level < Levels; level++, box = box?.Outer)
        {
            if (box is null)
            {
                row[next++] = -1;
                row[next++] = -1;
                row[next++] = -1;
                continue;
            }

            var (sum, length, most) = sums.Boxes[box];
            var own = block.Text.Length;
            row[next++] = length > own ? (sum - (guess * own)) / (length - own) : -1;
            row[next++] = most;
            row[next++] = sum / sums.Total;
        }

        return next;
    }

    private static int AddNearest(IReadOnlyList<PageBlock> blocks, int at, int nearest, Span<float> row, int next)
    {
        var other = nearest < 0 ? null : blocks[nearest];
        row[next++] = other is null ? -1 : Math.Abs(at - nearest);
        row[next++] = other is not null && other.Box.Outer == blocks[at].Box.Outer ? 1 : 0;
        row[next++] = other is not null && other.Box.Path == blocks[at].Box.Path ? 1 : 0;
        return next;
    }

    private sealed class Sums
    {
        public Dictionary<ulong, (float Sum, int Count)> Paths { get; } = [];

        public Dictionary<PageBox, (float Sum, int Length, float Most)> Boxes { get; } = [];

        public int First { get; private set; } = -1;

        public int Last { get; private set; } = -1;

        public float Total { get; private set; } = 1;

        /// <summary>For each block the nearest likely one before it; -1 where there is none.</summary>
        public int[] Before { get; private init; } = [];

        public int[] After { get; private init; } = [];

        public static Sums Of(IReadOnlyList<PageBlock> blocks, ReadOnlySpan<float> guesses)
        {
            var sums = new Sums { Before = new int[blocks.Count], After = new int[blocks.Count] };
            for (var i = 0; i < blocks.Count; i++)
            {
                sums.Before[i] = sums.Last;
                sums.Add(blocks[i], guesses[i]);
                if (guesses[i] > Likely)
                {
                    sums.First = sums.First < 0 ? i : sums.First;
                    sums.Last = i;
                }
            }

            var after = -1;
            for (var i = blocks.Count - 1; i >= 0; i--)
            {
                sums.After[i] = after;
                after = guesses[i] > Likely ? i : after;
            }

            return sums;
        }

        private void Add(PageBlock block, float guess)
        {
            var length = block.Text.Length;
            Total += guess * length;
            var (sum, count) = Paths.GetValueOrDefault(block.Box.Path);
            Paths[block.Box.Path] = (sum + guess, count + 1);
            var box = block.Box;
            for (var level = 0; level < Levels && box is not null; level++, box = box.Outer)
            {
                var (likely, all, most) = Boxes.GetValueOrDefault(box);
                Boxes[box] = (likely + (guess * length), all + length, Math.Max(most, guess));
            }
        }
    }
}
