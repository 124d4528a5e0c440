namespace Rapporteur.Language.Times;

/// <summary>Units of time, from short to long; their numbers are those of the table of words.</summary>
internal enum TimeUnit
{
    /// <summary>No unit.</summary>
    None,

    /// <summary>A second.</summary>
    Second,

    /// <summary>A minute.</summary>
    Minute,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,

    /// <summary>Two weeks.</summary>
    Fortnight,

    /// <summary>A month.</summary>
    Month,

    /// <summary>Three months, from January.</summary>
    Quarter,

    /// <summary>Half a year.</summary>
    Half,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Ten years: 1990 to 1999.</summary>
    Decade,

    /// <summary>A hundred years: 1900 to 1999.</summary>
    Century,

    /// <summary>A thousand years.</summary>
    Millennium,

    /// <summary>Three months, from March, June, September or December.</summary>
    Season,
}
