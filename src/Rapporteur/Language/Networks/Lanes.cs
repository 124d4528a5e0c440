using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rapporteur.Language.Networks;

/// <summary>Numbers that are worked on at once, as many as the machine has room for.</summary>
internal interface ILanes<T>
    where T : struct, ILanes<T>
{
    /// <summary>How many.</summary>
    static abstract int Width { get; }

    /// <summary>Those from <paramref name="offset"/> behind <paramref name="first"/> on.</summary>
    static abstract T Load(ref float first, int offset = 0);

    /// <summary>The same number in each.</summary>
    static abstract T Of(float value);

    /// <summary>Adds the product of two to <paramref name="sum"/>, rounded once.</summary>
    static abstract T MultiplyAdd(T a, T b, T sum);

    /// <summary>Puts them to <paramref name="offset"/> behind <paramref name="first"/>.</summary>
    void Store(ref float first, int offset = 0);
}

/// <summary>Sixteen numbers.</summary>
internal readonly struct Lanes512(Vector512<float> values) : ILanes<Lanes512>
{
    private readonly Vector512<float> _values = values;

    public static int Width => Vector512<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Load(ref float first, int offset = 0) => new(Vector512.LoadUnsafe(ref first, (nuint)offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Of(float value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 MultiplyAdd(Lanes512 a, Lanes512 b, Lanes512 sum) => new(Vector512.FusedMultiplyAdd(a._values, b._values, sum._values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float first, int offset = 0) => _values.StoreUnsafe(ref first, (nuint)offset);
}

/// <summary>Eight numbers.</summary>
internal readonly struct Lanes256(Vector256<float> values) : ILanes<Lanes256>
{
    private readonly Vector256<float> _values = values;

    public static int Width => Vector256<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(ref float first, int offset = 0) => new(Vector256.LoadUnsafe(ref first, (nuint)offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Of(float value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 MultiplyAdd(Lanes256 a, Lanes256 b, Lanes256 sum) => new(Vector256.FusedMultiplyAdd(a._values, b._values, sum._values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float first, int offset = 0) => _values.StoreUnsafe(ref first, (nuint)offset);
}
