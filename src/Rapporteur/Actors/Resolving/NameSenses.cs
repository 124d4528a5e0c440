using NodaTime;
using Rapporteur.Actors.Registers;
using Rapporteur.Language;
using Rapporteur.Language.Names;
using Rapporteur.Language.Tags;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Actors.Resolving;

/// <summary>Decides which of the names that look like those of the register are, and puts what each may mean in order.</summary>
internal sealed class NameSenses(Document document, Register register, LocalDate? day, EntityName?[] entities)
{
    private readonly PersonWords _persons = new(document);
    private Evidence _evidence = new([]);

    /// <summary>The names of the register, each with what it means first.</summary>
    public IReadOnlyList<FoundName> Choose(NameSearch search)
    {
        var names = search.Find(register.Index, Keep).ToList();
        _evidence = new Evidence(names);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Targets.Count > 1)
            {
                var place = PlaceBehind(names, i);
                var all = names[i].Targets;
                names[i] = names[i] with { Targets = [.. all.OrderBy(t => place is not null && t.Country == place ? 0 : 1).ThenBy(t => Doubt(t, all))] };
            }
            else if (PlaceBehind(names, i) is { } other && names[i].Target is { Kind: ActorTargetKind.State } target && other != target.Country)
            {
                // "Paris, Texas".
                names[i] = new FoundName(names[i].Tokens, [new ActorTarget(ActorTargetKind.State, other, other, ActorNameKind.Region, default)]);
            }
        }

        return names;
    }

    /// <summary>What the document is about.</summary>
    public Evidence Evidence => _evidence;

    private ActorTarget[] Keep(TokenRange tokens, List<ActorTarget> targets)
    {
        return [.. targets.Where(t => t.Kind != ActorTargetKind.Trap && Fits(tokens, t))];
    }

    private bool Fits(TokenRange tokens, ActorTarget target)
    {
        if (target.Kind == ActorTargetKind.Person)
        {
            return FitsPerson(tokens);
        }

        var entity = entities[tokens.Start];
        if (entity is { Kind: EntityKind.Person } && entity.Tokens.End >= tokens.End)
        {
            // "Jordan Smith" and, elsewhere in the article, "Jordan"; but "American Ida Holm".
            return entity.Tokens.Length > tokens.Length
                ? entity.Tokens.Start == tokens.Start && target.Name is ActorNameKind.Adjective or ActorNameKind.Demonym
                : target.Kind != ActorTargetKind.State || tokens.Length > 1 || !IsPersonHere(tokens.Start, target);
        }

        if (tokens.Length > 1 || target.Kind != ActorTargetKind.State)
        {
            return true;
        }

        return !IsOrdinary(tokens.Start, target, entity is not null) && (entity is not null || !LooksLikePerson(tokens.Start));
    }

    // States are seldom persons, whatever their names look like: "Chad's party".
    private bool IsPersonHere(int token, ActorTarget target) =>
        target.Name is ActorNameKind.Region or ActorNameKind.Capital or ActorNameKind.Seat ? _persons.IsPerson(token) : _persons.IsPartOfPerson(token);

    // A surname alone may be anybody's; it is looked at where nothing says that it is no person's.
    private bool FitsPerson(TokenRange tokens)
    {
        var entity = entities[tokens.Start];
        if (tokens.Length > 1)
        {
            // "Donald Trump Jr" is another.
            return entity is null || entity.Tokens.End <= tokens.End;
        }

        return entity is null ? document.Layers.Names is null || !_persons.Opens(tokens.Start) : entity.Kind == EntityKind.Person && entity.Tokens.End == tokens.End;
    }

    // Without the names: "Michael Jordan", "Chad Lowell".
    private bool LooksLikePerson(int token)
    {
        if (document.Layers.Names is not null)
        {
            return false;
        }

        var before = token > 0 ? document.Word(token - 1) : default;
        if (before.Length > 1 && char.IsUpper(before[0])
            && (GivenNames.Of(before) != GivenName.None || (Lexicon.Of(before) & WordTraits.Honorific) != 0))
        {
            return true;
        }

        var next = token + 1 < document.Tokens.Count ? document.Word(token + 1) : default;
        return GivenNames.Of(document.Word(token)) != GivenName.None && next.Length > 1 && char.IsUpper(next[0]) && !char.IsUpper(next[1])
            && (Lexicon.Of(next) & ~(WordTraits.Letter | WordTraits.Capital)) == 0 && SectorWords.Of(next) is null;
    }

    // The bird, and men: a word that opens a sentence and is written small elsewhere, or is no name by its tag.
    private bool IsOrdinary(int token, ActorTarget target, bool isEntity)
    {
        if (!_persons.Opens(token) || target.Name is ActorNameKind.Adjective or ActorNameKind.Abbreviation)
        {
            return false;
        }

        return _persons.IsWrittenSmall(token) || (!isEntity && IsNoName(token, target));
    }

    private bool IsNoName(int token, ActorTarget target) =>
        document.Layers.Tags is { } tags && tags[token].Upos switch
        {
            UniversalTag.Propn or UniversalTag.X or UniversalTag.Adj => false,
            UniversalTag.Noun => target.Name is ActorNameKind.Region or ActorNameKind.Capital,
            _ => true,
        };

    // "Athens, Georgia": the state of the place behind the comma.
    private string? PlaceBehind(List<FoundName> names, int i)
    {
        if (i + 1 >= names.Count || names[i].Target.Kind != ActorTargetKind.State || names[i].Describes
            || names[i + 1].Tokens.Start != names[i].Tokens.End + 1 || document.Word(names[i].Tokens.End) is not ",")
        {
            return null;
        }

        // One of a list is no place within the next: "Paris, Texas and Rome".
        var behind = names[i + 1].Tokens.End;
        if (behind < document.Tokens.Count && document.Word(behind) is "and" or "or")
        {
            return null;
        }

        var next = names[i + 1];
        var own = names[i].Targets;
        return next.Targets.FirstOrDefault(t => own.Any(o => o.Country == t.Country))?.Country
            ?? next.Targets.FirstOrDefault(static t => t is { Kind: ActorTargetKind.State, Name: ActorNameKind.Region, Country: "USA" or "CAN" or "AUS" })?.Country;
    }

    // Lower is likelier. Their own names go before those of places; then what the document is about decides between states, then how much
    // the register has of them.
    private int Doubt(ActorTarget target, IReadOnlyList<ActorTarget> all)
    {
        var rank = target.Kind switch
        {
            ActorTargetKind.State when target.Name == ActorNameKind.Region => 4,
            ActorTargetKind.State => target.Name is ActorNameKind.Former ? 2 : 1,
            ActorTargetKind.Person => 3,
            _ => 0,
        };
        rank = (rank * 2) + (target.Period.Holds(day) ? 0 : 1);

        // A place's name that a state has too is the place's where other places of its state are named, and the state is not.
        if (target is { Kind: ActorTargetKind.State, Name: ActorNameKind.Region, Country: { } of } && _evidence.OfRegions(of) > 0
            && all.All(t => t.Country == of || _evidence.OfState(t.Country ?? "") == 0))
        {
            rank = 1;
        }

        return (rank * 100_000) - Math.Min(999, _evidence.Of(target.Country)) * 100 - Math.Min(99, register.Weight(target.Country));
    }
}
