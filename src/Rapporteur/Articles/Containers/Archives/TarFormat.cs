using System.Buffers.Text;

namespace Rapporteur.Articles.Containers.Archives;

/// <summary>
/// Tar files. The system's own reader takes memory for whatever length a header claims, and gives a file up at its first
/// damage.
/// </summary>
internal sealed class TarFormat : IContainerFormat
{
    /// <summary>Longest path, or description of an entry, that is read.</summary>
    private const int MostDescription = 1 << 20;

    public bool Recognizes(InputHead head) => TarHeader.IsStart(head.Bytes);

    public IEnumerable<StoredArticle> Read(ContainerInput input)
    {
        var tar = new InputBuffer(input.Stream);
        string? name = null;
        string? damage = null;
        while (true)
        {
            var header = Next(tar, ref damage);
            if (damage is not null)
            {
                yield return input.Fault(null, ErrorCodes.ContainerDamaged, $"{damage}. The entries behind it are read; fetch or copy the file again for the others.");
            }

            if (header is null)
            {
                yield break;
            }

            if (header.Type is 'x' or 'L')
            {
                name = Description(tar, header, out damage) ?? name;
                continue;
            }

            var content = new TarEntry(tar, header);
            name ??= header.Name;
            if (header.Type is '0' or '\0' or '7' && !name.EndsWith('/') && MemberName.IsWanted(name))
            {
                foreach (var article in input.Open(content, name))
                {
                    yield return article;
                }
            }

            damage = content.SkipRest()?.Message;
            name = null;
        }
    }

    /// <summary>The next header; null at the end of the file.</summary>
    /// <param name="tar">The file.</param>
    /// <param name="damage">What was passed over.</param>
    private static TarHeader? Next(InputBuffer tar, ref string? damage)
    {
        var ended = false;
        while (true)
        {
            try
            {
                var block = tar.Peek(TarHeader.BlockLength);
                if (block.Length < TarHeader.BlockLength)
                {
                    return null;
                }

                if (TarHeader.IsStart(block) && TarHeader.Parse(block) is { } header)
                {
                    tar.Take(TarHeader.BlockLength);
                    return header;
                }

                if (!block.ContainsAnyExcept((byte)0))
                {
                    // Two empty blocks end a file. Another file may be put behind it; what else is there is not part of it.
                    ended = true;
                    tar.Take(TarHeader.BlockLength);
                }
                else if (ended)
                {
                    return null;
                }
                else
                {
                    damage ??= $"there are bytes at {tar.Position} that are no entry";
                    tar.Take(1);
                }
            }
            catch (DamageException e)
            {
                damage ??= e.Message;
                tar.DropToDamage();
            }
        }
    }

    /// <summary>The path that an entry before the entry gives it: the whole of it (GNU), or among other fields (pax).</summary>
    private static string? Description(InputBuffer tar, TarHeader header, out string? damage)
    {
        var content = new TarEntry(tar, header);
        string? path = null;
        if (header.Length <= MostDescription)
        {
            var bytes = tar.Peek((int)header.Length);
            path = header.Type == 'L' ? TarHeader.Text(bytes) : PaxPath(bytes);
        }

        damage = content.SkipRest()?.Message;
        return path;
    }

    /// <summary>Fields are <c>length key=value\n</c>, where the length is of the whole field.</summary>
    private static string? PaxPath(ReadOnlySpan<byte> fields)
    {
        while (Utf8Parser.TryParse(fields, out int length, out var used) && length > used + 1 && length <= fields.Length)
        {
            var field = fields[(used + 1)..(length - 1)];
            if (field.StartsWith("path="u8))
            {
                return TarHeader.Text(field[5..]);
            }

            fields = fields[length..];
        }

        return null;
    }
}
