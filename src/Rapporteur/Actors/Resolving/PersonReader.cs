using Rapporteur.Actors.Registers;
using Rapporteur.Language;
using Rapporteur.Language.Coreference;
using Rapporteur.Language.Names;

namespace Rapporteur.Actors.Resolving;

/// <summary>Reads who a named person is: by what the text says of them first, then by the offices that the register knows.</summary>
internal sealed class PersonReader(DocumentActors actors, PhraseReader reader)
{
    private const int MostMentions = 24;
    private readonly Document _document = actors.Document;
    private readonly Lazy<PersonNames> _names = new(() => new PersonNames(actors.Document));

    /// <summary>Who the person is whose name stands at <paramref name="tokens"/>.</summary>
    /// <param name="phrase">The noun phrase.</param>
    /// <param name="tokens">The name, titles left out.</param>
    /// <param name="depth">How deep in other phrases it stands.</param>
    public ActorReference Read(TokenRange phrase, TokenRange tokens, int depth)
    {
        var mentions = Mentions(tokens);
        var (here, said) = Said(phrase, tokens, mentions, depth);
        var holders = Known(tokens, mentions, said);
        var office = Office(holders);
        var (country, sector, isFormer) = office is null ? default : Held(office);
        var name = mentions.Select(m => _document.SpanOf(m.Tokens).Of(_document.Text)).Append(_document.SpanOf(tokens).Of(_document.Text)).MaxBy(static n => n.Length);

        // What stands beside the name goes before the register; what stands beside it elsewhere does not where the register has an office of that day.
        if (said.Sector is not null && (here || office is null || isFormer))
        {
            return new ActorReference(office?.Person, said.Country ?? country, said.Sector, name, said.IsFormer);
        }

        return new ActorReference(office?.Person, said.Country ?? country, sector ?? said.Sector, name, office is null ? said.IsFormer : isFormer);
    }

    private List<EntityName> Mentions(TokenRange tokens)
    {
        var found = new List<EntityName>();
        if (actors.EntityAt(tokens.Start) is { Kind: EntityKind.Person } own)
        {
            found.Add(own);
        }

        if ((actors.Chains.Of(tokens.End - 1) ?? actors.Chains.Of(tokens.Start)) is { } chain)
        {
            foreach (var mention in chain.Mentions.Where(static m => m.Kind == MentionKind.Name).Take(MostMentions))
            {
                if (actors.EntityAt(mention.Head) is { Kind: EntityKind.Person } other && !found.Contains(other))
                {
                    found.Add(other);
                }
            }
        }

        foreach (var other in _names.Value.SameAs(tokens))
        {
            if (found.Count < MostMentions && !found.Contains(other))
            {
                found.Add(other);
            }
        }

        return found;
    }

    // What a title or apposition says: of this name, else of the first other one that has any.
    private (bool Here, ActorReference Said) Said(TokenRange phrase, TokenRange tokens, List<EntityName> mentions, int depth)
    {
        var here = actors.EntityAt(tokens.Start) is { } own ? Beside(own, depth) : ActorReference.Unknown;

        // What stands in the phrase before the name, whether a layer has tied it to the name or not.
        if (phrase.Start < tokens.Start && (here.Country is null || here.Sector is null))
        {
            here = Joined(here, reader.ReadOwn(new TokenRange(phrase.Start, tokens.Start), tokens.Start - 1, depth + 1));
        }

        if (Tells(here))
        {
            return (true, here);
        }

        foreach (var mention in mentions)
        {
            if (Beside(mention, depth) is { } other && Tells(other))
            {
                return (false, other);
            }
        }

        return (false, ActorReference.Unknown);
    }

    private static ActorReference Joined(ActorReference first, ActorReference second) => !Tells(first) ? second : first with
    {
        Actor = first.Actor ?? second.Actor,
        Country = first.Country ?? second.Country,
        Sector = first.Sector ?? second.Sector,
    };

    private static bool Tells(ActorReference said) => said.Sector is not null || said.Country is not null;

    private ActorReference Beside(EntityName name, int depth)
    {
        var said = ActorReference.Unknown;
        foreach (var range in (ReadOnlySpan<TokenRange>)[name.Title, name.Apposition])
        {
            if (range.Length == 0)
            {
                continue;
            }

            // A title may lack the state that the apposition, or the rest of the document, has.
            var found = reader.ReadOwn(range, HeadOf(range), depth + 1);
            said = Joined(said, found);
        }

        return said;
    }

    // The noun before the first preposition or comma; the last word where there is none.
    private int HeadOf(TokenRange range)
    {
        for (var i = range.Start + 1; i < range.End; i++)
        {
            if (_document.Word(i) is "of" or "to" or "for" or "in" or "at" or "," or "on" or "with" or "from" or "who")
            {
                return i - 1;
            }
        }

        return range.End - 1;
    }

