using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rapporteur.Actors.Registers;

/// <summary>All names of a register as a tree of chunks, held as hashes of the ways to its nodes.</summary>
internal sealed class NameIndex
{
    // No name of the register is longer.
    private const int LongestName = 24;
    private readonly List<Entry> _entries;

    // A table with open addresses: it is made at each start, and nothing that is more general would be ready as soon.
    private ulong[] _hashes;
    private int[] _firsts;
    private bool[] _goesOn;
    private int _count;

    /// <summary>Puts in all names of <paramref name="register"/>.</summary>
    public NameIndex(Register register)
        : this(NamesOf(register), register.Names.Count + (register.Holders.Count * 3) + 6000)
    {
    }

    /// <summary>Puts in <paramref name="names"/>.</summary>
    /// <param name="names">Names and what they mean.</param>
    /// <param name="count">About how many there are.</param>
    public NameIndex(IEnumerable<(string Name, ActorTarget Target)> names, int count)
    {
        var room = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, count * 4));
        (_hashes, _firsts, _goesOn) = (new ulong[room], new int[room], new bool[room]);
        _entries = new List<Entry>(count);
        var chunks = new List<NameChunk>();
        foreach (var (name, target) in names)
        {
            chunks.Clear();
            NameChunker.Add(Bare(name), chunks);
            Add(chunks, target);
        }
    }

    /// <summary>All that a whole text may mean as a name, in the order of the register; nothing where it is none.</summary>
    /// <param name="name">The text; small letters and capitals are alike.</param>
    public IReadOnlyList<ActorTarget> Exact(string name)
    {
        var found = Whole(name);
        return found.Count == 0 && name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? Whole(name[4..]) : found;
    }

    /// <summary>The longest name that begins at <paramref name="start"/>.</summary>
    /// <param name="chunks">The chunks of a text.</param>
    /// <param name="start">Where the name is to begin.</param>
    /// <param name="found">Filled with what it may mean, in the order of the register.</param>
    /// <returns>The number of its chunks; 0 where there is none.</returns>
    public int Longest(IReadOnlyList<NameChunk> chunks, int start, List<ActorTarget> found)
    {
        var longest = 0;
        var hash = 0UL;
        for (var length = 1; length <= LongestName && start + length <= chunks.Count; length++)
        {
            var chunk = chunks[start + length - 1];
            hash = NameChunker.Join(hash, chunk.Hash);
            var node = chunk.Hash == 0 ? -1 : Find(hash);
            if (node < 0)
            {
                break;
            }

            if (HasFit(_firsts[node], chunks, start, length))
            {
                found.Clear();
                for (var entry = _firsts[node]; entry >= 0; entry = _entries[entry].Next)
                {
                    if (Fits(_entries[entry], chunks, start, length))
                    {
                        found.Add(_entries[entry].Target);
                    }
                }

                // Entries were linked the last first.
                found.Reverse();
                longest = length;
            }

            if (!_goesOn[node])
            {
                break;
            }
        }

        return longest;
    }

    private IReadOnlyList<ActorTarget> Whole(string name)
    {
        var chunks = new List<NameChunk>();
        NameChunker.Add(name.ToUpperInvariant(), chunks);
        var found = new List<ActorTarget>();
        return Longest(chunks, 0, found) is > 0 and var length && length == chunks.Count ? [.. found.Distinct()] : [];
    }

    private static IEnumerable<(string Name, ActorTarget Target)> NamesOf(Register register)
    {
        foreach (var name in register.Names)
        {
            var kind = name.Kind == ActorNameKind.Trap ? ActorTargetKind.Trap : ActorTargetKind.State;
            yield return (name.Name, new ActorTarget(kind, kind == ActorTargetKind.Trap ? "" : name.Id!, kind == ActorTargetKind.Trap ? null : name.Id, name.Kind, name.Period));
        }

        foreach (var organ in register.Organs)
        {
            foreach (var name in organ.Names)
            {
                yield return (name, new ActorTarget(ActorTargetKind.Organ, organ.Id, organ.State, ActorNameKind.Name, default));
            }
        }

        foreach (var body in register.Organizations)
        {
            foreach (var name in body.Names.Prepend(body.Name))
            {
                yield return (name, new ActorTarget(ActorTargetKind.Organization, body.Id, null, ActorNameKind.Name, default));
            }
        }

        foreach (var group in register.Groups)
        {
            foreach (var name in group.Names.Prepend(group.Name))
            {
                yield return (name, new ActorTarget(ActorTargetKind.Group, group.Id, group.Country, ActorNameKind.Name, group.Period));
            }
        }

        foreach (var holder in register.Holders)
        {
            foreach (var name in holder.Names.Prepend(holder.Name))
            {
                var target = new ActorTarget(ActorTargetKind.Person, holder.Person, null, ActorNameKind.Name, default);
                yield return (name, target);
                if (SurnameOf(name, holder.Of) is { } surname)
                {
                    yield return (surname, target);
                }
            }
        }
    }

    // By which texts go on to call somebody: the last word, or the first where family names come first. Short ones are too often others'.
    private static string? SurnameOf(string name, string of)
    {
        var isFirst = of is "CHN" or "TWN" or "PRK" or "KOR" or "HKG" or "MAC";
        var space = isFirst ? name.IndexOf(' ', StringComparison.Ordinal) : name.LastIndexOf(' ');
        var surname = space < 0 ? "" : isFirst ? name[..space] : name[(space + 1)..];
        return surname.Length >= (isFirst ? 2 : 3) && char.IsUpper(surname[0]) && !char.IsUpper(surname[1]) && surname[^1] != '.' ? surname : null;
    }

    // "the Kremlin" is found with and without its article.
    private static ReadOnlySpan<char> Bare(string name) => name.StartsWith("the ", StringComparison.Ordinal) ? name.AsSpan(4) : name;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(List<NameChunk> chunks, ActorTarget target)
    {
        if (chunks.Count is 0 or > LongestName)
        {
            return;
        }

        foreach (var chunk in chunks)
        {
            if (chunk.Hash == 0)
            {
                return;
            }
        }

        var hash = 0UL;
        var node = -1;
        for (var i = 0; i < chunks.Count; i++)
        {
            hash = NameChunker.Join(hash, chunks[i].Hash);
            node = FindOrAdd(hash);
            _goesOn[node] |= i < chunks.Count - 1;
        }

        var cases = Cases(chunks, target.Kind is ActorTargetKind.Organ or ActorTargetKind.Organization);
        for (var entry = _firsts[node]; entry >= 0; entry = _entries[entry].Next)
        {
            if (_entries[entry].Cases == cases && _entries[entry].Target == target)
            {
                return;
            }
        }

        _entries.Add(new Entry(target, cases, _firsts[node]));
        _firsts[node] = _entries.Count - 1;
    }

    // Where a hash stands; where it is not there, the complement of where it would.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Find(ulong hash)
    {
        var mask = _hashes.Length - 1;
        var at = (int)(hash >> 32) & mask;
        while (_hashes[at] != 0)
        {
            if (_hashes[at] == hash)
            {
                return at;
            }

            at = (at + 1) & mask;
        }

        return ~at;
    }

    private int FindOrAdd(ulong hash)
    {
        var at = Find(hash);
        if (at >= 0)
        {
            return at;
        }

        if (++_count * 2 > _hashes.Length)
        {
            Grow();
            at = Find(hash);
        }

        at = ~at;
        (_hashes[at], _firsts[at]) = (hash, -1);
        return at;
    }

    private void Grow()
    {
        var (hashes, firsts, goesOn) = (_hashes, _firsts, _goesOn);
        (_hashes, _firsts, _goesOn) = (new ulong[hashes.Length * 2], new int[hashes.Length * 2], new bool[hashes.Length * 2]);
        for (var i = 0; i < hashes.Length; i++)
        {
            if (hashes[i] != 0)
            {
                var at = ~Find(hashes[i]);
                (_hashes[at], _firsts[at], _goesOn[at]) = (hashes[i], firsts[i], goesOn[i]);
            }
        }
    }

    // Two bits a chunk. Long names of bodies are often written "United Nations security council".
    private static ulong Cases(List<NameChunk> chunks, bool isBody)
    {
        var cases = 0UL;
        for (var i = 0; i < chunks.Count; i++)
        {
            var small = isBody && chunks.Count >= 3 && i > 0 && chunks[i].Case == ChunkCase.Capital;
            cases |= (ulong)(small ? ChunkCase.Small : chunks[i].Case) << (2 * i);
        }

        return cases;
    }

    private bool HasFit(int entry, IReadOnlyList<NameChunk> chunks, int start, int length)
    {
        for (; entry >= 0; entry = _entries[entry].Next)
        {
            if (Fits(_entries[entry], chunks, start, length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(in Entry entry, IReadOnlyList<NameChunk> chunks, int start, int length)
    {
        for (var i = 0; i < length; i++)
        {
            var chunk = chunks[start + i];
            var fits = (ChunkCase)((entry.Cases >> (2 * i)) & 3) switch
            {
                ChunkCase.Small => true,
                ChunkCase.Capital => chunk.Case != ChunkCase.Small,

                // "Nato", but not "Us" and not "Who".
                _ => chunk.Case == ChunkCase.Capitals || (chunk.Case == ChunkCase.Capital && chunk.Length >= 4),
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct Entry(ActorTarget Target, ulong Cases, int Next);
}
