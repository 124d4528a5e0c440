using System.Collections.Frozen;
using Rapporteur.Actors.Registers;
using Rapporteur.Language;
using Rapporteur.Language.Names;
using Rapporteur.Language.Tags;

namespace Rapporteur.Actors.Resolving;

/// <summary>Reads noun phrases that describe: "the Iranian foreign minister", "Sudanese troops", "a Hamas official".</summary>
internal sealed class DescriptionReader(DocumentActors actors, OwnerReader owners)
{
    // Kinds of offices that one person holds at a time, so that the title tells who it is.
    private static readonly FrozenSet<string> _single = new[]
    {
        "head-of-state", "head-of-government", "heir", "viceroy", "deputy-head-of-state", "foreign-minister", "defence-minister", "interior-minister",
        "finance-minister", "justice-minister", "party-head", "regional-head", "army-chief", "intelligence-chief", "un-ambassador", "organization-head",
        "organization-official", "speaker", "rebel-leader", "central-bank",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Document _document = actors.Document;

    /// <summary>Whom the phrase means by its own words.</summary>
    public ActorReference Read(TokenRange phrase, int head, int depth)
    {
        var unit = UnitOf(phrase, head);
        var sector = SectorWords.Of(_document, phrase, head);
        return Read(phrase, unit, head, sector, owners.Of(phrase, unit, head, depth, byPlace: MayBeTold(sector, head)));
    }

    /// <summary>Whom it means where the rest of the document says of which state it speaks.</summary>
    public ActorReference ReadAs(TokenRange phrase, int head, string country) =>
        Read(phrase, UnitOf(phrase, head), head, SectorWords.Of(_document, phrase, head), new Owner(country, null, false));

    private ActorReference Read(TokenRange phrase, TokenRange unit, int head, string? sector, Owner owner)
    {
        var isFormer = IsFormer(phrase, unit, head);
        var reference = actors.TitleAt(head) is { } title ? Office(phrase, unit, head, title, sector, owner, isFormer)
            : actors.OrganAt(head) is { } organ ? Organ(organ, owner)
            : Noun(head, sector, owner);
        return reference with
        {
            Sector = isFormer ? "ELI" : reference.Sector,
            IsFormer = isFormer,
            Name = actors.EntityAt(head) is { Kind: EntityKind.Organisation } body ? _document.SpanOf(body.Tokens).Of(_document.Text) : null,
        };
    }

    // The head with what makes one noun with it.
    private TokenRange UnitOf(TokenRange phrase, int head)
    {
        var unit = actors.TitleAt(head)?.Tokens ?? actors.OrganAt(head)?.Tokens ?? new TokenRange(head, head + 1);
        unit = new TokenRange(Math.Max(unit.Start, phrase.Start), Math.Min(unit.End, phrase.End));

        // "UN chief" is a title, and says whose.
        while (unit.Start < head && actors.NameAt(unit.Start) is not null)
        {
            unit = unit with { Start = unit.Start + 1 };
        }

        return unit;
    }

    // Soldiers and embassies are where they are because they are of elsewhere.
    private bool MayBeTold(string? sector, int head) =>
        sector is not (null or "MIL") && _document.Word(head) is not ("ambassador" or "ambassadors" or "envoy" or "envoys" or "embassy" or "embassies" or "mission"
            or "consulate" or "diplomat" or "diplomats" or "delegation" or "negotiators" or "observers" or "monitors");

    private ActorReference Office(TokenRange phrase, TokenRange unit, int head, FoundName title, string? sector, Owner owner, bool isFormer)
    {
        var of = owner.Body is { Actor: { } body, Country: null } ? body : owner.Country;

        // "The president of Chad's party" holds no office of Chad.
        var isOffice = !isFormer && !owner.IsElse && owner.Body is not { Actor: null } && IsTheHolder(phrase, unit);
        if (isOffice && (Holder(title, owner.Body?.Actor) ?? Holder(title, of)) is { } holder)
        {
            return new ActorReference(holder.Person, owner.Country, actors.Register.Office(holder.Office)!.Sector, null, false);
        }

        var noun = Noun(head, sector ?? actors.Register.Office(title.Target.Id)!.Sector, owner);
        return BeforeIs(unit) is { } before ? noun with { Sector = before }
            : owner is { IsElse: true, Body: null } ? noun with { Sector = null }
            : noun;
    }

    // "University president": the noun before tells more than the title.
    private string? BeforeIs(TokenRange unit) =>
        unit.Start > 0 && actors.NameAt(unit.Start - 1) is null && _document.Layers.Tags is { } tags && tags[unit.Start - 1].Upos == UniversalTag.Noun
            ? SectorWords.Of(_document.Word(unit.Start - 1))
            : null;

    private bool IsTheHolder(TokenRange phrase, TokenRange unit)
    {
        var end = unit.End;
        if (PhraseWords.IsPlural(_document, unit.End - 1)
            || (end + 1 < _document.Tokens.Count && PhraseWords.IsHyphen(_document.Word(end)) && _document.Word(end + 1) is "elect" or "designate" or "in"))
        {
            return false;
        }

        for (var i = unit.Start - 1; i >= phrase.Start && !PhraseWords.IsPossessive(_document.Word(i)); i--)
        {
            if (PhraseWords.IsNotTheHolder(_document.Word(i)))
            {
                return false;
            }
        }

        return BeforeIs(unit) is null;
    }

    // The one who holds on that day an office of the title; nobody where several do.
    private RegisteredHolder? Holder(FoundName title, string? of)
    {
        if (of is null)
        {
            return null;
        }

        foreach (var target in title.Targets)
        {
            var kind = actors.Register.Office(target.Id)!.Kind;
            if (!_single.Contains(kind))
            {
                continue;
            }

            var holders = actors.Register.HoldersOf(of, kind).Where(h => h.Office == target.Id && h.Period.Holds(actors.Day)).ToArray();

            // On the day of a change there are two.
            if (holders.Length > 0 && holders.All(h => h.Person == holders[^1].Person || (actors.Day is { } day && h.Period.To?.Last == day)))
            {
                return holders[^1];
            }
        }

        return null;
    }

    private ActorReference Organ(FoundName words, Owner owner)
    {
        var kind = words.Target.Id;
        if (owner.Country is not { } country)
        {
            return new ActorReference(owner.Body is { Country: null } body ? body.Actor : null, null, OrganKinds.SectorOf(kind), null, false);
        }

        // A government is its state.
        var organ = OrganOf(country, kind);
        return new ActorReference(kind == "government" ? country : organ?.Id, country, organ?.Sector ?? OrganKinds.SectorOf(kind), null, false);
    }

    private RegisteredOrgan? OrganOf(string country, string kind)
    {
        var organs = actors.Register.OrgansOf(country, kind).ToArray();
        return organs is [var only] ? only : Array.Find(organs, o => o.Id == $"{country}:{kind}");
    }

    private ActorReference Noun(int head, string? sector, Owner owner)
    {
        var word = _document.Word(head);
        if (owner.Body is not { } body)
        {
            var speaks = sector is null && PhraseWords.IsSpeaker(word) && owner.Country is not null;
            return new ActorReference(StandsForState(word) ? owner.Country : null, owner.Country, speaks ? "GOV" : sector, null, false);
        }

        var isGroup = body.Actor?.StartsWith("group:", StringComparison.Ordinal) == true;
        if (sector is "CVL" && isGroup)
        {
            // Hostages and victims of a group are none of its own.
            return new ActorReference(null, owner.Country == body.Country ? null : owner.Country, sector, null, false);
        }

        var isBody = body is { Actor: not null, Country: null } && !isGroup && sector is not (null or "CVL" or "REF");
        var bound = PhraseWords.IsBound(word) || body.Actor is null || (isGroup && sector is "MIL" or "UAF" or "REB" or null);
        return bound
            ? new ActorReference(body.Actor, owner.Country, body.Sector ?? sector, null, false)
            : new ActorReference(isBody || sector is "GOV" or "MIL" or "COP" or "SPY" or "LEG" or "JUD" ? body.Actor : null, owner.Country, sector, null, false);
    }

    private static bool StandsForState(ReadOnlySpan<char> word) =>
        word is "administration" or "authorities" or "regime" or "leadership" or "state" or "side" or "republic" or "kingdom" or "delegation" or "officials" or "junta" or "rulers";

    private bool IsFormer(TokenRange phrase, TokenRange unit, int head)
    {
        var word = _document.Word(head);
        if (word.StartsWith("ex-", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (actors.TitleAt(head) is null && !PhraseWords.IsRole(word))
        {
            return false;
        }

        for (var i = unit.Start - 1; i >= phrase.Start && !PhraseWords.IsPossessive(_document.Word(i)); i--)
        {
            if (PhraseWords.IsFormer(_document.Word(i)))
            {
                return true;
            }
        }

        return false;
    }
}
