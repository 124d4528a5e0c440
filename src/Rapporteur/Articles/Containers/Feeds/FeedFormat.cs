using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Rapporteur.Articles.Containers.Dumps;
using Rapporteur.Articles.Decoding;

namespace Rapporteur.Articles.Containers.Feeds;

/// <summary>Feeds in XML: RSS 0.9x, 1.0 (RDF) and 2.0, Atom. For those in JSON see <see cref="JsonFeed"/>.</summary>
internal sealed class FeedFormat : IContainerFormat
{
    private const int HeadLength = 64 * 1024;

    public bool Recognizes(ReadOnlySpan<byte> head) => FeedProlog.Of(ByteReader.TextOf(head)) is not null;

    public IEnumerable<StoredArticle> Read(ContainerInput input)
    {
        var reader = new ByteReader(input.Stream);
        reader.Ensure(HeadLength);
        if (FeedProlog.Of(ByteReader.TextOf(reader.Ahead)) is not { } prolog)
        {
            yield break;
        }

        if (prolog.DefinesEntities)
        {
            yield return input.Fault(
                null,
                ErrorCodes.EntitiesRefused,
                "the feed defines entities, which can blow it up or read files; none are resolved. Take the document type out if you trust it.");
            yield break;
        }

        var splitter = new FeedSplitter(reader, prolog.Entry);
        var outside = new MemberBuffer(HeadLength);
        var entry = new MemberBuffer(input.Options.MaxMemberBytes);
        FeedHead? head = null;
        for (var number = 1; splitter.Take(outside, entry); number++)
        {
            head ??= FeedHead.Of(TextOf(outside.Bytes, prolog.Encoding));
            var name = number.ToString(CultureInfo.InvariantCulture);
            yield return entry.Overflowed
                ? RowFaults.TooLarge(input, name, splitter.Line)
                : FeedEntry.Of(TextOf(entry.Bytes, prolog.Encoding), head, input, name);
            entry.Clear();
        }
    }

    // The declaration is often wrong, and parts of a feed come from elsewhere: what is UTF-8 is UTF-8, entry by entry.
    private static string TextOf(ReadOnlySpan<byte> bytes, string? label)
    {
        if (Utf8.IsValid(bytes) || label is null)
        {
            return LenientUtf8.Encoding.GetString(bytes);
        }

        var encoding = WebEncodings.Find(label);
        return (encoding is null || encoding.CodePage == Encoding.UTF8.CodePage ? LenientUtf8.Encoding : encoding).GetString(bytes);
    }
}
