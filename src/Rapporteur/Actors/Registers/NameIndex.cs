namespace Rapporteur.Actors.Registers;

/// <summary>All names of a register as a tree of chunks, held as hashes of the ways to its nodes.</summary>
internal sealed class NameIndex
{
    // No name of the register is longer.
    private const int LongestName = 24;
    private readonly Dictionary<ulong, Node> _nodes;
    private readonly List<Entry> _entries;

    /// <summary>Puts in all names of <paramref name="register"/>.</summary>
    public NameIndex(Register register)
        : this(NamesOf(register), register.Names.Count + (register.Holders.Count * 2) + 4096)
    {
    }

    /// <summary>Puts in <paramref name="names"/>.</summary>
    /// <param name="names">Names and what they mean.</param>
    /// <param name="count">About how many there are.</param>
    public NameIndex(IEnumerable<(string Name, ActorTarget Target)> names, int count)
    {
        _entries = new List<Entry>(count);
        _nodes = new Dictionary<ulong, Node>(count * 2);
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
            if (chunk.Hash == 0 || !_nodes.TryGetValue(hash, out var node))
            {
                break;
            }

            if (HasFit(node.First, chunks, start, length))
            {
                found.Clear();
                for (var entry = node.First; entry >= 0; entry = _entries[entry].Next)
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

            if (!node.GoesOn)
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

    private void Add(List<NameChunk> chunks, ActorTarget target)
    {
        if (chunks.Count is 0 or > LongestName || chunks.Exists(static chunk => chunk.Hash == 0))
        {
            return;
        }

        var hash = 0UL;
        for (var i = 0; i < chunks.Count; i++)
        {
            hash = NameChunker.Join(hash, chunks[i].Hash);
            var known = _nodes.TryGetValue(hash, out var node);
            var first = known ? node.First : -1;
            if (i < chunks.Count - 1)
            {
                _nodes[hash] = new Node(first, true);
                continue;
            }

            var cases = Cases(chunks);
            for (var entry = first; entry >= 0; entry = _entries[entry].Next)
            {
                if (_entries[entry].Target == target && _entries[entry].Cases == cases)
                {
                    return;
                }
            }

            _nodes[hash] = new Node(_entries.Count, known && node.GoesOn);
            _entries.Add(new Entry(target, cases, first));
        }
    }

    // Two bits a chunk.
    private static ulong Cases(List<NameChunk> chunks)
    {
        var cases = 0UL;
        for (var i = 0; i < chunks.Count; i++)
        {
            cases |= (ulong)chunks[i].Case << (2 * i);
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

    private readonly record struct Node(int First, bool GoesOn);

    private readonly record struct Entry(ActorTarget Target, ulong Cases, int Next);
}
