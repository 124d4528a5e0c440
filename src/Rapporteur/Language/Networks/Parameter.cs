namespace Rapporteur.Language.Networks;

/// <summary>A matrix of weights, row by row.</summary>
/// <param name="name">What it is, for the file and for messages.</param>
/// <param name="rows">Number of rows.</param>
/// <param name="columns">Number of columns.</param>
/// <param name="isTable">Whether its rows are looked up one by one, rather than multiplied with.</param>
internal sealed class Parameter(string name, int rows, int columns, bool isTable = false)
{
    /// <summary>What it is.</summary>
    public string Name { get; } = name;

    /// <summary>Number of rows.</summary>
    public int Rows { get; } = rows;

    /// <summary>Number of columns.</summary>
    public int Columns { get; } = columns;

    /// <summary>Whether its rows are looked up one by one.</summary>
    public bool IsTable { get; } = isTable;

    /// <summary>The weights.</summary>
    public float[] Values { get; } = new float[rows * columns];

    /// <summary>Row <paramref name="index"/>.</summary>
    public Span<float> Row(int index) => Values.AsSpan(index * Columns, Columns);
}
