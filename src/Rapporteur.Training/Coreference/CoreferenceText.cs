using Rapporteur.Language;
using Rapporteur.Language.Coreference.Mentions;

namespace Rapporteur.Training.Coreference;

/// <summary>A document to learn coreference from.</summary>
/// <param name="Document">It, with tags and trees.</param>
/// <param name="Gold">What its treebank marks.</param>
public sealed record CoreferenceText(Document Document, IReadOnlyList<GoldMention> Gold)
{
    /// <summary>For each of our mentions the number of the entity that the treebank says is meant there; -1 where it marks none.</summary>
    internal int[] EntitiesOf(IReadOnlyList<Mention> mentions)
    {
        var map = new GoldMap(Gold);
        return [.. mentions.Select(m => map.EntityOf(m.Tokens, m.Head))];
    }
}
