using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rapporteur.Language.Networks;

/// <summary>
/// Products of matrices in plain C#. Each value is summed from the first term to the last with fused multiply-add, so that
/// the result is the same bits for vectors of any width and for any number of rows at once.
/// </summary>
internal static class MatrixProduct
{
    private const int Width = PackedMatrix.PanelWidth;

    /// <summary>Adds <paramref name="left"/> times <paramref name="right"/> to <paramref name="result"/>, all row by row.</summary>
    /// <param name="left"><paramref name="rows"/> rows of as many values as <paramref name="right"/> has rows.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="right">The other factor.</param>
    /// <param name="result"><paramref name="rows"/> rows of as many values as <paramref name="right"/> has columns.</param>
    public static void Add(ReadOnlySpan<float> left, int rows, PackedMatrix right, Span<float> result)
    {
        var (depth, columns) = (right.Rows, right.Columns);
        if (left.Length < rows * depth || result.Length < rows * columns)
        {
            throw new ArgumentException("A factor or the result is too short.");
        }

        Span<float> tail = stackalloc float[Width * 4];
        for (var panel = 0; panel * Width < columns; panel++)
        {
            var start = panel * Width;
            ref var b = ref MemoryMarshal.GetReference(right.Values[(panel * Width * depth)..]);
            var whole = start + Width <= columns;
            for (var r = 0; r < rows; r += 4)
            {
                var count = Math.Min(4, rows - r);
                ref var a = ref MemoryMarshal.GetReference(left[(r * depth)..]);
                if (whole)
                {
                    Block(ref a, count, depth, ref b, ref result[(r * columns) + start], columns);
                    continue;
                }

                var width = columns - start;
                for (var k = 0; k < count; k++)
                {
                    result.Slice(((r + k) * columns) + start, width).CopyTo(tail[(k * Width)..]);
                }

                Block(ref a, count, depth, ref b, ref tail[0], Width);
                for (var k = 0; k < count; k++)
                {
                    tail.Slice(k * Width, width).CopyTo(result[(((r + k) * columns) + start)..]);
                }
            }
        }
    }

    // Optimized at the first call, here and wherever else most of the time goes: a command that reads one article would spend
    // a third of a second in code that the just-in-time compiler has only drafted.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block(ref float a, int rows, int depth, ref float b, ref float c, int stride)
    {
        if (rows == 4)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Four<Lanes512>(ref a, depth, ref b, ref c, stride);
            }
            else
            {
                Four<Lanes256>(ref a, depth, ref b, ref c, stride);
            }

            return;
        }

        for (var r = 0; r < rows; r++)
        {
            One(ref Unsafe.Add(ref a, r * depth), depth, ref b, ref Unsafe.Add(ref c, r * stride));
        }
    }

    // Two vectors of four rows at a time: their eight sums stay in registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four<T>(ref float a, int depth, ref float panel, ref float result, int stride)
        where T : struct, ILanes<T>
    {
        ref var a1 = ref Unsafe.Add(ref a, depth);
        ref var a2 = ref Unsafe.Add(ref a1, depth);
        ref var a3 = ref Unsafe.Add(ref a2, depth);
        for (var part = 0; part < Width; part += 2 * T.Width)
        {
            ref var b = ref Unsafe.Add(ref panel, part);
            ref var c = ref Unsafe.Add(ref result, part);
            ref var c1 = ref Unsafe.Add(ref c, stride);
            ref var c2 = ref Unsafe.Add(ref c1, stride);
            ref var c3 = ref Unsafe.Add(ref c2, stride);
            var (s00, s01) = (T.Load(ref c), T.Load(ref c, T.Width));
            var (s10, s11) = (T.Load(ref c1), T.Load(ref c1, T.Width));
            var (s20, s21) = (T.Load(ref c2), T.Load(ref c2, T.Width));
            var (s30, s31) = (T.Load(ref c3), T.Load(ref c3, T.Width));
            for (var k = 0; k < depth; k++)
            {
                var b0 = T.Load(ref b);
                var b1 = T.Load(ref b, T.Width);
                var x = T.Of(Unsafe.Add(ref a, k));
                s00 = T.MultiplyAdd(x, b0, s00);
                s01 = T.MultiplyAdd(x, b1, s01);
                x = T.Of(Unsafe.Add(ref a1, k));
                s10 = T.MultiplyAdd(x, b0, s10);
                s11 = T.MultiplyAdd(x, b1, s11);
                x = T.Of(Unsafe.Add(ref a2, k));
                s20 = T.MultiplyAdd(x, b0, s20);
                s21 = T.MultiplyAdd(x, b1, s21);
                x = T.Of(Unsafe.Add(ref a3, k));
                s30 = T.MultiplyAdd(x, b0, s30);
                s31 = T.MultiplyAdd(x, b1, s31);
                b = ref Unsafe.Add(ref b, Width);
            }

            s00.Store(ref c);
            s01.Store(ref c, T.Width);
            s10.Store(ref c1);
            s11.Store(ref c1, T.Width);
            s20.Store(ref c2);
            s21.Store(ref c2, T.Width);
            s30.Store(ref c3);
            s31.Store(ref c3, T.Width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(ref float a, int depth, ref float b, ref float c)
    {
        for (var part = 0; part < Width; part += 8)
        {
            ref var row = ref Unsafe.Add(ref b, part);
            ref var sum = ref Unsafe.Add(ref c, part);
            var s = Vector256.LoadUnsafe(ref sum);
            for (var k = 0; k < depth; k++)
            {
                s = Vector256.FusedMultiplyAdd(Vector256.Create(Unsafe.Add(ref a, k)), Vector256.LoadUnsafe(ref row), s);
                row = ref Unsafe.Add(ref row, Width);
            }

            s.StoreUnsafe(ref sum);
        }
    }
}
