using Rapporteur.Language.Coreference.Mentions;

namespace Rapporteur.Language.Coreference.Chains;

/// <summary>The persons of the grammar: who speaks, who is spoken to and who is spoken of are three, as long as the same one speaks.</summary>
internal static class Persons
{
    // How many of a chain's mentions are looked at, from the last one back.
    private const int MostCompared = 6;

    /// <summary>
    /// True where <paramref name="chain"/> has a pronoun of another person than <paramref name="mention"/> in the same sentence, in
    /// the same quotation or likewise in none: "I am asking you". "We" and "they" may be any of them, and are left out.
    /// </summary>
    public static bool Differ(Mention mention, DraftChain chain)
    {
        var person = Of(mention.Form);
        for (var i = chain.Mentions.Count - 1; person > 0 && i >= Math.Max(0, chain.Mentions.Count - MostCompared); i--)
        {
            var other = chain.Mentions[i];
            if (Of(other.Form) is var of and > 0 && of != person && other.Sentence == mention.Sentence && other.Quotation == mention.Quotation)
            {
                return true;
            }
        }

        return false;
    }

    private static int Of(MentionForm form) => form switch
    {
        MentionForm.I => 1,
        MentionForm.You => 2,
        MentionForm.He or MentionForm.She or MentionForm.It => 3,
        _ => 0,
    };
}
