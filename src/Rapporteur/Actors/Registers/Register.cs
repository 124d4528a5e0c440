using Rapporteur.Models;

namespace Rapporteur.Actors.Registers;

/// <summary>
/// Who acts in the news: states and their names, organs, international bodies, groups, and who held which office when. It
/// comes with the library, is loaded when it is first asked for, and never changes.
/// </summary>
public sealed class Register
{
    /// <summary>The resource that holds the compiled register.</summary>
    internal const string ResourceName = "actors.register";

    private static readonly Lazy<Register> _shipped = new(static () =>
    {
        using var stream = typeof(Register).Assembly.GetManifestResourceStream(ResourceName) ?? throw Missing();
        return new Register(RegisterFile.Read(stream, ResourceName));
    });

    private readonly Lazy<NameIndex> _names;
    private readonly Lazy<NameIndex> _titles;
    private readonly Dictionary<string, RegisteredState> _states;
    private readonly Dictionary<string, RegisteredOrgan> _organs;
    private readonly Dictionary<string, RegisteredOrganization> _organizations;
    private readonly Dictionary<string, RegisteredGroup> _groups;
    private readonly Dictionary<string, RegisteredOffice> _offices;
    private readonly Dictionary<string, int> _weights;
    private readonly ILookup<string, RegisteredOrgan> _organsOf;
    private readonly ILookup<string, RegisteredHolder> _byPerson;
    private readonly ILookup<string, RegisteredHolder> _byOf;
    private readonly ILookup<string, RegisteredHolder> _byOffice;

    /// <summary>A register of these entries, of which <see cref="RegisterChecks"/> finds no fault.</summary>
    internal Register(RegisterTables tables)
    {
        Tables = tables;
        _states = tables.States.ToDictionary(static s => s.Id, StringComparer.Ordinal);
        _organs = tables.Organs.ToDictionary(static o => o.Id, StringComparer.Ordinal);
        _organizations = tables.Organizations.ToDictionary(static o => o.Id, StringComparer.Ordinal);
        _groups = tables.Groups.ToDictionary(static g => g.Id, StringComparer.Ordinal);
        _offices = tables.Offices.ToDictionary(static o => o.Id, StringComparer.Ordinal);
        _byPerson = tables.Holders.ToLookup(static h => h.Person, StringComparer.Ordinal);
        _byOf = tables.Holders.ToLookup(static h => h.Of, StringComparer.Ordinal);
        _byOffice = tables.Holders.ToLookup(h => Key(h.Of, _offices[h.Office].Kind), StringComparer.Ordinal);
        _weights = Count(tables.Names.Where(static n => n.Kind != ActorNameKind.Trap).Select(static n => n.Id!)
            .Concat(tables.Organs.Select(static o => o.State)).Concat(tables.Holders.Select(static h => h.Of)));
        _organsOf = tables.Organs.ToLookup(static o => Key(o.State, o.Kind), StringComparer.Ordinal);
        _names = new(() => new NameIndex(this));
        _titles = new(() => new NameIndex(TitlesOf(tables.Offices), tables.Offices.Count * 4));
    }

    /// <summary>The register that comes with the library.</summary>
    /// <exception cref="RapporteurException">RAP0204: this build of the library has none, or it is damaged.</exception>
    public static Register Shipped => _shipped.Value;

    /// <summary>Its name and the start of its SHA-256, as readings name it: <c>actors-1a2b3c4d5e6f</c>. Nothing is loaded for it.</summary>
    /// <exception cref="RapporteurException">RAP0204: this build of the library has none.</exception>
    public static string ShippedName { get; } =
        "actors-" + (ShippedModels.HashOf(ResourceName)?.ToLowerInvariant() ?? throw Missing())[..12];

    /// <summary>States.</summary>
    public IReadOnlyList<RegisteredState> States => Tables.States;

    /// <summary>Names of states.</summary>
    public IReadOnlyList<RegisteredName> Names => Tables.Names;

    /// <summary>Organs of states.</summary>
    public IReadOnlyList<RegisteredOrgan> Organs => Tables.Organs;

    /// <summary>International bodies.</summary>
    public IReadOnlyList<RegisteredOrganization> Organizations => Tables.Organizations;

    /// <summary>Who is a member of which of them.</summary>
    public IReadOnlyList<RegisteredMember> Members => Tables.Members;

    /// <summary>Armed groups, parties and movements.</summary>
    public IReadOnlyList<RegisteredGroup> Groups => Tables.Groups;

    /// <summary>Kinds of offices.</summary>
    public IReadOnlyList<RegisteredOffice> Offices => Tables.Offices;

    /// <summary>Who held them.</summary>
    public IReadOnlyList<RegisteredHolder> Holders => Tables.Holders;

    /// <summary>The entries, as they are compiled.</summary>
    internal RegisterTables Tables { get; }

    /// <summary>Finds the names of the register in texts.</summary>
    internal NameIndex Index => _names.Value;

