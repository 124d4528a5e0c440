using System.Numerics.Tensors;
using Rapporteur.Language.Syntax;
using Rapporteur.Language.Tags;

namespace Rapporteur.Events.Typing;

/// <summary>Vectors of the words that make a candidate: each the mean of a few words', of length one.</summary>
/// <param name="words">Vectors of words.</param>
internal sealed class CandidateVectors(WordVectors words)
{
    /// <summary>How many: trigger, governor, objects and complements, other dependents, words near by, all words, recipients, actors.</summary>
    public const int Slots = 8;

    private const int NearDistance = 3;
    private float[] _word = [];

    /// <summary>Writes the vectors of the scene's candidate.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="vectors">Room for <see cref="Slots"/> of them.</param>
    public void Write(CandidateScene scene, Span<float> vectors)
    {
        vectors.Clear();
        var width = vectors.Length / Slots;
        Add(scene, scene.Trigger, vectors[..width]);
        if (scene.Head(scene.Trigger) is var head && head >= 0)
        {
            Add(scene, head, vectors.Slice(width, width));
        }

        foreach (var child in scene.Dependents(scene.Trigger))
        {
            if (IsObject(scene.Relation(child)))
            {
                Add(scene, child, vectors.Slice(2 * width, width));
            }
            else if (scene.Relation(child) is "obl" or "nmod" or "advcl")
            {
                Add(scene, child, vectors.Slice(3 * width, width));
            }
        }

        for (var i = scene.Window.Start; i < scene.Window.End; i++)
        {
            if (scene.Tags[i].Upos is UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Adv)
            {
                Add(scene, i, vectors.Slice(5 * width, width));
                if (scene.PartOf(i) == ScenePart.None && scene.DistanceOf(i) <= NearDistance)
                {
                    Add(scene, i, vectors.Slice(4 * width, width));
                }
            }
        }

        Roles(scene, scene.Candidate.Recipients, vectors.Slice(6 * width, width));
        Roles(scene, scene.Candidate.Actors, vectors.Slice(7 * width, width));
        for (var slot = 0; slot < Slots; slot++)
        {
            Normalise(vectors.Slice(slot * width, width));
        }
    }

    private static bool IsObject(string relation) =>
        relation is "obj" or "nsubj:pass" or "compound:prt" || relation.StartsWith("xcomp", StringComparison.Ordinal) || relation.StartsWith("ccomp", StringComparison.Ordinal);

    // Names say who it is, which is not to matter.
    private void Roles(CandidateScene scene, IReadOnlyList<Candidates.RolePhrase> phrases, Span<float> sum)
    {
        foreach (var phrase in phrases)
        {
            if (scene.Tags[phrase.Head].Upos == UniversalTag.Noun)
            {
                Add(scene, phrase.Head, sum);
            }
        }
    }

    private void Add(CandidateScene scene, int token, Span<float> sum)
    {
        if (_word.Length != sum.Length)
        {
            _word = new float[sum.Length];
        }

        Array.Clear(_word);
        words.Add(scene.Lemma(token), _word);
        Normalise(_word);
        TensorPrimitives.Add(sum, _word, sum);
    }

    private static void Normalise(Span<float> vector)
    {
        var norm = TensorPrimitives.Norm(vector);
        if (norm > 0)
        {
            TensorPrimitives.Divide(vector, norm, vector);
        }
    }
}
