using System.Globalization;
using Rapporteur.Articles.Containers.Dumps;
using Rapporteur.Articles.Decoding;

namespace Rapporteur.Articles.Containers.Feeds;

/// <summary>Feeds in XML: RSS 0.9x, 1.0 (RDF) and 2.0, Atom. For those in JSON see <see cref="JsonFeed"/>.</summary>
internal sealed class FeedFormat : IContainerFormat
{
    private const int HeadLength = 64 * 1024;

    public bool Recognizes(InputHead head) => FeedProlog.Of(head.Text) is not null;

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
            head ??= FeedHead.Of(DeclaredText.Of(outside.Bytes, prolog.Encoding));
            var name = number.ToString(CultureInfo.InvariantCulture);
            yield return entry.Overflowed
                ? RowFaults.TooLarge(input, name, splitter.Line)
                : FeedEntry.Of(DeclaredText.Of(entry.Bytes, prolog.Encoding), head, input, name);
            entry.Clear();
        }
    }
}
