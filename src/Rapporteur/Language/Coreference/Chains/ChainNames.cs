using Rapporteur.Language.Coreference.Mentions;

namespace Rapporteur.Language.Coreference.Chains;

/// <summary>The fullest names of chains.</summary>
internal sealed class ChainNames(Document document, List<DraftChain> chains)
{
    // A description of more tokens is cut off behind its head.
    private const int LongestDescription = 12;

    // "His brother's deputy's office": owners of owners past this number keep their pronouns.
    private const int MostOwners = 3;

    private readonly Dictionary<int, (DraftChain Chain, Mention Mention)> _byHead = ByHead(chains);
    private readonly Dictionary<DraftChain, Mention> _fullest = [];

    private readonly string _genitive = document.Apostrophe + "s";

    /// <summary>The name of <paramref name="chain"/> as the article has it; the first description or, where all are pronouns, the first of these.</summary>
    public string Of(DraftChain chain) => Of(chain, 0);

    private string Of(DraftChain chain, int depth)
    {
        var best = FullestOf(chain);
        return best.Form == MentionForm.Name ? TextOf(best.Name) : best.Form == MentionForm.Owned ? Owned(best, depth) : TextOf(ShortOf(best));
    }

    private Mention FullestOf(DraftChain chain)
    {
        if (_fullest.TryGetValue(chain, out var best))
        {
            return best;
        }

        var most = -1;
        foreach (var mention in chain.Mentions)
        {
            var fullness = FullnessOf(mention);
            if (fullness > most)
            {
                (best, most) = (mention, fullness);
            }
        }

        return _fullest[chain] = best!;
    }

    // "His office" by the name of who he is.
    private string Owned(Mention mention, int depth)
    {
        var range = ShortOf(mention);
        if (depth >= MostOwners || range.Length < 2)
        {
            return TextOf(range);
        }

        // The owner is the mention that begins the phrase.
        for (var at = range.Start; at < mention.Head && at < range.Start + LongestDescription; at++)
        {
            if (_byHead.TryGetValue(at, out var owner) && owner.Mention is { Role: MentionRole.Owner } place
                && place.Tokens.Start == range.Start && place.Tokens.End <= mention.Head
                && owner.Chain.Nominals.Count > 0)
            {
                var name = Of(owner.Chain, depth + 1);
                var rest = TextOf(new TokenRange(place.Tokens.End, range.End));
                return name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? $"{name} {rest}" : $"{name}{_genitive} {rest}";
            }
        }

        return TextOf(range);
    }

    private TokenRange ShortOf(Mention mention)
    {
        var tokens = mention.Tokens.Length > LongestDescription ? new TokenRange(mention.Tokens.Start, Math.Max(mention.Head + 1, mention.Tokens.Start + 1)) : mention.Tokens;
        tokens = tokens.Length > 4 * LongestDescription ? new TokenRange(tokens.End - 1, tokens.End) : tokens;
        return IsGenitive(tokens.End - 1) && tokens.Length > 1 ? new TokenRange(tokens.Start, tokens.End - 1) : tokens;
    }

    private bool IsGenitive(int token) => document.Layers.Tags![token].Xpos == "POS";

    private string TextOf(TokenRange tokens) => document.SpanOf(tokens).Of(document.Text);

    // Names before descriptions before pronouns; among names those with more words, in small letters rather than in capitals.
    private int FullnessOf(Mention mention) => mention.Form switch
    {
        MentionForm.Name => 100 + (2 * Math.Min(mention.Name.Length, 20)) + (HasSmall(mention.Name) ? 1 : 0),
        MentionForm.Owned => 52,
        MentionForm.Definite or MentionForm.Indefinite or MentionForm.Joined => 51,
        > MentionForm.This => 50,
        _ => 0,
    };

    private bool HasSmall(TokenRange tokens)
    {
        foreach (var c in document.SpanOf(tokens).Of(document.Text))
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<int, (DraftChain Chain, Mention Mention)> ByHead(List<DraftChain> chains)
    {
        var found = new Dictionary<int, (DraftChain Chain, Mention Mention)>();
        foreach (var chain in chains)
        {
            foreach (var mention in chain.Mentions)
            {
                if (mention.Form != MentionForm.Joined)
                {
                    found[mention.Head] = (chain, mention);
                }
            }
        }

        return found;
    }
}
