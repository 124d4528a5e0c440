using Rapporteur.Language.Coreference.Mentions;

namespace Rapporteur.Language.Coreference.Chains;

/// <summary>A chain while mentions are added to it.</summary>
internal sealed class DraftChain(int number)
{
    private const uint Speaking = (1u << (int)MentionForm.I) | (1u << (int)MentionForm.We) | (1u << (int)MentionForm.You);

    private int _male;
    private int _female;
    private bool _standsAlone;
    private DraftChain? _into;

    /// <summary>The chain that has its mentions: itself, or the one that absorbed it.</summary>
    public DraftChain Current
    {
        get
        {
            var current = this;
            while (current._into is { } into)
            {
                // The way is shortened, for it may be long where chains were absorbed one by another.
                current._into = into._into ?? into;
                current = into;
            }

            return current;
        }
    }

    /// <summary>Its number; chains are counted as they begin.</summary>
    public int Number => number;

    /// <summary>Its mentions, as they were added.</summary>
    public List<Mention> Mentions { get; } = [];

    /// <summary>Those that are names or descriptions.</summary>
    public List<Mention> Nominals { get; } = [];

    /// <summary>The mention that was added last.</summary>
    public Mention Last => Mentions[^1];

    /// <summary>The nearest name or description; null where all are pronouns.</summary>
    public Mention? Nominal => Nominals.Count > 0 ? Nominals[^1] : null;

    /// <summary>A bit for each form of its mentions.</summary>
    public uint Forms { get; private set; }

    /// <summary>What its mentions say that it is, the gender left out.</summary>
    public NounSense Sense { get; private set; }

    /// <summary>True where a name or "we", "they" shows more than one.</summary>
    public bool Plural { get; private set; }

    /// <summary>1 for male, 2 for female, 0 where nothing shows it.</summary>
    public int Gender => _male > _female ? 1 : _female > _male ? 2 : 0;

    /// <summary>True where it is "I", "we" or "you", and nothing but what these say of themselves ("I am a writer") tells who that is.</summary>
    public bool IsUnnamedSpeaker => (Forms & Speaking) != 0 && (Forms & (0xFF & ~Speaking)) == 0 && !_standsAlone;

    /// <summary>True where one of its mentions is of <paramref name="form"/>.</summary>
    public bool Has(MentionForm form) => (Forms & (1u << (int)form)) != 0;

    /// <summary>Adds a mention.</summary>
    public void Add(Mention mention)
    {
        Mentions.Add(mention);
        Forms |= 1u << (int)mention.Form;
        _male += (mention.Sense & NounSense.Male) != 0 ? mention.IsPronoun ? 2 : 1 : 0;
        _female += (mention.Sense & NounSense.Female) != 0 ? mention.IsPronoun ? 2 : 1 : 0;
        Sense |= mention.Sense & ~(NounSense.Male | NounSense.Female);
        if (!mention.IsPronoun)
        {
            Plural = mention.Plural;
            Nominals.Add(mention);
            _standsAlone |= mention.Form == MentionForm.Name || mention.Role is not (MentionRole.Predicate or MentionRole.Apposition or MentionRole.Vocative);
        }
        else if (Nominals.Count == 0)
        {
            Plural = mention.Plural;
        }
    }

    /// <summary>Adds the mentions of <paramref name="other"/>, which is empty then.</summary>
    public void Absorb(DraftChain other)
    {
        foreach (var mention in other.Mentions)
        {
            Add(mention);
        }

        other.Mentions.Clear();
        other.Nominals.Clear();
        other._into = this;
    }

    /// <summary>Puts the mentions in the order of the text.</summary>
    public void Sort()
    {
        Mentions.Sort(InOrder);
        Nominals.Sort(InOrder);
    }

    private static int InOrder(Mention a, Mention b) =>
        a.Head != b.Head ? a.Head.CompareTo(b.Head) : b.Tokens.Length != a.Tokens.Length ? b.Tokens.Length.CompareTo(a.Tokens.Length) : a.Form.CompareTo(b.Form);
}
