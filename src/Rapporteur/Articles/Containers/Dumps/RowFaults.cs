using System.Globalization;

namespace Rapporteur.Articles.Containers.Dumps;

/// <summary>Faults of single rows; those behind them are read.</summary>
internal static class RowFaults
{
    public static StoredArticle TooLarge(ContainerInput input, string? name, long line) => input.Fault(
        name,
        ErrorCodes.InputTooLarge,
        string.Create(CultureInfo.InvariantCulture, $"line {line}: what starts here is larger than {input.Options.MaxMemberBytes} bytes, the most that one article may have. It was passed over."));

    public static StoredArticle Unreadable(ContainerInput input, string? name, long line, string what, Exception? inner = null) => input.Fault(
        name,
        ErrorCodes.RowUnreadable,
        string.Create(CultureInfo.InvariantCulture, $"line {line}: {what}. It was passed over; check how it was made."),
        inner);
}
