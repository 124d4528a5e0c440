using Rapporteur.Language;
using Rapporteur.Language.Tags;
using Rapporteur.Language.Trees;

namespace Rapporteur.Training.Tests.Statements;

/// <summary>Trees in which all words hang on the first one of their sentence.</summary>
internal sealed class FlatTrees : ILayerFiller
{
    public LanguageLayers Fill(Document document)
    {
        var heads = new int[document.Tokens.Count];
        foreach (var sentence in document.Sentences)
        {
            heads.AsSpan(sentence.Start, sentence.Length).Fill(sentence.Start);
            heads[sentence.Start] = TreeLayer.NoHead;
        }

        return document.Layers with
        {
            Tags = [.. heads.Select((_, i) => new WordTags(UniversalTag.Noun, "NN", "_", document.Word(i).ToString()))],
            Trees = new TreeLayer(heads, [.. heads.Select(h => h < 0 ? "root" : "dep")]),
        };
    }
}
