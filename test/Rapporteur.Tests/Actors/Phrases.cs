using NodaTime;
using Rapporteur.Actors;
using Rapporteur.Language;
using Rapporteur.Tests.Language;

namespace Rapporteur.Tests.Actors;

/// <summary>Noun phrases in texts made by hand.</summary>
internal static class Phrases
{
    /// <summary>The day of publication where a test names no other.</summary>
    public static LocalDate Day { get; } = new(2024, 3, 25);

    /// <summary>The reference of the phrase in square brackets; its head is the word before an asterisk, else its last word.</summary>
    public static ActorReference Resolve(string marked, LocalDate? day = null)
    {
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var end = marked.IndexOf(']', StringComparison.Ordinal) - 1;
        var star = marked.IndexOf('*', StringComparison.Ordinal);
        end -= star >= 0 ? 1 : 0;
        var document = Pages.Of(string.Concat(marked.Where(static c => c is not ('[' or ']' or '*'))));
        return Resolve(document, new TextSpan(start, end), star < 0 ? end : star - 1, day ?? Day);
    }

    /// <summary>The reference of the words at <paramref name="span"/>, whose head ends at <paramref name="headEnd"/>.</summary>
    public static ActorReference Resolve(Document document, TextSpan span, int headEnd, LocalDate? day)
    {
        var tokens = document.TokensOf(span).Tokens;
        var head = Enumerable.Range(tokens.Start, tokens.Length).Single(i => document.Tokens[i].Span.End == headEnd);
        return new ActorResolver(document, day).Resolve(tokens, head);
    }
}
