using Rapporteur.Language;
using Rapporteur.Language.Names;

namespace Rapporteur.Actors.Resolving;

/// <summary>How the words of a document are used: which of its names are persons', which words are written small elsewhere.</summary>
internal sealed class PersonWords
{
    private readonly Document _document;
    private readonly Lazy<Dictionary<string, int>> _persons;
    private readonly Lazy<HashSet<string>> _parts;
    private readonly Lazy<HashSet<string>> _small;
    private readonly HashSet<int> _openings;

    /// <summary>Looks at a document when it is first asked.</summary>
    public PersonWords(Document document)
    {
        _document = document;
        _persons = new(CountPersons);
        _parts = new(PartsOfPersons);
        _small = new(SmallWords);
        _openings = [.. document.Sentences.Select(static s => s.Start)];
    }

    /// <summary>True where the word at <paramref name="token"/>, alone a person's name, is more often a person's name than another's.</summary>
    public bool IsPerson(int token) => _persons.Value.GetValueOrDefault(_document.Word(token).ToString()) > 0;

    /// <summary>True where the word at <paramref name="token"/> is part of a person's longer name somewhere.</summary>
    public bool IsPartOfPerson(int token) => _parts.Value.Contains(_document.Word(token).ToString());

    /// <summary>True where a sentence begins at <paramref name="token"/>.</summary>
    public bool Opens(int token) => _openings.Contains(token);

    /// <summary>True where the document has the word in small letters too, or its plural.</summary>
    public bool IsWrittenSmall(int token)
    {
        var word = _document.Word(token).ToString().ToLowerInvariant();
        return _small.Value.Contains(word) || _small.Value.Contains(word + "s");
    }

    // Names of one word count once; full names of persons count more for their words, since the word alone then means them.
    private Dictionary<string, int> CountPersons()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in _document.Layers.Names ?? [])
        {
            var isPerson = name.Kind == EntityKind.Person;
            if (name.Tokens.Length == 1 || isPerson)
            {
                for (var i = name.Tokens.Start; i < name.Tokens.End; i++)
                {
                    var word = _document.Word(i).ToString();
                    counts[word] = counts.GetValueOrDefault(word) + (!isPerson ? -1 : name.Tokens.Length > 1 ? 3 : 1);
                }
            }
        }

        return counts;
    }

    private HashSet<string> PartsOfPersons() =>
    [
        .. from name in _document.Layers.Names ?? []
           where name.Kind == EntityKind.Person && name.Tokens.Length > 1
           from token in Enumerable.Range(name.Tokens.Start, name.Tokens.Length)
           select _document.Word(token).ToString(),
    ];

    private HashSet<string> SmallWords()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < _document.Tokens.Count; i++)
        {
            var word = _document.Word(i);
            if (word.Length > 2 && char.IsLower(word[0]))
            {
                words.Add(word.ToString());
            }
        }

        return words;
    }
}
