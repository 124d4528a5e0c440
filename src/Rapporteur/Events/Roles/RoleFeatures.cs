using Rapporteur.Events.Candidates;
using Rapporteur.Features;
using Rapporteur.Language.Coreference;

namespace Rapporteur.Events.Roles;

/// <summary>What is told of a phrase and an event to judge which part the one plays in the other: the way between them in the tree above all.</summary>
internal sealed class RoleFeatures
{
    // Steps of a way; what is farther apart is only far.
    private const int MostSteps = 6;

    private static readonly int[] _distances = [1, 2, 3, 5, 8, 13, 21];
    private readonly FeatureSink _sink = new();
    private readonly int[] _up = new int[MostSteps + 1];

    /// <summary>The features of the pair that was written last.</summary>
    public ReadOnlySpan<uint> Hashes => _sink.Hashes;

    /// <summary>Writes the features of one of the phrases of an event.</summary>
    /// <param name="scene">The document.</param>
    /// <param name="candidate">The event.</param>
    /// <param name="type">Its type.</param>
    /// <param name="phrases">All of its phrases.</param>
    /// <param name="index">Which one.</param>
    public void Write(RoleScene scene, EventCandidate candidate, EventType type, IReadOnlyList<RolePhrase> phrases, int index)
    {
        _sink.Clear();
        var trees = scene.Trees;
        var (phrase, trigger) = (phrases[index], candidate.Trigger);
        var head = phrase.Head;
        var kind = (ulong)type + 1;
        var lemma = Hash(trees.LemmaOf(trigger));
        var likeness = (ulong)(scene.Words.LikenessOf(head) + 1);
        var pos = (ulong)trees.PosOf(head);
        var preposition = Hash(trees.PrepositionOf(head));
        var way = WayOf(trees, trigger, head, out var last);
        var isBefore = head < trigger ? 1UL : 0;
        var given = Given(candidate, phrase);
        var voice = (candidate.Passive ? 1UL : 0) + (candidate.Nominal ? 2UL : 0);
        var between = Between(phrases, trigger, index);

        _sink.Add(1, given);
        _sink.Add(2, given, kind);
        _sink.Add(3, given, lemma);
        _sink.Add(4, given, likeness, kind);
        _sink.Add(5, way);
        _sink.Add(6, way, kind);
        _sink.Add(7, way, lemma);
        _sink.Add(8, way, voice);
        _sink.Add(9, way, preposition);
        _sink.Add(10, way, preposition, kind);
        _sink.Add(11, last, preposition, lemma);
        _sink.Add(12, last, preposition, kind);
        _sink.Add(13, last, isBefore, kind);
        _sink.Add(14, likeness, isBefore);
        _sink.Add(15, likeness, isBefore, kind);
        _sink.Add(16, pos, last);
        _sink.Add(17, Hash(trees.LemmaOf(head)), kind);
        _sink.Add(18, Hash(trees.LemmaOf(head)), last);
        _sink.Add(19, between, isBefore, likeness);
        _sink.Add(20, between, isBefore, kind);
        _sink.Add(21, DistanceOf(Math.Abs(head - trigger)), isBefore, likeness);
        _sink.Add(22, (ulong)candidate.Status, given);
        _sink.Add(23, voice, last, preposition);
        _sink.Add(24, voice, last, preposition, kind);
        _sink.Add(25, kind, likeness, voice, isBefore);
        _sink.Add(26, way, Count(candidate.Actors.Count), Count(candidate.Recipients.Count));
        _sink.Add(27, given, Count(candidate.Actors.Count), Count(candidate.Recipients.Count), kind);
        foreach (var helper in candidate.Helpers)
        {
            var helped = Hash(trees.LemmaOf(helper));
            _sink.Add(28, helped, last, preposition);
            _sink.Add(29, WayOf(trees, helper, head, out _), preposition);
            _sink.Add(30, WayOf(trees, helper, head, out _), helped);
        }

        if (candidate.Governor >= 0)
        {
            var governor = WayOf(trees, candidate.Governor, head, out var governed);
            _sink.Add(31, governor, way);
            _sink.Add(32, governed, Hash(trees.LemmaOf(candidate.Governor)));
            _sink.Add(33, governed, preposition, kind);
        }

        // What stands before it, where the tree is wrong.
        if (phrase.Tokens.Start > 0)
        {
            _sink.Add(34, Hash(trees.LemmaOf(phrase.Tokens.Start - 1)), isBefore, kind);
            _sink.Add(35, Hash(trees.LemmaOf(phrase.Tokens.Start - 1)), isBefore, lemma);
        }

        Within(phrases, index, given, kind);
    }

    // A phrase in another one plays the other's part less often itself.
    private void Within(IReadOnlyList<RolePhrase> phrases, int index, ulong given, ulong kind)
    {
        var own = phrases[index];
        for (var i = 0; i < phrases.Count; i++)
        {
            if (i == index)
            {
                continue;
            }

            if (phrases[i].Tokens.Contains(own.Head) && phrases[i].Tokens.Length > own.Tokens.Length)
            {
                _sink.Add(36, given);
                _sink.Add(37, kind);
            }
            else if (own.Tokens.Contains(phrases[i].Head) && own.Tokens.Length > phrases[i].Tokens.Length)
            {
                _sink.Add(38, given);
            }
        }
    }

    // Which of the parts it plays by the rules, a bit for each.
    private static ulong Given(EventCandidate candidate, RolePhrase phrase) =>
        Has(candidate.Actors, phrase) + (2 * Has(candidate.Recipients, phrase)) + (4 * Has(candidate.Objects, phrase)) + (8 * Has(candidate.Goals, phrase)) + (16 * Has(candidate.Spare, phrase));

    private static ulong Has(IReadOnlyList<RolePhrase> phrases, RolePhrase phrase) => PhraseReader.Has(phrases, phrase) ? 1UL : 0;

    private static ulong Count(int number) => (ulong)Math.Min(number, 2);

    // So many phrases stand between it and the trigger.
    private static ulong Between(IReadOnlyList<RolePhrase> phrases, int trigger, int index)
    {
        var (low, high) = phrases[index].Head < trigger ? (phrases[index].Head, trigger) : (trigger, phrases[index].Head);
        var count = 0UL;
        for (var i = 0; i < phrases.Count && count < 4; i++)
        {
            count += low < phrases[i].Head && phrases[i].Head < high ? 1UL : 0;
        }

        return count;
    }

    private static ulong DistanceOf(int distance)
    {
        var at = 0;
        while (at < _distances.Length && distance > _distances[at])
        {
            at++;
        }

        return (ulong)at;
    }

    // The relations from the trigger up to what the two have in common, and down to the head.
    private ulong WayOf(ClauseTrees trees, int from, int to, out ulong last)
    {
        last = Hash(trees.RelationOf(to));
        var ups = 0;
        for (var at = from; at >= 0 && ups < _up.Length; at = trees.HeadOf(at))
        {
            _up[ups++] = at;
        }

        var down = 0UL;
        var steps = 0;
        for (var at = to; at >= 0 && steps <= MostSteps; at = trees.HeadOf(at), steps++)
        {
            var meets = _up.AsSpan(0, ups).IndexOf(at);
            if (meets >= 0)
            {
                var way = down;
                for (var i = 0; i < meets; i++)
                {
                    way = FeatureSink.Join(way, Hash(trees.RelationOf(_up[i])) + 1);
                }

                return way;
            }

            down = FeatureSink.Join(down, Hash(trees.RelationOf(at)));
        }

        return ulong.MaxValue;
    }

    private static ulong Hash(string text) => WordHash.Of(text);
}
