namespace Rapporteur.Language.Encoder;

/// <summary>A document's tokens taken apart.</summary>
/// <param name="Pieces">Numbers of the pieces, in the order of the text.</param>
/// <param name="Starts">By token its first piece, and at the end the number of pieces.</param>
/// <param name="Features">By token the rows of its small features, as <see cref="WordFeatures.Of"/> gives them.</param>
internal sealed record DocumentPieces(int[] Pieces, int[] Starts, byte[] Features)
{
    /// <summary>Takes <paramref name="document"/> apart.</summary>
    public static DocumentPieces Of(Document document, WordPieces vocabulary)
    {
        var pieces = new List<int>(document.Tokens.Count * 5 / 4);
        var starts = new int[document.Tokens.Count + 1];
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            vocabulary.Add(document.Word(i), pieces);
            starts[i + 1] = pieces.Count;
        }

        return new DocumentPieces([.. pieces], starts, WordFeatures.Of(document));
    }
}
