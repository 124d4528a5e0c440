using Rapporteur.Language.Networks;

namespace Rapporteur.Language.Syntax;

/// <summary>The weights of the network that finds tags and trees, by name.</summary>
internal sealed class SyntaxWeights
{
    /// <summary>Weights of zero.</summary>
    public SyntaxWeights(SyntaxShape shape)
    {
        Shape = shape;
        Tables = [.. WordParts.Tables.Select(t => new Parameter(t.Name, t.Rows, t.Columns, isTable: true))];
        Root = new Parameter("root", 1, shape.Input);
        Input = new Parameter("input", shape.Input, shape.Hidden);
        InputBias = new Parameter("input-bias", 1, shape.Hidden);
        Recurrent = [.. Enumerable.Range(1, shape.Layers).Select(i => new Parameter($"layer-{i}", shape.Hidden, shape.Hidden * 3))];
        RecurrentBias = [.. Enumerable.Range(1, shape.Layers).Select(i => new Parameter($"layer-{i}-bias", 1, shape.Hidden * 3))];
        Tags = new Parameter("tags", shape.Hidden, shape.Tags);
        TagsBias = new Parameter("tags-bias", 1, shape.Tags);
        Roles = new Parameter("roles", shape.Hidden, shape.Roles);
        RolesBias = new Parameter("roles-bias", 1, shape.Roles);
        Arcs = new Parameter("arcs", shape.Arc, shape.Arc);
        ArcsHead = new Parameter("arcs-head", 1, shape.Arc);
        ArcsDistance = new Parameter("arcs-distance", 1, Distances.Count);
        Relations = new Parameter("relations", shape.Label * 3, shape.Relations);
        RelationsBias = new Parameter("relations-bias", 1, shape.Relations);
        Heads = new SyntaxHeadWeights(Tags, TagsBias, Roles, RolesBias, Arcs, ArcsHead, ArcsDistance, Relations, RelationsBias);
        All =
        [
            .. Tables, Root, Input, InputBias, .. Recurrent, .. RecurrentBias, Tags, TagsBias, Roles, RolesBias, Arcs, ArcsHead, ArcsDistance, Relations, RelationsBias,
        ];
    }

    /// <summary>Sizes.</summary>
    public SyntaxShape Shape { get; }

    /// <summary>Rows of the parts of words, see <see cref="WordParts"/>.</summary>
    public IReadOnlyList<Parameter> Tables { get; }

    /// <summary>Input of the root that stands before each sentence.</summary>
    public Parameter Root { get; }

    /// <summary>From input to hidden values.</summary>
    public Parameter Input { get; }

    /// <summary>Added to it.</summary>
    public Parameter InputBias { get; }

    /// <summary>By layer: candidate, forget gate and output gate of each hidden value, one after the other.</summary>
    public IReadOnlyList<Parameter> Recurrent { get; }

    /// <summary>Added to them.</summary>
    public IReadOnlyList<Parameter> RecurrentBias { get; }

    /// <summary>Scores of universal tags, treebank tags and sets of features.</summary>
    public Parameter Tags { get; }

    /// <summary>Added to them.</summary>
    public Parameter TagsBias { get; }

    /// <summary>A word as dependent and as head of arcs, then as dependent and as head of relations.</summary>
    public Parameter Roles { get; }

    /// <summary>Added to them.</summary>
    public Parameter RolesBias { get; }

    /// <summary>Between dependent and head.</summary>
    public Parameter Arcs { get; }

    /// <summary>How likely a word is to be a head at all.</summary>
    public Parameter ArcsHead { get; }

    /// <summary>By class of distance, see <see cref="Distances"/>.</summary>
    public Parameter ArcsDistance { get; }

    /// <summary>From dependent, head, and their product to relations.</summary>
    public Parameter Relations { get; }

    /// <summary>Added to them.</summary>
    public Parameter RelationsBias { get; }

    /// <summary>Those that tell tags and trees from a word's hidden values.</summary>
    public SyntaxHeadWeights Heads { get; }

    /// <summary>All of them, in the order of the file.</summary>
    public IReadOnlyList<Parameter> All { get; }
}
