using Rapporteur.Language;
using Rapporteur.Language.Names;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Actors.Resolving;

/// <summary>The persons' names of a document by their last words.</summary>
internal sealed class PersonNames
{
    private readonly Document _document;
    private readonly Dictionary<string, List<EntityName>> _bySurname = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gathers them.</summary>
    public PersonNames(Document document)
    {
        _document = document;
        foreach (var name in document.Layers.Names ?? [])
        {
            if (name.Kind == EntityKind.Person && name.Tokens.Length > 0)
            {
                var surname = Last(name.Tokens);
                if (!_bySurname.TryGetValue(surname, out var names))
                {
                    _bySurname.Add(surname, names = []);
                }

                names.Add(name);
            }
        }
    }

    /// <summary>The names that mean the same person as the one at <paramref name="tokens"/>: with the same surname, where it has one bearer alone, or in full.</summary>
    public IEnumerable<EntityName> SameAs(TokenRange tokens)
    {
        if (!_bySurname.TryGetValue(Last(tokens), out var names))
        {
            return [];
        }

        tokens = Bare(tokens);
        var text = Text(tokens);
        return tokens.Length > 1 ? names.Where(n => Bare(n.Tokens).Length == 1 || Text(Bare(n.Tokens)) == text)
            : names.Select(n => Bare(n.Tokens)).Where(static n => n.Length > 1).Select(Text).Distinct().Take(2).Count() <= 1 ? names
            : names.Where(n => Bare(n.Tokens).Length == 1);
    }

    private string Last(TokenRange tokens) => _document.Word(tokens.End - 1).ToString();

    // "Mr Holm" is no fuller name than "Holm".
    private TokenRange Bare(TokenRange tokens)
    {
        while (tokens.Length > 1 && (Lexicon.Of(_document.Word(tokens.Start)) & WordTraits.Honorific) != 0)
        {
            tokens = tokens with { Start = tokens.Start + 1 };
        }

        return tokens;
    }

    private string Text(TokenRange tokens) => _document.SpanOf(tokens).Of(_document.Text);
}
