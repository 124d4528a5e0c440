using Rapporteur.Language;

namespace Rapporteur.Actors;

/// <summary>Who the source of a statement was found to be.</summary>
/// <param name="Name">The fullest name in the article, or the words of the source where it is a description.</param>
/// <param name="Actor">The chain of names, where it is one.</param>
/// <param name="Kind">Person, organisation, ...</param>
/// <param name="Gender">Which pronoun goes with it.</param>
/// <param name="Plural">More than one.</param>
/// <param name="Tokens">The source at the place of the statement.</param>
/// <param name="Head">Token of the noun that a later "the ..." would repeat; -1 where there is none.</param>
internal sealed record Speaker(string Name, Actor? Actor, NameKind Kind, Gender Gender, bool Plural, TokenRange Tokens, int Head)
{
    /// <summary>The same speaker, meant by other words elsewhere.</summary>
    public Speaker At(TokenRange tokens) => this with { Tokens = tokens };
}
