using Rapporteur.Actors.Registers;
using Rapporteur.Language;
using Rapporteur.Language.Names;

namespace Rapporteur.Actors.Resolving;

/// <summary>Reads whom a noun phrase means: by its own words first, then by what the document says of the same one elsewhere.</summary>
internal sealed class PhraseReader
{
    private const int Deepest = 4;
    private readonly DocumentActors _actors;
    private readonly Document _document;
    private readonly OwnerReader _owners;
    private readonly PersonReader _persons;
    private readonly ChainReader _chains;
    private readonly OnlyCandidates _candidates;
    private readonly DescriptionReader _descriptions;

    /// <summary>A reader of the phrases of one document.</summary>
    public PhraseReader(DocumentActors actors)
    {
        _actors = actors;
        _document = actors.Document;
        _owners = new OwnerReader(actors, this);
        _persons = new PersonReader(actors, this);
        _chains = new ChainReader(actors, this);
        _candidates = new OnlyCandidates(actors, this);
        _descriptions = new DescriptionReader(actors, _owners);
    }

    /// <summary>Whom the phrase means, by all that the document says.</summary>
    public ActorReference Read(TokenRange phrase, int head, int depth = 0)
    {
        if (depth >= Deepest)
        {
            return ActorReference.Unknown;
        }

        var own = ReadOwn(phrase, head, depth);
        var chain = _actors.Chains.Of(head);
        if (own.IsKnown)
        {
            return own.Name is null && chain is not null ? own with { Name = ChainReader.NameOf(chain) } : own;
        }

        if (chain is not null && _chains.Best(chain, depth) is { IsKnown: true } best && Agree(own, best, head))
        {
            return best with { Sector = own.Sector ?? best.Sector, IsFormer = own.IsFormer || best.IsFormer };
        }

        var found = PhraseWords.IsPronoun(_document, head) ? ActorReference.Unknown : _candidates.Find(phrase, head, own);
        found = !found.IsKnown ? own
            : found is { Actor: null, Country: { } country } && _actors.NameAt(head) is null ? _descriptions.ReadAs(phrase, head, country)
            : found with { Sector = own.Sector ?? found.Sector };
        return found.Name is null && chain is not null ? found with { Name = ChainReader.NameOf(chain) } : found;
    }

    /// <summary>Whom the phrase means by its own words, and, where it names a person, by the names of that person elsewhere.</summary>
    public ActorReference ReadOwn(TokenRange phrase, int head, int depth)
    {
        if (depth >= Deepest || PhraseWords.IsPronoun(_document, head))
        {
            return ActorReference.Unknown;
        }

        if (PhraseWords.IsQuantity(_document.Word(head)) && head + 2 < phrase.End && _document.Word(head + 1) is "of")
        {
            var counted = new TokenRange(head + 2, phrase.End);
            return ReadOwn(counted, LastNoun(counted), depth + 1);
        }

        // "South African troops", whichever word a tree makes the head.
        if (_actors.NameAt(head) is { Describes: true } people && people.Tokens.End < phrase.End && PhraseWords.IsNoun(_document, people.Tokens.End)
            && LastNoun(new TokenRange(people.Tokens.End, phrase.End)) is var noun && noun != head)
        {
            return ReadOwn(phrase, noun, depth + 1);
        }

        if (PersonAt(phrase, head) is { } person)
        {
            return _persons.Read(phrase, person, depth);
        }

        return _actors.NameAt(head) is { } name ? Named(phrase, name, head, depth) : _descriptions.Read(phrase, head, depth);
    }

    // The person whom the head names, or whose title it is.
    private TokenRange? PersonAt(TokenRange phrase, int head)
    {
        var title = _actors.TitleAt(head)?.Tokens;
        if (_actors.NameAt(head) is { Target.Kind: ActorTargetKind.Person } name)
        {
            return Bare(_actors.EntityAt(head) is { Kind: EntityKind.Person } same ? same.Tokens : name.Tokens);
        }

        // "Secretary" is no name, whatever the layer of names says.
        if (_actors.EntityAt(head) is { Kind: EntityKind.Person } entity && _actors.NameAt(head) is null && !(title is { } words && entity.Tokens.End <= words.End))
        {
            return Bare(entity.Tokens);
        }

        var next = (title ?? new TokenRange(head, head + 1)).End;
        if (next >= phrase.End)
        {
            return title is null ? NameBehindTitle(phrase, head) : null;
        }

        var isTitle = title is not null || PhraseWords.IsRole(_document.Word(next - 1));
        return _actors.EntityAt(next) is { Kind: EntityKind.Person } behind && (behind.Title.Contains(head) || (isTitle && behind.Tokens.Start == next)) ? behind.Tokens
            : isTitle && _actors.NameAt(next) is { Target.Kind: ActorTargetKind.Person } known ? known.Tokens
            : title is null ? NameBehindTitle(phrase, head)
            : null;
    }

