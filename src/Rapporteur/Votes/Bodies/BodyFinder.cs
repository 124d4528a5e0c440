using Rapporteur.Actors.Registers;
using Rapporteur.Language;

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
                if (Registered(i) is { } mention || (mention = Nominal(i, sentence)) is not null)
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
                var before = mention.Tokens.Start - 1;
                before = before >= start && _scene.Words[before] is "the" or "a" ? before - 1 : before;
                if (before < start || _scene.Words[before] is not ("of" or "to" or "for" or "from" or "at" or "against" or "by" or "with" or "in" or "on"))
                {
                    return _scene.Says(mention.Tokens.End, "'s") ? null : mention;
                }

                // "Members of the council", "a committee of the parliament".
                if (_scene.Words[before] is "of" && i > start)
                {
                    return mention;
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

    private BodyMention? Registered(int token)
    {
        if (_scene.NameAt(token) is not { } name)
        {
            return null;
        }

        if (name.Target.Kind == ActorTargetKind.Organization && BodyRule.NounOf(name.Target.Id) is { } noun)
        {
            return new BodyMention(name.Tokens, name.Target.Id, noun == "parliament" ? "legislature" : noun) { IsRegistered = true };
        }

        return name.Target.Kind == ActorTargetKind.Organ && BodyNouns.At(_scene.Words, name.Tokens.End - 1, name.Tokens.End) is { } organ
            ? new BodyMention(name.Tokens, name.Target.Id, organ.Family) { IsRegistered = true }
            : null;
    }

    private BodyMention? Nominal(int token, TokenRange sentence)
    {
        if (BodyNouns.At(_scene.Words, token, sentence.End) is not { } noun)
        {
            return null;
        }

        var start = token;
        var end = token + noun.Length;
        var capital = _scene.IsCapital(token);
        if (noun.Family is "court" && !noun.Stands && _scene.Says(end, "of") && _scene.Says(end + 1, "appeal"))
        {
            end += 2;
        }

        // The words of its name before it, and "of ..." behind it.
        while (start > sentence.Start && token - start < NameReach && (_scene.IsCapital(start - 1) || (_scene.Words[start - 1] is "'s" && start - 2 >= sentence.Start && _scene.IsCapital(start - 2)))
            && !(start - 1 == sentence.Start && IsPlainStart(start - 1)) && _scene.Words[start - 1] is not ("the" or "a"))
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
        return new BodyMention(range, isNamed ? _scene.Document.SpanOf(range).Of(_scene.Document.Text) : null, noun.Family);
    }

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
