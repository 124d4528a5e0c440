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

    private static void Block(ref float a, int rows, int depth, ref float b, ref float c, int stride)
    {
        if (rows == 4)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Four512(ref a, depth, ref b, ref c, stride);
            }
            else
            {
                for (var part = 0; part < Width; part += 16)
                {
                    Four256(ref a, depth, ref Unsafe.Add(ref b, part), ref Unsafe.Add(ref c, part), stride);
                }
            }

            return;
        }

        for (var r = 0; r < rows; r++)
        {
            One(ref Unsafe.Add(ref a, r * depth), depth, ref b, ref Unsafe.Add(ref c, r * stride));
        }
    }

    private static void Four512(ref float a, int depth, ref float b, ref float c, int stride)
    {
        ref var a1 = ref Unsafe.Add(ref a, depth);
        ref var a2 = ref Unsafe.Add(ref a1, depth);
        ref var a3 = ref Unsafe.Add(ref a2, depth);
        ref var c1 = ref Unsafe.Add(ref c, stride);
        ref var c2 = ref Unsafe.Add(ref c1, stride);
        ref var c3 = ref Unsafe.Add(ref c2, stride);
        var (s00, s01) = (Vector512.LoadUnsafe(ref c), Vector512.LoadUnsafe(ref c, 16));
        var (s10, s11) = (Vector512.LoadUnsafe(ref c1), Vector512.LoadUnsafe(ref c1, 16));
        var (s20, s21) = (Vector512.LoadUnsafe(ref c2), Vector512.LoadUnsafe(ref c2, 16));
        var (s30, s31) = (Vector512.LoadUnsafe(ref c3), Vector512.LoadUnsafe(ref c3, 16));
        for (var k = 0; k < depth; k++)
        {
            var b0 = Vector512.LoadUnsafe(ref b);
            var b1 = Vector512.LoadUnsafe(ref b, 16);
            var x = Vector512.Create(Unsafe.Add(ref a, k));
            s00 = Vector512.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(x, b1, s01);
            x = Vector512.Create(Unsafe.Add(ref a1, k));
            s10 = Vector512.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(x, b1, s11);
            x = Vector512.Create(Unsafe.Add(ref a2, k));
            s20 = Vector512.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(x, b1, s21);
            x = Vector512.Create(Unsafe.Add(ref a3, k));
            s30 = Vector512.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(x, b1, s31);
            b = ref Unsafe.Add(ref b, Width);
        }

        s00.StoreUnsafe(ref c);
        s01.StoreUnsafe(ref c, 16);
        s10.StoreUnsafe(ref c1);
        s11.StoreUnsafe(ref c1, 16);
        s20.StoreUnsafe(ref c2);
        s21.StoreUnsafe(ref c2, 16);
        s30.StoreUnsafe(ref c3);
        s31.StoreUnsafe(ref c3, 16);
    }

    private static void Four256(ref float a, int depth, ref float b, ref float c, int stride)
    {
        ref var a1 = ref Unsafe.Add(ref a, depth);
        ref var a2 = ref Unsafe.Add(ref a1, depth);
        ref var a3 = ref Unsafe.Add(ref a2, depth);
        ref var c1 = ref Unsafe.Add(ref c, stride);
        ref var c2 = ref Unsafe.Add(ref c1, stride);
        ref var c3 = ref Unsafe.Add(ref c2, stride);
        var (s00, s01) = (Vector256.LoadUnsafe(ref c), Vector256.LoadUnsafe(ref c, 8));
        var (s10, s11) = (Vector256.LoadUnsafe(ref c1), Vector256.LoadUnsafe(ref c1, 8));
        var (s20, s21) = (Vector256.LoadUnsafe(ref c2), Vector256.LoadUnsafe(ref c2, 8));
        var (s30, s31) = (Vector256.LoadUnsafe(ref c3), Vector256.LoadUnsafe(ref c3, 8));
        for (var k = 0; k < depth; k++)
        {
            var b0 = Vector256.LoadUnsafe(ref b);
            var b1 = Vector256.LoadUnsafe(ref b, 8);
            var x = Vector256.Create(Unsafe.Add(ref a, k));
            s00 = Vector256.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(x, b1, s01);
            x = Vector256.Create(Unsafe.Add(ref a1, k));
            s10 = Vector256.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(x, b1, s11);
            x = Vector256.Create(Unsafe.Add(ref a2, k));
            s20 = Vector256.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector256.FusedMultiplyAdd(x, b1, s21);
            x = Vector256.Create(Unsafe.Add(ref a3, k));
            s30 = Vector256.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector256.FusedMultiplyAdd(x, b1, s31);
            b = ref Unsafe.Add(ref b, Width);
        }

        s00.StoreUnsafe(ref c);
        s01.StoreUnsafe(ref c, 8);
        s10.StoreUnsafe(ref c1);
        s11.StoreUnsafe(ref c1, 8);
        s20.StoreUnsafe(ref c2);
        s21.StoreUnsafe(ref c2, 8);
        s30.StoreUnsafe(ref c3);
        s31.StoreUnsafe(ref c3, 8);
    }

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
