using System.Text;
using NodaTime;
using Rapporteur.Actors;
using Rapporteur.Language;
using Rapporteur.Language.Coreference;
using Rapporteur.Language.Names;
using Rapporteur.Tests.Language;

namespace Rapporteur.Tests.Actors;

/// <summary>
/// Documents marked by hand: the phrase to resolve in square brackets, an asterisk behind its head where that is not its last word;
/// names in braces with the letter of their kind (<c>{P Ida Holm}</c>: person, organisation, location, other), the title of the next person
/// in angle brackets, mentions of a chain in round ones with its number (<c>(1 the president)</c>). Blocks are parted by a line end.
/// </summary>
internal static class MarkedActors
{
    private static readonly string[] _pronouns = ["he", "she", "it", "they", "his", "her", "its", "their", "him", "them"];

    /// <summary>The day of publication where a test names no other.</summary>
    public static LocalDate Day { get; } = new(2024, 3, 25);

    /// <summary>Whom the marked phrase means.</summary>
    public static ActorReference Resolve(string marked, LocalDate? day = null)
    {
        var (document, phrase, head) = Read(marked);
        return new ActorResolver(document, day ?? Day).Resolve(phrase, head);
    }

    /// <summary>The document with its layers of names and chains, the phrase and its head.</summary>
    public static (Document Document, TokenRange Phrase, int Head) Read(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<(char Kind, int Start)>();
        var names = new List<(EntityKind Kind, TextSpan Span, TextSpan Title)>();
        var mentions = new List<(int Chain, TextSpan Span)>();
        TextSpan phrase = default, title = default;
        var head = -1;
        for (var i = 0; i < marked.Length; i++)
        {
            var c = marked[i];
            if (c is '[' or '<')
            {
                open.Push((c, text.Length));
            }
            else if (c is '{' or '(')
            {
                open.Push((marked[i + 1], text.Length));
                i += 2;
            }
            else if (c is ']' or '>' or '}' or ')')
            {
                var (kind, start) = open.Pop();
                var span = new TextSpan(start, text.Length);
                switch (c)
                {
                    case ']': phrase = span; break;
                    case '>': title = span; break;
                    case ')': mentions.Add((kind, span)); break;
                    default:
                        names.Add((kind switch { 'P' => EntityKind.Person, 'O' => EntityKind.Organisation, 'L' => EntityKind.Place, _ => EntityKind.Other }, span, title));
                        title = default;
                        break;
                }
            }
            else if (c == '*')
            {
                head = text.Length;
            }
            else
            {
                text.Append(c);
            }
        }

        var document = Pages.Of(text.ToString().Split('\n'));
        document = document.With(new LanguageLayers
        {
            Names = names.Count == 0 ? null : [.. names.OrderBy(static n => n.Span).Select(n => new EntityName(Tokens(document, n.Span), n.Kind) { Title = Tokens(document, n.Title) })],
            Chains = mentions.Count == 0 ? null : [.. mentions.GroupBy(static m => m.Chain).Select(chain => ChainOf(document, chain.Select(static m => m.Span), names.Select(static n => n.Span)))],
        });
        var tokens = Tokens(document, phrase);
        return (document, tokens, head < 0 ? tokens.End - 1 : Enumerable.Range(tokens.Start, tokens.Length).Single(t => document.Tokens[t].Span.End == head));
    }

    private static EntityChain ChainOf(Document document, IEnumerable<TextSpan> spans, IEnumerable<TextSpan> names)
    {
        var mentions = spans.Order().Select(span => new EntityMention(Tokens(document, span), Tokens(document, span).End - 1, KindOf(document, span, names))).ToList();
        var fullest = mentions.Where(static m => m.Kind == MentionKind.Name).Select(m => document.SpanOf(m.Tokens).Of(document.Text)).MaxBy(static n => n.Length);
        return new EntityChain(fullest ?? document.SpanOf(mentions[0].Tokens).Of(document.Text), mentions);
    }

    private static MentionKind KindOf(Document document, TextSpan span, IEnumerable<TextSpan> names) =>
        _pronouns.Contains(span.Of(document.Text).ToLowerInvariant()) ? MentionKind.Pronoun
        : names.Any(name => span.Contains(name) && name.End == span.End) || char.IsUpper(document.Text[span.End - 1]) || char.IsUpper(document.Text[span.Start]) && !span.Of(document.Text).StartsWith("The ", StringComparison.Ordinal) ? MentionKind.Name
        : MentionKind.Description;

    // Two paragraphs are parted by two line ends.
    private static TokenRange Tokens(Document document, TextSpan span)
    {
        var shift = document.Text[..Math.Min(document.Text.Length, span.Start)].Count(static c => c == '\n') / 2;
        return span.IsEmpty ? default : document.TokensOf(new TextSpan(span.Start + shift, span.End + shift)).Tokens;
    }
}
