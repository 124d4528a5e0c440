using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Events.Candidates;
using Rapporteur.Language;
using Rapporteur.Language.Names;
using Rapporteur.Language.Syntax;

namespace Rapporteur.Tests.Events.Typing;

/// <summary>Texts with tags, trees and names.</summary>
internal static class EventTexts
{
    public static Document Read(string text) =>
        Document.Of(ArticleReader.FromText(text, "test")).With([SyntaxReader.Default, NameReader.Default]);

    public static int TokenOf(Document document, string word)
    {
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            if (document.Word(i).SequenceEqual(word))
            {
                return i;
            }
        }

        throw new ArgumentException($"There is no word {word}.", nameof(word));
    }

    public static EventCandidate Candidate(Document document, string trigger) =>
        new() { Trigger = TokenOf(document, trigger), Actors = [], Recipients = [], Status = EventStatus.Occurred };
}
