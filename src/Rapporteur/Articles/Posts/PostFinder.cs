using System.Text.RegularExpressions;
using Rapporteur.Articles.PlainText;

namespace Rapporteur.Articles.Posts;

/// <summary>Puts the lines of an embedded post together: the words before its signature, the signature, sometimes words after it.</summary>
internal static partial class PostFinder
{
    /// <summary>No platform takes a longer post, and a paragraph of a story is rarely longer.</summary>
    private const int LongestBody = 4000;

    /// <summary>Reads on from <paramref name="drafts"/>, with every post as one block.</summary>
    public static List<BlockDraft> Merge(string text, List<BlockDraft> drafts)
    {
        if (!MayHavePosts(text))
        {
            return drafts;
        }

        var merged = new List<BlockDraft>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Kind is BlockKind.Paragraph or BlockKind.Quotation && PostSignature.Find(text, draft.Span) is { } signature)
            {
                i += AddSigned(text, drafts, i, signature, merged);
            }
            else if (draft.Kind == BlockKind.Paragraph && draft.Span.Length <= LongestBody && PostLinks.EndsInShortLink(draft.Span.In(text)))
            {
                var (platform, url) = PostLinks.Of(draft.Span.In(text));
                merged.Add(draft with { Kind = BlockKind.Post, Post = new Post([draft.Span], Url: url, Platform: platform) });
            }
            else
            {
                merged.Add(draft);
            }
        }

        return merged;
    }

    // Most texts have no post, and are spared the search.
    private static bool MayHavePosts(string text) =>
        text.Contains('@', StringComparison.Ordinal) || PostLinks.HasShortLink(text) || text.Contains("osted by ", StringComparison.Ordinal)
        || text.Contains(" shared by ", StringComparison.Ordinal);

    /// <returns>How many drafts after the signature belong to the post.</returns>
    private static int AddSigned(string text, List<BlockDraft> drafts, int index, PostSignature signature, List<BlockDraft> merged)
    {
        var draft = drafts[index];
        var body = new List<TextSpan>();
        var start = draft.Span.Start;
        var afterBlank = draft.AfterBlank;
        var inline = new TextSpan(draft.Span.Start, signature.Span.Start).Trim(text);
        if (!inline.IsEmpty)
        {
            body.Add(inline);
        }

        while (merged.Count > 0 && BelongsBefore(text, merged[^1], body))
        {
            body.Insert(0, merged[^1].Span);
            (start, afterBlank) = (merged[^1].Span.Start, merged[^1].AfterBlank);
            merged.RemoveAt(merged.Count - 1);
        }

        // A lead that ends in a colon promises words that stand after the signature. Where it tells that somebody
        // wrote them, it is the story's own and not part of the post.
        var end = draft.Span.End;
        var after = 0;
        if ((body.Count == 0 || body is [var lead] && text[lead.End - 1] == ':' && !PostLinks.HasShortLink(lead.In(text)))
            && MayFollow(text, drafts, index + 1) && (body.Count > 0 || EndsWithLead(text, merged)))
        {
            if (body.Count > 0 && TellsOfPosting().IsMatch(body[0].In(text)))
            {
                merged.Add(new BlockDraft(body[0], afterBlank, BlockKind.Paragraph));
                (start, afterBlank) = (signature.Span.Start, body[0].Start < draft.Span.Start && draft.AfterBlank);
                body.Clear();
            }

            body.Add(drafts[index + 1].Span);
            end = drafts[index + 1].Span.End;
            after = 1;
        }

        var span = new TextSpan(start, end);
        if (body.Count == 0)
        {
            // A signature whose post was cut away says nothing.
            merged.Add(draft with { Kind = BlockKind.Furniture });
            return 0;
        }

        var (platform, url) = PostLinks.Of(span.In(text));
        var post = new Post(body, signature.AuthorSpan?.Of(text), signature.AuthorSpan, signature.Handle, signature.Posted, url, platform);
        merged.Add(new BlockDraft(span, afterBlank, BlockKind.Post, post));
        return after;
    }

    private static bool BelongsBefore(string text, BlockDraft before, List<TextSpan> body)
    {
        var unsigned = before is { Kind: BlockKind.Post, Post.Handle: null, Post.Author: null };
        if ((before.Kind != BlockKind.Paragraph && !unsigned) || before.Span.Length > LongestBody)
        {
            return false;
        }

        if (body.Count == 0)
        {
            return true;
        }

        // One paragraph is the rule. It goes further back where the first line cannot have started the post.
        var first = body[0].In(text);
        return body.Count < 20 && !unsigned
            && (PostLinks.IsLinksAlone(first) || char.IsLower(first[0]) || first[0] == '#' || LineShape.ListMarkLength(first) > 0);
    }

    private static bool MayFollow(string text, List<BlockDraft> drafts, int index) =>
        index < drafts.Count && drafts[index].Kind == BlockKind.Paragraph && drafts[index].Span.Length <= LongestBody
        && PostSignature.Find(text, drafts[index].Span) is null
        && (index + 1 == drafts.Count || PostSignature.Find(text, drafts[index + 1].Span) is not { } next || next.Span.Start > drafts[index + 1].Span.Start);

    private static bool EndsWithLead(string text, List<BlockDraft> merged) =>
        merged.Count > 0 && merged[^1].Kind == BlockKind.Paragraph && text[merged[^1].Span.End - 1] == ':';

    [GeneratedRegex(@"\b(wrote|writes|posted|posts|tweeted|tweets|said|says|shared|added|replied|responded|announced)\b", RegexOptions.CultureInvariant)]
    private static partial Regex TellsOfPosting();
}
