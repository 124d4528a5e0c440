using System.Text;
using Rapporteur.Models;

namespace Rapporteur.Actors.Registers;

/// <summary>
/// The compiled register: behind the header of <see cref="HashedFile"/> all strings, sorted and once each, then the tables in
/// their order, row by row, every cell the number of a string or a date. Numbers are of seven bits to a byte.
/// </summary>
internal static class RegisterFile
{
    private const uint Version = 1;
    private const string What = "the register";

    private static ReadOnlySpan<byte> Magic => "RAPPREG\0"u8;

    /// <summary>Writes a register; the same entries give the same bytes.</summary>
    public static void Write(Stream stream, RegisterTables tables)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(tables);
        var cells = new RegisterCells(tables);
        var rest = new MemoryStream();
        using (var writer = new BinaryWriter(rest, Encoding.UTF8, leaveOpen: true))
        {
            cells.Write(writer);
        }

        HashedFile.Write(stream, Magic, Version, rest.GetBuffer().AsSpan(0, (int)rest.Length));
    }

    /// <summary>Reads a register and checks all that must hold of it.</summary>
    /// <param name="stream">Stands at its start.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="RapporteurException">RAP0204: damaged, of another version, or contradicting itself.</exception>
    public static RegisterTables Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            var rest = HashedFile.Read(stream, Magic, Version, What, name);
            using var reader = new BinaryReader(rest, Encoding.UTF8, leaveOpen: true);
            var tables = new RegisterReader(reader).Read();
            if (rest.Position != rest.Length)
            {
                throw new InvalidDataException("something follows its end");
            }

            return RegisterChecks.FaultsOf(tables, 1) is [var fault, ..] ? throw new InvalidDataException(fault) : tables;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or FormatException or RapporteurException { Code: ErrorCodes.ModelUnreadable })
        {
            throw new RapporteurException(
                ErrorCodes.RegisterUnreadable,
                $"The register {name} cannot be used: {ReasonOf(e)}. Install the program again, or compile the register anew (rapporteur train register).",
                e);
        }
    }

    // What a model's file says of itself, without its advice, which is another.
    private static string ReasonOf(Exception fault)
    {
        var end = fault is RapporteurException ? fault.Message.IndexOf(" Take the model", StringComparison.Ordinal) : -1;
        return (end < 0 ? fault.Message : fault.Message[..end]).TrimEnd('.');
    }
}
