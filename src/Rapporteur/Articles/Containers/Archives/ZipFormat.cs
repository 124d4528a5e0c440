using Rapporteur.Articles.Containers.Compression;

namespace Rapporteur.Articles.Containers.Archives;

/// <summary>
/// Zip files, read from their start: each entry by what stands before it. So they need not be sought in, and what lies
/// before a damage or behind it is read.
/// </summary>
internal sealed class ZipFormat : IContainerFormat
{
    /// <summary>After so many damaged entries a file is noise.</summary>
    private const int MostDamages = 500;

    public bool Recognizes(InputHead head) => ZipHeader.IsStart(head.Bytes) || head.Bytes.StartsWith("PK\u0005\u0006"u8);

    public IEnumerable<StoredArticle> Read(ContainerInput input)
    {
        var zip = new InputBuffer(input.Stream, MemberStream.History);
        long? from = 0;
        var damages = 0;
        while (true)
        {
            var found = FindNext(zip, out var isWhole);
            if (from is { } end && end != zip.Position)
            {
                yield return input.Fault(
                    null, ErrorCodes.ContainerDamaged, $"its bytes {end} to {zip.Position} are no entry. The entries behind them are read; fetch or copy the file again.");
            }

            var header = found ? ZipHeader.Take(zip) : null;
            if (header is null)
            {
                if (found || !isWhole)
                {
                    yield return input.Fault(null, ErrorCodes.ContainerDamaged, "it is cut off. Fetch or copy it again.");
                }

                yield break;
            }

            if (from == 0 && header.Name == "[Content_Types].xml")
            {
                yield return input.Fault(null, ErrorCodes.InputNotText, "it is an office document. Save it as text or as a web page.");
                yield break;
            }

            using var entry = new ZipEntry(zip, header);
            foreach (var article in MemberName.IsWanted(header.Name) ? Read(input, header, entry) : [])
            {
                yield return article;
            }

            entry.SkipRest();
            damages += entry.IsDamaged ? 1 : 0;
            if (damages > MostDamages)
            {
                yield return input.Fault(null, ErrorCodes.ContainerDamaged, $"more than {MostDamages} of its entries are damaged; the others are not read. Fetch or copy it again.");
                yield break;
            }

            from = entry.IsEndKnown ? zip.Position : null;
        }
    }

    private static IEnumerable<StoredArticle> Read(ContainerInput input, ZipHeader header, ZipEntry entry) => header.Obstacle is { } obstacle
        ? [input.Fault(header.Name, ErrorCodes.ContainerDamaged, $"the entry {obstacle}. Unpack the file first.")]
        : input.Open(new MeteredStream(entry, input.Meter, input.SourceOf(header.Name)), header.Name);

    /// <summary>Goes to the next entry; it follows at once, unless this one was damaged.</summary>
    /// <param name="zip">The file.</param>
    /// <param name="isWhole">The directory at the end of the file is there.</param>
    /// <returns>False where there is no other entry.</returns>
    private static bool FindNext(InputBuffer zip, out bool isWhole)
    {
        isWhole = true;
        while (true)
        {
            try
            {
                var mark = zip.Peek(ZipHeader.FixedLength);
                if (ZipHeader.IsStart(mark))
                {
                    return true;
                }

                isWhole = mark.StartsWith("PK\u0001\u0002"u8) || mark.StartsWith("PK\u0005\u0006"u8);
                if (isWhole || mark.IsEmpty)
                {
                    return false;
                }

                var next = zip.Unread[1..].IndexOf((byte)'P');
                zip.Take(next < 0 ? zip.Unread.Length : next + 1);
            }
            catch (DamageException)
            {
                zip.DropToDamage();
            }
        }
    }
}
