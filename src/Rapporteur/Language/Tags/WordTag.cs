namespace Rapporteur.Language.Tags;

/// <summary>
/// Parts of speech: the Penn Treebank's tags (Marcus et al., 1993) as Universal Dependencies uses them for English,
/// reduced to what tells reporting verbs and noun phrases. Names are the treebank's where a class holds one tag.
/// </summary>
public enum WordTag : byte
{
    /// <summary>No tag: never given to a token, but to what lies beyond a sentence's ends.</summary>
    None,

    /// <summary>Verb, base form: VB.</summary>
    VerbBase,

    /// <summary>Verb, present, not third person singular: VBP.</summary>
    VerbPresent,

    /// <summary>Verb, third person singular present: VBZ.</summary>
    VerbThirdPerson,

    /// <summary>Verb, past: VBD.</summary>
    VerbPast,

    /// <summary>Verb, past participle: VBN.</summary>
    VerbParticiple,

    /// <summary>Verb, gerund or present participle: VBG.</summary>
    VerbGerund,

    /// <summary>Modal: MD.</summary>
    Modal,

    /// <summary>"To" before a verb: TO. As a preposition it is <see cref="Preposition"/>.</summary>
    To,

    /// <summary>Preposition or subordinating conjunction: IN.</summary>
    Preposition,

    /// <summary>Determiner: DT, PDT.</summary>
    Determiner,

    /// <summary>Noun, singular or mass: NN.</summary>
    Noun,

    /// <summary>Noun, plural: NNS.</summary>
    NounPlural,

    /// <summary>Proper noun: NNP, NNPS.</summary>
    ProperNoun,

    /// <summary>Personal pronoun: PRP.</summary>
    Pronoun,

    /// <summary>Possessive pronoun: PRP$.</summary>
    PossessivePronoun,

    /// <summary>Pronoun or determiner that asks or relates: WP, WP$, WDT.</summary>
    WhPronoun,

    /// <summary>Adverb that asks or relates: WRB.</summary>
    WhAdverb,

    /// <summary>Adjective: JJ, JJR, JJS.</summary>
    Adjective,

    /// <summary>Adverb: RB, RBR, RBS.</summary>
    Adverb,

    /// <summary>Particle of a verb: RP.</summary>
    Particle,

    /// <summary>Coordinating conjunction: CC.</summary>
    Conjunction,

    /// <summary>Number: CD.</summary>
    Number,

    /// <summary>"There" in "there is": EX.</summary>
    Existential,

    /// <summary>Ending of the possessive, "'s" or "'": POS.</summary>
    Possessive,

    /// <summary>Interjection: UH.</summary>
    Interjection,

    /// <summary>What has no class of its own: foreign words, hyphens within words, addresses, currency and other symbols: FW, HYPH, ADD, GW, AFX, LS, NFP, SYM, $, #.</summary>
    Other,

    /// <summary>Comma.</summary>
    Comma,

    /// <summary>Full stop, question mark, exclamation mark.</summary>
    Stop,

    /// <summary>Colon, semicolon, dash, ellipsis.</summary>
    Colon,

    /// <summary>Quotation mark, opening or closing; which one, <see cref="Document.Quotations"/> tells.</summary>
    Quote,

    /// <summary>Round, square or curly bracket.</summary>
    Bracket,
}
