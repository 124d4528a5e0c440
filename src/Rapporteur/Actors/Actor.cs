using Rapporteur.Language.WordLists;

namespace Rapporteur.Actors;

/// <summary>Whoever the names of one chain mean.</summary>
internal sealed class Actor
{
    private int _longest;
    private int _places;

    /// <summary>The fullest name in the article, as it stands there; the title with it where it is a surname alone.</summary>
    public TextSpan Name { get; private set; }

    /// <summary>Tokens of the fullest name without titles.</summary>
    public Language.TokenRange Words { get; private set; }

    /// <summary>What is named.</summary>
    public NameKind Kind { get; private set; }

    /// <summary>The kind follows from more than the shape of a name.</summary>
    public bool Sure { get; private set; }

    /// <summary>Which pronoun goes with them.</summary>
    public Gender Gender { get; set; }

    /// <summary>Index of the first full name; of the first name where there is no full one.</summary>
    public int First { get; private set; }

    /// <summary>How many names in the article mean them.</summary>
    public int Count { get; private set; }

    /// <summary>Pronouns that are taken to mean them, male less female.</summary>
    public int MalePronouns { get; set; }

    /// <inheritdoc cref="MalePronouns"/>
    public int FemalePronouns { get; set; }

    /// <summary>True where a title or honorific was seen before the name.</summary>
    public bool Titled { get; private set; }

    /// <summary>True where nothing speaks against "he" or "she".</summary>
    public bool MayBePerson => Kind == NameKind.Person || (Kind == NameKind.Unknown && !Sure);

    /// <summary>Introduced as somebody's family.</summary>
    public bool Kin { get; private set; }

    /// <summary>Takes one more name into the chain.</summary>
    public void Add(WordLayer layer, in Name name, int index)
    {
        First = Count == 0 ? index : First;
        Count++;
        Titled |= name.Title.Length > 0;
        Kin |= name.Kin;
        if (Gender == Gender.Unknown)
        {
            Gender = name.Gender;
        }

        if (Count == 1 || (name.Sure && !Sure) || (Kind == NameKind.Unknown && !Sure))
        {
            Kind = name.Kind;
            Sure |= name.Sure;
        }

        // One word behind "in" may be a place or what somebody trusts in; most of its places decide.
        _places += name.Kind == NameKind.Place ? 1 : 0;
        if (!Sure && Kind is NameKind.Place or NameKind.Unknown)
        {
            Kind = _places * 2 >= Count ? NameKind.Place : NameKind.Unknown;
        }

        // Words count first; among names of one word the one with a title is fuller.
        var fullness = (Fullness(layer, name.Words) * 8) + (name.Words.Length == 1 ? Fullness(layer, name) : 0);
        if (fullness > _longest)
        {
            _longest = fullness;
            Words = name.Words;
            Name = layer.Document.SpanOf(name.Words.Length == 1 && name.Kind == NameKind.Person ? name.All : name.Words);
        }
    }

    // A title of office says more than "Mr."
    private static int Fullness(WordLayer layer, in Name name)
    {
        var sum = 0;
        for (var i = name.Title.Start; i < name.Title.End; i++)
        {
            sum += layer.Has(i, WordTraits.Honorific) ? 1 : 2;
        }

        return Math.Min(sum, 7);
    }

    // Capitals throughout are a way of setting a name, no fuller form of it: they come last.
    private static int Fullness(WordLayer layer, Language.TokenRange words)
    {
        var small = 0;
        for (var i = words.Start; i < words.End; i++)
        {
            small |= layer.Has(i, WordTraits.Capital) && !layer.Has(i, WordTraits.AllCapitals | WordTraits.Initial) ? 1 : 0;
        }

        return (words.Length * 2) + small;
    }
}
