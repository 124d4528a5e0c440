using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Events.Candidates;
using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Language.Tags;
using Rapporteur.Language.Tokens;
using Rapporteur.Language.Trees;

namespace Rapporteur.Training.Events;

/// <summary>Makes the candidate that joins phrases whose roles are known.</summary>
internal static class GivenSpans
{
    // Verbs that only report: what they report is the deed.
    private const string Saying = "say";
    private const string Between = "\n\n";

    /// <summary>A text as a document of one sentence, without layers.</summary>
    public static Document OneSentence(string text, string source) => Sentences([text], source);

    /// <summary>Texts as a document with a paragraph of one sentence for each, without layers.</summary>
    public static Document Sentences(IReadOnlyList<string> texts, string source)
    {
        var text = string.Join(Between, texts);
        var (blocks, paragraphs, tokens, ranges) = (new List<Block>(), new List<Paragraph>(), new List<Token>(), new List<TokenRange>());
        var at = 0;
        foreach (var own in texts)
        {
            var block = new Block(BlockKind.Paragraph, new TextSpan(at, at + own.Length));
            var first = tokens.Count;
            Tokenizer.Tokenize(text, block.Span, tokens);
            var range = new TokenRange(first, tokens.Count);
            blocks.Add(block);
            paragraphs.Add(new Paragraph(block, range));
            ranges.Add(range);
            at = block.Span.End + Between.Length;
        }

        return Document.Of(new Article { Source = source, Text = text, Blocks = blocks }, paragraphs, tokens, ranges);
    }

    /// <summary>The candidate whose actor and recipient are given; the trigger is the word that joins them in the tree.</summary>
    /// <param name="document">A sentence, with tags and trees.</param>
    /// <param name="sources">Who does it.</param>
    /// <param name="targets">To whom.</param>
    public static EventCandidate Candidate(Document document, IReadOnlyList<TextSpan> sources, IReadOnlyList<TextSpan> targets)
    {
        var actors = Phrases(document, sources);
        var recipients = Phrases(document, targets);
        return Candidate(document, TriggerOf(document, actors, recipients), actors, recipients);
    }

    /// <summary>The candidate of a labelled event.</summary>
    public static EventCandidate Candidate(Document document, GoldEvent gold) => Candidate(
        document,
        TriggerOf(document, gold),
        Phrases(document, [.. gold.Actors.Select(static role => role.Span)]),
        Phrases(document, [.. gold.Recipients.Select(static role => role.Span)]));

    /// <summary>The candidate of a labelled event, as its roles alone show it.</summary>
    public static EventCandidate Joining(Document document, GoldEvent gold) => Candidate(
        document, [.. gold.Actors.Select(static role => role.Span)], [.. gold.Recipients.Select(static role => role.Span)]);

    /// <summary>The token that carries a labelled event.</summary>
    public static int TriggerOf(Document document, GoldEvent gold) =>
        TokensIn(document, gold.Trigger) is { Length: > 0 } tokens ? document.Layers.Trees!.TopOf(tokens) : 0;

    /// <summary>The candidate of a trigger and its roles; whatever else is known of one with this trigger is that of the finder.</summary>
    private static EventCandidate Candidate(Document document, int trigger, IReadOnlyList<RolePhrase> actors, IReadOnlyList<RolePhrase> recipients)
    {
        var found = CandidateFinder.Find(document).FirstOrDefault(candidate => candidate.Trigger == trigger);
        return found is not null
            ? found with { Actors = actors, Recipients = recipients }
            : new EventCandidate
            {
                Trigger = trigger,
                Actors = actors,
                Recipients = recipients,
                Status = EventStatus.Occurred,
                Governor = document.Layers.Trees!.Heads[trigger],
                Nominal = document.Layers.Tags![trigger].Upos is UniversalTag.Noun or UniversalTag.Propn,
            };
    }

    /// <summary>Spans as phrases; those that cover no token are left out.</summary>
    public static IReadOnlyList<RolePhrase> Phrases(Document document, IReadOnlyList<TextSpan> spans)
    {
        var phrases = new List<RolePhrase>();
        foreach (var span in spans)
        {
            if (TokensIn(document, span) is { Length: > 0 } tokens)
            {
                phrases.Add(new RolePhrase(tokens, document.Layers.Trees!.TopOf(tokens)));
            }
        }

        return phrases;
    }

