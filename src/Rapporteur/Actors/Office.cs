using Rapporteur.Language;

namespace Rapporteur.Actors;

/// <summary>The article gives somebody an office or function: in a title, or beside the name.</summary>
/// <param name="Actor">Whose it is.</param>
/// <param name="Words">The words that name it, and possibly more around them.</param>
internal sealed record Office(Actor Actor, TokenRange Words);
