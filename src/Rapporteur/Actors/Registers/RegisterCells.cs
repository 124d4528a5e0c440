namespace Rapporteur.Actors.Registers;

/// <summary>Writes the entries of a register as numbers.</summary>
internal sealed class RegisterCells
{
    private readonly RegisterTables _tables;
    private readonly string[] _strings;
    private readonly Dictionary<string, int> _numbers;

    /// <summary>Gathers the strings of all entries.</summary>
    public RegisterCells(RegisterTables tables)
    {
        _tables = tables;
        var strings = new HashSet<string>(StringComparer.Ordinal);
        Visit(text => strings.Add(text ?? ""), static _ => { });
        strings.Remove("");
        _strings = [.. strings.Order(StringComparer.Ordinal)];
        _numbers = _strings.Index().ToDictionary(static item => item.Item, static item => item.Index + 1, StringComparer.Ordinal);
        _numbers[""] = 0;
    }

    /// <summary>Writes strings and tables.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(_strings.Length);
        foreach (var text in _strings)
        {
            writer.Write(text);
        }

        Visit(text => writer.Write7BitEncodedInt(_numbers[text ?? ""]), writer.Write7BitEncodedInt);
    }

    // The order is that of RegisterReader. An empty string stands for null.
    private void Visit(Action<string?> text, Action<int> number)
    {
        number(_tables.States.Count);
        foreach (var (id, alpha2, kind, name, official, period, cow, fips, cameo, wikidata) in _tables.States)
        {
            Texts(id, alpha2, kind, name, official, cow, fips, cameo, wikidata);
            Days(period);
        }

        number(_tables.Names.Count);
        foreach (var (id, kind, name, period) in _tables.Names)
        {
            Texts(id, name);
            number((int)kind);
            Days(period);
        }

        number(_tables.Organs.Count);
        foreach (var (id, state, kind, sector, names, wikidata) in _tables.Organs)
        {
            Texts(id, state, kind, sector, wikidata);
            List(names);
        }

        number(_tables.Organizations.Count);
        foreach (var (id, code, sector, name, names, parent, wikidata) in _tables.Organizations)
        {
            Texts(id, code, sector, name, parent, wikidata);
            List(names);
        }

        number(_tables.Members.Count);
        foreach (var (organization, member, period) in _tables.Members)
        {
            Texts(organization, member);
            Days(period);
        }

        number(_tables.Groups.Count);
        foreach (var (id, kind, country, sector, name, names, period, wikidata) in _tables.Groups)
        {
            Texts(id, kind, country, sector, name, wikidata);
            List(names);
            Days(period);
        }

        number(_tables.Offices.Count);
        foreach (var (id, kind, sector, titles) in _tables.Offices)
        {
            Texts(id, kind, sector);
            List(titles);
        }

        number(_tables.Holders.Count);
        foreach (var (office, of, person, name, names, period, wikidata) in _tables.Holders)
        {
            Texts(office, of, person, name, wikidata);
            List(names);
            Days(period);
        }

        void Texts(params ReadOnlySpan<string?> cells)
        {
            foreach (var cell in cells)
            {
                text(cell);
            }
        }

        void List(IReadOnlyList<string> items)
        {
            number(items.Count);
            Texts([.. items]);
        }

        void Days(RegisterPeriod period)
        {
            number(period.From?.Digits ?? 0);
            number(period.To?.Digits ?? 0);
        }
    }
}
