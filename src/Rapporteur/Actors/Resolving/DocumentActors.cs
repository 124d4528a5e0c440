using NodaTime;
using Rapporteur.Actors.Registers;
using Rapporteur.Language;
using Rapporteur.Language.Names;

namespace Rapporteur.Actors.Resolving;

/// <summary>The names of the register in one document, found once, in time linear in its length.</summary>
internal sealed class DocumentActors
{
    private readonly int[] _byToken;

    /// <summary>Looks through a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="register">The register.</param>
    /// <param name="day">The day that names and offices are looked up for; null for whatever holds to this day.</param>
    public DocumentActors(Document document, Register register, LocalDate? day)
    {
        (Document, Register, Day) = (document, register, day);
        _byToken = new int[document.Tokens.Count];
        Array.Fill(_byToken, -1);
        Entities = new EntityName?[document.Tokens.Count];
        foreach (var name in document.Layers.Names ?? [])
        {
            Entities.AsSpan(name.Tokens.Start, name.Tokens.Length).Fill(name);
        }

        var names = new List<FoundName>();
        foreach (var name in new NameSearch(document, register.Index, day, Entities).Find())
        {
            _byToken.AsSpan(name.Tokens.Start, name.Tokens.Length).Fill(names.Count);
            names.Add(name);
        }

        Names = names;
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>The register.</summary>
    public Register Register { get; }

    /// <summary>The day that names and offices are looked up for.</summary>
    public LocalDate? Day { get; }

    /// <summary>Names of the register, in the order of the text; they do not overlap.</summary>
    public IReadOnlyList<FoundName> Names { get; }

    /// <summary>By token the name of the layer of names that it is in.</summary>
    public EntityName?[] Entities { get; }

    /// <summary>The name of the register that <paramref name="token"/> is in; null where it is in none.</summary>
    public FoundName? At(int token) => _byToken[token] is >= 0 and var index ? Names[index] : null;
}
