using Rapporteur.Language.Encoder;
using Rapporteur.Language.Encoder.Heads;
using Rapporteur.Language.Networks;

namespace Rapporteur.Events.Encoded;

/// <summary>What the encoder's scores and the linear model's count for where both judge, fitted to sentences that neither has learned from.</summary>
/// <param name="Type">Of the logarithm of a type's chance.</param>
/// <param name="TypeOfPlayers">Of the same where only those who play a part are known, and the linear model has learned from labelled sentences alone.</param>
/// <param name="TypeOfGiven">Of the same where it has learned from a table of given spans too.</param>
/// <param name="Event">Of the log-odds that it is an event.</param>
/// <param name="Actor">Of the log-odds of an actor.</param>
/// <param name="Recipient">Of the log-odds of a recipient.</param>
/// <param name="StatusByRule">What is added to the encoder's score of the status that the rules tell.</param>
internal sealed record EventShares(Share Type, Share TypeOfPlayers, Share TypeOfGiven, Share Event, Share Actor, Share Recipient, float StatusByRule)
{
    private const string Name = "events.shares";
    private const int Count = 16;

    /// <summary>The shares in a model; null where it was not finished with labelled sentences.</summary>
    /// <exception cref="RapporteurException">RAP0202: they are of another size.</exception>
    public static EventShares? Of(EncoderTensors tensors)
    {
        if (!tensors.Matrices.ContainsKey(Name))
        {
            return null;
        }

        var v = tensors.Matrix(Name, 1, Count).Values;
        return new EventShares(
            new Share(v[0], v[1], 0), new Share(v[2], v[3], 0), new Share(v[4], v[5], 0), new Share(v[6], v[7], v[8]), new Share(v[9], v[10], v[11]), new Share(v[12], v[13], v[14]), v[15]);
    }

    /// <summary>A model with these shares.</summary>
    public EncoderTensors In(EncoderTensors tensors)
    {
        var matrix = new Parameter(Name, 1, Count);
        ((ReadOnlySpan<float>)
        [
            Type.Encoded, Type.Linear, TypeOfPlayers.Encoded, TypeOfPlayers.Linear, TypeOfGiven.Encoded, TypeOfGiven.Linear, Event.Encoded, Event.Linear, Event.Offset,
            Actor.Encoded, Actor.Linear, Actor.Offset, Recipient.Encoded, Recipient.Linear, Recipient.Offset, StatusByRule,
        ]).CopyTo(matrix.Values);
        return tensors with { Matrices = new Dictionary<string, Parameter>(tensors.Matrices) { [Name] = matrix } };
    }
}

/// <summary>Scores of two models made one.</summary>
/// <param name="Encoded">Factor of the encoder's.</param>
/// <param name="Linear">Factor of the linear model's.</param>
/// <param name="Offset">What is added.</param>
internal readonly record struct Share(float Encoded, float Linear, float Offset)
{
    /// <summary>The score of both.</summary>
    public float Of(float encoded, float linear) => (Encoded * encoded) + (Linear * linear) + Offset;
}
