using Rapporteur.Events.Typing;

namespace Rapporteur.Events.Roles;

/// <summary>What roles are told with.</summary>
/// <param name="Table">Rows of features of a phrase: weights for none, actor and recipient.</param>
/// <param name="Bias">The same of every phrase.</param>
internal sealed record RoleWeights(EventTable Table, float[] Bias)
{
    /// <summary>Weights of a row.</summary>
    public const int Columns = 3;
}
