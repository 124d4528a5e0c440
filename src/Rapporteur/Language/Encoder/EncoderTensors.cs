using Rapporteur.Language.Networks;

namespace Rapporteur.Language.Encoder;

/// <summary>The named weights of an encoder and its heads, and the named lists of what their classes are called.</summary>
/// <param name="Matrices">By name, a matrix laid out to be multiplied with from the left: a row for each input.</param>
/// <param name="Lists">By name, texts: the pieces of words, names of classes.</param>
internal sealed record EncoderTensors(IReadOnlyDictionary<string, Parameter> Matrices, IReadOnlyDictionary<string, IReadOnlyList<string>> Lists);
