namespace Rapporteur.Articles;

/// <summary>Something that a part of the input says of the article, and that was not believed because others say otherwise.</summary>
/// <param name="Field">What it is about: <c>title</c>, <c>byline</c>, <c>published</c>, <c>modified</c> or <c>url</c>.</param>
/// <param name="Value">What it says, as it was understood; several names are parted by a semicolon.</param>
/// <param name="Witness">Which part says so, such as <c>schema.org</c>, <c>meta author</c> or <c>url</c>.</param>
public sealed record Disagreement(string Field, string Value, string Witness);
