using Rapporteur.Language;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Actors;

/// <summary>
/// Reads pronouns: weighs those who spoke before and those whose names stand before by nearness, place in the sentence,
/// gender and how much the article is about them.
/// </summary>
internal static class PronounReader
{
    private const int MostNames = 40;
    private const int MostSentences = 6;
    private const int LongestSentence = 80;
    private const int MostOffices = 3;

    // Set by hand on news; a step is one sentence back.
    private const double Near = 2.0;
    private const double Step = 0.6;
    private const double Subject = 1.2;
    private const double Spoke = 1.0;
    private const double Agreement = 0.8;
    private const double Salience = 0.4;
    private const double Doubt = 0.8;
    private const double Said = 1.2;

    /// <summary>Whom the pronoun at token <paramref name="at"/> means; null where it cannot be told.</summary>
    public static Speaker? Read(Dialogue dialogue, int query, int at)
    {
        var traits = dialogue.Scene.Layer[at];
        if ((traits & WordTraits.First) != 0)
        {
            return Turn(dialogue.Scene, at) ?? EntityReader.Pronoun(dialogue, query, at);
        }

        if ((traits & (WordTraits.Male | WordTraits.Female)) != 0)
        {
            return Person(dialogue, query, at, (traits & WordTraits.Male) != 0 ? Gender.Male : Gender.Female)
                ?? EntityReader.Pronoun(dialogue, query, at);
        }

        if ((traits & WordTraits.Neuter) != 0)
        {
            return EntityReader.Pronoun(dialogue, query, at) ?? Thing(dialogue, query, at);
        }

        return (traits & WordTraits.Plural) != 0 && (traits & WordTraits.Second) == 0
            ? EntityReader.Pronoun(dialogue, query, at) ?? Several(dialogue, at)
            : null;
    }

    // "REED: ..." at the start of the paragraph: whose turn it is.
    private static Speaker? Turn(Scene scene, int at)
    {
        var paragraph = scene.Document.Paragraphs[Spans.ParagraphAt(scene.Document, at)].Tokens;
        for (var i = paragraph.Start; i < paragraph.End && i < paragraph.Start + 6 && i < at; i++)
        {
            if (scene.Layer.Is(i, ':'))
            {
                var label = new TokenRange(paragraph.Start, i);
                return label.Length > 0 && scene.Layer.Has(i - 1, WordTraits.Capital)
                    ? scene.Chains.Find(scene.Document.Word(i - 1)) is { } actor && actor.MayBePerson
                        ? SourceReader.Named(scene, actor, label)
                        : SourceReader.Described(scene, label)
                    : null;
            }
        }

        return null;
    }

    private static Speaker? Person(Dialogue dialogue, int query, int at, Gender gender)
    {
        var scene = dialogue.Scene;
        var sentence = Spans.SentenceAt(scene.Document, at);
        Speaker? best = null;
        var bestScore = double.MinValue;
        var rank = 0;
        foreach (var speaker in dialogue.Earlier())
        {
            var distance = sentence - Spans.SentenceAt(scene.Document, speaker.Tokens.Start);
            if (rank > 2 || distance > MostSentences || speaker.Tokens.Start >= at)
            {
                break;
            }

            if (speaker.Plural || !Agrees(speaker.Gender, gender) || speaker.Kind is NameKind.Organisation or NameKind.Place or NameKind.Group)
            {
                continue;
            }

            // Who spoke was a subject, and the last who spoke is the likeliest to speak again.
            var score = Near - (Step * distance) + Subject + (Spoke / (1 << rank))
                + (speaker.Gender == gender ? Agreement : 0)
                + (speaker.Actor is { } actor ? Weight(actor) : speaker.Kind == NameKind.Person ? 0 : -2 * Doubt);
            rank++;
            Take(speaker, score);
        }

        var last = scene.NamesBefore(at) - 1;
        for (var n = last; n >= 0 && n > last - MostNames && scene.Names[n].Sentence >= sentence - MostSentences; n--)
        {
            var actor = scene.Chains[n];
            if (actor.MayBePerson && Agrees(actor.Gender, gender) && !dialogue.IsSaidIn(query, scene.Names[n].Words.Start))
            {
                var score = ScoreOf(dialogue, n, sentence, gender);
                if (score > bestScore)
                {
                    Take(SourceReader.Named(scene, actor, new TokenRange(at, at + 1)), score);
                }
            }
        }

        if (OfficeInSentence(dialogue, query, at, sentence) is { } holder && Agrees(holder.Gender, gender))
        {
            Take(holder, Near + Subject + Agreement + Weight(holder.Actor!));
        }

        return best;

        void Take(Speaker speaker, double score)
        {
            if (score > bestScore)
            {
                best = speaker;
                bestScore = score;
            }
        }
    }

