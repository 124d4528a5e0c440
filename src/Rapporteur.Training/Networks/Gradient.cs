using System.Numerics.Tensors;
using Rapporteur.Language.Networks;

namespace Rapporteur.Training.Networks;

/// <summary>How the loss changes with each weight of a parameter, and which rows were touched.</summary>
internal sealed class Gradient(Parameter parameter)
{
    private readonly bool[] _seen = new bool[parameter.Rows];

    /// <summary>What it belongs to.</summary>
    public Parameter Parameter { get; } = parameter;

    /// <summary>Row by row.</summary>
    public float[] Values { get; } = new float[parameter.Values.Length];

    /// <summary>Rows that were touched since the last <see cref="Clear"/>, each once; those of a table alone.</summary>
    public List<int> Touched { get; } = [];

    /// <summary>Row <paramref name="index"/>, noted as touched.</summary>
    public Span<float> Touch(int index)
    {
        if (!_seen[index])
        {
            _seen[index] = true;
            Touched.Add(index);
        }

        return Values.AsSpan(index * Parameter.Columns, Parameter.Columns);
    }

    /// <summary>Adds another's values; of a table only the rows that were touched.</summary>
    public void Add(Gradient other)
    {
        if (!Parameter.IsTable)
        {
            TensorPrimitives.Add(Values, other.Values, Values);
            return;
        }

        foreach (var row in other.Touched)
        {
            var sum = Touch(row);
            TensorPrimitives.Add(sum, other.Values.AsSpan(row * Parameter.Columns, Parameter.Columns), sum);
        }
    }

    /// <summary>Makes all values zero; of a table only the rows that were touched.</summary>
    public void Clear()
    {
        if (!Parameter.IsTable)
        {
            Array.Clear(Values);
            return;
        }

        foreach (var row in Touched)
        {
            Values.AsSpan(row * Parameter.Columns, Parameter.Columns).Clear();
            _seen[row] = false;
        }

        Touched.Clear();
    }
}
