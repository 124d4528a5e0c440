using NodaTime;
using Rapporteur.Actors.Registers;

namespace Rapporteur.Cli.Output;

/// <summary>What the register knows of one actor on one day.</summary>
/// <param name="Register">The register.</param>
/// <param name="Meaning">The actor, and how the name that was asked for stands for it.</param>
/// <param name="Day">The day; null for what still holds.</param>
internal sealed record ActorFacts(Register Register, ActorMeaning Meaning, LocalDate? Day)
{
    /// <summary>The entry's id.</summary>
    public string Id => Meaning.Id;

    /// <summary>What it is, in one word.</summary>
    public string Kind => Meaning.Kind switch
    {
        ActorEntryKind.State => Register.State(Id)!.Kind,
        ActorEntryKind.Organ => Register.Organ(Id)!.Kind,
        ActorEntryKind.Group => Register.Group(Id)!.Kind,
        ActorEntryKind.Organization => "organisation",
        _ => "person",
    };

    /// <summary>Its usual name.</summary>
    public string Name => Meaning.Kind switch
    {
        ActorEntryKind.State => Register.State(Id)!.Name,
        ActorEntryKind.Organ => Register.Organ(Id)!.Names[0],
        ActorEntryKind.Organization => Register.Organization(Id)!.Name,
        ActorEntryKind.Group => Register.Group(Id)!.Name,
        _ => Register.OfficesOf(Id).First().Name,
    };

    /// <summary>Country, code and sector, where it has them.</summary>
    public (string? Country, string? Code, string? Sector) Codes => Meaning.Kind switch
    {
        ActorEntryKind.State => (Id, null, null),
        ActorEntryKind.Organ => (Register.Organ(Id)!.State, null, Register.Organ(Id)!.Sector),
        ActorEntryKind.Organization => (null, Register.Organization(Id)!.Code, Register.Organization(Id)!.Sector),
        ActorEntryKind.Group => (Register.Group(Id)!.Country, null, Register.Group(Id)!.Sector),
        _ => default,
    };

    /// <summary>From when to when it was there.</summary>
    public RegisterPeriod Period => Meaning.Kind switch
    {
        ActorEntryKind.State => Register.State(Id)!.Period,
        ActorEntryKind.Group => Register.Group(Id)!.Period,
        _ => default,
    };

    /// <summary>Its other names, by how they stand for it.</summary>
    public IEnumerable<(string As, IReadOnlyList<string> Names)> OtherNames => Meaning.Kind switch
    {
        ActorEntryKind.State => Register.Names.Where(n => n.Id == Id && n.Kind is not (ActorNameKind.Trap or ActorNameKind.Region) && n.Name != Name)
            .GroupBy(static n => n.Kind).Select(static g => (Word(g.Key), (IReadOnlyList<string>)[.. g.Select(static n => n.Name).Distinct()])),
        ActorEntryKind.Organ => Others(Register.Organ(Id)!.Names.Skip(1)),
        ActorEntryKind.Organization => Others(Register.Organization(Id)!.Names),
        ActorEntryKind.Group => Others(Register.Group(Id)!.Names),
        _ => Others(Register.OfficesOf(Id).SelectMany(static h => h.Names).Distinct()),
    };

    /// <summary>Who holds the offices of a state, an organ or a body.</summary>
    public IEnumerable<RegisteredHolder> Holders => Register.HoldersOf(Id).Where(h => h.Period.Holds(Day));

    /// <summary>All offices that a person held or holds.</summary>
    public IEnumerable<RegisteredHolder> Offices => Meaning.Kind == ActorEntryKind.Person ? Register.OfficesOf(Id) : [];

    /// <summary>The organs of a state.</summary>
    public IEnumerable<RegisteredOrgan> Organs => Register.Organs.Where(o => o.State == Id);

    /// <summary>The groups of a state.</summary>
    public IEnumerable<RegisteredGroup> Groups => Register.Groups.Where(g => g.Country == Id);

    /// <summary>The members of a body.</summary>
    public IEnumerable<string> Members => Register.Members.Where(m => m.Organization == Id && m.Period.Holds(Day)).Select(static m => m.Member).Distinct();

    /// <summary>The bodies that a state is a member of.</summary>
    public IEnumerable<string> MemberOf => Register.Members.Where(m => m.Member == Id && m.Period.Holds(Day)).Select(static m => m.Organization).Distinct();

    /// <summary>How a name stands for a state, in words.</summary>
    public static string Word(ActorNameKind kind) => kind switch
    {
        ActorNameKind.Name => "name",
        ActorNameKind.ShortName => "short name",
        ActorNameKind.Abbreviation => "abbreviation",
        ActorNameKind.Demonym => "people",
        ActorNameKind.Adjective => "adjective",
        ActorNameKind.Capital => "capital",
        ActorNameKind.Seat => "seat",
        ActorNameKind.Region => "region",
        ActorNameKind.Former => "former name",
        _ => "other",
    };

    /// <summary>The usual title of an office.</summary>
    public string TitleOf(RegisteredHolder holder) => Register.Office(holder.Office)!.Titles[0];

    /// <summary>The usual name of whatever an office is of.</summary>
    public string NameOf(string id) => (Register.State(id)?.Name ?? Register.Organ(id)?.Names[0] ?? Register.Organization(id)?.Name ?? Register.Group(id)?.Name)!;

    private static IEnumerable<(string As, IReadOnlyList<string> Names)> Others(IEnumerable<string> names) =>
        names.ToArray() is [_, ..] others ? [("name", others)] : [];
}
