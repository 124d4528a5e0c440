namespace Rapporteur.Language.Coreference.Mentions;

/// <summary>What a mention is in its clause.</summary>
internal enum MentionRole : byte
{
    Other,
    Subject,
    PassiveSubject,
    Object,
    Oblique,
    OfNoun,
    Owner,
    Apposition,
    Predicate,
    Modifier,
    Alone,
    Vocative,
}
