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
        MentionForm.I => chain.Plural || chain.Has(MentionForm.It) || chain.Has(MentionForm.They) || chain.Has(MentionForm.We) ? Against : Human(chain),
        MentionForm.You => chain.Has(MentionForm.It) ? Against : Human(chain),
        MentionForm.It => chain.Plural || chain.Has(MentionForm.He) || chain.Has(MentionForm.She) || chain.Has(MentionForm.I) || chain.Has(MentionForm.They)
            || (chain.Sense & (NounSense.Person | NounSense.Body)) == NounSense.Person ? Against
            : chain.Has(MentionForm.It) || (chain.Sense & (Things | NounSense.Body)) != 0 ? For : Open,
        MentionForm.They => (chain.Sense & ~NounSense.Person) == NounSense.Time || chain.Has(MentionForm.He) || chain.Has(MentionForm.She) || chain.Has(MentionForm.I) || chain.Has(MentionForm.It) ? Against
            : chain.Plural || chain.Has(MentionForm.They) ? For
            : Open,
        MentionForm.We => chain.Has(MentionForm.He) || chain.Has(MentionForm.She) || chain.Has(MentionForm.I) || (chain.Sense & (NounSense.Thing | NounSense.Time)) != 0 ? Against
            : chain.Has(MentionForm.We) || (chain.Sense & (NounSense.Person | NounSense.People | NounSense.Body)) != 0 ? For
            : chain.Plural || (chain.Sense & NounSense.Place) != 0 ? Open : Against,
        _ => Open,
    };

    /// <summary>False where a name or description cannot mean a chain: another gender, or a thing and somebody who is "he".</summary>
    public static bool May(Mention mention, DraftChain chain)
    {
        var gender = (mention.Sense & NounSense.Male) != 0 ? 1 : (mention.Sense & NounSense.Female) != 0 ? 2 : 0;
        var person = chain.Has(MentionForm.He) || chain.Has(MentionForm.She) || chain.Has(MentionForm.I);
        return (gender == 0 || chain.Gender == 0 || gender == chain.Gender)
            && !(person && (mention.Plural || (mention.Sense & NounSense.Person) == 0) && (mention.Plural || (mention.Sense & (Things | NounSense.Body)) != 0))
            && !(gender != 0 && chain.Has(MentionForm.It))
            && !(IsOnlyPerson(mention.Sense) && IsOnlyThing(chain.Sense)) && !(IsOnlyThing(mention.Sense) && IsOnlyPerson(chain.Sense));
    }

    private static bool IsOnlyPerson(NounSense sense) => (sense & (NounSense.Person | NounSense.Body | Things)) == NounSense.Person;

    private static bool IsOnlyThing(NounSense sense) => (sense & NounSense.Person) == 0 && (sense & (NounSense.Body | Things)) != 0;

    private static int Person(MentionForm form, DraftChain chain)
    {
        var other = form == MentionForm.He ? MentionForm.She : MentionForm.He;
        if (chain.Plural || chain.Gender == (form == MentionForm.He ? 2 : 1) || chain.Has(other) || chain.Has(MentionForm.It) || chain.Has(MentionForm.They))
        {
            return Against;
        }

        return chain.Has(form) || chain.Gender != 0 ? For : Human(chain);
    }

    private static int Human(DraftChain chain) =>
        (chain.Sense & NounSense.Person) != 0 || chain.Has(MentionForm.I) || chain.Has(MentionForm.He) || chain.Has(MentionForm.She) || chain.Has(MentionForm.You) ? For
        : (chain.Sense & (Things | NounSense.Body)) != 0 ? Against
        : Open;
}
