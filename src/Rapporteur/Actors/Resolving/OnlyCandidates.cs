using Rapporteur.Actors.Registers;
using Rapporteur.Language;
using Rapporteur.Language.Names;

namespace Rapporteur.Actors.Resolving;

/// <summary>Finds whom "the council", "the ministry" or "the army" mean where the document has but one that they can.</summary>
internal sealed class OnlyCandidates(DocumentActors actors, PhraseReader reader)
{
    private const int LongestPhrase = 10;
    private readonly Document _document = actors.Document;
    private Dictionary<string, HashSet<ActorReference>>? _byNoun;
    private bool _gathering;

    /// <summary>The only one of the document whom the phrase can mean; <see cref="ActorReference.Unknown"/> where there is none, or several.</summary>
    /// <param name="phrase">A phrase whose own words do not tell.</param>
    /// <param name="head">Its head.</param>
    /// <param name="own">What its own words tell.</param>
    public ActorReference Find(TokenRange phrase, int head, ActorReference own)
    {
        if (_gathering || !IsDefinite(phrase, head))
        {
            return ActorReference.Unknown;
        }

        if (Gathered.TryGetValue(Noun(head), out var found))
        {
            if (found.Count == 1)
            {
                return found.First();
            }

            // Several of one state: "the minister" is one of them.
            if (found.Select(static r => r.Country).Distinct().Take(2).ToArray() is [{ } country])
            {
                return ActorReference.Unknown with { Country = country };
            }

            return ActorReference.Unknown;
        }

        // What stands behind the noun would have told: "the troops in the north".
        return phrase.End == head + 1 && own.Sector is "GOV" or "MIL" or "LEG" or "JUD" or "COP" or "SPY" && !own.IsFormer && actors.Evidence.OnlyState is { } only
            ? ActorReference.Unknown with { Country = only }
            : ActorReference.Unknown;
    }

    private Dictionary<string, HashSet<ActorReference>> Gathered
    {
        get
        {
            if (_byNoun is null)
            {
                _gathering = true;
                _byNoun = Gather();
                _gathering = false;
            }

            return _byNoun;
        }
    }

    private Dictionary<string, HashSet<ActorReference>> Gather()
    {
        var byNoun = new Dictionary<string, HashSet<ActorReference>>(StringComparer.Ordinal);
        foreach (var name in actors.Names)
        {
            if (name.Target.Kind is ActorTargetKind.Organ or ActorTargetKind.Organization or ActorTargetKind.Group)
            {
                var reference = reader.ReadOwn(name.Tokens, name.Tokens.End - 1, 0);
                foreach (var noun in NounsOf(name.Target))
                {
                    Add(byNoun, noun, reference with { Name = null, IsFormer = false });
                }
            }
        }

        for (var i = 0; i < _document.Tokens.Count; i++)
        {
            if (actors.NameAt(i) is null && (actors.OrganAt(i) is not null || SectorWords.Of(_document.Word(i)) is not null) && PhraseWords.IsNoun(_document, i))
            {
                Add(byNoun, Noun(i), reader.ReadOwn(Around(i), i, 1));
            }
        }

        foreach (var person in _document.Layers.Names ?? [])
        {
            if (person.Kind == EntityKind.Person && person.Title.Length > 0)
            {
                Add(byNoun, Noun(person.Title.End - 1), reader.ReadOwn(person.Tokens, person.Tokens.End - 1, 1));
            }
        }

        return byNoun;
    }

    // All that the register calls it, by the last word.
    private IEnumerable<string> NounsOf(ActorTarget target)
    {
        IEnumerable<string> names = target.Kind switch
        {
            ActorTargetKind.Organ => actors.Register.Organ(target.Id)!.Names,
            ActorTargetKind.Organization when actors.Register.Organization(target.Id) is { } body => body.Names.Prepend(body.Name),
            _ when actors.Register.Group(target.Id) is { } group => group.Names.Prepend(group.Name),
            _ => [],
        };
        string[] generic = target.Kind switch
        {
            ActorTargetKind.Organization => ["bloc", "grouping", "organization", "organisation", "body", "alliance"],
            ActorTargetKind.Group when actors.Register.Group(target.Id)!.Kind == "party" => ["party"],
            ActorTargetKind.Group => ["group", "movement", "organization", "organisation", "militant"],
            _ => [],
        };
        return generic.Concat(names.Select(static name => Singular(name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant()))).Distinct();
    }

    private static void Add(Dictionary<string, HashSet<ActorReference>> byNoun, string noun, ActorReference reference)
    {
        if (!reference.IsKnown || reference.IsFormer)
        {
            return;
        }

        if (!byNoun.TryGetValue(noun, out var found))
        {
            byNoun.Add(noun, found = []);
        }

        // Those who are the same but for what is known of their names are one.
        found.Add(ActorReference.Unknown with { Actor = reference.Actor, Country = reference.Country, Sector = reference.Sector });
    }

    private bool IsDefinite(TokenRange phrase, int head)
    {
        var first = _document.Word(phrase.Start);
        return first.Equals("the", StringComparison.OrdinalIgnoreCase) || PhraseWords.IsOwning(first) || (head == phrase.Start && actors.OrganAt(head) is not null);
    }

    private string Noun(int token) => Singular(_document.Word(token).ToString().ToLowerInvariant());

    private static string Singular(string word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;

    // The phrase around a noun as far as its words are those of a phrase, and one that "of" ties to it.
    private TokenRange Around(int noun)
    {
        int start = noun, end = noun + 1;
        while (start > 0 && noun - start < LongestPhrase && (actors.NameAt(start - 1) is not null || PhraseWords.IsOfPhrase(_document, start - 1)))
        {
            start--;
        }

        var sentence = Spans.SentenceAt(_document, noun);
        start = Math.Max(start, _document.Sentences[sentence].Start);
        if (end < _document.Sentences[sentence].End && _document.Word(end) is "of" or "for" or "in" or "from")
        {
            end = Math.Min(_document.Sentences[sentence].End, end + LongestPhrase);
        }

        return new TokenRange(start, end);
    }
}
