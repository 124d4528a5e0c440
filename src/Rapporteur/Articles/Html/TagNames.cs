namespace Rapporteur.Articles.Html;

/// <summary>How the parser treats an element (HTML standard, "Tree construction"), as far as nesting goes.</summary>
[Flags]
internal enum TagTraits
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>Holds nothing, so that it never nests.</summary>
    Void = 1,

    /// <summary>Its start ends an open paragraph.</summary>
    EndsParagraph = 2,

    /// <summary>Opened again in the next block where it was not closed.</summary>
    Formatting = 4,

    /// <summary>End tags do not reach out of it.</summary>
    Scope = 8,

    /// <summary>Formatting that was opened in it ends with it.</summary>
    Cell = 16,

    /// <summary>Its content is not markup.</summary>
    RawText = 32,

    /// <summary>SVG and MathML, in which a slash closes an element.</summary>
    Foreign = 64,
}

/// <summary>The name of an element, and its traits.</summary>
/// <param name="Id">The same for the same name, whatever its case.</param>
/// <param name="Traits">What the parser does with it.</param>
internal readonly record struct TagName(ulong Id, TagTraits Traits)
{
    /// <summary>True where it has <paramref name="trait"/>.</summary>
    public bool Is(TagTraits trait) => (Traits & trait) != 0;
}

/// <summary>Names of elements that matter to nesting.</summary>
internal static class TagNames
{
    private static readonly Dictionary<ulong, TagTraits> Known = Load();

    /// <summary>For each element that ends open ones of the same family: which those are, and where the search stops.</summary>
    private static readonly Dictionary<ulong, (HashSet<ulong> Ends, HashSet<ulong> Within)> Siblings = LoadSiblings();

    /// <summary>A paragraph.</summary>
    public static ulong P { get; } = Hash("p");

    /// <summary>The name and its traits.</summary>
    public static TagName Of(ReadOnlySpan<char> name)
    {
        var id = Hash(name);
        return new TagName(id, Known.GetValueOrDefault(id));
    }

    /// <summary>True for elements whose content is not markup.</summary>
    public static bool IsRawText(TagName name) => name.Is(TagTraits.RawText);

    /// <summary>The elements that the start of <paramref name="id"/> ends: an item of a list the one before, for instance.</summary>
    public static bool TrySiblings(ulong id, out (HashSet<ulong> Ends, HashSet<ulong> Within) siblings) => Siblings.TryGetValue(id, out siblings);

    /// <summary>FNV-1a over the characters, small and capital letters alike.</summary>
    public static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ (c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c)) * 1099511628211UL;
        }

        return hash;
    }

    private static Dictionary<ulong, TagTraits> Load()
    {
        var known = new Dictionary<ulong, TagTraits>();
        Add("area base basefont bgsound br col embed frame img input keygen link meta param source track wbr", TagTraits.Void);
        Add("hr", TagTraits.Void | TagTraits.EndsParagraph);
        Add("address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main menu nav ol p search section summary ul h1 h2 h3 h4 h5 h6 pre listing form li dd dt", TagTraits.EndsParagraph);
        Add("table", TagTraits.EndsParagraph | TagTraits.Scope);
        Add("xmp plaintext", TagTraits.EndsParagraph | TagTraits.RawText);
        Add("a b big code em font i nobr s small strike strong tt u", TagTraits.Formatting);
        Add("td th caption", TagTraits.Scope | TagTraits.Cell);
        Add("applet marquee object template html button", TagTraits.Scope);
        Add("script style textarea title iframe noembed noframes", TagTraits.RawText);
        Add("svg math", TagTraits.Foreign | TagTraits.Scope);
        return known;

        void Add(string names, TagTraits traits)
        {
            foreach (var name in names.Split(' '))
            {
                known.Add(Hash(name), traits);
            }
        }
    }

    private static Dictionary<ulong, (HashSet<ulong> Ends, HashSet<ulong> Within)> LoadSiblings()
    {
        var siblings = new Dictionary<ulong, (HashSet<ulong> Ends, HashSet<ulong> Within)>();
        Add("li", "li", "ul ol menu dir");
        Add("dd dt", "dd dt", "dl");
        Add("option", "option", "select");
        Add("optgroup", "option optgroup", "select");
        Add("td th", "td th", "table tr");
        Add("tr", "td th tr", "table");
        Add("tbody thead tfoot", "td th tr tbody thead tfoot", "table");
        return siblings;

        void Add(string names, string ends, string within)
        {
            var pair = (ends.Split(' ').Select(n => Hash(n)).ToHashSet(), within.Split(' ').Select(n => Hash(n)).ToHashSet());
            foreach (var name in names.Split(' '))
            {
                siblings.Add(Hash(name), pair);
            }
        }
    }
}
