using Rapporteur.Language.Networks;

namespace Rapporteur.Language.Syntax;

/// <summary>The weights of what tells tags and trees from vectors of words, whatever made the vectors. Sizes follow from them.</summary>
/// <param name="Tags">Scores of universal tags, treebank tags and sets of features.</param>
/// <param name="TagsBias">Added to them.</param>
/// <param name="Roles">A word as dependent and as head of arcs, then as dependent and as head of relations.</param>
/// <param name="RolesBias">Added to them.</param>
/// <param name="Arcs">Between dependent and head.</param>
/// <param name="ArcsHead">How likely a word is to be a head at all.</param>
/// <param name="ArcsDistance">By class of distance, see <see cref="Distances"/>.</param>
/// <param name="Relations">From dependent, head, and their product to relations.</param>
/// <param name="RelationsBias">Added to them.</param>
internal sealed record SyntaxHeadWeights(
    Parameter Tags,
    Parameter TagsBias,
    Parameter Roles,
    Parameter RolesBias,
    Parameter Arcs,
    Parameter ArcsHead,
    Parameter ArcsDistance,
    Parameter Relations,
    Parameter RelationsBias)
{
    /// <summary>Values of a word as a head, and as a dependent, when arcs are scored.</summary>
    public int Arc => Arcs.Rows;

    /// <summary>The same when relations are scored.</summary>
    public int Label => Relations.Rows / 3;
}
