namespace Rapporteur.Articles.Containers;

/// <summary>
/// Counts what is read of the outermost input, and what decompression makes of it at all depths together, so that no
/// nesting of small bombs gets past <see cref="ContainerOptions.MaxExpansion"/>.
/// </summary>
internal sealed class ReadMeter(ContainerOptions options)
{
    /// <summary>Small inputs may expand to this, whatever their ratio.</summary>
    private const long Allowance = 64L << 20;

    private long _made;

    /// <summary>Bytes of the outermost input read so far, as it lies on the disk.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Counts bytes that were read of the outermost input.</summary>
    public void Read(int count) => BytesRead += count;

    /// <summary>Counts bytes that came out of decompression.</summary>
    /// <param name="count">How many.</param>
    /// <param name="source">What is being decompressed.</param>
    /// <exception cref="RapporteurException">RAP0110: too much came of too little.</exception>
    public void Made(int count, string source)
    {
        _made += count;
        if (_made > Allowance && _made / options.MaxExpansion > BytesRead)
        {
            throw new RapporteurException(
                ErrorCodes.ContainerBomb,
                $"{source} expands to more than {options.MaxExpansion} times what was read of it. Leave it out; unpack it yourself if you trust it.");
        }
    }
}
