namespace Rapporteur.Training.Tags;

/// <summary>A text and its tags, before our own tokens are found in it.</summary>
/// <param name="Name">Where it comes from.</param>
/// <param name="Text">The text.</param>
/// <param name="Paragraphs">Its paragraphs, in order.</param>
/// <param name="Sentences">Its sentences, in order.</param>
/// <param name="Tagged">Its tokens, in order.</param>
internal sealed record AnnotatedText(
    string Name,
    string Text,
    IReadOnlyList<TextSpan> Paragraphs,
    IReadOnlyList<TextSpan> Sentences,
    IReadOnlyList<TaggedSpan> Tagged)
{
    /// <summary>As the tagger reads it.</summary>
    public TaggedText Read() => TaggedText.Of(Name, Text, Paragraphs, Tagged);
}
