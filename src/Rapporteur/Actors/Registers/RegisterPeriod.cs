using NodaTime;

namespace Rapporteur.Actors.Registers;

/// <summary>From when to when an entry of the register holds; both ends are counted.</summary>
/// <param name="From">The first day; null where it is not known or does not matter.</param>
/// <param name="To">The last day; null where it still holds.</param>
public readonly record struct RegisterPeriod(RegisterDate? From, RegisterDate? To)
{
    /// <summary>True where the entry may hold on <paramref name="day"/>: a year that begins or ends it is counted in whole.</summary>
    /// <param name="day">The day; null asks whether it still holds.</param>
    public bool Holds(LocalDate? day) =>
        day is { } at ? !IsAfter(at) && !IsBefore(at) : To is null;

    /// <summary>True where it was over before <paramref name="day"/>.</summary>
    public bool IsBefore(LocalDate day) => To is { } to && to.Last < day;

    /// <summary>True where it began after <paramref name="day"/>.</summary>
    public bool IsAfter(LocalDate day) => From is { } from && from.First > day;

    /// <summary>True where its end does not lie before its beginning.</summary>
    public bool IsOrdered => From is not { } from || To is not { } to || from.First <= to.Last;
}
