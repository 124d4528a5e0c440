namespace Rapporteur.Language.Syntax;

/// <summary>Sizes of the network that finds tags and trees.</summary>
/// <param name="Vector">Values of a word's vector, which is given and does not learn.</param>
/// <param name="Hidden">Values of a word after the input and after each layer; even, half of them from each direction.</param>
/// <param name="Layers">Number of recurrent layers.</param>
/// <param name="Arc">Values of a word as a head, and as a dependent, when arcs are scored.</param>
/// <param name="Label">The same when relations are scored.</param>
/// <param name="Upos">Number of universal tags.</param>
/// <param name="Xpos">Number of treebank tags.</param>
/// <param name="Features">Number of sets of features.</param>
/// <param name="Relations">Number of relations.</param>
internal sealed record SyntaxShape(int Vector, int Hidden, int Layers, int Arc, int Label, int Upos, int Xpos, int Features, int Relations)
{
    /// <summary>Values of a word's input: the vector and the rows of the tables of its parts.</summary>
    public int Input => Vector + WordParts.Width;

    /// <summary>Number of scores of tags.</summary>
    public int Tags => Upos + Xpos + Features;

    /// <summary>Values of a word as head and dependent, for arcs and relations.</summary>
    public int Roles => (2 * Arc) + (2 * Label);
}
