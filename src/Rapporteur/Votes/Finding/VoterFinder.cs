using Rapporteur.Actors.Registers;
using Rapporteur.Language;
using Rapporteur.Language.Names;
using Rapporteur.Votes.Words;

namespace Rapporteur.Votes.Finding;

/// <summary>Finds who votes as a phrase says: the names before it, behind it, or those of the subject that it shares with another verb.</summary>
internal sealed class VoterFinder(VoteScene scene)
{
    // So far from its verb a subject is looked for.
    private const int Reach = 24;
    private const int AppositionReach = 30;
    private const int Steps = 8;

    /// <summary>Who stands before the verb or label at <paramref name="cue"/>.</summary>
    public IReadOnlyList<Voter> Before(int cue, int start)
    {
        var (coordinated, relative) = (false, false);
        for (var i = cue - 1; i >= Math.Max(start, cue - Reach); i--)
        {
            if (VotersEndingAt(i, start) is { Count: > 0 } voters)
            {
                return coordinated && IsObject(voters[0].Tokens.Start, start) ? Shared(cue, start) : relative ? voters : Kept(voters, start);
            }

            var word = scene.Words[i];
            relative |= word is "which" or "who";
            if (word == "," && i == cue - 1 && Aside(i, start) is { } aside)
            {
                i = aside;
            }
            else if (word is "and" or "but" or "then" or "yet" or "or")
            {
                coordinated = true;
                if (i < cue - 1 && scene.Words[i + 1] is "the" or "a")
                {
                    return [];
                }

                if (i > start && VotersEndingAt(scene.Words[i - 1] == "," ? i - 2 : i - 1, start).Count == 0)
                {
                    return Shared(cue, start);
                }
            }
            else if (word is "no" or "none" or "nobody" or "neither" or "nor")
            {
                return [];
            }
            else if (word == "it")
            {
                return Shared(cue, start);
            }
            else if (!IsPassed(i))
            {
                return word is "\"" ? [] : Shared(cue, start, onlyTree: true);
            }
        }

        return coordinated ? Shared(cue, start) : [];
    }

    /// <summary>Who stands behind a phrase that ends at <paramref name="cue"/>: "by Russia and China", "(United States)", ": Russia".</summary>
    public IReadOnlyList<Voter> After(int cue, int end)
    {
        var i = cue;
        if (i < end && scene.Words[i] is "in" or "against" or "on" or "for" && i + 1 < end)
        {
            // "Votes against the text from Russia": what stands between is short.
            i = ClosingBy(i, end);
        }

        if (i >= end)
        {
            return [];
        }

        var word = scene.Words[i];
        if (word == "," && i + 2 < end)
        {
            var link = scene.Words[i + 1];
            var next = link is "as" && scene.Words[i + 2] is "did" or "were" or "had" ? i + 3
                : link is "along" or "together" && scene.Words[i + 2] == "with" ? i + 3
                : link is "alongside" or "by" or "from" ? i + 2
                : link is "joined" && scene.Words[i + 2] == "by" ? i + 3
                : -1;
            return next < 0 ? [] : List(next, end);
        }

        if (word is "as" or "along" or "together" or "joined" && i + 1 < end && scene.Words[i + 1] is "did" or "with" or "by")
        {
            return List(i + 2, end);
        }

        if (word is "by" or "from" or ":" or "(" or "—" or "alongside")
        {
            return List(i + 1, end);
        }

        if (word is "came" or "was" or "were" or "is" or "are" or "coming")
        {
            return List(ClosingBy(i + 1, Math.Min(end, i + 5)) is var by && by < Math.Min(end, i + 5) ? by + 1 : i + 1, end);
        }

        return [];
    }

    /// <summary>The state whose adjective, possessive or name stands right before the noun at <paramref name="noun"/>: "a Russian veto", "Russia's abstention".</summary>
    public IReadOnlyList<Voter> Owner(int noun, int start)
    {
        var i = noun - 1;
        while (i >= start && noun - i < 4 && (scene.Words[i] is "'s" or "'" or "sole" or "lone" or "only" or "single" or "own" or "-" or "and" || scene.Words[i].EndsWith("th", StringComparison.Ordinal)))
        {
            i--;
        }

        if (i < start || scene.AnyStateAt(i) is not { } name)
        {
            return [];
        }

        var voters = new List<Voter> { Of(name) };
        if (name.Tokens.Start - 2 >= start && scene.Words[name.Tokens.Start - 1] is "and" && scene.AnyStateAt(name.Tokens.Start - 2) is { } other)
        {
            voters.Insert(0, Of(other));
        }

        return voters;
    }

    private static Voter Of(Actors.Resolving.FoundName name) => new(name.Target.Id, name.Tokens);

