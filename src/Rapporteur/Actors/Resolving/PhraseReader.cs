using Rapporteur.Actors.Registers;
using Rapporteur.Language;

namespace Rapporteur.Actors.Resolving;

/// <summary>Reads what a noun phrase itself says of whom it means.</summary>
internal sealed class PhraseReader(DocumentActors actors)
{
    /// <summary>Whom the phrase means.</summary>
    public ActorReference Read(TokenRange phrase, int head)
    {
        if (actors.At(head) is { } name && !name.Describes)
        {
            return Named(name);
        }

        var owner = Owner(phrase, head);
        var sector = SectorWords.Of(actors.Document, phrase, head) ?? (actors.At(head) is not null ? "CVL" : null);
        return new ActorReference(null, owner?.Target.Country, sector, null, false);
    }

    private ActorReference Named(FoundName name)
    {
        var target = name.Target;
        var sector = target.Kind switch
        {
            ActorTargetKind.State => target.Name == ActorNameKind.Region ? null : "GOV",
            ActorTargetKind.Organ => actors.Register.Organ(target.Id)!.Sector,
            ActorTargetKind.Organization => actors.Register.Organization(target.Id)!.Sector,
            ActorTargetKind.Group => actors.Register.Group(target.Id)!.Sector,
            _ => null,
        };
        return new ActorReference(target.Id, target.Country, sector, actors.Document.SpanOf(name.Tokens).Of(actors.Document.Text), false);
    }

    // The state's name before the head, nearest first; else behind "of" or "from".
    private FoundName? Owner(TokenRange phrase, int head)
    {
        for (var i = head; i >= phrase.Start; i--)
        {
            if (actors.At(i) is { Target.Country: not null } name && !IsBacked(name))
            {
                return name;
            }
        }

        for (var i = head + 1; i < phrase.End; i++)
        {
            var word = actors.Document.Word(i);
            if (word is "to" or "for" or "on" or "in" or "with" or "who" or "that" or "which")
            {
                return null;
            }

            if (actors.At(i) is { Target.Country: not null } name)
            {
                return name;
            }
        }

        return null;
    }

    // "U.S.-backed Syrian rebels" are not American.
    private bool IsBacked(FoundName name)
    {
        var next = name.Tokens.End;
        return next + 1 < actors.Document.Tokens.Count && actors.Document.Word(next) is "-" or "–" && char.IsLower(actors.Document.Word(next + 1)[0]);
    }
}