    // The offices of the person of the register who bears one of the names; of several persons those who are of the state that is said, or in office.
    private RegisteredHolder[] Known(TokenRange tokens, List<EntityName> mentions, ActorReference said)
    {
        // "Ukrainian President Volodymyr Zelenskiy" is who holds the office, however he is spelt.
        if (said.Actor is { } title && title.StartsWith("person:", StringComparison.Ordinal) && mentions.Select(static m => m.Tokens).Append(tokens).Any(m => SharesName(title, m)))
        {
            return [.. actors.Register.OfficesOf(title)];
        }

        var names = mentions.Select(static m => m.Tokens).Append(tokens).OrderByDescending(static n => n.Length).ToArray();
        foreach (var words in names)
        {
            if (actors.NameAt(words.End - 1) is not { Target.Kind: ActorTargetKind.Person } name)
            {
                continue;
            }

            var persons = name.Targets.Select(static t => t.Id).Distinct()
                .Where(id => name.Tokens.Length > 1 || names[0].Length == 1 || SharesGivenName(id, names[0]))
                .Select(id => actors.Register.OfficesOf(id).ToArray())
                .Where(held => said.Country is not { } country || held.Any(h => CountryOf(h) is not { } of || of == country)).ToArray();
            var current = persons.Where(held => held.Any(h => h.Period.Holds(actors.Day))).ToArray();
            persons = current.Length > 0 ? current
                : name.Tokens.Length == 1 ? [.. persons.Where(held => IsRemembered(held) || IsTitled(held, tokens.Start))]
                : persons;

            // Of several bearers of a surname, the one whose state the document is about.
            if (persons.Length > 1)
            {
                persons = [.. persons.Where(held => held.Any(h => CountryOf(h) is { } of && actors.Evidence.Of(of) > 0))];
            }

            if (persons is [var only])
            {
                return only;
            }
        }

        return [];
    }

    private bool SharesName(string person, TokenRange tokens) => Chunks(tokens) is [.., var last] && ChunksOf(person).Contains(last);

    private bool SharesGivenName(string person, TokenRange tokens) => Chunks(tokens) is [var first, ..] && ChunksOf(person).Contains(first);

    private HashSet<ulong> ChunksOf(string person)
    {
        var chunks = new List<NameChunk>();
        foreach (var held in actors.Register.OfficesOf(person))
        {
            foreach (var name in held.Names.Prepend(held.Name))
            {
                NameChunker.Add(name, chunks);
            }
        }

        return [.. chunks.Where(static c => c.Length > 1).Select(static c => c.Hash)];
    }

    private List<ulong> Chunks(TokenRange tokens)
    {
        var chunks = new List<NameChunk>();
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            NameChunker.Add(_document.Word(i), chunks);
        }

        return [.. chunks.Where(static c => c.Length > 1 && c.Hash != 0).Select(static c => c.Hash)];
    }

    // A surname alone means who left a while ago, or comes soon, only where the document is about their state.
    private bool IsRemembered(RegisteredHolder[] held) => actors.Day is { } day && held.Any(h =>
        CountryOf(h) is { } country && actors.Evidence.Of(country) > 0
        && h.Period.To is { } to && h.Period.From is { } from && to.Last.PlusYears(10) > day && from.First.PlusYears(-2) < day);

    // "President Obama" is one who was president.
    private bool IsTitled(RegisteredHolder[] held, int start) =>
        start > 0 && actors.TitleAt(start - 1) is { } title && title.Targets.Any(t => held.Any(h => h.Office == t.Id));

    // The office of the day; else the last one before it; else the first one after it.
    private RegisteredHolder? Office(RegisteredHolder[] held)
    {
        if (held.FirstOrDefault(h => h.Period.Holds(actors.Day)) is { } current)
        {
            return current;
        }

        return actors.Day is not { } day
            ? held.MaxBy(static h => h.Period.To?.Last)
            : held.Where(h => h.Period.IsBefore(day)).MaxBy(static h => h.Period.To?.Last) ?? held.FirstOrDefault();
    }

    private (string? Country, string? Sector, bool IsFormer) Held(RegisteredHolder holder)
    {
        var country = CountryOf(holder);
        if (holder.Period.Holds(actors.Day))
        {
            return (country, actors.Register.Office(holder.Office)!.Sector, false);
        }

        // Who will hold an office one day is not yet somebody.
        return actors.Day is { } day && holder.Period.IsAfter(day) ? (country, null, false) : (country, "ELI", true);
    }

    private string? CountryOf(RegisteredHolder holder) =>
        actors.Register.State(holder.Of)?.Id ?? actors.Register.Organ(holder.Of)?.State ?? actors.Register.Group(holder.Of)?.Country;
}
