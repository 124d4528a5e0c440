using Rapporteur.Language.Coreference.Mentions;

namespace Rapporteur.Language.Coreference.Chains;

/// <summary>
/// What in the make of a text tells who is meant by its "I", "you" and "we": a letter is signed and begins with "Dear",
/// an article has a byline, an interview and a speech introduce who speaks.
/// </summary>
internal sealed class SpeakerClues
{
    // Sentences at the start within which somebody is introduced, and at the end within which a letter is signed.
    private const int Introduction = 8;
    private const int Signature = 5;

    private const int MostRanked = 3;

    private readonly Document _document;
    private readonly Dictionary<DraftChain, int> _personRank = [];
    private readonly Dictionary<DraftChain, int> _bodyRank = [];
    private readonly HashSet<DraftChain> _saluted = [];
    private readonly HashSet<DraftChain> _ourOwn = [];

    /// <summary>Looks for who is introduced, greeted and called our own.</summary>
    public SpeakerClues(Document document, IReadOnlyList<DraftChain> bySize)
    {
        _document = document;
        foreach (var chain in bySize.OrderByDescending(chain => Agreement.Of(MentionForm.I, chain)))
        {
            if (chain.Nominals.Exists(IsSalutation))
            {
                _saluted.Add(chain);
            }

            if (chain.Nominals.Exists(IsOurOwn))
            {
                _ourOwn.Add(chain);
            }

            var first = chain.Nominals[0];
            if (first.Sentence >= Introduction || !chain.Has(MentionForm.Name))
            {
                continue;
            }

            if (Agreement.Of(MentionForm.I, chain) != Agreement.Against)
            {
                _personRank.TryAdd(chain, _personRank.Count);
            }

            if (!chain.Plural && (chain.Sense & NounSense.Body) != 0)
            {
                _bodyRank.TryAdd(chain, _bodyRank.Count);
            }
        }
    }

    /// <summary>The clues that show who "I" is, the surest first: a signature, a byline, the first person who is introduced.</summary>
    public static ReadOnlySpan<uint> OfWriter => [2, 3, 4];

    /// <summary>The clues that show who "you" is in an interview.</summary>
    public static ReadOnlySpan<uint> OfInterviewed => [1, 4];

    /// <summary>The clue that shows who "you" is elsewhere: "Dear ...".</summary>
    public static ReadOnlySpan<uint> OfReader => [1];

    /// <summary>The clue that shows who "we" are: "my fellow citizens".</summary>
    public static ReadOnlySpan<uint> OfUs => [2];

    /// <summary>The clue that shows who "we" are in an interview: the organisation that is introduced.</summary>
    public static ReadOnlySpan<uint> OfHouse => [3];

    /// <summary>A number for the strongest clue that <paramref name="chain"/> is who <paramref name="form"/> means; 0 for none.</summary>
    public uint Of(MentionForm form, DraftChain chain)
    {
        var name = chain.Has(MentionForm.Name);
        if (_saluted.Contains(chain))
        {
            return 1;
        }

        if (form == MentionForm.We)
        {
            return _ourOwn.Contains(chain) ? 2u : _bodyRank.TryGetValue(chain, out var rank) ? 3u + (uint)Math.Min(rank, 1)
                : (chain.Sense & NounSense.People) != 0 ? 5u : (chain.Sense & NounSense.Person) != 0 && chain.Plural ? 6u : 0;
        }

        if (name && IsSignature(chain.Nominals[^1]))
        {
            return 2;
        }

        if (name && IsByline(chain.Nominals[0]))
        {
            return 3;
        }

        if (_personRank.TryGetValue(chain, out var person))
        {
            return 4u + (uint)Math.Min(person, MostRanked);
        }

        return chain.Nominals[^1].Role == MentionRole.Vocative ? 9u : name ? 10u : 0;
    }

    // "My fellow citizens", "our people".
    private bool IsOurOwn(Mention mention) =>
        mention.Form == MentionForm.Owned && (mention.Sense & (NounSense.Person | NounSense.People)) != 0 && mention.Plural
        && (PersonalPronouns.FormOf(_document.Word(mention.Tokens.Start)) == MentionForm.We
            || (mention.Tokens.Length > 1 && _document.Word(mention.Tokens.Start + 1).Equals("fellow", StringComparison.OrdinalIgnoreCase)));

    private bool IsSignature(Mention mention) =>
        mention.Form == MentionForm.Name && mention.Sentence >= Math.Max(Introduction, _document.Sentences.Count - Signature)
        && _document.Sentences[mention.Sentence].Length <= mention.Tokens.Length + 3;

    private bool IsByline(Mention mention) =>
        mention.Sentence < Introduction && mention.Tokens.Start > 0
        && _document.Word(mention.Tokens.Start - 1).Equals("by", StringComparison.OrdinalIgnoreCase)
        && _document.Sentences[mention.Sentence].Length <= mention.Tokens.Length + 8;

    private bool IsSalutation(Mention mention) =>
        _document.Word(_document.Sentences[mention.Sentence].Start).Equals("dear", StringComparison.OrdinalIgnoreCase)
        && _document.Sentences[mention.Sentence].Length <= mention.Tokens.Length + 8;
}
