using System.Globalization;
using NodaTime;
using Rapporteur.Actors;
using Rapporteur.Actors.Registers;
using Rapporteur.Events.Candidates;
using Rapporteur.Events.Roles;
using Rapporteur.Events.Rules;
using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Language.Tags;
using Rapporteur.Language.Times;
using Rapporteur.Readings;
using Rapporteur.Statements;

namespace Rapporteur.Events;

/// <summary>Finds the events that a document tells of: candidates from its trees, their types, and whom, when and where they concern.</summary>
internal sealed class EventReader
{
    // So many tokens around a trigger tell its contexts, and so many statements before it may hold it.
    private const int ContextReach = 25;
    private const int StatementsLooked = 16;

    private readonly RoleScene _scene;
    private readonly Document _document;
    private readonly ActorResolver _actors;
    private readonly EventPlaces _places;
    private readonly List<(TextSpan Span, string Id)> _contents;

    private EventReader(RoleScene scene, IReadOnlyList<Statement> statements, Register? register)
    {
        _scene = scene;
        var document = _document = scene.Trees.Document;
        _actors = new ActorResolver(document, document.Article.Published?.Day, register);
        _places = new EventPlaces(document, _actors);
        _contents = [.. statements.SelectMany(static statement => statement.Content.Select(span => (Span: span, statement.Id))).OrderBy(static content => content.Span)];
    }

    /// <summary>The events of a document in the order of its text; none where it has no tags or trees. Time is linear in its length.</summary>
    /// <param name="document">The document; names, chains and times are used where its layers have them.</param>
    /// <param name="statements">Its statements.</param>
    /// <param name="typing">What tells the types.</param>
    /// <param name="minConfidence">Events below it are left out.</param>
    /// <param name="register">The register; null for the one of the library.</param>
    /// <exception cref="RapporteurException">RAP0204: this build of the library has no register, or it is damaged.</exception>
    public static IReadOnlyList<PoliticalEvent> Read(
        Document document, IReadOnlyList<Statement> statements, IEventTyping typing, double minConfidence = 0, Register? register = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(typing);
        if (RoleScene.Of(document) is not { } scene || CandidateFinder.Find(scene, token => typing.MayCarry(document, token)) is not { Count: > 0 } candidates)
        {
            return [];
        }

        return new EventReader(scene, statements, register).All(candidates, typing, minConfidence);
    }

    private List<PoliticalEvent> All(IReadOnlyList<EventCandidate> candidates, IEventTyping typing, double minConfidence)
    {
        var byTrigger = candidates.ToDictionary(static candidate => candidate.Trigger);
        var drafts = new List<EventDraft>();
        int sentence = -1, end = 0;
        var isGame = false;
        foreach (var (candidate, scores) in EventScores.Of(_document, candidates, typing))
        {
            while (candidate.Trigger >= end)
            {
                var range = _document.Sentences[++sentence];
                (end, isGame) = (range.End, SportsGuard.IsGame(_document, range));
            }

            if (!isGame && DraftOf(candidate, sentence, typing, scores) is { } draft && draft.Confidence >= minConfidence)
            {
                drafts.Add(draft);
            }
        }

        AddAccusations(byTrigger, drafts);
        var events = new List<PoliticalEvent>();
        foreach (var draft in DropRules.Apply(_document, drafts))
        {
            events.Add(EventOf(draft, events.Count + 1));
        }

        return events;
    }

    private void AddAccusations(Dictionary<int, EventCandidate> byTrigger, List<EventDraft> drafts)
    {
        var drafted = drafts.Select(static draft => draft.Candidate.Trigger).ToHashSet();
        var count = drafts.Count;
        for (var i = 0; i < count; i++)
        {
            if (byTrigger.TryGetValue(drafts[i].Candidate.Governor, out var saying) && !drafted.Contains(saying.Trigger)
                && BlameRules.AccusationOf(_document, _actors, drafts[i], saying) is { } accusation)
            {
                drafted.Add(saying.Trigger);
                drafts.Add(accusation);
            }
        }

        if (drafts.Count > count)
        {
            drafts.Sort(static (one, other) => one.Candidate.Trigger.CompareTo(other.Candidate.Trigger));
        }
    }

    private EventDraft? DraftOf(EventCandidate candidate, int sentence, IEventTyping typing, TypeScores scores)
    {
        var type = scores.Best;
        if (scores.None >= 0.5 || scores[type] <= scores.None)
        {
            return null;
        }

        var draft = new EventDraft
        {
            Candidate = candidate,
            Sentence = sentence,
            Type = type,
            Mode = typing.ModeOf(_document, candidate, type),
            Confidence = Math.Round(scores[type], 3),
            Actors = candidate.Actors,
            Recipients = candidate.Recipients,
        };
        draft = typing.Players is { } players ? WithPlayers(draft, players) : RoleRules.Apply(_document, draft);
        return StatusRules.Apply(_document, draft);
    }