    private IReadOnlyList<Voter> List(int start, int end)
    {
        var (states, _) = StateLists.From(scene, start, end);
        if (states.Count > 0)
        {
            return [.. states.Select(Of)];
        }

        // "By the U.S. ambassador", "by Russia's envoy".
        var i = start;
        while (i < end && i < start + 3 && scene.Words[i] is "the" or "a" or "that" or "those" or "of")
        {
            i++;
        }

        return i < end && scene.AnyStateAt(i) is { } name && IsDelegation(name.Tokens.End, end) ? [Of(name)] : i > start && i < end && scene.StateAt(i) is not null ? List(i, end) : [];
    }

    private bool IsDelegation(int at, int end)
    {
        for (var i = at; i < Math.Min(end, at + 4); i++)
        {
            if (scene.KindAt(i) == CueKind.Representative)
            {
                return true;
            }
        }

        return false;
    }

    private int ClosingBy(int start, int end)
    {
        for (var i = start; i < Math.Min(end, start + 8); i++)
        {
            if (scene.Words[i] is "by" or "from")
            {
                return i;
            }

            if (scene.Words[i] is "," or ";" or "and" or "while" or "but")
            {
                break;
            }
        }

        return end;
    }

    // States in a list; else those whom a delegation or a person stands for; else a named person or party.
    private IReadOnlyList<Voter> VotersEndingAt(int token, int start)
    {
        if (token < start)
        {
            return [];
        }

        if (scene.StateAt(token) is { } state)
        {
            return state.Tokens.End == token + 1 ? [.. StateLists.Before(scene, token + 1, start).Select(Of)] : [];
        }

        if (scene.NameAt(token) is { Target: { Kind: ActorTargetKind.Group } } group)
        {
            return [Of(group)];
        }

        if (scene.EntityAt(token) is { Kind: EntityKind.Person } person)
        {
            return Represented(person.Title.Length > 0 ? person.Title.Start : person.Tokens.Start, token, start)
                ?? (Titled(token, start) is { Count: > 0 } all ? all : Persons(person, start));
        }

        if (scene.IsCapital(token) && scene.NameAt(token) is null && Titled(token, start) is { Count: > 0 } titled)
        {
            return titled;
        }

        return scene.KindAt(token) == CueKind.Representative || scene.EntityAt(token) is { Kind: EntityKind.Organisation } ? Represented(token, token, start) ?? [] : [];
    }

    // "U.S. Ambassador Ann Poe", "Russia's envoy to the United Nations".
    private IReadOnlyList<Voter>? Represented(int first, int last, int start)
    {
        var delegated = false;
        for (var i = last; i >= Math.Max(start, first - Steps); i--)
        {
            delegated |= scene.KindAt(i) == CueKind.Representative;
            if (scene.AnyStateAt(i) is { } name)
            {
                return delegated ? [Of(name)] : null;
            }

            if (!char.IsLetter(scene.Words[i][0]) && scene.Words[i] is not ("'s" or "'" or "-" or ","))
            {
                break;
            }
        }

        return null;
    }

    // "Senators Poe and Roe", "Justices Poe, Roe and Doe": names whose title says that they vote.
    private List<Voter> Titled(int last, int start)
    {
        var voters = new List<Voter>();
        var at = last;
        while (at >= start && last - at < Reach)
        {
            var end = at + 1;
            while (at >= start && scene.IsCapital(at) && scene.NameAt(at) is null && !IsTitle(at))
            {
                at--;
            }

            if (at == end - 1)
            {
                return [];
            }

            var tokens = new TokenRange(at + 1, end);
            voters.Insert(0, new Voter(scene.Document.SpanOf(tokens).Of(scene.Document.Text), tokens));
            if (at >= start && IsTitle(at))
            {
                return voters;
            }

            var link = at;
            while (at >= start && scene.Words[at] is "," or "and")
            {
                at--;
            }

            if (at == link)
            {
                return [];
            }
        }

        return [];
    }

    private bool IsTitle(int token) =>
        scene.KindAt(token) == CueKind.MemberNoun
        || scene.Words[token] is "senator" or "justice" or "judge" or "representative" or "congressman" or "congresswoman" or "mp" or "lawmaker" or "deputy" or "sen." or "rep." or "sens." or "reps." or "sen" or "rep" or "councillor" or "minister" or "commissioner" or "governor";

    private List<Voter> Persons(EntityName person, int start)
    {
        var voters = new List<Voter>();
        EntityName? at = person;
        while (at is { Kind: EntityKind.Person } && at.Tokens.Start >= start)
        {
            var target = scene.NameAt(at.Tokens.Start)?.Target;
            voters.Insert(0, new Voter(target is { Kind: ActorTargetKind.Person } ? target.Id : scene.Document.SpanOf(at.Tokens).Of(scene.Document.Text), at.Tokens));
            var before = at.Tokens.Start - 1;
            while (before >= start && at.Tokens.Start - before < 4 && scene.Words[before] is "," or "and")
            {
                before--;
            }

            at = before >= start && before < at.Tokens.Start - 1 ? scene.EntityAt(before) : null;
        }

        return voters;
    }

