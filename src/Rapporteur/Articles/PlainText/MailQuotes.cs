using System.Text.RegularExpressions;

namespace Rapporteur.Articles.PlainText;

/// <summary>
/// What mail programs put around a message in plain text: the message that it answers (<c>On Monday Jane Roe wrote:</c> and
/// lines that start in <c>&gt;</c>), the fields of one that it forwards, and the signature behind <c>-- </c> (RFC 3676).
/// </summary>
internal static partial class MailQuotes
{
    /// <summary>A rule of two hyphens with more than this behind it is no signature's.</summary>
    private const int LongestSignature = 20;
    private const int LongestAttribution = 300;

    /// <summary>Marks it as furniture; quoted lines that nothing is said of are a quotation.</summary>
    public static void Mark(string text, List<BlockDraft> drafts)
    {
        MarkSignature(text, drafts);
        MarkHeads(text, drafts);
        var answers = false;
        for (var i = 1; i < drafts.Count; i++)
        {
            if (IsQuoted(text, drafts[i]) && !IsQuoted(text, drafts[i - 1]) && text[drafts[i - 1].Span.End - 1] == ':'
                && drafts[i - 1].Span.Length <= LongestAttribution)
            {
                answers = true;
                SetFurniture(drafts, i - 1);

                // The line that names the sender is often broken before its last word.
                if (i > 1 && drafts[i - 1].Span.Length <= 30 && !drafts[i - 1].AfterBlank && Attribution().IsMatch(drafts[i - 2].Span.In(text)))
                {
                    SetFurniture(drafts, i - 2);
                }
            }
        }

        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Kind == BlockKind.Paragraph && IsQuoted(text, drafts[i]))
            {
                drafts[i] = drafts[i] with { Kind = answers ? BlockKind.Furniture : BlockKind.Quotation };
            }
        }
    }

    private static void MarkSignature(string text, List<BlockDraft> drafts)
    {
        for (var i = drafts.Count - 1; i > 0 && drafts.Count - i <= LongestSignature; i--)
        {
            var span = drafts[i].Span;
            if (span.Of(text) == "--" && span.End < text.Length && text[span.End] == ' ')
            {
                SetFurniture(drafts, i, drafts.Count);
                return;
            }
        }
    }

    private static void MarkHeads(string text, List<BlockDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var line = drafts[i].Span.In(text);
            if (line.Length > 80 || Opening().Match(line.ToString()) is not { Success: true } match)
            {
                continue;
            }

            var end = i + 1;
            while (end < drafts.Count && Field().IsMatch(drafts[end].Span.In(text)))
            {
                end++;
            }

            // What is answered is not the message's own; what is forwarded, with nothing said before it, is all there is.
            var answered = match.Groups["original"].Success && i > 0;
            SetFurniture(drafts, i, answered ? drafts.Count : end > i + 1 ? end : i);
            i = end - 1;
        }
    }

    private static bool IsQuoted(string text, BlockDraft draft) => text[draft.Span.Start] == '>';

    private static void SetFurniture(List<BlockDraft> drafts, int index) => SetFurniture(drafts, index, index + 1);

    private static void SetFurniture(List<BlockDraft> drafts, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            drafts[i] = drafts[i] with { Kind = BlockKind.Furniture };
        }
    }

    [GeneratedRegex(@"^(on|am|le|el|il|em|op|den)\s.{5,}[\d>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Attribution();

    [GeneratedRegex(@"^(-{2,}\s?((?<original>original\s(message|appointment))|forwarded\smessage(\sfrom\s.{1,40})?)\s?-{2,}|begin\sforwarded\smessage:)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\*?(from|sent|date|to|cc|subject|reply-to)\*?:\*?\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Field();
}
