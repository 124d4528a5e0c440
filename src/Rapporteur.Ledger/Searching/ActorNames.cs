using Rapporteur.Actors.Registers;

namespace Rapporteur.Ledger.Searching;

/// <summary>What a person who searches means by the word for an actor.</summary>
internal static class ActorNames
{
    private const int CountryLength = 3;

    /// <summary>The ids of the register that it is or names; empty where it is to be looked for among the words of articles.</summary>
    public static IReadOnlyList<string> IdsOf(string asked)
    {
        asked = asked.Trim();
        if (asked.Contains(':', StringComparison.Ordinal) || (asked.Length == CountryLength && asked.All(char.IsAsciiLetterUpper)))
        {
            return [asked];
        }

        var register = Register.Shipped;
        if (register.Organization(asked) is not null || register.State(asked) is not null)
        {
            return [asked];
        }

        return
        [
            .. register.States.Where(state => Is(state.Name) || Is(state.Official)).Select(static state => state.Id)
                .Concat(register.Names.Where(name => Names(name.Kind) && Is(name.Name)).Select(static name => name.Id).OfType<string>())
                .Concat(register.Organizations.Where(one => Is(one.Name) || one.Names.Any(Is)).Select(static one => one.Id))
                .Concat(register.Groups.Where(one => Is(one.Name) || one.Names.Any(Is)).Select(static one => one.Id))
                .Distinct(StringComparer.Ordinal),
        ];

        bool Is(string? name) => string.Equals(name, asked, StringComparison.OrdinalIgnoreCase);
    }

    // Not what stands for its government in one text and for itself in another.
    private static bool Names(ActorNameKind kind) => kind is ActorNameKind.Name or ActorNameKind.ShortName or ActorNameKind.Abbreviation or ActorNameKind.Former;
}
