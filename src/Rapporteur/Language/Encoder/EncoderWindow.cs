namespace Rapporteur.Language.Encoder;

/// <summary>A stretch of a document that the encoder sees at once.</summary>
/// <param name="Tokens">The tokens that it sees.</param>
/// <param name="Kept">Those of them whose vectors are taken from this window.</param>
internal readonly record struct EncoderWindow(TokenRange Tokens, TokenRange Kept);
