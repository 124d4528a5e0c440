using Rapporteur.Language.Coreference.Mentions;

namespace Rapporteur.Language.Coreference.Chains;

/// <summary>Whether a pronoun may mean a chain, as far as number, gender and kind are known.</summary>
internal static class Agreement
{
    /// <summary>Something known speaks against it.</summary>
    public const int Against = 0;

    /// <summary>Nothing is known.</summary>
    public const int Open = 1;

    /// <summary>Something known speaks for it.</summary>
    public const int For = 2;

    private const NounSense Things = NounSense.Place | NounSense.Thing | NounSense.Time;

    /// <summary>What speaks for or against <paramref name="form"/> meaning <paramref name="chain"/>.</summary>
    public static int Of(MentionForm form, DraftChain chain) => form switch
    {
        MentionForm.He or MentionForm.She => Person(form, chain),
        MentionForm.I => chain.Plural || Has(chain, MentionForm.It) || Has(chain, MentionForm.They) || Has(chain, MentionForm.We) ? Against : Human(chain),
        MentionForm.You => Has(chain, MentionForm.It) ? Against : Human(chain),
        MentionForm.It => chain.Plural || Has(chain, MentionForm.He) || Has(chain, MentionForm.She) || Has(chain, MentionForm.I) || Has(chain, MentionForm.They)
            || (chain.Sense & (NounSense.Person | NounSense.Body)) == NounSense.Person ? Against
            : Has(chain, MentionForm.It) || (chain.Sense & (Things | NounSense.Body)) != 0 ? For : Open,
        MentionForm.They => (chain.Sense & ~NounSense.Person) == NounSense.Time || Has(chain, MentionForm.He) || Has(chain, MentionForm.She) || Has(chain, MentionForm.I) || Has(chain, MentionForm.It) ? Against
            : chain.Plural || Has(chain, MentionForm.They) ? For
            : Open,
        MentionForm.We => Has(chain, MentionForm.He) || Has(chain, MentionForm.She) || Has(chain, MentionForm.I) || (chain.Sense & (NounSense.Thing | NounSense.Time)) != 0 ? Against
            : Has(chain, MentionForm.We) || (chain.Sense & (NounSense.Person | NounSense.People | NounSense.Body)) != 0 ? For
            : chain.Plural || (chain.Sense & NounSense.Place) != 0 ? Open : Against,
        _ => Open,
    };

    /// <summary>False where a name or description cannot mean a chain: another gender, or a thing and somebody who is "he".</summary>
    public static bool May(Mention mention, DraftChain chain)
    {
        var gender = (mention.Sense & NounSense.Male) != 0 ? 1 : (mention.Sense & NounSense.Female) != 0 ? 2 : 0;
        var person = Has(chain, MentionForm.He) || Has(chain, MentionForm.She) || Has(chain, MentionForm.I);
        return (gender == 0 || chain.Gender == 0 || gender == chain.Gender)
            && !(person && (mention.Plural || (mention.Sense & NounSense.Person) == 0) && (mention.Plural || (mention.Sense & (Things | NounSense.Body)) != 0))
            && !(gender != 0 && Has(chain, MentionForm.It))
            && !(IsOnlyPerson(mention.Sense) && IsOnlyThing(chain.Sense)) && !(IsOnlyThing(mention.Sense) && IsOnlyPerson(chain.Sense));
    }

    private static bool IsOnlyPerson(NounSense sense) => (sense & (NounSense.Person | NounSense.Body | Things)) == NounSense.Person;

    private static bool IsOnlyThing(NounSense sense) => (sense & NounSense.Person) == 0 && (sense & (NounSense.Body | Things)) != 0;

    private static int Person(MentionForm form, DraftChain chain)
    {
        var other = form == MentionForm.He ? MentionForm.She : MentionForm.He;
        if (chain.Plural || chain.Gender == (form == MentionForm.He ? 2 : 1) || Has(chain, other) || Has(chain, MentionForm.It) || Has(chain, MentionForm.They))
        {
            return Against;
        }

        return Has(chain, form) || chain.Gender != 0 ? For : Human(chain);
    }

    private static int Human(DraftChain chain) =>
        (chain.Sense & NounSense.Person) != 0 || Has(chain, MentionForm.I) || Has(chain, MentionForm.He) || Has(chain, MentionForm.She) || Has(chain, MentionForm.You) ? For
        : (chain.Sense & (Things | NounSense.Body)) != 0 ? Against
        : Open;

    private static bool Has(DraftChain chain, MentionForm form) => (chain.Forms & (1u << (int)form)) != 0;
}
