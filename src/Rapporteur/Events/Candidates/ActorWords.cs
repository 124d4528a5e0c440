using Rapporteur.Actors.Resolving;
using Rapporteur.Language.Coreference.Mentions;
using Rapporteur.Language.Names;
using Rapporteur.Language.Tags;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Events.Candidates;

/// <summary>How much a phrase looks like somebody who can act: a name, an office, a body, a people.</summary>
internal sealed class ActorWords
{
    private readonly ClauseTrees _trees;
    private readonly sbyte[] _names;
    private readonly bool[] _times;

    /// <summary>Marks the names and times of the document.</summary>
    public ActorWords(ClauseTrees trees)
    {
        _trees = trees;
        (_names, _times) = (new sbyte[trees.Count], new bool[trees.Count]);
        Array.Fill(_names, (sbyte)-1);
        foreach (var name in trees.Document.Layers.Names ?? [])
        {
            _names.AsSpan(name.Tokens.Start, name.Tokens.Length).Fill((sbyte)name.Kind);
        }

        foreach (var time in trees.Document.Layers.Times ?? [])
        {
            _times.AsSpan(time.Tokens.Start, time.Tokens.Length).Fill(true);
        }
    }

    /// <summary>True where <paramref name="token"/> belongs to an expression of time.</summary>
    public bool IsTime(int token) => _times[token];

    /// <summary>True where <paramref name="token"/> belongs to a name.</summary>
    public bool IsName(int token) => _names[token] >= 0;

    /// <summary>True where <paramref name="token"/> belongs to the name of a place.</summary>
    public bool IsPlace(int token) => _names[token] == (sbyte)EntityKind.Place;

    /// <summary>-1 for a time, 0 for a thing, 1 for a pronoun, 2 for a thing that belongs to somebody ("Pyongyang's offer"), 3 for somebody.</summary>
    public int LikenessOf(int head)
    {
        if (_times[head])
        {
            return -1;
        }

        if (_names[head] is (sbyte)EntityKind.Person or (sbyte)EntityKind.Organisation or (sbyte)EntityKind.Place)
        {
            return 3;
        }

        switch (_trees.PosOf(head))
        {
            case UniversalTag.Propn:
                return 3;
            case UniversalTag.Pron:
                return _trees.LemmaOf(head) is "he" or "she" or "they" or "it" or "we" or "i" or "who" or "you" or "himself" or "herself" or "themselves" or "itself" ? 1 : 0;
            case UniversalTag.Num or UniversalTag.Sym:
                return HasActor(head) ? 2 : 0;
        }

        return IsSomebody(head) ? 3 : HasActor(head) ? 2 : 0;
    }

    // By the lists: offices, bodies, kin, people; "protesters", "the losers".
    private bool IsSomebody(int noun)
    {
        const WordTraits somebody = WordTraits.Role | WordTraits.Institution | WordTraits.Affiliation | WordTraits.Kin;
        const NounSense people = NounSense.Person | NounSense.People | NounSense.Body;
        var lemma = _trees.LemmaOf(noun);
        return EventWords.IsPeople(lemma)
            || (Lexicon.OfNoun(_trees.Document.Word(noun)) & somebody) != 0
            || (NounSenses.OfNoun(lemma) & people) != 0
            || SectorWords.Of(lemma) is not null;
    }

    // Somebody is named within the phrase: "U.S. proposal", "the union's petition", "the embassy in Apia".
    private bool HasActor(int head)
    {
        foreach (var child in _trees.ChildrenOf(head))
        {
            if (IsName(child) || (_trees.Is(child, "amod") && IsNation(child))
                || ((_trees.RelationOf(child) is "nmod:poss" or "compound" || (_trees.Is(child, "nmod") && _trees.PrepositionOf(child) is "of" or "by" or "from"))
                    && !_times[child] && _trees.PosOf(child) is UniversalTag.Noun or UniversalTag.Propn && (IsSomebody(child) || HasName(child))))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasName(int head)
    {
        foreach (var child in _trees.ChildrenOf(head))
        {
            if (IsName(child) || (_trees.Is(child, "amod") && IsNation(child)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True of an adjective of a nation or a faction: "Sudanese".</summary>
    public bool IsNation(int token) =>
        _names[token] >= 0 || ((Lexicon.Of(_trees.Document.Word(token)) & WordTraits.Affiliation) != 0 || char.IsUpper(_trees.Document.Word(token)[0]) && _trees.PosOf(token) == UniversalTag.Adj);
}
