using NodaTime;
using Rapporteur.Actors.Registers;
using Rapporteur.Language;
using Rapporteur.Language.Names;

namespace Rapporteur.Actors.Resolving;

/// <summary>The names, titles and words for organs in one document, found once, in time linear in its length.</summary>
internal sealed class DocumentActors
{
    private readonly FoundName?[] _names;
    private readonly FoundName?[] _titles;
    private readonly FoundName?[] _organs;
    private readonly EntityName?[] _entities;

    /// <summary>Looks through a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="register">The register.</param>
    /// <param name="day">The day that names and offices are looked up for; null for whatever holds to this day.</param>
    public DocumentActors(Document document, Register register, LocalDate? day)
    {
        (Document, Register, Day) = (document, register, day);
        _entities = new EntityName?[document.Tokens.Count];
        foreach (var name in document.Layers.Names ?? [])
        {
            _entities.AsSpan(name.Tokens.Start, name.Tokens.Length).Fill(name);
        }

        var search = new NameSearch(document);
        var senses = new NameSenses(document, register, day, _entities);
        Names = senses.Choose(search);
        Evidence = senses.Evidence;
        _names = ByToken(Names);
        _titles = ByToken(search.Find(register.Titles, static (_, targets) => [.. targets]));
        _organs = ByToken(search.Find(OrganKinds.Index, static (_, targets) => [.. targets]));
        Chains = new ChainIndex(document);
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>The register.</summary>
    public Register Register { get; }

    /// <summary>The day that names and offices are looked up for.</summary>
    public LocalDate? Day { get; }

    /// <summary>Names of the register, in the order of the text; they do not overlap.</summary>
    public IReadOnlyList<FoundName> Names { get; }

    /// <summary>Which states the document is about.</summary>
    public Evidence Evidence { get; }

    /// <summary>Who is meant by the same words.</summary>
    public ChainIndex Chains { get; }

    /// <summary>The name of the register that <paramref name="token"/> is in; null where it is in none.</summary>
    public FoundName? NameAt(int token) => _names[token];

    /// <summary>The title of an office that it is in.</summary>
    public FoundName? TitleAt(int token) => _titles[token];

    /// <summary>The words for a kind of organ that it is in.</summary>
    public FoundName? OrganAt(int token) => _organs[token];

    /// <summary>The name of the layer of names that it is in.</summary>
    public EntityName? EntityAt(int token) => _entities[token];

    private FoundName?[] ByToken(IEnumerable<FoundName> names)
    {
        var byToken = new FoundName?[Document.Tokens.Count];
        foreach (var name in names)
        {
            byToken.AsSpan(name.Tokens.Start, name.Tokens.Length).Fill(name);
        }

        return byToken;
    }
}