    private static bool Agrees(Gender known, Gender pronoun) => known == Gender.Unknown || known == pronoun;

    // "If the president keeps to his word": an office with an article, before the pronoun in its sentence.
    private static Speaker? OfficeInSentence(Dialogue dialogue, int query, int at, int sentence)
    {
        var scene = dialogue.Scene;
        var start = Math.Max(scene.Document.Sentences[sentence].Start, at - LongestSentence);
        var tries = 0;
        for (var i = start; i + 1 < at && tries < MostOffices; i++)
        {
            if (scene.Layer.Has(i, WordTraits.Definite) && scene.Layer.Has(i + 1, WordTraits.Role)
                && !scene.Layer.Has(i - 1, WordTraits.Preposition) && !scene.Layer.IsGenitive(i + 2)
                && scene.NameAt(i + 1) < 0 && !dialogue.IsSaidIn(query, i)
                && tries++ < MostOffices
                && DefiniteReader.Holder(scene, new TokenRange(i, i + 2)) is { } holder)
            {
                return holder;
            }
        }

        return null;
    }

    private static double ScoreOf(Dialogue dialogue, int n, int sentence, Gender gender)
    {
        var scene = dialogue.Scene;
        var name = scene.Names[n];
        var actor = scene.Chains[n];
        var subject = IsSubject(scene.Layer, name);
        return Near - (Step * (sentence - name.Sentence))
            + (subject ? Subject : 0)
            + (actor.Gender == gender ? Agreement : 0)
            + Weight(actor)
            - (!subject && actor.Count == 1 && !actor.Sure ? Doubt : 0)
            - (dialogue.IsSaid(name.Words.Start) ? Said : 0);
    }

    // How much the article is about somebody, and how sure it is that they are a person.
    private static double Weight(Actor actor) =>
        (Salience * Math.Log2(actor.Count)) + (actor.Kind == NameKind.Person ? 0.4 : -Doubt) + (actor.Sure ? 0.3 : 0);

    // By the words around: no preposition before, a verb or a comma behind.
    private static bool IsSubject(WordLayer layer, in Name name)
    {
        var end = name.All.End;
        return !layer.Has(name.All.Start - 1, WordTraits.Preposition)
            && !layer.IsGenitive(end)
            && (layer.Is(end, ',') || layer.Has(end, WordTraits.Auxiliary | WordTraits.Relative)
                || (layer.Has(end, WordTraits.Letter) && !layer.Has(end, WordTraits.Preposition | WordTraits.Conjunction | WordTraits.Capital)));
    }

    private static Speaker? Thing(Dialogue dialogue, int query, int at)
    {
        var scene = dialogue.Scene;
        var sentence = Spans.SentenceAt(scene.Document, at);
        foreach (var speaker in dialogue.Earlier())
        {
            var distance = sentence - Spans.SentenceAt(scene.Document, speaker.Tokens.Start);
            if (distance is < 0 or > 4)
            {
                break;
            }

            if (!speaker.Plural && MayBeThing(speaker))
            {
                return speaker;
            }
        }

        var last = scene.NamesBefore(at) - 1;
        for (var n = last; n >= 0 && n > last - MostNames && scene.Names[n].Sentence >= sentence - 1; n--)
        {
            var actor = scene.Chains[n];
            if (actor.Kind is NameKind.Organisation or NameKind.Place
                && IsSubject(scene.Layer, scene.Names[n])
                && !dialogue.IsSaidIn(query, scene.Names[n].Words.Start))
            {
                return SourceReader.Named(scene, actor, new TokenRange(at, at + 1));
            }
        }

        return null;
    }

    // An organisation or a country; the name of a country is a word of no known kind.
    private static bool MayBeThing(Speaker speaker) =>
        speaker.Gender == Gender.Unknown
        && (speaker.Kind is NameKind.Organisation or NameKind.Place
            || (speaker.Kind == NameKind.Unknown && speaker.Actor is { Titled: false, Words.Length: 1 }));

    private static Speaker? Several(Dialogue dialogue, int at)
    {
        var scene = dialogue.Scene;
        var sentence = Spans.SentenceAt(scene.Document, at);
        foreach (var speaker in dialogue.Earlier())
        {
            var distance = sentence - Spans.SentenceAt(scene.Document, speaker.Tokens.Start);
            if (distance is < 0 or > 3)
            {
                break;
            }

            if (speaker.Plural || speaker.Kind is NameKind.Organisation or NameKind.Group)
            {
                return speaker;
            }
        }

        return null;
    }
}
