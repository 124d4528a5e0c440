using Rapporteur.Language.Encoder;
using Rapporteur.Language.Encoder.Heads;
using Rapporteur.Language.Networks;
using Rapporteur.Language.Syntax;

namespace Rapporteur.Statements.Linking;

/// <summary>How well the spans of a scene go together by the vectors of their words. To go with none has a score of zero.</summary>
internal sealed class PairScores
{
    private readonly PairWeights _weights;
    private readonly LinkScene _scene;
    private readonly float[] _spans;
    private readonly Dictionary<int, Choice> _cues = [];
    private readonly Dictionary<int, Choice> _sources = [];

    /// <summary>Looks at the spans of <paramref name="scene"/>.</summary>
    /// <exception cref="InvalidOperationException">Its document does not carry the vectors of its words.</exception>
    public PairScores(PairWeights weights, LinkScene scene)
    {
        (_weights, _scene) = (weights, scene);
        _spans = new float[scene.Spans.Count * weights.Span.Columns];
        var words = EncodedWords.Of(scene.Document, weights.Span.Rows);
        var means = new float[scene.Spans.Count * words.Width];
        for (var s = 0; s < scene.Spans.Count; s++)
        {
            words.MeanOf(scene.Spans[s].Tokens, means.AsSpan(s * words.Width, words.Width));
        }

        Dense.Apply(means, scene.Spans.Count, weights.Span, weights.SpanBias, _spans);
        Dense.Leak(_spans);
    }

    /// <summary>Content <paramref name="content"/> with <paramref name="cue"/>, one of <see cref="LinkScene.CuesFor"/>.</summary>
    public PairScore ContentAndCue(int content, int cue) => CuesOf(content).Of(cue);

    /// <summary>Content <paramref name="content"/> without any cue.</summary>
    public PairScore ContentAlone(int content) => CuesOf(content).None;

    /// <summary>Cue <paramref name="cue"/> with <paramref name="source"/>, one of <see cref="LinkScene.SourcesFor"/>.</summary>
    public PairScore CueAndSource(int cue, int source) => SourcesOf(cue).Of(source);

    /// <summary>Cue <paramref name="cue"/> without a source.</summary>
    public PairScore CueAlone(int cue) => SourcesOf(cue).None;

    private Choice CuesOf(int content) => Found(_cues, content, _scene.CuesFor, _weights.ContentAndCue);

    private Choice SourcesOf(int cue) => Found(_sources, cue, _scene.SourcesFor, _weights.CueAndSource);

    private Choice Found(Dictionary<int, Choice> choices, int span, Func<int, List<int>> near, PairLayers layers)
    {
        if (!choices.TryGetValue(span, out var choice))
        {
            var others = near(span);
            var size = _weights.Span.Columns;
            var pairs = new float[others.Count * size * 3];
            for (var k = 0; k < others.Count; k++)
            {
                ArcScores.Pair(_spans.AsSpan(span * size, size), _spans.AsSpan(others[k] * size, size), pairs.AsSpan(k * size * 3, size * 3));
            }

            choices[span] = choice = new Choice(others, layers.Score(pairs, others.Count));
        }

        return choice;
    }

    /// <summary>What one span may go with, and the scores.</summary>
    private sealed record Choice(List<int> Others, float[] Scores)
    {
        public PairScore None => new(0, -Best(without: -1, none: float.NegativeInfinity));

        public PairScore Of(int other)
        {
            var k = Others.IndexOf(other);
            return new PairScore(Scores[k], Scores[k] - Best(without: k, none: 0));
        }

        private float Best(int without, float none)
        {
            var best = none;
            for (var k = 0; k < Scores.Length; k++)
            {
                best = k == without ? best : Math.Max(best, Scores[k]);
            }

            return best;
        }
    }
}

/// <summary>How well two spans go together.</summary>
/// <param name="Score">The score; zero is that of none.</param>
/// <param name="Lead">How far it is above the best of all others that may be chosen.</param>
internal readonly record struct PairScore(float Score, float Lead);
