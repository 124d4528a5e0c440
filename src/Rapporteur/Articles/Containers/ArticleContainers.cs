using Rapporteur.Articles.Containers.Archives;
using Rapporteur.Articles.Containers.Compression;
using Rapporteur.Articles.Containers.Warc;

namespace Rapporteur.Articles.Containers;

/// <summary>
/// Takes an input apart into the articles that it holds, to any depth that the options allow. Streamed: memory for one
/// article at a time.
/// </summary>
public static class ArticleContainers
{
    private const int HeadLength = 64 * 1024;

    /// <summary>So many damages before the first readable byte, and an input is given up.</summary>
    private const int MostDamages = 256;

    /// <summary>The kinds of input, in the order in which they are asked.</summary>
    private static readonly IContainerFormat[] Formats =
    [
        new GzipFormat(),
        new ZstdFormat(),
        new WarcFormat(),
        new ArcFormat(),
        new ZipFormat(),
        new TarFormat(),
        new Feeds.FeedFormat(),
        new Mail.MboxFormat(),
        new Mail.MailFormat(),
        new Dumps.JsonFormat(),
        new Dumps.CsvFormat(),
    ];

    /// <summary>
    /// The articles in <paramref name="input"/>; an input that is one page or text gives that one. Whatever is wrong with
    /// the input, or with a member of it, is the <see cref="StoredArticle.Fault"/> of an article; nothing is thrown for it.
    /// </summary>
    /// <param name="input">The input from its start; read forward only, not disposed.</param>
    /// <param name="source">Its path.</param>
    /// <param name="options">Limits, and what the caller knows.</param>
    public static IEnumerable<StoredArticle> Open(Stream input, string source, ContainerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(source);
        options ??= new ContainerOptions();
        var meter = new ReadMeter(options);
        return OpenMember(new CountingStream(input, meter), source, ArticleHints.None, options, meter, 0);
    }

    /// <summary>The articles in a member that lies <paramref name="depth"/> containers deep; see <see cref="ContainerInput"/>.</summary>
    internal static IEnumerable<StoredArticle> OpenMember(
        Stream member, string source, ArticleHints hints, ContainerOptions options, ReadMeter meter, int depth) =>
        FaultGuard.Guard(Dispatch(member, source, hints, options, meter, depth), source, meter);

    /// <summary>The same for a member that is in memory: it is not copied where it is an article.</summary>
    internal static IEnumerable<StoredArticle> OpenMember(
        ReadOnlyMemory<byte> member, string source, ArticleHints hints, ContainerOptions options, ReadMeter meter, int depth)
    {
        var format = FormatOf(member, options);
        return format is null
            ? [new StoredArticle { Source = source, Content = member, Hints = hints, BytesRead = meter.BytesRead }]
            : FaultGuard.Guard(
                ReadAs(format, new ContainerInput(new ReplayStream(member, Stream.Null), source, hints, options, meter, depth), depth), source, meter);
    }

    /// <summary>The bytes are of one of the kinds of containers.</summary>
    internal static bool IsContainer(ReadOnlyMemory<byte> bytes, ContainerOptions options) => FormatOf(bytes, options) is not null;

    private static IEnumerable<StoredArticle> Dispatch(
        Stream member, string source, ArticleHints hints, ContainerOptions options, ReadMeter meter, int depth)
    {
        var head = new byte[HeadLength];
        var count = ReadHead(member, head, out var damage);
        for (var damages = 0; count == 0 && damage is not null && damages < MostDamages; damages++)
        {
            yield return new StoredArticle { Source = source, Fault = FaultGuard.FaultOf(damage, source), BytesRead = meter.BytesRead };
            count = ReadHead(member, head, out damage);
            if (count == 0 && damage is null)
            {
                yield break;
            }
        }

        var input = new ContainerInput(new ReplayStream(head.AsMemory(0, count), member, damage), source, hints, options, meter, depth);
        foreach (var article in ReadAs(FormatOf(head.AsMemory(0, count), options), input, depth))
        {
            yield return article;
        }
    }

    /// <summary>
    /// Fills <paramref name="head"/> as far as there is something, or to the first damage: a stream that passes over damage
    /// goes on behind it.
    /// </summary>
    private static int ReadHead(Stream member, byte[] head, out DamageException? damage)
    {
        damage = null;
        var count = 0;
        try
        {
            int read;
            while (count < head.Length && (read = member.Read(head, count, head.Length - count)) > 0)
            {
                count += read;
            }
        }
        catch (DamageException e)
        {
            damage = e;
        }

        return count;
    }

    private static IContainerFormat? FormatOf(ReadOnlyMemory<byte> bytes, ContainerOptions options)
    {
        var head = new InputHead(bytes[..Math.Min(bytes.Length, HeadLength)], options);
        foreach (var format in Formats)
        {
            if (format.Recognizes(head))
            {
                return format;
            }
        }

        return null;
    }

    private static IEnumerable<StoredArticle> ReadAs(IContainerFormat? format, ContainerInput input, int depth)
    {
        if (format is null)
        {
            return [input.Article(Decoding.LimitedStream.ReadAll(input.Stream, input.Source, input.Options.MaxMemberBytes), null, input.Hints)];
        }

        return depth < input.Options.MaxDepth
            ? format.Read(input)
            : [input.Fault(null, ErrorCodes.ContainerTooDeep, $"it lies more than {input.Options.MaxDepth} containers deep. Unpack the outer ones first.")];
    }
}
