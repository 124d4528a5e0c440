using Rapporteur.Language;
using Rapporteur.Statements.Chains;

namespace Rapporteur.Training.Statements;

/// <summary>What the chain of a teacher says of tokens: how it scores their labels, from which the probability of every label and of every transition follows.</summary>
/// <param name="Scores">Token by label.</param>
/// <param name="Moves">Scores of transitions: context, from, to.</param>
/// <param name="Share">How much the teacher counts beside what is marked: 1 where nothing is.</param>
internal sealed record TaughtLabels(float[] Scores, float[] Moves, float Share)
{
    /// <summary>What it says of <paramref name="tokens"/>.</summary>
    public TaughtLabels Of(TokenRange tokens) => this with { Scores = Scores[(tokens.Start * ChainLabels.Count)..(tokens.End * ChainLabels.Count)] };
}
