namespace Rapporteur.Training.Networks;

/// <summary>Arrays that are used again from batch to batch, by name.</summary>
internal sealed class Workspace
{
    private readonly Dictionary<string, float[]> _arrays = [];

    /// <summary>The flags that were taken last.</summary>
    public bool[] Flags { get; private set; } = [];

    /// <summary>An array of at least <paramref name="length"/> values, zero up to there.</summary>
    public float[] Take(string name, int length)
    {
        if (!_arrays.TryGetValue(name, out var array) || array.Length < length)
        {
            return _arrays[name] = new float[length + (length / 4)];
        }

        Array.Clear(array, 0, length);
        return array;
    }

    /// <summary>The array that was taken last by that name.</summary>
    public float[] Get(string name) => _arrays[name];

    /// <summary>At least <paramref name="length"/> flags, none set.</summary>
    public bool[] TakeFlags(int length)
    {
        Flags = Flags.Length < length ? new bool[length + (length / 4)] : Flags;
        Array.Clear(Flags);
        return Flags;
    }
}
