using Rapporteur.Actors.Registers;

namespace Rapporteur.Training.Registers;

/// <summary>Makes the one file that the library carries of the tables in <c>register/</c>.</summary>
public static class RegisterCompiler
{
    private const int MostFaults = 20;

    /// <summary>Compiles the tables of a folder; the same tables give the same bytes.</summary>
    /// <param name="folder">The folder of the tables.</param>
    /// <param name="file">The file to write.</param>
    /// <exception cref="RapporteurException">RAP0101: no such folder; RAP0403: a table cannot be read, or contradicts another; RAP0903: the file cannot be written.</exception>
    public static void Compile(string folder, string file)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(file);
        OutputFile.Check(file);
        var tables = Read(folder);
        OutputFile.Write(file, stream => RegisterFile.Write(stream, tables));
    }

    /// <summary>The entries of the tables of a folder, sorted, so that the order of lines does not matter.</summary>
    internal static RegisterTables Read(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "states.tsv")))
        {
            throw new RapporteurException(ErrorCodes.InputNotFound, $"{folder} holds no states.tsv. Name the folder of the register's tables.");
        }

        var tables = new RegisterTables
        {
            States = [.. Rows("states", "id", "alpha2", "kind", "name", "official", "from", "to", "cow", "fips", "cameo", "wikidata")
                .Select(static r => new RegisteredState(
                    r["id"], r.Optional("alpha2"), r["kind"], r["name"], r.Optional("official"), r.Period(), r.Optional("cow"), r.Optional("fips"), r.Optional("cameo"), r.Optional("wikidata")))
                .OrderBy(static s => s.Id, StringComparer.Ordinal)],
            Names = [.. Rows("names", "id", "kind", "name", "from", "to")
                .Select(static r => new RegisteredName(r.Optional("id"), KindOf(r), r["name"], r.Period())).Distinct()
                .OrderBy(static n => n.Id, StringComparer.Ordinal).ThenBy(static n => n.Kind).ThenBy(static n => n.Name, StringComparer.Ordinal).ThenBy(static n => n.Period.From?.Digits)],
            Organs = [.. Rows("organs", "id", "state", "kind", "sector", "names", "wikidata")
                .Select(static r => new RegisteredOrgan(r["id"], r["state"], r["kind"], r["sector"], r.List("names"), r.Optional("wikidata")))
                .OrderBy(static o => o.Id, StringComparer.Ordinal)],
            Organizations = [.. Rows("organizations", "id", "code", "sector", "name", "names", "parent", "wikidata")
                .Select(static r => new RegisteredOrganization(
                    r["id"], r["code"], r.Optional("sector"), r["name"], r.List("names"), r.Optional("parent"), r.Optional("wikidata")))
                .OrderBy(static o => o.Id, StringComparer.Ordinal)],
            Members = [.. Rows("members", "organization", "member", "from", "to")
                .Select(static r => new RegisteredMember(r["organization"], r["member"], r.Period()))
                .OrderBy(static m => m.Organization, StringComparer.Ordinal).ThenBy(static m => m.Member, StringComparer.Ordinal).ThenBy(static m => m.Period.From?.Digits)],
            Groups = [.. Rows("groups", "id", "kind", "country", "sector", "name", "names", "from", "to", "wikidata")
                .Select(static r => new RegisteredGroup(
                    r["id"], r["kind"], r.Optional("country"), r["sector"], r["name"], r.List("names"), r.Period(), r.Optional("wikidata")))
                .OrderBy(static g => g.Id, StringComparer.Ordinal)],
            Offices = [.. Rows("offices", "id", "kind", "sector", "titles")
                .Select(static r => new RegisteredOffice(r["id"], r["kind"], r["sector"], r.List("titles")))
                .OrderBy(static o => o.Id, StringComparer.Ordinal)],
            Holders = [.. Rows("holders", "office", "of", "person", "name", "names", "from", "to", "wikidata")
                .Select(static r => new RegisteredHolder(
                    r["office"], r["of"], r["person"], r["name"], r.List("names"), r.Period(), r.Optional("wikidata")))
                .OrderBy(static h => h.Of, StringComparer.Ordinal).ThenBy(static h => h.Office, StringComparer.Ordinal)
                .ThenBy(static h => h.Period.From?.Digits).ThenBy(static h => h.Person, StringComparer.Ordinal).ThenBy(static h => h.Period.To?.Digits)],
        };
        return RegisterChecks.FaultsOf(tables, MostFaults) is [_, ..] faults
            ? throw new RapporteurException(ErrorCodes.RegisterTableInvalid, $"{folder}: {string.Join("; ", faults)}. Correct the tables.")
            : tables;

        IEnumerable<TableRow> Rows(string table, params string[] columns) =>
            TableFile.Rows(Path.Combine(folder, table + ".tsv"), [.. columns, "source"]);
    }

    private static ActorNameKind KindOf(TableRow row)
    {
        var word = row["kind"];
        return word == "short" ? ActorNameKind.ShortName
            : Enum.TryParse<ActorNameKind>(word, ignoreCase: true, out var kind) && !char.IsDigit(word[0]) ? kind
            : throw row.Fault($"'{word}' is no kind of name");
    }
}
