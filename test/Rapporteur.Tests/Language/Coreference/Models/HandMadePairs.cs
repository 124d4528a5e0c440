using Rapporteur.Language;
using Rapporteur.Language.Coreference.Models;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Networks;
using Rapporteur.Tests.Language.Encoder;

namespace Rapporteur.Tests.Language.Coreference.Models;

/// <summary>A head of mentions that gives two whose heads are words of the same class <see cref="Same"/>, and others <see cref="Other"/>.</summary>
internal static class HandMadePairs
{
    public const float Same = 3;
    public const float Other = -1;
    private const int Classes = 3;

    /// <summary>The head. Of a pair whose later mention is of class 0 it takes away <paramref name="later"/>.</summary>
    public static EncoderTensors Tensors(float later = 0) => new(
        new Dictionary<string, Parameter>
        {
            ["mention.weight"] = HandMadeTensors.Sparse(2 * Classes, Classes, [.. Enumerable.Range(0, Classes).Select(c => (c, c, 1f))]),
            ["mention.bias"] = HandMadeTensors.Sparse(1, Classes),
            ["mention.pair.weight1"] = HandMadeTensors.Sparse(3 * Classes, 2, [(0, 1, 1), .. Enumerable.Range(2 * Classes, Classes).Select(c => (c, 0, 1f))]),
            ["mention.pair.bias1"] = HandMadeTensors.Sparse(1, 2),
            ["mention.pair.weight2"] = HandMadeTensors.Sparse(2, 1, (0, 0, Same - Other), (1, 0, -later)),
            ["mention.pair.bias2"] = HandMadeTensors.Sparse(1, 1, (0, 0, Other)),
            ["mention.distance"] = HandMadeTensors.Sparse(MentionDistances.Count, 2),
        },
        new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>The document with vectors: words in <paramref name="zero"/> are of class 0, those in <paramref name="one"/> of class 1, all others of the last.</summary>
    public static Document Encoded(Document document, string[] zero, string[] one)
    {
        var encoder = new HandMadeEncoder(Classes, (d, i) => zero.Contains(d.Word(i).ToString()) ? 0 : one.Contains(d.Word(i).ToString()) ? 1 : 2);
        return document.With(new WordEncoding(encoder).Fill(document));
    }
}
