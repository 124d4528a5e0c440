using Rapporteur.Events.Candidates;
using Rapporteur.Language;

namespace Rapporteur.Events.Typing;

/// <summary>Tells what kind of deed a candidate is, if any.</summary>
internal interface IEventTyping
{
    /// <summary>What tells who plays a part; null where the trees have to show it.</summary>
    IEventPlayers? Players => null;

    /// <summary>True where a word that is neither a verb nor in a list of words of doing may carry an event all the same.</summary>
    /// <param name="document">With tags and trees.</param>
    /// <param name="token">A noun or an adjective.</param>
    bool MayCarry(Document document, int token) => false;

    /// <summary>How likely the candidate is no event, and each of the types.</summary>
    /// <param name="document">With tags and trees.</param>
    /// <param name="candidate">Of that document.</param>
    TypeScores Scores(Document document, EventCandidate candidate);

    /// <summary>The same of a candidate of which only those who play a part are known, and the trigger is no more than likely.</summary>
    /// <param name="document">With tags and trees, one sentence long.</param>
    /// <param name="candidate">Of that document, with its actors and recipients.</param>
    TypeScores ScoresOfPlayers(Document document, EventCandidate candidate) => Scores(document, candidate);

    /// <summary>The mode of a candidate whose type is settled, one of <see cref="Codebook.ModesOf"/>; null where none fits.</summary>
    /// <param name="document">With tags and trees.</param>
    /// <param name="candidate">Of that document.</param>
    /// <param name="type">Its type, which need not be the likeliest by <see cref="Scores"/>.</param>
    string? ModeOf(Document document, EventCandidate candidate, EventType type);
}