    /// <summary>Finds the titles of its offices in texts, however they are written.</summary>
    internal NameIndex Titles => _titles.Value;

    /// <summary>How much it has of a state, in tens of entries: a measure of how often the state is in the news.</summary>
    internal int Weight(string? state) => state is null ? 0 : _weights.GetValueOrDefault(state) / 10;

    /// <summary>What a name, or an id, may mean; nothing where the register has none such.</summary>
    /// <param name="name">The name as texts have it, in small letters or capitals: <c>Moscow</c>, <c>the kremlin</c>, <c>group:hamas</c>.</param>
    public IReadOnlyList<ActorMeaning> Meanings(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var trimmed = name.Trim();
        var ids = KindOf(trimmed) ?? KindOf(trimmed.ToUpperInvariant()) ?? KindOf(trimmed.ToLowerInvariant());
        return
        [
            .. (ids is null ? Array.Empty<ActorMeaning>() : [ids]).Concat(Index.Exact(trimmed)
                .Where(static t => t.Kind != ActorTargetKind.Trap)
                .Select(static t => new ActorMeaning(t.Id, EntryOf(t.Kind), t.Kind == ActorTargetKind.State ? t.Name : null, t.Period)))
                .DistinctBy(static m => (m.Id, m.As)),
        ];
    }

    /// <summary>The state of an id; null where there is none.</summary>
    public RegisteredState? State(string id) => _states.GetValueOrDefault(id);

    /// <summary>The organ of an id; null where there is none.</summary>
    public RegisteredOrgan? Organ(string id) => _organs.GetValueOrDefault(id);

    /// <summary>The organisation of an id; null where there is none.</summary>
    public RegisteredOrganization? Organization(string id) => _organizations.GetValueOrDefault(id);

    /// <summary>The group of an id; null where there is none.</summary>
    public RegisteredGroup? Group(string id) => _groups.GetValueOrDefault(id);

    /// <summary>The office of an id; null where there is none.</summary>
    public RegisteredOffice? Office(string id) => _offices.GetValueOrDefault(id);

    /// <summary>The offices that a person held, in the order of the table.</summary>
    public IEnumerable<RegisteredHolder> OfficesOf(string person) => _byPerson[person];

    /// <summary>All who held an office of a state, an organ or an organisation, in the order of the table.</summary>
    public IEnumerable<RegisteredHolder> HoldersOf(string of) => _byOf[of];

    /// <summary>Who held an office of some kind of a state, an organ or an organisation, in the order of the table.</summary>
    /// <param name="of">The state's, organ's or organisation's id.</param>
    /// <param name="kind">The kind: <c>foreign-minister</c>.</param>
    public IEnumerable<RegisteredHolder> HoldersOf(string of, string kind) => _byOffice[Key(of, kind)];

    /// <summary>The organs of a kind that a state has, in the order of the table.</summary>
    /// <param name="state">The state's id.</param>
    /// <param name="kind">The kind: <c>foreign-ministry</c>.</param>
    public IEnumerable<RegisteredOrgan> OrgansOf(string state, string kind) => _organsOf[Key(state, kind)];

    // Strings as keys need no code of their own, which would have to be made at each start.
    private static string Key(string of, string kind) => of + " " + kind;

    private static Dictionary<string, int> Count(IEnumerable<string> ids)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            counts[id] = counts.GetValueOrDefault(id) + 1;
        }

        return counts;
    }

    private static ActorEntryKind EntryOf(ActorTargetKind kind) => kind switch
    {
        ActorTargetKind.State => ActorEntryKind.State,
        ActorTargetKind.Organ => ActorEntryKind.Organ,
        ActorTargetKind.Organization => ActorEntryKind.Organization,
        ActorTargetKind.Group => ActorEntryKind.Group,
        _ => ActorEntryKind.Person,
    };

    private ActorMeaning? KindOf(string id) =>
        State(id) is not null ? new(id, ActorEntryKind.State, null, default)
        : Organ(id) is not null ? new(id, ActorEntryKind.Organ, null, default)
        : Organization(id) is not null ? new(id, ActorEntryKind.Organization, null, default)
        : Group(id) is not null ? new(id, ActorEntryKind.Group, null, default)
        : _byPerson.Contains(id) ? new(id, ActorEntryKind.Person, null, default)
        : null;

    // That somebody is no longer something is read from the words before a title, not from the title.
    private static IEnumerable<(string Name, ActorTarget Target)> TitlesOf(IEnumerable<RegisteredOffice> offices) =>
        from office in offices
        where office.Kind != "former"
        from title in office.Titles
        select (title.ToLowerInvariant(), new ActorTarget(ActorTargetKind.Office, office.Id, null, ActorNameKind.Name, default));

    private static RapporteurException Missing() => new(
        ErrorCodes.RegisterUnreadable, "This build of the library holds no register. Build it again with register/actors.register in place.");
}
