using System.Runtime.InteropServices;

namespace Rapporteur.Language.Coreference.Chains;

/// <summary>Lists of hashed features, one for each candidate; used again for each mention.</summary>
internal sealed class FeatureLists
{
    private readonly List<uint> _features = [];
    private readonly List<int> _ends = [];
    private readonly List<uint> _notes = [];
    private uint _note;

    /// <summary>Number of lists.</summary>
    public int Count => _ends.Count;

    /// <summary>The features of candidate <paramref name="index"/>.</summary>
    public ReadOnlySpan<uint> this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : _ends[index - 1];
            return CollectionsMarshal.AsSpan(_features)[start.._ends[index]];
        }
    }

    /// <summary>Removes all lists.</summary>
    public void Clear()
    {
        _features.Clear();
        _ends.Clear();
        _notes.Clear();
        _note = 0;
    }

    /// <summary>Adds a feature to the list that is open.</summary>
    public void Add(uint feature) => _features.Add(feature);

    /// <summary>Adds features to the list that is open.</summary>
    public void Add(ReadOnlySpan<uint> features) => _features.AddRange(features);

    /// <summary>Notes what the list that is open says of its candidate in short, for who adds to the list.</summary>
    public void Note(uint note) => _note = note;

    /// <summary>What was noted of candidate <paramref name="index"/>; 0 where nothing was.</summary>
    public uint NoteOf(int index) => _notes[index];

    /// <summary>Ends the list that is open.</summary>
    public void End()
    {
        _ends.Add(_features.Count);
        _notes.Add(_note);
        _note = 0;
    }
}
