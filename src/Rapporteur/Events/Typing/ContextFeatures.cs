using Rapporteur.Features;
using Rapporteur.Language.Coreference;
using Rapporteur.Language.Tags;

namespace Rapporteur.Events.Typing;

/// <summary>Features of the words around a candidate.</summary>
/// <param name="scene">With the candidate.</param>
/// <param name="sink">Takes the features.</param>
/// <param name="classes">Classes of the trigger.</param>
/// <param name="trigger">Hash of its lemma.</param>
internal readonly struct ContextFeatures(CandidateScene scene, FeatureSink sink, List<LexiconClass> classes, ulong trigger)
{
    /// <summary>Words near the trigger in the tree.</summary>
    public void Near()
    {
        for (var i = scene.Window.Start; i < scene.Window.End; i++)
        {
            var distance = scene.DistanceOf(i);
            if (distance is 0 or > 4 || scene.PartOf(i) != ScenePart.None || !IsWord(i))
            {
                continue;
            }

            var lemma = WordHash.Of(scene.Lemma(i));
            sink.Add(100, lemma, Math.Min(distance, 3UL));
            if (distance <= 3)
            {
                sink.Add(101, lemma, trigger);
            }

            foreach (var entry in EventLexicon.Of(scene.Lemma(i), scene.Tags[i].Upos))
            {
                sink.Add(102, (ulong)entry.Number, Math.Min(distance, 3UL));
                foreach (var own in classes)
                {
                    sink.Add(103, (ulong)entry.Number, (ulong)own.Number);
                }
            }
        }
    }

    /// <summary>Words beside one another, a role being one word whatever its length.</summary>
    public void Sequence()
    {
        ulong before = 1, second = 2;
        var last = ScenePart.None;
        for (var i = scene.Window.Start; i < scene.Window.End; i++)
        {
            var part = scene.PartOf(i);
            if ((part is ScenePart.Actor or ScenePart.Recipient && part == last) || scene.Relation(i) is "det" or "punct")
            {
                continue;
            }

            last = part;
            var lemma = scene.Masked(i);
            sink.Add(110, before, lemma);
            sink.Add(111, second, before, lemma);
            (second, before) = (before, lemma);
        }
    }

    /// <summary>All words of the window.</summary>
    public void Bag()
    {
        for (var i = scene.Window.Start; i < scene.Window.End; i++)
        {
            if (!IsWord(i))
            {
                continue;
            }

            var part = (ulong)scene.PartOf(i);
            sink.Add(120, scene.Masked(i));
            foreach (var entry in EventLexicon.Of(scene.Lemma(i), scene.Tags[i].Upos))
            {
                sink.Add(121, (ulong)entry.Number, part);
                foreach (var own in classes)
                {
                    sink.Add(122, (ulong)entry.Number, (ulong)own.Number);
                }
            }
        }
    }

    private bool IsWord(int token) => scene.Tags[token].Upos is UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Adv or UniversalTag.Propn;
}
