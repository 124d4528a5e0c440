namespace Rapporteur.Language.Coreference.Mentions;

/// <summary>Lets one form of a name tell of another: where the text has "Ana Reed" or "Mr Reed", a bare "Reed" is a person, and of that gender.</summary>
internal static class NameSenses
{
    private const NounSense Genders = NounSense.Male | NounSense.Female;

    /// <summary>Adds to names what other names with the same last word say, unless these contradict each other.</summary>
    public static void Share(List<Mention> mentions)
    {
        var known = new Dictionary<uint, NounSense>();
        foreach (var mention in mentions)
        {
            if (mention.Form == MentionForm.Name && mention.Name.Length > 1 && (mention.Sense & NounSense.Person) != 0)
            {
                known[mention.HeadKey] = known.GetValueOrDefault(mention.HeadKey) | mention.Sense;
            }
        }

        foreach (var mention in mentions)
        {
            if (mention.Form == MentionForm.Name && (mention.Sense is NounSense.None or NounSense.Person) && known.TryGetValue(mention.HeadKey, out var sense))
            {
                // A father and his daughter share a name.
                mention.Sense = (sense & Genders) == Genders ? NounSense.Person : NounSense.Person | (sense & Genders);
            }
        }
    }
}