    // Of "supported by Japan, and Russia" only the last is the subject.
    private IReadOnlyList<Voter> Kept(IReadOnlyList<Voter> voters, int start) =>
        voters.Count > 1 && IsObject(voters[0].Tokens.Start, start) && scene.Words[voters[^1].Tokens.Start - 1] is var link && link is "and" or "," or "the" && HasComma(voters)
            ? [voters[^1]]
            : voters.Count > 0 && voters.Count == 1 && IsObject(voters[0].Tokens.Start, start) && !IsOf(voters[0].Tokens.Start) ? [] : voters;

    private bool HasComma(IReadOnlyList<Voter> voters) => scene.Words[voters[^1].Tokens.Start - 1] == "," || scene.Words[voters[^1].Tokens.Start - 2] == ",";

    private bool IsOf(int at) => scene.Says(scene.Says(at - 1, "the") ? at - 2 : at - 1, "of");

    private bool IsObject(int at, int start)
    {
        var before = at - 1;
        while (before >= start && scene.Words[before] is "the" or "both")
        {
            before--;
        }

        return before >= start && scene.Words[before] is "by" or "in" or "for" or "on" or "to" or "against" or "about" or "between" or "from" or "over" or "at" or "into" or "of" or "near" or "across" or "towards" or "toward" or "inside" or "within" or "throughout";
    }

    private bool IsPassed(int at)
    {
        var word = scene.Words[at];
        return MoodReader.IsAuxiliary(word)
            || word is "to" or "the" or "one" or "ones" or "a" or "cast" or "casting" or "casts" or "used" or "uses" or "using" or "chose" or "opted" or "decided" or "who" or "which" or "that" or "in"
                or "," or "—" or ")" or "its" or "their" or "her" or "his" or "them" or "joined" or "joining" or "hand" or "hands" or "up" or "own" or "being" or "raised" or "right" or "among" or "those" or "exercised" or "wielded" or "deployed" or "member" or "with"
            || scene.KindAt(at) is CueKind.Lone or CueKind.MemberNoun or CueKind.Majority;
    }

    // The start of ", which holds a veto," and the like, so that what stands before it is looked at next.
    private int? Aside(int comma, int start)
    {
        for (var i = comma - 1; i >= Math.Max(start, comma - AppositionReach); i--)
        {
            if (scene.Words[i] is "," or "—" or "(")
            {
                var next = scene.Words[i + 1];
                return scene.StateAt(i - 1) is not null && scene.StateAt(i + 1) is null && next is not ("and" or "but" or "while" or "with") ? i : null;
            }

            if (scene.Words[i] is ";" or ":")
            {
                break;
            }
        }

        return null;
    }

    // The subject of the first verb of verbs that are joined: by the tree, else the first name that a clause begins with.
    private IReadOnlyList<Voter> Shared(int cue, int start, bool onlyTree = false)
    {
        if (scene.Document.Layers.Trees is { } trees)
        {
            var at = cue;
            for (var step = 0; step < Steps && at >= start; step++)
            {
                if (Subject(at, start) is { Count: > 0 } subject)
                {
                    return subject;
                }

                if (trees.Relations[at] is not ("conj" or "xcomp" or "advcl" or "aux" or "cop" or "acl"))
                {
                    break;
                }

                at = trees.Heads[at];
            }
        }

        if (onlyTree)
        {
            return [];
        }

        for (var i = start; i < cue; i++)
        {
            if (scene.StateAt(i) is { } state)
            {
                if (!IsObject(i, start) && !scene.Says(state.Tokens.End, "'s") && !scene.Says(state.Tokens.End, "-") && StateLists.From(scene, i, cue) is { States: { Count: > 0 } states })
                {
                    return [.. states.Select(Of)];
                }

                i = state.Tokens.End - 1;
            }
        }

        return [];
    }

    private IReadOnlyList<Voter> Subject(int verb, int start)
    {
        var trees = scene.Document.Layers.Trees!;
        for (var i = verb - 1; i >= Math.Max(start, verb - AppositionReach); i--)
        {
            if (trees.Heads[i] == verb && trees.Relations[i] == "nsubj")
            {
                if (scene.StateAt(i) is { } state)
                {
                    return [.. StateLists.From(scene, state.Tokens.Start, verb).States.Select(Of)];
                }

                return scene.KindAt(i) == CueKind.Representative || scene.EntityAt(i) is { Kind: EntityKind.Person } ? Represented(i, i, start) ?? [] : [];
            }
        }

        return [];
    }
}
