using System.Numerics.Tensors;
using Rapporteur.Events.Candidates;
using Rapporteur.Events.Roles;
using Rapporteur.Events.Typing;
using Rapporteur.Language;

namespace Rapporteur.Events.Encoded;

/// <summary>Judges events by the encoder's vectors and by the linear model's features at once: what the one misses the other often knows.</summary>
internal sealed class CombinedEvents(EncodedEvents encoded, EventTypeModel linear, EventShares shares) : IEventTyping, IEventPlayers
{
    // Chances below it count as that much.
    private const double Least = 1e-6;

    /// <summary>The encoder's part.</summary>
    public EncodedEvents Encoded => encoded;

    /// <summary>What the parts count for.</summary>
    public EventShares Shares => shares;

    /// <inheritdoc/>
    public IEventPlayers Players => this;

    /// <inheritdoc/>
    public bool MayCarry(Document document, int token) => encoded.MayCarry(document, token);

    /// <inheritdoc/>
    public TypeScores Scores(Document document, EventCandidate candidate)
    {
        var (one, other) = (encoded.Scores(document, candidate), linear.Scores(document, candidate));
        var odds = shares.Event.Of(LogOdds(1 - one.None), LogOdds(1 - other.None));
        var isEvent = 1 / (1 + Math.Exp(-odds));
        return new TypeScores(1 - isEvent, Mixed(one.Types, other.Types, shares.Type, isEvent));
    }

    /// <inheritdoc/>
    public TypeScores ScoresOfPlayers(Document document, EventCandidate candidate) =>
        new(0, Mixed(encoded.ScoresOfPlayers(document, candidate).Types, linear.Scores(document, candidate).Types, shares.TypeOfGiven, 1));

    /// <summary>Chances of types of which the one model and the other think so much; they add up to <paramref name="sum"/>.</summary>
    public static double[] Mixed(IReadOnlyList<double> byEncoder, IReadOnlyList<double> byLinear, Share share, double sum)
    {
        var (most, rest) = (Math.Max(byEncoder.Sum(), Least), Math.Max(byLinear.Sum(), Least));
        var scores = new double[byEncoder.Count];
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] = (share.Encoded * Math.Log(Math.Max(byEncoder[k] / most, Least))) + (share.Linear * Math.Log(Math.Max(byLinear[k] / rest, Least)));
        }

        TensorPrimitives.SoftMax<double>(scores, scores);
        TensorPrimitives.Multiply<double>(scores, sum, scores);
        return scores;
    }

    /// <inheritdoc/>
    public string? ModeOf(Document document, EventCandidate candidate, EventType type) => encoded.ModeOf(document, candidate, type);

    /// <inheritdoc/>
    public EventStatus StatusOf(Document document, EventCandidate candidate)
    {
        var scores = encoded.StatusesOf(document, candidate.Trigger);
        scores[(int)candidate.Status] += shares.StatusByRule;
        return (EventStatus)TensorPrimitives.IndexOfMax<float>(scores);
    }

    /// <inheritdoc/>
    public RoleOdds[] OddsOf(RoleScene scene, EventCandidate candidate, EventType type, IReadOnlyList<RolePhrase> phrases)
    {
        var (one, other) = (encoded.OddsOf(scene, candidate, type, phrases), linear.OddsOf(scene, candidate, type, phrases));
        for (var i = 0; i < one.Length; i++)
        {
            one[i] = new RoleOdds(shares.Actor.Of(one[i].Actor, other[i].Actor), shares.Recipient.Of(one[i].Recipient, other[i].Recipient));
        }

        return one;
    }

    /// <summary>The log-odds of a chance, which is taken to be neither 0 nor 1.</summary>
    public static float LogOdds(double chance)
    {
        chance = Math.Clamp(chance, Least, 1 - Least);
        return (float)Math.Log(chance / (1 - chance));
    }
}
