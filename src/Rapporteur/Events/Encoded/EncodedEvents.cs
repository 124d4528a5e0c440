using System.Numerics.Tensors;
using Rapporteur.Events.Candidates;
using Rapporteur.Events.Roles;
using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Encoder.Heads;
using Rapporteur.Language.Networks;
using Rapporteur.Language.Syntax;

namespace Rapporteur.Events.Encoded;

/// <summary>Tells types, modes, statuses and players of events from the vectors that an encoder gave the words.</summary>
internal sealed class EncodedEvents : IEventTyping, IEventPlayers
{
    private readonly (PackedMatrix Weight, Parameter Bias) _types;
    private readonly (PackedMatrix Weight, Parameter Bias) _statuses;
    private readonly (PackedMatrix Weight, Parameter Bias) _modes;
    private readonly (PackedMatrix Weight, Parameter Bias) _triggers;
    private readonly (PackedMatrix Weight, Parameter Bias) _players;
    private readonly PairLayers _roles;

    private EncodedEvents(EncoderTensors tensors)
    {
        (PackedMatrix, Parameter) Head(string name, int? columns)
        {
            var (weight, bias) = tensors.Linear(name, columns: columns);
            return (PackedMatrix.Of(weight), bias);
        }

        _types = Head(EventTensors.Types, EventTensors.TypeCount);
        _statuses = Head(EventTensors.Statuses, EventTensors.StatusCount);
        _modes = Head(EventTensors.Modes, EventTensors.ModeCount);
        _triggers = Head(EventTensors.Triggers, null);
        _players = Head(EventTensors.Players, _triggers.Weight.Columns);
        _roles = new PairLayers(tensors, EventTensors.Roles, _triggers.Weight.Columns, EventTensors.RoleCount);
    }

    /// <summary>Takes the weights of events; null where a model has none.</summary>
    /// <exception cref="RapporteurException">RAP0202: some are missing, or they do not fit together.</exception>
    public static EncodedEvents? Of(EncoderTensors tensors) => tensors.Matrices.ContainsKey(EventTensors.Types + ".weight") ? new EncodedEvents(tensors) : null;

    /// <inheritdoc/>
    public IEventPlayers Players => this;

    /// <inheritdoc/>
    public bool MayCarry(Document document, int token) => ChancesAt(document, token)[0] < 0.5f;

    /// <inheritdoc/>
    public TypeScores Scores(Document document, EventCandidate candidate)
    {
        var scores = ChancesAt(document, candidate.Trigger);
        return new TypeScores(scores[0], [.. scores.Skip(1).Select(static s => (double)s)]);
    }

    /// <inheritdoc/>
    public TypeScores ScoresOfPlayers(Document document, EventCandidate candidate)
    {
        // Each word may carry the event, the more likely the better the players are its own.
        var tokens = RoleScene.Around(document.Sentences[0], candidate.Trigger);
        var all = Apply(_types, document, tokens);
        var players = Enumerable.Range(tokens.Start, tokens.Length).ToArray();
        var sums = new double[EventTensors.TypeCount];
        for (var i = 0; i < tokens.Length; i++)
        {
            var scores = all.AsSpan(i * sums.Length, sums.Length);
            TensorPrimitives.SoftMax(scores, scores);
            var odds = PlayersOf(document, tokens.Start + i, players);
            var fits = Chance(odds, static one => one.Actor, candidate.Actors, tokens) * Chance(odds, static one => one.Recipient, candidate.Recipients, tokens);
            for (var k = 1; k < sums.Length; k++)
            {
                sums[k] += scores[k] * fits;
            }
        }

        var total = Math.Max(sums.Sum(), double.Epsilon);
        return new TypeScores(0, [.. sums.Skip(1).Select(sum => sum / total)]);
    }

