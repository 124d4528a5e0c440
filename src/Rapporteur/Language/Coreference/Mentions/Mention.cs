namespace Rapporteur.Language.Coreference.Mentions;

/// <summary>A place in the text that may mean an entity, with what tells whom.</summary>
internal sealed class Mention
{
    /// <summary>Its tokens.</summary>
    public required TokenRange Tokens { get; init; }

    /// <summary>The token that the others belong to.</summary>
    public required int Head { get; init; }

    /// <summary>How it is made.</summary>
    public required MentionForm Form { get; init; }

    /// <summary>What it is in its clause.</summary>
    public MentionRole Role { get; init; }

    /// <summary>Index of the sentence.</summary>
    public int Sentence { get; init; }

    /// <summary>Index of the paragraph.</summary>
    public int Paragraph { get; init; }

    /// <summary>Number of the outermost quotation's part in which it stands; -1 outside of quotations.</summary>
    public int Quotation { get; init; }

    /// <summary>The verb or noun that it belongs to, over conjunctions; -1 for none.</summary>
    public int Governor { get; init; }

    /// <summary>The words of the name, titles included: "Mr Netanyahu"; empty where it is none.</summary>
    public TokenRange Name { get; init; }

    /// <summary>What the noun means, as far as lists and titles tell.</summary>
    public NounSense Sense { get; set; }

    /// <summary>More than one.</summary>
    public bool Plural { get; init; }

    /// <summary>"Himself", "themselves".</summary>
    public bool Reflexive { get; init; }

    /// <summary>Hash of the head's lemma in small letters.</summary>
    public uint HeadKey { get; init; }

    /// <summary>Hash of the first letters of a name's words; 0 where there are fewer than two.</summary>
    public uint Acronym { get; init; }

    /// <summary>Hash of its words in small letters, without articles and the ending of the genitive.</summary>
    public uint TextKey { get; init; }

    /// <summary>Hashes of the words that describe the head: "prime" of "prime minister"; of a name, its words.</summary>
    public uint[] Words { get; init; } = [];

    /// <summary>True where it is a pronoun.</summary>
    public bool IsPronoun => Form <= MentionForm.This;

    /// <summary>True where it is a pronoun that goes with a person of the grammar.</summary>
    public bool IsPersonal => Form < MentionForm.This;
}
