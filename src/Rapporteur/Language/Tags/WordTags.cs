namespace Rapporteur.Language.Tags;

/// <summary>What is known of a word's form.</summary>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Part of speech of the Penn Treebank as Universal Dependencies uses it for English: <c>VBD</c>.</param>
/// <param name="Features">Features as CoNLL-U writes them, sorted by name: <c>Mood=Ind|Tense=Past|VerbForm=Fin</c>; <c>_</c> where there are none.</param>
/// <param name="Lemma">The form that a dictionary lists; never empty.</param>
public readonly record struct WordTags(UniversalTag Upos, string Xpos, string Features, string Lemma);
