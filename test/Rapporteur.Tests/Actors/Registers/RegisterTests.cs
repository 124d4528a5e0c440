using NodaTime;
using Rapporteur.Actors;
using Rapporteur.Actors.Registers;
using Rapporteur.Tests.Language;

namespace Rapporteur.Tests.Actors.Registers;

/// <summary>The register that comes with the library.</summary>
public sealed class RegisterTests
{
    private static readonly LocalDate[] _days = [new(2003, 6, 15), new(2013, 6, 15), new(2024, 3, 25)];

    private static Register Shipped => Register.Shipped;

    [Fact]
    public void Shipped_Entries_DoNotContradictOneAnother() => Assert.Empty(RegisterChecks.FaultsOf(Shipped.Tables, 20));

    [Fact]
    public void Shipped_Names_StandOnce() => AssertNone(Shipped.Names.GroupBy(static n => n).Where(static g => g.Count() > 1).Select(static g => $"{g.Key.Id} {g.Key.Kind} {g.Key.Name}"));

    [Fact]
    public void Shipped_Persons_HaveOneName() => AssertNone(
        Shipped.Holders.GroupBy(static h => h.Person).Where(static g => g.Select(static h => h.Name).Distinct().Count() > 1).Select(static g => g.Key));

    [Fact]
    public void Shipped_Members_AreNotMembersTwiceAtATime() => AssertNone(
        from membership in Shipped.Members.GroupBy(static m => (m.Organization, m.Member))
        from pair in membership.Zip(membership.Skip(1))
        where pair.First.Period.To is not { } to || pair.Second.Period.From is not { } next || to.First > next.Last
        select $"{membership.Key}");

    // Cities that are states, whose people have no name of their own in English; and Victoria, which in news is nearly always another.
    private static readonly HashSet<string> _without =
        ["MCO has no Capital", "SGP has no Capital", "VAT has no Capital", "VAT has no Demonym", "SYC has no Capital"];

    [Fact]
    public void Shipped_EveryState_HasNameDemonymAdjectiveAndCapital() => AssertNone(
        from state in Shipped.States
        where state.Kind == "state"
        from kind in (ActorNameKind[])[ActorNameKind.Name, ActorNameKind.Demonym, ActorNameKind.Adjective, ActorNameKind.Capital]
        where !Shipped.Names.Any(n => n.Id == state.Id && n.Kind == kind)
        let missing = $"{state.Id} has no {kind}"
        where !_without.Contains(missing)
        select missing);

    [Theory]
    [InlineData(ActorNameKind.Name)]
    [InlineData(ActorNameKind.Demonym)]
    [InlineData(ActorNameKind.Adjective)]
    [InlineData(ActorNameKind.Capital)]
    public void Shipped_NamesOfStates_LeadToTheirState(ActorNameKind kind)
    {
        var missed = new List<string>();
        foreach (var name in Shipped.Names.Where(n => n.Kind == kind && Shipped.State(n.Id!)!.Kind == "state"))
        {
            // Two Congos have one adjective: in a text that tells nothing else, either will do.
            var others = Shipped.Names.Where(n => n.Name == name.Name).Select(static n => n.Id).ToHashSet();
            foreach (var day in _days.Where(d => name.Period.Holds(d) && Shipped.State(name.Id!)!.Period.Holds(d)))
            {
                if (!others.Contains(CountryOf(name, day)))
                {
                    missed.Add($"{name.Id} {name.Name} on {day:uuuu-MM-dd}: {CountryOf(name, day)}");
                }
            }
        }

        AssertNone(missed);
    }

    [Fact]
    public void Meanings_NamesAndIds_LeadToTheirEntries()
    {
        Assert.Contains(Shipped.Meanings("moscow"), static m => m is { Id: "RUS", As: ActorNameKind.Capital });
        Assert.Contains(Shipped.Meanings("The Kremlin"), static m => m is { Id: "RUS" });
        Assert.Contains(Shipped.Meanings("tcd"), static m => m is { Id: "TCD", Kind: ActorEntryKind.State });
        Assert.Contains(Shipped.Meanings("un security council"), static m => m is { Id: "UNSC", Kind: ActorEntryKind.Organization });
        Assert.Contains(Shipped.Meanings("group:hamas"), static m => m.Kind == ActorEntryKind.Group);
        Assert.Empty(Shipped.Meanings("Nowhereland"));
        Assert.Empty(Shipped.Meanings(""));
    }

    [Fact]
    public void Nearest_MisspeltName_IsFound()
    {
        Assert.Contains("Zimbabwe", NearestNames.Of(Shipped, "Zimbawbe", 5));
        Assert.Empty(NearestNames.Of(Shipped, "xqzkvwpt", 5));
        Assert.Empty(NearestNames.Of(Shipped, new string('x', 500), 5));
    }

    private static string? CountryOf(RegisteredName name, LocalDate day)
    {
        var isAdjective = name.Kind is ActorNameKind.Adjective or ActorNameKind.Demonym;
        var text = isAdjective ? $"They met {name.Name} ministers." : $"They met {name.Name} again.";
        var document = Pages.Of(text);
        var tokens = document.TokensOf(new TextSpan(9, isAdjective ? text.Length - 1 : text.LastIndexOf(' '))).Tokens;
        return new ActorResolver(document, day).Resolve(tokens, tokens.End - 1).Country;
    }

    private static void AssertNone(IEnumerable<string> missing)
    {
        var list = missing.Distinct().ToList();
        Assert.True(list.Count == 0, string.Join("\n", list));
    }
}