    // How likely the best word of one of the phrases plays the part; never nothing, for it is known that they do.
    private static double Chance(RoleOdds[] odds, Func<RoleOdds, float> of, IReadOnlyList<RolePhrase> phrases, TokenRange tokens)
    {
        var most = float.NegativeInfinity;
        foreach (var phrase in phrases)
        {
            for (var i = Math.Max(phrase.Tokens.Start, tokens.Start); i < Math.Min(phrase.Tokens.End, tokens.End); i++)
            {
                most = Math.Max(most, of(odds[i - tokens.Start]));
            }
        }

        return float.IsNegativeInfinity(most) ? 1 : 0.01 + (1 / (1 + Math.Exp(-most)));
    }

    /// <inheritdoc/>
    public string? ModeOf(Document document, EventCandidate candidate, EventType type)
    {
        var scores = Apply(_modes, document, new TokenRange(candidate.Trigger, candidate.Trigger + 1));
        var (first, count) = EventTensors.ModesOf(type);
        var best = TensorPrimitives.IndexOfMax(scores.AsSpan(first, count));
        return best == 0 ? null : Codebook.ModesOf(type)[best - 1];
    }

    /// <inheritdoc/>
    public EventStatus StatusOf(Document document, EventCandidate candidate) =>
        (EventStatus)TensorPrimitives.IndexOfMax(StatusesOf(document, candidate.Trigger));

    /// <summary>By status, the score of the event that a token carries.</summary>
    public float[] StatusesOf(Document document, int trigger) => Apply(_statuses, document, new TokenRange(trigger, trigger + 1));

    /// <inheritdoc/>
    public RoleOdds[] OddsOf(RoleScene scene, EventCandidate candidate, EventType type, IReadOnlyList<RolePhrase> phrases)
    {
        var heads = phrases.Select(static phrase => phrase.Head).ToArray();
        return PlayersOf(scene.Trees.Document, candidate.Trigger, heads);
    }

    /// <summary>By token, the log-odds that it is of an actor, and that it is of a recipient.</summary>
    public RoleOdds[] PlayersOf(Document document, int trigger, ReadOnlySpan<int> tokens)
    {
        var size = _triggers.Weight.Columns;
        var at = Apply(_triggers, document, new TokenRange(trigger, trigger + 1));
        Dense.Leak(at);
        var words = EncodedWords.Of(document, _players.Weight.Rows);
        var gathered = new float[tokens.Length * words.Width];
        for (var i = 0; i < tokens.Length; i++)
        {
            words[tokens[i]].CopyTo(gathered.AsSpan(i * words.Width));
        }

        var players = new float[tokens.Length * size];
        Dense.Apply(gathered, tokens.Length, _players.Weight, _players.Bias, players);
        Dense.Leak(players);
        var pairs = new float[tokens.Length * 3 * size];
        for (var i = 0; i < tokens.Length; i++)
        {
            ArcScores.Pair(at, players.AsSpan(i * size, size), pairs.AsSpan(i * 3 * size, 3 * size));
        }

        var scores = _roles.Score(pairs, tokens.Length);
        var odds = new RoleOdds[tokens.Length];
        for (var i = 0; i < odds.Length; i++)
        {
            odds[i] = new RoleOdds(scores[i * EventTensors.RoleCount], scores[(i * EventTensors.RoleCount) + 1]);
        }

        return odds;
    }

    // Of no event and of each type.
    private float[] ChancesAt(Document document, int token)
    {
        var scores = Apply(_types, document, new TokenRange(token, token + 1));
        TensorPrimitives.SoftMax(scores, scores);
        return scores;
    }

    private static float[] Apply((PackedMatrix Weight, Parameter Bias) head, Document document, TokenRange tokens)
    {
        var words = EncodedWords.Of(document, head.Weight.Rows);
        var scores = new float[tokens.Length * head.Weight.Columns];
        Dense.Apply(words[tokens], tokens.Length, head.Weight, head.Bias, scores);
        return scores;
    }
}