    /// <summary>The tokens that a span touches.</summary>
    public static TokenRange TokensIn(Document document, TextSpan span)
    {
        var start = Halving.CountBefore(document.Tokens, span.Start, static (item, at) => item.Span.End <= at);
        var end = Halving.CountBefore(document.Tokens, span.End, static (item, at) => item.Span.Start < at);
        return new TokenRange(start, Math.Max(start, end));
    }

    private static int TriggerOf(Document document, IReadOnlyList<RolePhrase> actors, IReadOnlyList<RolePhrase> recipients)
    {
        var trees = document.Layers.Trees!;
        if (actors.Count == 0 && recipients.Count == 0)
        {
            return Root(document);
        }

        if (actors.Count == 0 || recipients.Count == 0)
        {
            var only = actors.Count > 0 ? actors[0] : recipients[0];
            return Down(document, Out(document, only, only.Head), only.Head);
        }

        var (actor, recipient) = (actors[0], recipients[0]);
        var join = Join(trees, actor.Head, recipient.Head);
        if (join == TreeLayer.NoHead)
        {
            return Down(document, Out(document, actor, actor.Head), recipient.Head);
        }

        // Where the one phrase hangs on the other, what joins them is a noun in it, or what stands above.
        if (actor.Tokens.Contains(join))
        {
            return IsDeed(document, join) ? join : Down(document, Out(document, actor, join), recipient.Head);
        }

        if (recipient.Tokens.Contains(join))
        {
            return IsDeed(document, join) ? join : Down(document, Out(document, recipient, join), actor.Head);
        }

        return Down(document, Content(document, join), recipient.Head);
    }

    private static bool IsDeed(Document document, int token)
    {
        var tag = document.Layers.Tags![token];
        return tag.Upos == UniversalTag.Verb || (tag.Upos == UniversalTag.Noun && EventLexicon.Of(tag.Lemma, tag.Upos).Any(static entry => entry.Type is not null));
    }

    private static int Root(Document document)
    {
        var heads = document.Layers.Trees!.Heads;
        return Math.Max(heads.IndexOf(TreeLayer.NoHead), 0);
    }

    // The first verb or noun above a phrase.
    private static int Out(Document document, RolePhrase phrase, int token)
    {
        var heads = document.Layers.Trees!.Heads;
        while (heads[token] != TreeLayer.NoHead && phrase.Tokens.Contains(token))
        {
            token = heads[token];
        }

        return Content(document, token);
    }

    private static int Content(Document document, int token)
    {
        var heads = document.Layers.Trees!.Heads;
        while (heads[token] != TreeLayer.NoHead
            && document.Layers.Tags![token].Upos is not (UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Propn))
        {
            token = heads[token];
        }

        return token;
    }

    // From a verb that only says to what it says, where the other role stands there.
    private static int Down(Document document, int trigger, int role)
    {
        var trees = document.Layers.Trees!;
        var tags = document.Layers.Tags!;
        var classes = EventLexicon.Of(tags[trigger].Lemma, tags[trigger].Upos);
        if (!classes.Any(static entry => entry.Name == Saying) || classes.Any(static entry => entry.Type is not null))
        {
            return trigger;
        }

        for (var at = role; at != trigger && trees.Heads[at] != TreeLayer.NoHead; at = trees.Heads[at])
        {
            if (trees.Heads[at] == trigger)
            {
                return trees.Relations[at].StartsWith("ccomp", StringComparison.Ordinal) ? at : trigger;
            }
        }

        return trigger;
    }

    private static int Join(TreeLayer trees, int a, int b)
    {
        var above = new HashSet<int>();
        for (var at = a; at != TreeLayer.NoHead; at = trees.Heads[at])
        {
            above.Add(at);
        }

        for (var at = b; at != TreeLayer.NoHead; at = trees.Heads[at])
        {
            if (above.Contains(at))
            {
                return at;
            }
        }

        return TreeLayer.NoHead;
    }
}
