namespace Rapporteur.Training.Encoder.Data;

/// <summary>Names of the classes of tags and relations, numbered as they are met.</summary>
internal sealed class ClassNames
{
    /// <summary>Treebank tags.</summary>
    public NumberedNames Xpos { get; } = new();

    /// <summary>Sets of features.</summary>
    public NumberedNames Features { get; } = new();

    /// <summary>Relations.</summary>
    public NumberedNames Relations { get; } = new();

    /// <summary>Universal tag, treebank tag and features that were seen together.</summary>
    public HashSet<(int Upos, int Xpos, int Features)> Triples { get; } = [];

    /// <summary>No more classes: those that are not known are -1.</summary>
    public void Close()
    {
        Xpos.Close();
        Features.Close();
        Relations.Close();
    }
}

/// <summary>Names with their numbers from 0.</summary>
internal sealed class NumberedNames
{
    private readonly Dictionary<string, int> _of = new(StringComparer.Ordinal);
    private bool _closed;

    /// <summary>The names in the order of their numbers.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The number of <paramref name="name"/>, a new one where it was not met before; -1 where no new ones are given any more.</summary>
    public int Of(string name)
    {
        if (!_of.TryGetValue(name, out var number))
        {
            if (_closed)
            {
                return -1;
            }

            _of.Add(name, number = Names.Count);
            Names.Add(name);
        }

        return number;
    }

    /// <summary>No more names.</summary>
    public void Close() => _closed = true;
}
