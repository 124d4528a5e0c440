using NodaTime;
using Rapporteur.Actors.Registers;

namespace Rapporteur.Tests.Actors.Registers;

/// <summary>How far the register knows who held the offices of the states that are most in the news, from 2000 on.</summary>
public sealed class OfficeCoverageTests
{
    // Who held an office for less than a year may be missing.
    private const int LongestGap = 366;

    private static readonly LocalDate _first = new(2000, 1, 1);
    private static readonly LocalDate _last = new(2026, 1, 1);

    private static readonly string[] _states =
    [
        "USA", "RUS", "CHN", "GBR", "FRA", "DEU", "ISR", "PSE", "IRN", "IRQ", "SYR", "UKR", "TUR", "EGY", "SAU", "YEM", "LBN", "JOR", "ARE", "QAT",
        "AFG", "PAK", "IND", "BGD", "LKA", "MMR", "THA", "VNM", "PHL", "IDN", "MYS", "SGP", "JPN", "KOR", "PRK", "AUS", "NZL", "CAN", "MEX", "BRA",
        "ARG", "CHL", "COL", "VEN", "CUB", "ITA", "ESP", "POL", "HUN", "GRC", "NLD", "SWE", "SRB", "GEO", "SDN", "ETH", "NGA", "ZAF", "KEN", "LBY",
    ];

    // What counts as the office (where there is no prime minister, the president governs), and how many of the states have no gap: what is known
    // now, so that nothing is lost; the output lists the gaps that are left to fill.
    public static TheoryData<string, string[], int> Offices => new()
    {
        { "head of state", ["head-of-state", "viceroy"], 57 },
        { "head of government", ["head-of-government", "head-of-state"], 59 },
        { "foreign minister", ["foreign-minister"], 31 },
        { "defence minister", ["defence-minister"], 11 },
        { "ambassador to the United Nations", ["un-ambassador"], 5 },
    };

    [Theory]
    [MemberData(nameof(Offices))]
    public void Shipped_OfficesOfStatesInTheNews_HaveNoGapOverOneYear(string office, string[] kinds, int floor)
    {
        var gaps = _states.Select(state => (State: state, Gaps: GapsOf(state, kinds).ToList())).Where(static s => s.Gaps.Count > 0).ToList();
        foreach (var (state, list) in gaps)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{office} of {state} is not known {string.Join(", ", list)}");
        }

        var without = _states.Length - gaps.Count;
        Assert.True(
            without >= floor,
            $"{without} of {_states.Length} states have a {office} without gaps, {floor} are wanted:\n{string.Join("\n", gaps.Select(static g => $"{g.State}: {string.Join(", ", g.Gaps)}"))}");
    }

    private static IEnumerable<string> GapsOf(string state, string[] kinds)
    {
        var end = _first;
        foreach (var (from, to) in kinds.SelectMany(kind => Register.Shipped.HoldersOf(state, kind))
            .Select(static h => (From: h.Period.From?.First ?? LocalDate.MinIsoValue, To: h.Period.To?.Last ?? LocalDate.MaxIsoValue))
            .OrderBy(static p => p.From))
        {
            if (from >= _last)
            {
                break;
            }

            if (from > end && Period.DaysBetween(end, from) > LongestGap)
            {
                yield return $"{end:uuuu-MM-dd} to {from:uuuu-MM-dd}";
            }

            end = to > end ? to : end;
        }

        if (end < _last && Period.DaysBetween(end, _last) > LongestGap)
        {
            yield return $"{end:uuuu-MM-dd} to {_last:uuuu-MM-dd}";
        }
    }
}
