using NodaTime;
using Rapporteur.Actors.Registers;
using Rapporteur.Language;
using Rapporteur.Language.Names;

namespace Rapporteur.Actors.Resolving;

/// <summary>Finds the names of the register in a document: the longest from left to right, and of what each may mean the likeliest.</summary>
internal sealed class NameSearch(Document document, NameIndex index, LocalDate? day, EntityName?[] entities)
{
    private readonly List<NameChunk> _chunks = new(document.Tokens.Count * 9 / 8);
    private readonly List<int> _tokens = new(document.Tokens.Count * 9 / 8);

    /// <summary>The names, in the order of the text.</summary>
    public IReadOnlyList<FoundName> Find()
    {
        Cut();
        var names = new List<FoundName>();
        var targets = new List<ActorTarget>();
        for (var i = 0; i < _chunks.Count;)
        {
            var length = index.Longest(_chunks, i, targets);
            if (length == 0)
            {
                i++;
                continue;
            }

            var tokens = new TokenRange(_tokens[i], _tokens[i + length - 1] + 1);
            if ((names.Count == 0 || names[^1].Tokens.End <= tokens.Start) && Choose(targets, tokens) is { Kind: not ActorTargetKind.Trap } target)
            {
                names.Add(new FoundName(tokens, target));
            }

            i += length;
        }

        return names;
    }

    private void Cut()
    {
        var sentence = 0;
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            // No name goes over the end of a sentence.
            if (sentence < document.Sentences.Count && document.Sentences[sentence].End <= i)
            {
                sentence++;
                _chunks.Add(default);
                _tokens.Add(i);
            }

            var before = _chunks.Count;
            NameChunker.Add(document.Word(i), _chunks);
            for (var k = before; k < _chunks.Count; k++)
            {
                _tokens.Add(i);
            }
        }
    }

    private ActorTarget? Choose(List<ActorTarget> targets, TokenRange tokens)
    {
        // A person's name may hold that of a state: "Jordan Smith".
        if (entities[tokens.Start] is { Kind: EntityKind.Person } person && person.Tokens.Length > tokens.Length
            && targets.TrueForAll(static target => target.Kind != ActorTargetKind.Person))
        {
            return null;
        }

        ActorTarget? best = null;
        foreach (var target in targets)
        {
            if (best is null || Rank(target) < Rank(best))
            {
                best = target;
            }
        }

        return best;
    }

    // Lower is better; the order of the register decides between equals.
    private int Rank(ActorTarget target) =>
        ((int)target.Kind * 32) + ((int)target.Name * 2) + (target.Period.Holds(day) ? 0 : 1);
}
