using Rapporteur.Language;

namespace Rapporteur.Actors;

/// <summary>A name at one place of a document.</summary>
/// <param name="Title">Tokens of titles and affiliations right before the name ("Israeli Prime Minister"); empty at its start where there are none.</param>
/// <param name="Words">Tokens of the name itself ("Benjamin Netanyahu").</param>
/// <param name="Kind">What it names.</param>
/// <param name="Sure">The kind follows from a title or a noun of institution, not from the shape alone.</param>
/// <param name="Gender">As the title shows it.</param>
/// <param name="Kin">Introduced as somebody's family.</param>
/// <param name="Sentence">Index of its sentence.</param>
internal readonly record struct Name(TokenRange Title, TokenRange Words, NameKind Kind, bool Sure, Gender Gender, bool Kin, int Sentence)
{
    /// <summary>Title and name.</summary>
    public TokenRange All => new(Title.Start, Words.End);
}
