using Rapporteur.Language.Tags;
using Rapporteur.Language.Trees;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Language.Names;

/// <summary>
/// Ties titles and appositions to the persons whose names they stand beside, by the trees: a title is what hangs together
/// with the name right before it; an apposition is a noun phrase that the tree sets beside the name, behind or before it.
/// </summary>
internal sealed class PersonDescriptions
{
    // Longer descriptions are cut or not found, so that the work for each name has a bound.
    private const int LongestTitle = 10;
    private const int LongestApposition = 40;
    private const int LongestWay = 24;
    private readonly Document _document;
    private readonly TreeLayer _trees;
    private readonly IReadOnlyList<WordTags> _tags;

    private PersonDescriptions(Document document, TreeLayer trees, IReadOnlyList<WordTags> tags) =>
        (_document, _trees, _tags) = (document, trees, tags);

    /// <summary>Fills in the titles and appositions of the persons among <paramref name="names"/>.</summary>
    /// <param name="document">The document, whose tags and trees are filled.</param>
    /// <param name="names">Names in the order of the text.</param>
    public static void Add(Document document, List<EntityName> names)
    {
        var descriptions = new PersonDescriptions(document, document.Layers.Trees!, document.Layers.Tags!);
        var sentence = 0;
        for (var i = 0; i < names.Count; i++)
        {
            while (document.Sentences[sentence].End <= names[i].Tokens.Start)
            {
                sentence++;
            }

            if (names[i].Kind == EntityKind.Person)
            {
                var room = new TokenRange(
                    i > 0 ? Math.Max(document.Sentences[sentence].Start, EndOfPerson(names[i - 1])) : document.Sentences[sentence].Start,
                    document.Sentences[sentence].End);
                names[i] = descriptions.Describe(names[i], room);
            }
        }
    }

    // A title does not take in the person before; places and organisations may be part of one.
    private static int EndOfPerson(EntityName name) => name.Kind == EntityKind.Person ? name.Tokens.End : 0;

    private EntityName Describe(EntityName name, TokenRange room)
    {
        var title = TitleOf(name.Tokens, room);
        var whole = new TokenRange(title.Length > 0 ? title.Start : name.Tokens.Start, name.Tokens.End);
        var apposition = AppositionBehind(whole, room);
        apposition = apposition.Length > 0 ? apposition : AppositionBefore(whole, room);
        return name with { Title = title, Apposition = apposition };
    }

    private TokenRange TitleOf(TokenRange name, TokenRange room)
    {
        // "the photo of Holm", "Lind and Holm".
        if (name.Start > room.Start && IsLink(name.Start - 1))
        {
            return default;
        }

        var start = name.Start;
        for (var i = name.Start - 1; i >= Math.Max(room.Start, name.Start - LongestTitle) && MayBeInTitle(i); i--)
        {
            // What hangs together with the name, whether the title is above it ("flat") or below ("compound").
            if (IsTitle(new TokenRange(i, name.Start), name))
            {
                start = i;
            }
        }

        return start < name.Start ? new TokenRange(start, name.Start) : default;
    }

    private bool MayBeInTitle(int i) =>
        _tags[i].Upos is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Adp or UniversalTag.Cconj or UniversalTag.Num
            or UniversalTag.X || _document.Word(i) is "-" or "/" or "&" || IsOffice(i);

    private bool IsLink(int i) => _tags[i].Upos is UniversalTag.Adp or UniversalTag.Cconj or UniversalTag.Part or UniversalTag.Punct;

    private bool IsTitle(TokenRange title, TokenRange name)
    {
        if (IsLink(title.Start))
        {
            return false;
        }

        var whole = new TokenRange(title.Start, name.End);
        var top = OnlyTopOf(whole);
        return top >= 0 && IsBound(_trees.TopOf(name), top, whole) && IsOfficeOrNoun(HeadOf(title, top, name));
    }

    // The word of the title that the others depend on: the one above the name, or the last of those right under it.
    private int HeadOf(TokenRange title, int top, TokenRange name)
    {
        if (title.Contains(top))
        {
            return top;
        }

        for (var i = title.End - 1; i >= title.Start; i--)
        {
            if (name.Contains(_trees.Heads[i]))
            {
                return i;
            }
        }

        return top;
    }

    private bool IsOfficeOrNoun(int i) => _tags[i].Upos == UniversalTag.Noun || IsOffice(i);

    private bool IsOffice(int i) => (Lexicon.OfNoun(_document.Word(i)) & (WordTraits.Title | WordTraits.Role | WordTraits.Kin)) != 0;

    // From the name up to the top of the whole there are words of one noun phrase alone, not the parts of a list.
    private bool IsBound(int from, int top, TokenRange whole)
    {
        for (var steps = 0; from != top; steps++)
        {
            if (steps == LongestTitle || !whole.Contains(from) || !BindsNouns(_trees.Relations[from]))
            {
                return false;
            }

            from = _trees.Heads[from];
        }

        return true;
    }

    private static bool BindsNouns(string relation) =>
        relation is "flat" or "flat:name" or "compound" or "appos" or "nmod:desc";

    private TokenRange AppositionBehind(TokenRange whole, TokenRange room)
    {
        var comma = whole.End;
        if (comma + 1 >= room.End || _tags[comma].Upos != UniversalTag.Punct)
        {
            return default;
        }

        for (var i = comma + 1; i < Math.Min(room.End, comma + LongestApposition); i++)
        {
            if (_trees.Relations[i] == "appos" && whole.Contains(_trees.Heads[i]) && IsOfficeOrNoun(i))
            {
                return PhraseOf(i, new TokenRange(comma + 1, Math.Min(room.End, comma + 1 + LongestApposition)));
            }
        }

        return default;
    }

    private TokenRange AppositionBefore(TokenRange whole, TokenRange room)
    {
        var top = _trees.TopOf(whole);
        var head = _trees.Heads[top];
        var comma = whole.Start - 1;
        return _trees.Relations[top] == "appos" && head >= room.Start && head < comma && _tags[comma].Upos == UniversalTag.Punct && IsOfficeOrNoun(head)
            ? PhraseOf(head, new TokenRange(Math.Max(room.Start, comma - LongestApposition), comma))
            : default;
    }

    // The words side by side around a noun that hang on it, marks at the ends and relative clauses left out.
    private TokenRange PhraseOf(int noun, TokenRange room)
    {
        int start = noun, end = noun + 1;
        while (start > room.Start && HangsOn(start - 1, noun))
        {
            start--;
        }

        while (end < room.End && HangsOn(end, noun))
        {
            end++;
        }

        while (start < noun && IsLink(start))
        {
            start++;
        }

        while (end > noun + 1 && _tags[end - 1].Upos is UniversalTag.Punct or UniversalTag.Cconj)
        {
            end--;
        }

        return new TokenRange(start, end);
    }

    private bool HangsOn(int word, int noun)
    {
        for (var steps = 0; steps < LongestWay && word != TreeLayer.NoHead; steps++)
        {
            if (word == noun)
            {
                return true;
            }

            if (_trees.Relations[word] == "acl:relcl")
            {
                return false;
            }

            word = _trees.Heads[word];
        }

        return false;
    }

    // The one word whose head is outside of the range; -1 where there are several.
    private int OnlyTopOf(TokenRange range)
    {
        var top = -1;
        for (var i = range.Start; i < range.End; i++)
        {
            if (!range.Contains(_trees.Heads[i]))
            {
                if (top >= 0)
                {
                    return -1;
                }

                top = i;
            }
        }

        return top;
    }
}
