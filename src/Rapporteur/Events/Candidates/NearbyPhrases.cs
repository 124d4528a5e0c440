using Rapporteur.Language.Tags;

namespace Rapporteur.Events.Candidates;

/// <summary>Whoever stands near a trigger, where the tree shows no role: trees are wrong at times.</summary>
internal sealed class NearbyPhrases(ClauseTrees trees, PhraseReader phrases, ActorWords words, Antecedents antecedents)
{
    // So many tokens are looked at.
    private const int Reach = 25;

    /// <summary>The nearest before the trigger that no preposition stands before, and those joined to it; none where there is none.</summary>
    public void AddBefore(int trigger, List<RolePhrase> actors)
    {
        for (var i = trigger - 1; i >= Math.Max(0, trigger - Reach) && !IsEnd(i); i--)
        {
            if ((IsTop(i) || IsBesideParticiple(i, trigger)) && words.LikenessOf(i) == 3 && trees.PrepositionOf(i).Length == 0 && i != trees.HeadOf(trigger))
            {
                phrases.AddAll(antecedents.Of(i), actors);
                return;
            }
        }
    }

    /// <summary>The nearest behind the trigger, and those joined to it.</summary>
    public List<RolePhrase> Behind(int trigger, IReadOnlyList<RolePhrase> actors)
    {
        var found = new List<RolePhrase>();
        for (var i = trigger + 1; i < Math.Min(trees.Count, trigger + Reach) && !IsEnd(i); i++)
        {
            if (words.LikenessOf(i) >= 2 && (trees.PosOf(i) is UniversalTag.Noun or UniversalTag.Propn) && !trees.Is(i, "compound") && !trees.Is(i, "flat") && trees.RelationOf(i) != "nmod:poss" && !IsOf(actors, i))
            {
                phrases.AddAll(i, found);
                break;
            }
        }

        return found;
    }

    /// <summary>What follows a verb that the tree takes for a participle before a noun ("The army [massed tanks]"), without what stands before the verb.</summary>
    public RolePhrase? BehindParticiple(int trigger)
    {
        var head = trees.HeadOf(trigger);
        return head > trigger && trees.Is(trigger, "amod") && words.LikenessOf(head) >= 2 && phrases.At(head) is var all && all.Tokens.Start <= trigger
            ? all with { Tokens = all.Tokens with { Start = trigger + 1 } }
            : null;
    }

    // "The army massed tanks" read as one noun phrase.
    private bool IsBesideParticiple(int token, int trigger) =>
        trees.Is(token, "compound") && trees.Is(trigger, "amod") && trees.HeadOf(token) == trees.HeadOf(trigger) && trees.HeadOf(trigger) > trigger;

    private bool IsTop(int token) => trees.PosOf(token) is UniversalTag.Noun or UniversalTag.Propn
        && !trees.Is(token, "compound") && !trees.Is(token, "flat") && !trees.Is(token, "nmod") && !trees.Is(token, "appos") && !trees.Is(token, "obl") && !trees.Is(token, "obj");

    private bool IsEnd(int token) => trees.PosOf(token) == UniversalTag.Punct && trees.Document.Word(token) is "." or ";" or ":" or "?" or "!";

    private static bool IsOf(IReadOnlyList<RolePhrase> phrases, int token)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Tokens.Contains(token))
            {
                return true;
            }
        }

        return false;
    }
}
