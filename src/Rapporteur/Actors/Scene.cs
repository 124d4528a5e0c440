using Rapporteur.Language;

namespace Rapporteur.Actors;

/// <summary>What is known of the actors of one article before its statements are looked at.</summary>
internal sealed class Scene
{
    private readonly int[] _nameAt;

    /// <summary>Finds names, chains, genders and offices.</summary>
    public Scene(Document document)
    {
        Document = document;
        Layer = new WordLayer(document);
        Names = NameFinder.Find(Layer);
        Chains = new NameChains(Layer, Names);
        GenderVotes.Count(Layer, Chains);
        Entities = new EntityIndex(this);
        Offices = OfficeFinder.Find(Layer, Chains);
        _nameAt = new int[document.Tokens.Count];
        for (var i = 0; i < Names.Count; i++)
        {
            for (var t = Names[i].All.Start; t < Names[i].All.End; t++)
            {
                _nameAt[t] = i + 1;
            }
        }
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Its words.</summary>
    public WordLayer Layer { get; }

    /// <summary>Its names, in the order of the text.</summary>
    public IReadOnlyList<Name> Names { get; }

    /// <summary>Which names mean the same.</summary>
    public NameChains Chains { get; }

    /// <summary>The chains of the coreference layer.</summary>
    public EntityIndex Entities { get; }

    /// <summary>Offices and functions that it gives to persons, in the order of the text.</summary>
    public IReadOnlyList<Office> Offices { get; }

    /// <summary>Index of the name that covers <paramref name="token"/>, titles included; -1 where none does.</summary>
    public int NameAt(int token) => (uint)token < (uint)_nameAt.Length ? _nameAt[token] - 1 : -1;

    /// <summary>The number of names that start before <paramref name="token"/>.</summary>
    public int NamesBefore(int token) => Halving.CountBefore(Names, token, static (name, at) => name.All.Start < at);

    /// <summary>The number of offices that start before <paramref name="token"/>.</summary>
    public int OfficesBefore(int token) => Halving.CountBefore(Offices, token, static (office, at) => office.Words.Start < at);

    /// <summary>The article's characters from the first token to the last.</summary>
    public string TextOf(TokenRange range) => range.Length > 0 ? Document.SpanOf(range).Of(Document.Text) : "";

    /// <summary>The fullest name of <paramref name="actor"/>.</summary>
    public string NameOf(Actor actor) => actor.Name.Of(Document.Text);
}