    private EventDraft WithPlayers(EventDraft draft, IEventPlayers players)
    {
        var candidate = draft.Candidate;
        var phrases = _scene.PhrasesOf(RoleScene.Around(_document.Sentences[draft.Sentence], candidate.Trigger), candidate);
        var (actors, recipients) = RoleChoice.Of(candidate, phrases, players.OddsOf(_scene, candidate, draft.Type, phrases));
        return draft with { Candidate = candidate with { Status = players.StatusOf(_document, candidate) }, Actors = actors, Recipients = recipients };
    }

    private PoliticalEvent EventOf(EventDraft draft, int number)
    {
        var candidate = draft.Candidate;
        var trigger = _document.Tokens[candidate.Trigger].Span;
        var clause = ClauseOf(candidate);
        return new PoliticalEvent
        {
            Id = "e" + number.ToString(CultureInfo.InvariantCulture),
            Type = draft.Type,
            Mode = draft.Mode,
            Contexts = ContextsOf(draft),
            Trigger = [.. candidate.Helpers.Append(candidate.Trigger).Order().Select(token => _document.Tokens[token].Span)],
            Actors = MentionsOf(draft.Actors),
            Recipients = MentionsOf([.. draft.Recipients.Where(r => draft.Actors.All(a => a.Tokens != r.Tokens))]),
            Status = draft.Status,
            Historical = candidate.Historical,
            Statement = StatementOf(trigger),
            Date = DateOf(draft, clause),
            Place = _places.Of(candidate.Trigger, clause, token => Has(draft.Actors, token) || Has(draft.Recipients, token)),
            Confidence = draft.Confidence,
        };
    }

    // The verb that dates and places hang on: the light verb of a noun, or the verb that it stands with.
    private int ClauseOf(EventCandidate candidate)
    {
        if (!candidate.Nominal)
        {
            return candidate.Trigger;
        }

        return candidate.Helpers.Count > 0 ? candidate.Helpers[0]
            : candidate.Governor >= 0 && _document.Layers.Tags![candidate.Governor].Upos == UniversalTag.Verb ? candidate.Governor
            : candidate.Trigger;
    }

    private static bool Has(IReadOnlyList<RolePhrase> phrases, int token)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Tokens.Contains(token))
            {
                return true;
            }
        }

        return false;
    }

    private List<Mention> MentionsOf(IReadOnlyList<RolePhrase> phrases)
    {
        var mentions = new List<Mention>(phrases.Count);
        foreach (var phrase in phrases)
        {
            var found = _actors.Resolve(phrase.Tokens, phrase.Head);
            mentions.Add(new Mention([_document.SpanOf(phrase.Tokens)], found.Name, found.Actor, found.Country, found.Sector));
        }

        return mentions;
    }

    private string[] ContextsOf(EventDraft draft)
    {
        var sentence = _document.Sentences[draft.Sentence];
        var end = Math.Min(sentence.End, draft.Candidate.Trigger + ContextReach);
        var contexts = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = Math.Max(sentence.Start, draft.Candidate.Trigger - ContextReach); i < end; i++)
        {
            EventContexts.Add(_document, i, end, contexts);
        }

        return [.. contexts];
    }

    private string? StatementOf(TextSpan trigger)
    {
        var end = Halving.CountBefore(_contents, trigger.Start, static (content, at) => content.Span.Start <= at);
        for (var i = end - 1; i >= Math.Max(0, end - StatementsLooked); i--)
        {
            if (_contents[i].Span.Contains(trigger))
            {
                return _contents[i].Id;
            }
        }

        return null;
    }

    // The day that hangs on the trigger or its verb; else that of the news, of what happened or goes on.
    private DateRange? DateOf(EventDraft draft, int clause)
    {
        if (_document.Layers.Times is null)
        {
            return null;
        }

        var trigger = draft.Candidate.Trigger;
        var time = ClauseTimes.Nearest(_document, new TokenRange(trigger, trigger + 1), static _ => false)
            ?? (clause == trigger ? null : ClauseTimes.Nearest(_document, new TokenRange(clause, clause + 1), static _ => false));
        if (time is not null)
        {
            return time is { From: { } from, To: { } to } ? new DateRange(from, to, [_document.SpanOf(time.Tokens)]) : null;
        }

        return draft.Status is EventStatus.Occurred or EventStatus.Ongoing && !draft.Candidate.Historical
            && _document.Article.Published?.Day is LocalDate day && !ClauseTimes.IsOfAnotherTime(_document, clause)
            ? new DateRange(day, day, [])
            : null;
    }
}
