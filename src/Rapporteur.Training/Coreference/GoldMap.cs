using Rapporteur.Language;

namespace Rapporteur.Training.Coreference;

/// <summary>Finds the gold mention that one of ours stands for: the one with the same tokens, else the one with the same head whose tokens differ least.</summary>
internal sealed class GoldMap
{
    private readonly Dictionary<TokenRange, GoldMention> _bySpan = [];
    private readonly ILookup<int, GoldMention> _byHead;
    private readonly Dictionary<string, int> _numbers = [];

    /// <summary>Prepares for the mentions of one document.</summary>
    public GoldMap(IReadOnlyList<GoldMention> gold)
    {
        foreach (var mention in gold)
        {
            _bySpan.TryAdd(mention.Tokens, mention);
            _numbers.TryAdd(mention.Entity, _numbers.Count);
        }

        _byHead = gold.ToLookup(m => m.Head);
    }

    /// <summary>The number of the entity; -1 where there is no such mention.</summary>
    public int EntityOf(TokenRange tokens, int head) => Find(tokens, head) is { } mention ? _numbers[mention.Entity] : -1;

    /// <summary>The number of an entity of the document.</summary>
    public int NumberOf(string entity) => _numbers[entity];

    private GoldMention? Find(TokenRange tokens, int head) =>
        _bySpan.TryGetValue(tokens, out var same)
            ? same
            : _byHead[head].MinBy(m => Math.Abs(m.Tokens.Start - tokens.Start) + Math.Abs(m.Tokens.End - tokens.End));
}
