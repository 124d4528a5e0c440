using Rapporteur.Language;

namespace Rapporteur.Events.Typing;

/// <summary>Tells from the words alone who plays a part in an event, and whether it came about.</summary>
internal interface IEventPlayers
{
    /// <summary>The likeliest status of the event that a token carries.</summary>
    EventStatus StatusOf(Document document, int trigger);

    /// <summary>By token of a sentence, the log-odds that it is of an actor, and that it is of a recipient.</summary>
    /// <param name="document">With its vectors.</param>
    /// <param name="trigger">The token that carries the event.</param>
    /// <param name="tokens">The sentence, or the part of it that is looked at.</param>
    (float[] Actors, float[] Recipients) PlayersOf(Document document, int trigger, TokenRange tokens);
}
