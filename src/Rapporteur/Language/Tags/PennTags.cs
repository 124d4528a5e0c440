namespace Rapporteur.Language.Tags;

/// <summary>From the Penn Treebank's tags to ours.</summary>
public static class PennTags
{
    /// <summary>The classes of all tokens of <paramref name="document"/>: from its layer of tags, or by the linear tagger where that is not filled.</summary>
    public static WordTag[] Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Layers.Tags is not { } layer)
        {
            return Tagger.Default.Tag(document);
        }

        var tags = new WordTag[layer.Count];
        for (var i = 0; i < tags.Length; i++)
        {
            tags[i] = Reduce(layer[i].Xpos);
        }

        return tags;
    }

    /// <summary>The class of <paramref name="penn"/>; <see cref="WordTag.None"/> for what is no tag.</summary>
    public static WordTag Reduce(ReadOnlySpan<char> penn) => penn switch
    {
        "VB" => WordTag.VerbBase,
        "VBP" => WordTag.VerbPresent,
        "VBZ" => WordTag.VerbThirdPerson,
        "VBD" => WordTag.VerbPast,
        "VBN" => WordTag.VerbParticiple,
        "VBG" => WordTag.VerbGerund,
        "MD" => WordTag.Modal,
        "TO" => WordTag.To,
        "IN" => WordTag.Preposition,
        "DT" or "PDT" => WordTag.Determiner,
        "NN" => WordTag.Noun,
        "NNS" => WordTag.NounPlural,
        "NNP" or "NNPS" => WordTag.ProperNoun,
        "PRP" => WordTag.Pronoun,
        "PRP$" => WordTag.PossessivePronoun,
        "WP" or "WP$" or "WDT" => WordTag.WhPronoun,
        "WRB" => WordTag.WhAdverb,
        "JJ" or "JJR" or "JJS" => WordTag.Adjective,
        "RB" or "RBR" or "RBS" => WordTag.Adverb,
        "RP" => WordTag.Particle,
        "CC" => WordTag.Conjunction,
        "CD" => WordTag.Number,
        "EX" => WordTag.Existential,
        "POS" => WordTag.Possessive,
        "UH" => WordTag.Interjection,
        "," => WordTag.Comma,
        "." => WordTag.Stop,
        ":" => WordTag.Colon,
        "``" or "''" => WordTag.Quote,
        "-LRB-" or "-RRB-" or "-LSB-" or "-RSB-" or "-LCB-" or "-RCB-" => WordTag.Bracket,
        "FW" or "HYPH" or "ADD" or "GW" or "AFX" or "LS" or "NFP" or "SYM" or "$" or "#" => WordTag.Other,
        _ => WordTag.None,
    };
}
