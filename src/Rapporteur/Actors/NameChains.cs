using System.Text;
using Rapporteur.Language;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Actors;

/// <summary>
/// Which names of an article mean the same: surnames and titled surnames go to the full name, acronyms to the words they
/// are made of, wherever in the article the full form stands.
/// </summary>
internal sealed class NameChains
{
    // Namesakes past this number are told apart no further.
    private const int MostNamesakes = 16;

    private readonly WordLayer _layer;
    private readonly Actor[] _actors;
    private readonly Dictionary<string, List<Actor>> _byWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Actor>>.AlternateLookup<ReadOnlySpan<char>> _byWordLookup;

    /// <summary>Builds the chains of <paramref name="names"/>, which stand in the order of the text.</summary>
    public NameChains(WordLayer layer, IReadOnlyList<Name> names)
    {
        _layer = layer;
        Names = names;
        _actors = new Actor[names.Count];
        _byWordLookup = _byWord.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Words.Length > 1)
            {
                Attach(i, Full(names[i]));
            }
        }

        var strangers = Strangers();
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Words.Length == 1)
            {
                Attach(i, Short(i, strangers));
            }
        }
    }

    /// <summary>The names, in the order of the text.</summary>
    public IReadOnlyList<Name> Names { get; }

    /// <summary>Whom name <paramref name="index"/> means.</summary>
    public Actor this[int index] => _actors[index];

    /// <summary>Whom a single word would mean as a name; null where no name has it.</summary>
    public Actor? Find(ReadOnlySpan<char> word, Gender gender = Gender.Unknown) =>
        _byWordLookup.TryGetValue(word, out var namesakes) ? Best(namesakes, gender) : null;

    private static Actor? Best(List<Actor> namesakes, Gender gender)
    {
        Actor? best = null;
        foreach (var actor in namesakes)
        {
            if (gender != Gender.Unknown && actor.Gender != Gender.Unknown && actor.Gender != gender)
            {
                continue;
            }

            if (best is null || actor.Count > best.Count)
            {
                best = actor;
            }
        }

        return best;
    }

    private void Attach(int index, Actor actor)
    {
        actor.Add(_layer, Names[index], index);
        _actors[index] = actor;
    }

    private Actor Full(in Name name)
    {
        var last = LastWord(name.Words);
        if (_byWordLookup.TryGetValue(_layer.Document.Word(last), out var namesakes))
        {
            foreach (var actor in namesakes)
            {
                if (Same(actor.Words, name.Words))
                {
                    return actor;
                }
            }
        }

        var made = new Actor();
        Register(last, made);
        if (name.Kind == NameKind.Person && name.Words.Start != last)
        {
            Register(name.Words.Start, made);
        }
        else if (name.Kind != NameKind.Person)
        {
            RegisterAcronyms(name.Words, made);
        }

        return made;
    }

    // Full names that come late and seldom, behind many surnames without them: somebody's namesake rather than their full name
    // ("Mr. Reed" throughout, and once, at last, "Ana Reed"); family of somebody in any case.
    private HashSet<Actor> Strangers()
    {
        const int Many = 3;
        var before = new Dictionary<Actor, int>();
        for (var i = 0; i < Names.Count; i++)
        {
            if (Names[i].Words.Length == 1
                && Names[i].Kind is NameKind.Person or NameKind.Unknown
                && Find(_layer.Document.Word(Names[i].Words.Start)) is { } actor
                && actor.First > i)
            {
                before[actor] = before.GetValueOrDefault(actor) + 1;
            }
        }

        return [.. before.Where(pair => pair.Key.Kin || pair.Value >= Many * pair.Key.Count).Select(pair => pair.Key)];
    }

    private Actor Short(int index, HashSet<Actor> strangers)
    {
        var name = Names[index];
        var word = _layer.Document.Word(name.Words.Start);
        var found = name.Kind switch
        {
            NameKind.Group => null,
            NameKind.Organisation when !_layer.Has(name.Words.Start, WordTraits.AllCapitals) => null,
            _ => Find(StopsRemoved(word), name.Gender),
        };
        if (found is not null && found.First > index && strangers.Contains(found))
        {
            found = null;
        }

        if (found is not null && (name.Kind != NameKind.Person || found.MayBePerson))
        {
            return found;
        }

        // "the Council" is the Security Council; but "House" and "State", which are fields of office too, are bodies of their own.
        var known = name.Kind is NameKind.Group or NameKind.Organisation ? Find(word) : null;
        if (known is not null && known.Kind == name.Kind && (known.Words.Length == 1 || !_layer.Has(name.Words.Start, WordTraits.Field)))
        {
            return known;
        }

        var made = new Actor();
        Register(name.Words.Start, made);
        return made;
    }

    private void Register(int token, Actor actor) => Register(StopsRemoved(_layer.Document.Word(token)), actor);

    private void Register(ReadOnlySpan<char> word, Actor actor)
    {
        if (!_byWordLookup.TryGetValue(word, out var namesakes))
        {
            namesakes = [];
            _byWordLookup[word] = namesakes;
        }

        if (namesakes.Count < MostNamesakes)
        {
            namesakes.Add(actor);
        }
    }

    // The first letters of its capitalised words, and an acronym in brackets right behind it.
    private void RegisterAcronyms(TokenRange words, Actor actor)
    {
        var initials = new StringBuilder(words.Length);
        for (var i = words.Start; i < words.End; i++)
        {
            if (_layer.Has(i, WordTraits.Capital))
            {
                initials.Append(_layer.Document.Text[_layer.Document.Tokens[i].Span.Start]);
            }
        }

        if (initials.Length > 1)
        {
            Register(initials.ToString(), actor);
        }

        if (_layer.Is(words.End, '(') && _layer.Is(words.End + 2, ')') && _layer.Has(words.End + 1, WordTraits.Capital))
        {
            var bracketed = StopsRemoved(_layer.Document.Word(words.End + 1));
            if (!bracketed.Equals(initials.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                Register(bracketed, actor);
            }
        }
    }

    // "U.N." is "UN".
    private static ReadOnlySpan<char> StopsRemoved(ReadOnlySpan<char> word) =>
        word.Length < 12 && word.Contains('.') ? word.ToString().Replace(".", "", StringComparison.Ordinal) : word;

    private int LastWord(TokenRange words)
    {
        var last = words.End - 1;
        while (last > words.Start && (_layer.Has(last, WordTraits.Suffix) || _layer.Is(last, ',')))
        {
            last--;
        }

        return last;
    }

    // The words of the shorter name stand in the longer one in their order; an initial stands for a word.
    // A "Jr." is somebody else than the name without it.
    private bool Same(TokenRange left, TokenRange right)
    {
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        if (_layer.Has(shorter.End - 1, WordTraits.Suffix) != _layer.Has(longer.End - 1, WordTraits.Suffix))
        {
            return false;
        }

        var at = longer.Start;
        for (var i = shorter.Start; i < shorter.End; i++, at++)
        {
            while (at < longer.End && !SameWord(i, at))
            {
                at++;
            }

            if (at == longer.End)
            {
                return false;
            }
        }

        return true;
    }

    private bool SameWord(int left, int right)
    {
        var a = _layer.Document.Word(left);
        var b = _layer.Document.Word(right);
        return a.Equals(b, StringComparison.OrdinalIgnoreCase)
            || ((_layer.Has(left, WordTraits.Initial) || _layer.Has(right, WordTraits.Initial)) && a[0] == b[0]);
    }
}
