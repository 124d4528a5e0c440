namespace Rapporteur.Actors.Registers;

/// <summary>Reads what <see cref="RegisterCells"/> wrote.</summary>
internal sealed class RegisterReader(BinaryReader reader)
{
    private const int MostStrings = 1 << 22;
    private string[] _strings = [];

    /// <summary>The entries.</summary>
    /// <exception cref="InvalidDataException">A number or date is none.</exception>
    /// <exception cref="EndOfStreamException">It ends too early.</exception>
    public RegisterTables Read()
    {
        var strings = new string[Count() + 1];
        strings[0] = "";
        for (var i = 1; i < strings.Length; i++)
        {
            strings[i] = reader.ReadString();
        }

        _strings = strings;
        return new RegisterTables
        {
            States = Rows(State),
            Names = Rows(Name),
            Organs = Rows(Organ),
            Organizations = Rows(Organization),
            Members = Rows(Member),
            Groups = Rows(Group),
            Offices = Rows(() => new RegisteredOffice(Text(), Text(), Text(), List())),
            Holders = Rows(Holder),
        };
    }

    private RegisteredState State()
    {
        var (id, alpha2, kind, name, official) = (Text(), Optional(), Text(), Text(), Optional());
        var (cow, fips, cameo, wikidata) = (Optional(), Optional(), Optional(), Optional());
        return new RegisteredState(id, alpha2, kind, name, official, Period(), cow, fips, cameo, wikidata);
    }

    private RegisteredName Name()
    {
        var (id, name, kind) = (Optional(), Text(), reader.Read7BitEncodedInt());
        return kind is >= 0 and <= (int)ActorNameKind.Trap
            ? new RegisteredName(id, (ActorNameKind)kind, name, Period())
            : throw new InvalidDataException("a kind of name is unknown");
    }

    private RegisteredOrgan Organ()
    {
        var (id, state, kind, sector, wikidata) = (Text(), Text(), Text(), Text(), Optional());
        return new RegisteredOrgan(id, state, kind, sector, List(), wikidata);
    }

    private RegisteredOrganization Organization()
    {
        var (id, code, sector, name, parent, wikidata) = (Text(), Text(), Optional(), Text(), Optional(), Optional());
        return new RegisteredOrganization(id, code, sector, name, List(), parent, wikidata);
    }

    private RegisteredMember Member() => new(Text(), Text(), Period());

    private RegisteredGroup Group()
    {
        var (id, kind, country, sector, name, wikidata) = (Text(), Text(), Optional(), Text(), Text(), Optional());
        return new RegisteredGroup(id, kind, country, sector, name, List(), Period(), wikidata);
    }

    private RegisteredHolder Holder()
    {
        var (office, of, person, name, wikidata) = (Text(), Text(), Text(), Text(), Optional());
        return new RegisteredHolder(office, of, person, name, List(), Period(), wikidata);
    }

    private T[] Rows<T>(Func<T> row)
    {
        // A row has more than one byte, so that a count that is false ends with the file.
        var rows = new T[Count()];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = row();
        }

        return rows;
    }

    private string[] List()
    {
        var items = new string[Count()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Text();
        }

        return items;
    }

    private string Text() => reader.Read7BitEncodedInt() is var number && (uint)number < (uint)_strings.Length
        ? _strings[number]
        : throw new InvalidDataException("a string is named that is not there");

    private string? Optional() => Text() is { Length: > 0 } text ? text : null;

    private RegisterPeriod Period()
    {
        var from = Date();
        return new RegisterPeriod(from, Date());
    }

    private RegisterDate? Date()
    {
        var digits = reader.Read7BitEncodedInt();
        return digits == 0 ? null
            : RegisterDate.TryOf(digits, out var date) ? date
            : throw new InvalidDataException("a date is none");
    }

    private int Count() => reader.Read7BitEncodedInt() is var count && count is >= 0 and < MostStrings && count <= reader.BaseStream.Length
        ? count
        : throw new InvalidDataException("a table is longer than the file");
}