    // Where no layer has names: the words in capitals between a title and the head.
    private TokenRange? NameBehindTitle(TokenRange phrase, int head)
    {
        if (_document.Layers.Names is not null)
        {
            return null;
        }

        for (var i = head; i > phrase.Start && head - i < 4 && char.IsUpper(_document.Word(i)[0]) && _actors.OrganAt(i) is null; i--)
        {
            if (_actors.TitleAt(i - 1) is not null)
            {
                return new TokenRange(i, head + 1);
            }
        }

        return null;
    }

    // "American Siamak Holm" begins with no name.
    private TokenRange Bare(TokenRange tokens)
    {
        while (tokens.Length > 1 && _actors.NameAt(tokens.Start) is { Describes: true })
        {
            tokens = tokens with { Start = tokens.Start + 1 };
        }

        return tokens;
    }

    private ActorReference Named(TokenRange phrase, FoundName name, int head, int depth)
    {
        if (name.Describes)
        {
            return Described(phrase, name, head);
        }

        var target = name.Target;
        if (target.Kind == ActorTargetKind.Organ && name.Targets.DistinctBy(static t => t.Country).Skip(1).Any())
        {
            var owner = _owners.Of(phrase, name.Tokens, head, depth, byPlace: true);
            var chosen = name.Targets.FirstOrDefault(t => t.Country == owner.Country);
            if (chosen is null && (owner.Country is not null || _actors.Evidence.Of(target.Country) == 0))
            {
                return new ActorReference(null, owner.Country, _actors.Register.Organ(target.Id)!.Sector, TextOf(name), false);
            }

            target = chosen ?? target;
        }

        var sector = target.Kind switch
        {
            ActorTargetKind.State => target.Name == ActorNameKind.Region ? SectorWords.Of(_document, name.Tokens, name.Tokens.End - 1) : "GOV",
            ActorTargetKind.Organ => _actors.Register.Organ(target.Id)!.Sector,
            ActorTargetKind.Organization => _actors.Register.Organization(target.Id)!.Sector,
            ActorTargetKind.Group => _actors.Register.Group(target.Id)!.Sector,
            _ => null,
        };
        return new ActorReference(target.Id, target.Country, sector, TextOf(name), false);
    }

    // "Two Chadians" are people, "the French" may be anybody.
    private ActorReference Described(TokenRange phrase, FoundName name, int head)
    {
        var isPeople = name.Targets.Any(static t => t.Name == ActorNameKind.Demonym)
            && (PhraseWords.IsPlural(_document, head) || _document.Word(phrase.Start) is not ("the" or "The"));
        return new ActorReference(null, name.Target.Country, isPeople ? "CVL" : null, null, false);
    }

    // A description does not mean a state where it is a person's, and no person where it is a body's.
    private bool Agree(ActorReference own, ActorReference best, int head)
    {
        if (PhraseWords.IsPronoun(_document, head))
        {
            return true;
        }

        var isPerson = best.Actor?.StartsWith("person:", StringComparison.Ordinal) == true;
        var isRole = PhraseWords.IsRole(_document.Word(head));
        return isRole ? best.Actor is null || isPerson : !isPerson || own.Sector is null;
    }

    private int LastNoun(TokenRange range)
    {
        var end = range.Start;
        while (end < range.End && (_actors.NameAt(end) is not null || PhraseWords.IsOfPhrase(_document, end)))
        {
            end++;
        }

        for (var i = end - 1; i >= range.Start; i--)
        {
            if (_actors.NameAt(i) is not null || PhraseWords.IsNoun(_document, i))
            {
                return i;
            }
        }

        return range.Start;
    }

    private string TextOf(FoundName name) => _document.SpanOf(name.Tokens).Of(_document.Text);
}
