using Rapporteur.Articles;
using Rapporteur.Statements.Linking;

namespace Rapporteur.Statements;

/// <summary>A statement before its speaker's name and its number are known.</summary>
/// <param name="Source">Spans of the source, empty where there is none.</param>
/// <param name="Cue">Spans of the cue, empty where there is none.</param>
/// <param name="Content">Spans of the content.</param>
/// <param name="Parts">The tokens it was made from; null for a post.</param>
/// <param name="Confidence">How likely it is right.</param>
/// <param name="Post">The post that it is, where it is one.</param>
internal sealed record Draft(
    IReadOnlyList<TextSpan> Source,
    IReadOnlyList<TextSpan> Cue,
    IReadOnlyList<TextSpan> Content,
    LinkedParts? Parts,
    double Confidence,
    Post? Post = null);
