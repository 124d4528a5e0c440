namespace Rapporteur.Articles.Containers.Dumps;

/// <summary>A row of a dump, whatever its format.</summary>
internal interface IDumpRow
{
    /// <summary>The names of the fields, for telling a person what there is.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>What stands in a field: nothing where there is no such field, several where it is a list.</summary>
    /// <param name="path">Name of the field, small and capital letters the same, or names with dots between them for fields in fields.</param>
    IReadOnlyList<string> Values(string path);
}
