using Rapporteur.Actors.Registers;
using Rapporteur.Language;
using Rapporteur.Language.Tags;
using Rapporteur.Votes.Words;

namespace Rapporteur.Votes.Bodies;

/// <summary>Finds the bodies of a document that vote, and which of them a decision is of.</summary>
internal sealed class BodyFinder
{
    private const int NameReach = 6;
    private readonly VoteScene _scene;
    private readonly int[] _mentionAt;
    private readonly List<BodyMention> _mentions = [];

    /// <summary>Looks through a document once.</summary>
    public BodyFinder(VoteScene scene)
    {
        _scene = scene;
        _mentionAt = new int[scene.Words.Length];
        Array.Fill(_mentionAt, -1);
        foreach (var sentence in scene.Document.Sentences)
        {
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                var isOrgan = scene.NameAt(i) is { Target.Kind: ActorTargetKind.Organ };
                var mention = isOrgan ? Nominal(i, sentence) ?? Registered(i) : Registered(i) ?? Nominal(i, sentence);
                if (mention is not null)
                {
                    Array.Fill(_mentionAt, _mentions.Count, mention.Tokens.Start, mention.Tokens.Length);
                    _mentions.Add(mention);
                    i = mention.Tokens.End - 1;
                }
            }
        }

        Resolve();
    }

    /// <summary>The mentions in the order of the text; those that only say what kind of body is meant have got its name where the document has one.</summary>
    public IReadOnlyList<BodyMention> Mentions => _mentions;

    /// <summary>The mention that <paramref name="token"/> is in.</summary>
    public BodyMention? At(int token) => token >= 0 && token < _mentionAt.Length && _mentionAt[token] >= 0 ? _mentions[_mentionAt[token]] : null;

    /// <summary>True where a body stands before the verb at <paramref name="verb"/> as its subject, or right behind "by".</summary>
    public bool IsSubject(int verb, int start, int reach) => SubjectOf(verb, start, reach) is not null;

    /// <summary>The body that stands as subject before the verb at <paramref name="verb"/>.</summary>
    public BodyMention? SubjectOf(int verb, int start, int reach)
    {
        for (var i = verb - 1; i >= Math.Max(start, verb - reach); i--)
        {
            if (At(i) is { } mention)
            {
                if (IsCounted(mention.Tokens.Start, start) || !IsWhole(mention))
                {
                    return null;
                }

                var before = Preposition(mention.Tokens.Start - 1, start);
                if (before < start || !IsPreposition(_scene.Words[before]))
                {
                    return _scene.Says(mention.Tokens.End, "'s") ? null : mention;
                }

                // "Members of the council", "a committee of the parliament".
                if (_scene.Words[before] is "of" && before > start && (_scene.KindAt(before - 1) == CueKind.MemberNoun || At(before - 1) is not null))
                {
                    return IsCounted(before - 1, start) ? null : mention;
                }

                i = mention.Tokens.Start;
                continue;
            }

            if (_scene.Words[i] is ";" or "that" or "who" || _scene.StateAt(i) is not null)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>False where other words follow that make the body a part of another name: "House Speaker", "Senate Democrats".</summary>
    public bool IsWhole(BodyMention mention)
    {
        var next = mention.Tokens.End;
        return next >= _scene.Words.Length || _scene.Words[next] is "members" or "lawmakers"
            || (_scene.KindAt(next) is not (CueKind.MemberNoun or CueKind.Representative)
                && _scene.Words[next] is not ("speaker" or "leader" or "leaders" or "majority" or "minority" or "chairman" or "chair" or "race" or "races" or "seat" or "seats" or "candidate" or "candidates"
                    or "campaign" or "hearing" or "floor" or "resolution" or "resolutions" or "aide" or "aides" or "president" or "spokesman" or "spokeswoman" or "member" or "session" or "meeting")
                && (!_scene.IsCapital(next) || _scene.KindAt(next) is CueKind.Adopt or CueKind.Reject or CueKind.Voted or CueKind.AdoptWeak || _scene.Words[next].EndsWith("day", StringComparison.Ordinal)));
    }

    // The word before the noun phrase of a body: "in the state legislature".
    private int Preposition(int at, int start)
    {
        const int Reach = 4;
        var first = at;
        while (at >= start && first - at < Reach && (_scene.Words[at] is "the" or "a" or "an" or "'s" || (char.IsLetter(_scene.Words[at][0]) && _scene.KindAt(at) == CueKind.None && !IsPreposition(_scene.Words[at]))))
        {
            if (_scene.Words[at] is "the" or "a" or "an")
            {
                return at - 1;
            }

            at--;
        }

        return at >= start && IsPreposition(_scene.Words[at]) ? at : first;
    }

    private static bool IsPreposition(string word) => word is "of" or "to" or "for" or "from" or "at" or "against" or "by" or "with" or "in" or "on";

    /// <summary>The body that decides in a part of a sentence: the subject of its verb, else the nearest to it; null where none stands there.</summary>
    /// <param name="range">The part.</param>
    /// <param name="anchor">The verb, or whatever else tells of the vote.</param>
    public BodyMention? In(TokenRange range, int anchor)
    {
        if (SubjectOf(anchor, range.Start, 40) is { } subject)
        {
            return subject;
        }

        BodyMention? best = null;
        var least = int.MaxValue;
        for (var i = Halving.CountBefore(_mentions, range.Start, static (mention, at) => mention.Tokens.Start < at); i < _mentions.Count && _mentions[i].Tokens.Start < range.End; i++)
        {
            var mention = _mentions[i];
            var distance = Math.Abs(mention.Tokens.Start - anchor) + (mention.IsRegistered ? 0 : 10);
            if (distance < least)
            {
                (least, best) = (distance, mention);
            }
        }

        return best;
    }

    // "Twelve members of the council", "seven council members": the body itself does not vote so.
    private bool IsCounted(int mention, int start)
    {
        const int Reach = 5;
        for (var i = mention - 1; i >= Math.Max(start, mention - Reach); i--)
        {
            if ((Counts.Read(_scene.Words, i, i + 1) is not null && !_scene.Says(i + 1, "-")) || _scene.Words[i] is "several" or "some" or "most" or "few")
            {
                return true;
            }

            if (_scene.Words[i] is not ("of" or "the" or "its" or "other" or "'s" or "all") && _scene.KindAt(i) != CueKind.MemberNoun)
            {
                break;
            }
        }

        return false;
    }

    private BodyMention? Registered(int token)
    {
        if (_scene.NameAt(token) is not { } name)
        {
            return null;
        }

        var target = name.Target;
        if (target.Kind == ActorTargetKind.Organization && BodyRule.FamilyOf(target.Id) is { } family)
        {
            return new BodyMention(name.Tokens, target.Id, family) { IsRegistered = true };
        }

        var sector = target.Kind == ActorTargetKind.Organ ? _scene.Register.Organ(target.Id)!.Sector : null;
        family = sector switch { "LEG" => "legislature", "JUD" => "court", _ => null };
        return family is null ? null
            : new BodyMention(name.Tokens, _scene.Meant(name.Tokens) ?? _scene.Document.SpanOf(name.Tokens).Of(_scene.Document.Text), family) { IsRegistered = true };
    }

    private BodyMention? Nominal(int token, TokenRange sentence)
    {
        if (BodyNouns.At(_scene.Words, token, sentence.End) is not { } noun)
        {
            return null;
        }

        var start = token;
        var end = token + noun.Length;
        if (_scene.Says(token, "house") && _scene.Says(token - 1, "white"))
        {
            return null;
        }

        var capital = _scene.IsCapital(token);
        if (noun.Family is "court" && !noun.Stands && _scene.Says(end, "of") && _scene.Says(end + 1, "appeal"))
        {
            end += 2;
        }

        // The words of its name before it, and "of ..." behind it.
        while (start > sentence.Start && token - start < NameReach && !IsVerb(start - 1) && (_scene.IsCapital(start - 1) || (_scene.Words[start - 1] is "and" && start < token && start - 2 >= sentence.Start && _scene.IsCapital(start - 2)) || (_scene.Words[start - 1] is "'s" && start - 2 >= sentence.Start && _scene.IsCapital(start - 2)))
            && !(start - 1 == sentence.Start && IsPlainStart(start - 1)) && _scene.Words[start - 1] is not ("the" or "a" or "an" or "this" or "its" or "their" or "one" or "in" or "on" or "when" or "as" or "after"))
        {
            start--;
        }

        if (end + 1 < sentence.End && _scene.Says(end, "of") && _scene.IsCapital(end + 1))
        {
            end++;
            while (end < sentence.End && end - token < NameReach + 3 && (_scene.IsCapital(end) || (_scene.Words[end] is "and" or "the" && end + 1 < sentence.End && _scene.IsCapital(end + 1))))
            {
                end++;
            }
        }

        var isNamed = noun.Stands || start < token || (capital && noun.Family is "legislature" && token > sentence.Start && noun.Length == 1 && _scene.Words[token] is "house" or "chamber" or "diet" or "assembly");
        var range = new TokenRange(start, end);
        if (Owned(range, noun.Family) is { } owned)
        {
            return new BodyMention(range, owned, noun.Family) { IsRegistered = true };
        }

        return noun.Id is { } id && start == token && end == token + noun.Length && capital
            ? new BodyMention(range, id, noun.Family) { IsRegistered = true }
            : isNamed ? Named(range, noun.Family)
            : new BodyMention(range, null, noun.Family);
    }

    private BodyMention Named(TokenRange range, string family)
    {
        var name = _scene.Document.SpanOf(range).Of(_scene.Document.Text);
        var id = BodyRule.IdOf(name) ?? _scene.Meant(range);
        return new BodyMention(range, id ?? name, family) { IsRegistered = id is not null };
    }

    // "The IAEA's board", "the UN council": the body of that kind which belongs to the organisation.
    private string? Owned(TokenRange range, string family)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (_scene.NameAt(i) is { Target: { Kind: ActorTargetKind.Organization, Id: var id } })
            {
                return BodyRule.FamilyOf(id) == family ? id : BodyRule.Ids.FirstOrDefault(body => BodyRule.FamilyOf(body) == family && _scene.Register.Organization(body)?.Parent == id);
            }
        }

        return null;
    }

    // In a headline all words have capital letters.
    private bool IsVerb(int token) =>
        _scene.EntityAt(token) is { Kind: Language.Names.EntityKind.Person }
        || _scene.Document.Layers.Tags is { } tags && tags[token].Upos is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Adv or UniversalTag.Pron or UniversalTag.Adp or UniversalTag.Sconj;

    private bool IsPlainStart(int token) => _scene.EntityAt(token) is null && _scene.NameAt(token) is null;

    // "The council" is the last council that was named, else the next one.
    private void Resolve()
    {
        var last = new Dictionary<string, BodyMention>(StringComparer.Ordinal);
        var waiting = new List<int>();
        for (var i = 0; i < _mentions.Count; i++)
        {
            var mention = _mentions[i];
            if (mention.Body is not null)
            {
                last[mention.Family] = mention;
            }
            else if (last.TryGetValue(mention.Family, out var known))
            {
                _mentions[i] = mention with { Body = known.Body, IsRegistered = known.IsRegistered };
            }
            else
            {
                waiting.Add(i);
            }
        }

        var next = new Dictionary<string, BodyMention>(StringComparer.Ordinal);
        for (int i = _mentions.Count - 1, wait = waiting.Count - 1; i >= 0 && wait >= 0; i--)
        {
            if (waiting[wait] == i)
            {
                if (next.TryGetValue(_mentions[i].Family, out var known))
                {
                    _mentions[i] = _mentions[i] with { Body = known.Body, IsRegistered = known.IsRegistered };
                }

                wait--;
            }
            else if (_mentions[i].Body is not null)
            {
                next[_mentions[i].Family] = _mentions[i];
            }
        }
    }
}
