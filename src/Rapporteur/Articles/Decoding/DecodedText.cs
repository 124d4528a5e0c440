namespace Rapporteur.Articles.Decoding;

/// <summary>What the bytes of an input say.</summary>
/// <param name="Text">The text, without its byte order mark.</param>
/// <param name="Certain">The encoding was told by a mark or proved by the bytes, so that a page's own claim is not asked.</param>
internal readonly record struct DecodedText(string Text, bool Certain);
