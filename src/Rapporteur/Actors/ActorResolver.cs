using NodaTime;
using Rapporteur.Actors.Registers;
using Rapporteur.Actors.Resolving;
using Rapporteur.Language;

namespace Rapporteur.Actors;

/// <summary>Finds whom the noun phrases of one document mean, by the register and by what the document itself says.</summary>
public sealed class ActorResolver
{
    private readonly DocumentActors _actors;
    private readonly PhraseReader _reader;

    /// <summary>Looks through a document once.</summary>
    /// <param name="document">The document; the more of its layers are filled, the more is known.</param>
    /// <param name="day">The day of publication, for which offices and names are looked up; null for whatever holds to this day.</param>
    /// <param name="register">The register; null for the one of the library.</param>
    /// <exception cref="RapporteurException">RAP0204: this build of the library has no register, or it is damaged.</exception>
    public ActorResolver(Document document, LocalDate? day, Register? register = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        _actors = new DocumentActors(document, register ?? Register.Shipped, day);
        _reader = new PhraseReader(_actors);
    }

    /// <summary>Whom a noun phrase means; several who are joined by "and" are to be asked for one by one.</summary>
    /// <param name="phrase">Its tokens.</param>
    /// <param name="head">The token that the others belong to.</param>
    /// <returns>What is known; <see cref="ActorReference.Unknown"/> where nothing is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The phrase lies outside of the document, or the head outside of the phrase.</exception>
    public ActorReference Resolve(TokenRange phrase, int head)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(phrase.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(phrase.End, _actors.Document.Tokens.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(head, phrase.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(head, phrase.End);
        return _reader.Read(phrase, head);
    }

    /// <summary>True where a sentence is about sports, so that the states in it are teams.</summary>
    /// <param name="sentence">Its tokens.</param>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside of the document.</exception>
    public bool IsSport(TokenRange sentence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sentence.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sentence.End, _actors.Document.Tokens.Count);
        return SportsWords.IsSport(_actors.Document, sentence);
    }
}
