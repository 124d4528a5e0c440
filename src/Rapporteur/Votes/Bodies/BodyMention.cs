using Rapporteur.Language;

namespace Rapporteur.Votes.Bodies;

/// <summary>Words that name a body which votes.</summary>
/// <param name="Tokens">The words.</param>
/// <param name="Body">Register id, else the name as it stands in the text; null where the words only say what kind of body it is.</param>
/// <param name="Family">The kind: council, assembly, legislature, court, ...</param>
internal sealed record BodyMention(TokenRange Tokens, string? Body, string Family)
{
    /// <summary>It is an entry of the register.</summary>
    public bool IsRegistered { get; init; }
}
