using Rapporteur.Actors.Registers;
using Rapporteur.Language;

namespace Rapporteur.Actors.Resolving;

/// <summary>Finds to which state and which body those belong whom a noun means: by what stands before it, and behind "of", "from", "for".</summary>
internal sealed class OwnerReader(DocumentActors actors, PhraseReader reader)
{
    private const int FarthestBefore = 40;
    private const int FarthestBehind = 30;
    private const int LongestComplement = 10;
    private readonly Document _document = actors.Document;

    /// <summary>The owner of the noun whose words are <paramref name="unit"/>.</summary>
    /// <param name="phrase">The noun phrase.</param>
    /// <param name="unit">The noun, with what makes one name with it: "prime minister".</param>
    /// <param name="head">Its head.</param>
    /// <param name="depth">How deep in other phrases it stands.</param>
    /// <param name="byPlace">Whether where they are may tell to whom they belong.</param>
    public Owner Of(TokenRange phrase, TokenRange unit, int head, int depth, bool byPlace)
    {
        var clues = new Clues();
        ReadBefore(phrase, unit, depth, clues);
        ReadBehind(phrase, unit, head, depth, byPlace, clues);
        return clues.Weigh();
    }

    private void ReadBefore(TokenRange phrase, TokenRange unit, int depth, Clues clues)
    {
        var first = Math.Max(phrase.Start, unit.Start - FarthestBefore);
        for (var i = unit.Start - 1; i >= first; i--)
        {
            if (actors.NameAt(i) is { } name)
            {
                var possessive = name.Tokens.End < unit.Start && PhraseWords.IsPossessive(_document.Word(name.Tokens.End));
                Take(name, possessive, unit, depth, clues);
                if (possessive)
                {
                    return;
                }

                i = name.Tokens.Start;
                continue;
            }

            var word = _document.Word(i);
            if (PhraseWords.IsPossessive(word) && i > first)
            {
                clues.Possessor = reader.Read(new TokenRange(first, i), i - 1, depth + 1);
                clues.IsElse |= !clues.Possessor.IsKnown;
                return;
            }

            if (PhraseWords.IsOwning(word))
            {
                clues.Possessor = reader.Read(new TokenRange(i, i + 1), i, depth + 1);
                clues.Possessor = clues.Possessor.IsKnown || actors.Evidence.OnlyState is not { } only ? clues.Possessor : ActorReference.Unknown with { Country = only };
                return;
            }

            if (actors.OrganAt(i) is { } organ)
            {
                clues.Body ??= reader.ReadOwn(new TokenRange(first, i + 1), i, depth + 1);
                i = organ.Tokens.Start;
            }
            else if (actors.EntityAt(i) is { Kind: Language.Names.EntityKind.Person } person && i == person.Tokens.End - 1)
            {
                clues.Body ??= reader.ReadOwn(new TokenRange(person.Tokens.Start, i + 1), i, depth + 1);
                i = person.Tokens.Start;
            }
        }
    }

    private void Take(FoundName name, bool possessive, TokenRange unit, int depth, Clues clues)
    {
        var next = name.Tokens.End;
        if (next + 1 < unit.End && PhraseWords.IsHyphen(_document.Word(next)) && _document.Word(next + 1) is [var letter, ..] word && char.IsLower(letter))
        {
            // "U.S.-backed Syrian rebels" are not American; "Qatar-based" and "Saudi-led" tell something where nothing else does.
            clues.Place ??= PhraseWords.IsLoose(word) ? name.Target.Country : null;
            return;
        }

        if (name.Target.Kind == ActorTargetKind.State)
        {
            if (name.Describes)
            {
                clues.Adjective ??= name.Target.Country;
            }
            else if (possessive)
            {
                clues.Possessor = ActorReference.Unknown with { Country = name.Target.Country };
            }
            else
            {
                clues.Compound ??= name.Target.Country;
            }

            return;
        }

        var body = reader.ReadOwn(name.Tokens, name.Tokens.End - 1, depth + 1);
        if (possessive)
        {
            clues.Possessor = body;
        }
        else
        {
            clues.Body ??= body;
        }
    }

    private void ReadBehind(TokenRange phrase, TokenRange unit, int head, int depth, bool byPlace, Clues clues)
    {
        var last = Math.Min(phrase.End, unit.End + FarthestBehind);
        for (var i = unit.End; i + 1 < last;)
        {
            var word = _document.Word(i);
            var owns = word is "of" or "from" or "by" || (word is "for" && PhraseWords.IsSpeaker(_document.Word(head)));
            var place = byPlace && word is "in" or "inside" or "across" or "at";
            if (!owns && !place)
            {
                return;
            }

            var complement = Complement(i + 1, last);
            if (complement.Length == 0)
            {
                return;
            }

            if (owns && clues.Complement is null)
            {
                clues.Complement = reader.Read(complement, HeadOf(complement), depth + 1);
                clues.IsElse |= !clues.Complement.IsKnown && word is "of";
            }
            else if (place)
            {
                clues.Place ??= Country(complement);
            }

            i = complement.End;
        }
    }

    private string? Country(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (actors.NameAt(i) is { Target: { Kind: ActorTargetKind.State, Country: { } country } })
            {
                return country;
            }
        }

        return null;
    }

    // The words of a noun phrase from start on, names in whole.
    private TokenRange Complement(int start, int last)
    {
        var end = start;
        while (end < last && end - start < LongestComplement)
        {
            if (actors.NameAt(end) is { } name)
            {
                end = Math.Min(last, name.Tokens.End);
            }
            else if (PhraseWords.IsOfPhrase(_document, end) || (end == start && PhraseWords.IsPronoun(_document, end)))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return new TokenRange(start, end);
    }

    private int HeadOf(TokenRange range)
    {
        for (var i = range.End - 1; i > range.Start; i--)
        {
            if (PhraseWords.IsNoun(_document, i) || actors.NameAt(i) is not null)
            {
                return i;
            }
        }

        return range.End - 1;
    }

    private sealed class Clues
    {
        public string? Adjective { get; set; }

        public string? Compound { get; set; }

        public string? Place { get; set; }

        public ActorReference? Possessor { get; set; }

        public ActorReference? Complement { get; set; }

        public ActorReference? Body { get; set; }

        public bool IsElse { get; set; }

        public Owner Weigh()
        {
            var body = Belongs(Body) ?? Belongs(Possessor) ?? Belongs(Complement);
            var country = Adjective ?? Possessor?.Country ?? Compound ?? Complement?.Country ?? body?.Country ?? Body?.Country ?? (body is null ? Place : null);
            body = body is { Country: { } of } && of != country ? null : body;
            return new Owner(country, body ?? Typed(Possessor) ?? Typed(Complement), IsElse && country is null && body is null);
        }

        // Of states the country alone is taken.
        private static ActorReference? Belongs(ActorReference? reference) => reference is { Actor.Length: > 3 } or { Actor: not null, Country: null } ? reference : null;

        // Who it is is not known, but of what sector.
        private static ActorReference? Typed(ActorReference? reference) => reference is { Actor: null, Sector: not null } ? reference : null;
    }
}
