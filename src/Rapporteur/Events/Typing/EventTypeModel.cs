using System.Collections.Concurrent;
using Rapporteur.Events.Candidates;
using Rapporteur.Events.Roles;
using Rapporteur.Language;
using Rapporteur.Language.Syntax;

namespace Rapporteur.Events.Typing;

/// <summary>
/// Tells the types of candidates: linear weights of hashed features, and of vectors where it has such. Made once, used from any
/// number of threads.
/// </summary>
internal sealed class EventTypeModel : IEventTyping, IEventPlayers
{
    private readonly ConcurrentBag<Work> _idle = [];
    private readonly EventWeights _weights;
    private readonly WordVectors? _words;

    /// <summary>Takes weights.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="words">Vectors of words, of the width that the weights are for; null where they look at none.</param>
    /// <exception cref="ArgumentException">The vectors do not fit the weights.</exception>
    public EventTypeModel(EventWeights weights, WordVectors? words)
    {
        if (weights.Vectors.Width != 0 && weights.Vectors.Width != words?.Size)
        {
            throw new ArgumentException("The vectors of words are not as wide as the weights are for.", nameof(words));
        }

        (_weights, _words) = (weights, words);
    }

    /// <inheritdoc/>
    public TypeScores Scores(Document document, EventCandidate candidate)
    {
        Span<float> scores = stackalloc float[EventWeights.Columns];
        Raw(document, candidate, scores);
        var calibration = _weights.Calibration;
        var isEvent = 1 / (1 + Math.Exp(-((calibration.EventSlope * scores[EventWeights.TypeCount]) + calibration.EventOffset)));
        var types = Softmax(scores[..EventWeights.TypeCount], calibration.TypeSlope);
        for (var k = 0; k < types.Length; k++)
        {
            types[k] *= isEvent;
        }

        return new TypeScores(1 - isEvent, types);
    }

    /// <inheritdoc/>
    public string? ModeOf(Document document, EventCandidate candidate, EventType type)
    {
        var modes = Codebook.ModesOf(type);
        if (modes.Count == 0)
        {
            return null;
        }

        if (!_idle.TryTake(out var work))
        {
            work = new Work(_words);
        }

        work.Read(document, candidate);
        Span<float> scores = stackalloc float[EventWeights.ModeColumns];
        _weights.ModeBias.AsSpan((int)type * EventWeights.ModeColumns, EventWeights.ModeColumns).CopyTo(scores);
        Sum(work.List, _weights.Modes, _weights.ModeScales, hash => ModeHash(hash, type), scores);
        _idle.Add(work);
        var best = 0;
        for (var k = 1; k <= modes.Count; k++)
        {
            best = scores[k] > scores[best] ? k : best;
        }

        return best == 0 ? null : modes[best - 1];
    }

    /// <inheritdoc/>
    public IEventPlayers? Players => _weights.Roles is null ? null : this;

    /// <inheritdoc/>
    public RoleOdds[] OddsOf(RoleScene scene, EventCandidate candidate, EventType type, IReadOnlyList<RolePhrase> phrases)
    {
        var weights = _weights.Roles!;
        var features = new RoleFeatures();
        var rows = new EventRows(weights.Table);
        var odds = new RoleOdds[phrases.Count];
        Span<float> scores = stackalloc float[RoleWeights.Columns];
        for (var i = 0; i < odds.Length; i++)
        {
            features.Write(scene, candidate, type, phrases, i);
            weights.Bias.CopyTo(scores);
            foreach (var hash in features.Hashes)
            {
                rows.Take(hash, 1);
            }

            rows.AddTo(scores);
            odds[i] = new RoleOdds(scores[1] - scores[0], scores[2] - scores[0]);
        }

        return odds;
    }

    /// <summary>A feature of a mode of <paramref name="type"/>.</summary>
    public static uint ModeHash(uint hash, EventType type) => (hash ^ (((uint)type + 1) * 0x9E3779B1u)) * 0x85EBCA6Bu;

    /// <summary>Scores before they are made chances: one for each type, and one for being an event.</summary>
    public void Raw(Document document, EventCandidate candidate, Span<float> scores)
    {
        if (!_idle.TryTake(out var work))
        {
            work = new Work(_words);
        }

        work.Read(document, candidate);
        _weights.Bias.CopyTo(scores);
        Sum(work.List, _weights.Types, _weights.Scales, static hash => hash, scores);
        if (_weights.Vectors.Width > 0)
        {
            var vectors = work.Vectors(_weights.Vectors.Size);
            for (var i = 0; i < vectors.Length; i++)
            {
                var value = vectors[i] * _weights.Vectors.Scale;
                var row = _weights.VectorWeights.AsSpan(i * EventWeights.Columns, EventWeights.Columns);
                for (var k = 0; k < row.Length; k++)
                {
                    scores[k] += row[k] * value;
                }
            }
        }

        _idle.Add(work);
    }

    private static void Sum(EventFeatureList list, EventTable table, float[] scales, Func<uint, uint> hashOf, Span<float> scores)
    {
        var rows = new EventRows(table);
        for (var group = 0; group < EventFeatureList.Groups; group++)
        {
            foreach (var hash in scales[group] > 0 ? list[(FeatureGroup)group] : [])
            {
                rows.Take(hashOf(hash), scales[group]);
            }
        }

        rows.AddTo(scores);
    }

    private static double[] Softmax(ReadOnlySpan<float> scores, double slope)
    {
        var chances = new double[scores.Length];
        var most = double.NegativeInfinity;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        var sum = 0.0;
        for (var k = 0; k < chances.Length; k++)
        {
            sum += chances[k] = Math.Exp(slope * (scores[k] - most));
        }

        for (var k = 0; k < chances.Length; k++)
        {
            chances[k] /= sum;
        }

        return chances;
    }

    // Room to work in, for one candidate at a time.
    private sealed class Work
    {
        private readonly CandidateScene _scene = new();
        private readonly EventFeatures _features;
        private readonly CandidateVectors? _vectors;
        private float[] _values = [];

        public Work(WordVectors? words)
        {
            _features = new EventFeatures(_scene, List);
            _vectors = words is null ? null : new CandidateVectors(words);
        }

        public EventFeatureList List { get; } = new();

        public void Read(Document document, EventCandidate candidate)
        {
            _scene.Take(document, candidate);
            _features.Write();
        }

        public ReadOnlySpan<float> Vectors(int size)
        {
            _values = _values.Length == size ? _values : new float[size];
            _vectors!.Write(_scene, _values);
            return _values;
        }
    }
}
