using Rapporteur.Events.Candidates;
using Rapporteur.Features;
using Rapporteur.Language.Coreference;
using Rapporteur.Language.Tags;
using Rapporteur.Language.Trees;

namespace Rapporteur.Events.Typing;

/// <summary>Features of those who play a part in a candidate.</summary>
/// <param name="scene">With the candidate.</param>
/// <param name="sink">Takes the features.</param>
/// <param name="classes">Classes of the trigger.</param>
/// <param name="trigger">Hash of its lemma.</param>
internal readonly struct PlayerFeatures(CandidateScene scene, FeatureSink sink, List<LexiconClass> classes, ulong trigger)
{
    /// <summary>The ways in the tree between the trigger and each of them.</summary>
    public void Paths()
    {
        foreach (var phrase in scene.Candidate.Actors)
        {
            Path(phrase.Head, 1);
        }

        foreach (var phrase in scene.Candidate.Recipients)
        {
            Path(phrase.Head, 2);
        }
    }

    /// <summary>Their words, and what kind of thing they are.</summary>
    public void Phrases()
    {
        PhrasesOf(ScenePart.Actor, scene.Candidate.Actors);
        PhrasesOf(ScenePart.Recipient, scene.Candidate.Recipients);
    }

    // From the role up to the trigger, or to where the way from the trigger joins; names of relations, prepositions and words.
    private void Path(int from, ulong role)
    {
        if (!scene.Window.Contains(from) || scene.DistanceOf(from) == CandidateScene.Far)
        {
            sink.Add(80, role);
            return;
        }

        ulong way = role;
        var at = from;
        while (at != scene.Trigger)
        {
            var head = scene.Head(at);
            var goesUp = head != TreeLayer.NoHead && scene.DistanceOf(head) < scene.DistanceOf(at);
            var next = goesUp ? head : Nearer(at);
            way = FeatureSink.Join(way, FeatureSink.Join(WordHash.Of(scene.Relation(goesUp ? at : next)), goesUp ? 1UL : 2UL));
            if (goesUp && scene.CaseOf(at) is { } preposition)
            {
                way = FeatureSink.Join(way, WordHash.Of(preposition));
                sink.Add(81, role, WordHash.Of(preposition));
                sink.Add(82, role, WordHash.Of(preposition), trigger);
            }

            at = next;
            if (at != scene.Trigger)
            {
                sink.Add(83, role, scene.Masked(at));
                sink.Add(84, role, scene.Masked(at), trigger);
                foreach (var entry in EventLexicon.Of(scene.Lemma(at), scene.Tags[at].Upos))
                {
                    sink.Add(85, role, (ulong)entry.Number);
                    foreach (var own in classes)
                    {
                        sink.Add(86, role, (ulong)entry.Number, (ulong)own.Number);
                    }
                }
            }
        }

        sink.Add(87, way);
        sink.Add(88, way, trigger);
    }

    // The dependent through which the way to the trigger goes.
    private int Nearer(int token)
    {
        foreach (var child in scene.Dependents(token))
        {
            if (scene.DistanceOf(child) < scene.DistanceOf(token))
            {
                return child;
            }
        }

        throw new InvalidOperationException($"No way leads from token {token} to the trigger.");
    }

    private void PhrasesOf(ScenePart part, IReadOnlyList<RolePhrase> phrases)
    {
        var role = (ulong)part;
        foreach (var phrase in phrases)
        {
            if (!scene.Window.Contains(phrase.Head))
            {
                continue;
            }

            var kind = scene.KindOf(phrase.Head);
            sink.Add(90, role, kind);
            sink.Add(91, role, kind, trigger);
            foreach (var own in classes)
            {
                sink.Add(92, role, kind, (ulong)own.Number);
            }

            for (var i = Math.Max(phrase.Tokens.Start, scene.Window.Start); i < Math.Min(phrase.Tokens.End, scene.Window.End); i++)
            {
                if (scene.Tags[i].Upos is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Verb))
                {
                    continue;
                }

                var head = i == phrase.Head ? 1UL : 0;
                if (scene.Tags[i].Upos != UniversalTag.Propn)
                {
                    sink.Add(93, role, head, WordHash.Of(scene.Lemma(i)));
                    sink.Add(94, role, WordHash.Of(scene.Lemma(i)), trigger);
                }

                foreach (var entry in EventLexicon.Of(scene.Lemma(i), UniversalTag.Noun))
                {
                    sink.Add(95, role, head, (ulong)entry.Number);
                    sink.Add(96, role, (ulong)entry.Number, trigger);
                    foreach (var own in classes)
                    {
                        sink.Add(97, role, (ulong)entry.Number, (ulong)own.Number);
                    }
                }
            }
        }
    }
}
