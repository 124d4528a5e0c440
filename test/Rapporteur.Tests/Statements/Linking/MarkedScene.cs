using System.Text;
using Rapporteur.Language;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;
using Rapporteur.Tests.Language;

namespace Rapporteur.Tests.Statements.Linking;

/// <summary>Scenes of spans made by hand: sources in square brackets, cues in angle brackets, contents in braces.</summary>
internal static class MarkedScene
{
    /// <summary>The scene of <paramref name="marked"/> paragraphs.</summary>
    public static LinkScene Of(params string[] marked)
    {
        var plain = new List<string>();
        var marks = new List<(Role Role, TextSpan Span)>();
        var start = 0;
        foreach (var paragraph in marked)
        {
            var text = new StringBuilder();
            var open = 0;
            foreach (var c in paragraph)
            {
                switch (c)
                {
                    case '[' or '<' or '{':
                        open = start + text.Length;
                        break;
                    case ']' or '>' or '}':
                        marks.Add((c switch { ']' => Role.Source, '>' => Role.Cue, _ => Role.Content }, new TextSpan(open, start + text.Length)));
                        break;
                    default:
                        text.Append(c);
                        break;
                }
            }

            plain.Add(text.ToString());
            start += text.Length + 2;
        }

        var document = Pages.Of([.. plain]);
        return new LinkScene(document, TraitReader.Read(document), [.. marks.Select(m => Span(document, m.Role, m.Span))], []);
    }

    /// <summary>The tokens that lie in <paramref name="span"/>.</summary>
    public static RoleSpan Span(Document document, Role role, TextSpan span)
    {
        var inside = Enumerable.Range(0, document.Tokens.Count).Where(i => span.Contains(document.Tokens[i].Span)).ToList();
        var paragraph = Enumerable.Range(0, document.Paragraphs.Count).First(p => document.Paragraphs[p].Tokens.Contains(inside[0]));
        return new RoleSpan(role, new TokenRange(inside[0], inside[^1] + 1), paragraph, 0.9f);
    }

    /// <summary>"source | cue | content / content", a dash where a part is missing.</summary>
    public static string Describe(Document document, LinkedParts parts) => string.Join(
        " | ",
        Text(document, parts.Source),
        Text(document, parts.Cue),
        string.Join(" / ", parts.Contents.Select(c => Text(document, c))));

    private static string Text(Document document, RoleSpan? span) => span is null ? "-" : document.SpanOf(span.Tokens).Of(document.Text);
}
