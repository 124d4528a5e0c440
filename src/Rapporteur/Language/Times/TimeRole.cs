namespace Rapporteur.Language.Times;

/// <summary>What a word can do in an expression of time. The names, in small letters, are those of the table <c>time-words.txt</c>.</summary>
internal enum TimeRole
{
    /// <summary>1 to 12.</summary>
    Month,

    /// <summary>1 (Monday) to 7.</summary>
    Weekday,

    /// <summary>Makes a name of the day of the week after it ("Good Friday").</summary>
    NamesDay,

    /// <summary>A <see cref="TimeUnit"/>.</summary>
    Unit,

    /// <summary>"Period", which is as long as what was spoken of.</summary>
    Period,

    /// <summary>1 spring, 2 summer, 3 autumn, 4 winter.</summary>
    Season,

    /// <summary>1 morning, 2 midday, 3 afternoon, 4 evening, 5 night.</summary>
    DayPart,

    /// <summary>Days from the day of publication: -1 yesterday, 1 today, 2 tomorrow.</summary>
    NamedDay,

    /// <summary>The night of its day.</summary>
    Tonight,

    /// <summary>The night between its day and the one before, or the one after.</summary>
    Overnight,

    /// <summary>-1 the last, 2 this, 1 the next, from publication.</summary>
    Deictic,

    /// <summary>-1 the one before, 2 the same, 1 the one after, from the date named before.</summary>
    Told,

    /// <summary>With "the", a stretch that ends or starts now: "the past year".</summary>
    Span,

    /// <summary>"Latest".</summary>
    Latest,

    /// <summary>"Recent".</summary>
    Recent,

    /// <summary>"First", "final" before a number and unit.</summary>
    Leading,

    /// <summary>1 the earlier, 2 the middle, 3 the later part.</summary>
    Bound,

    /// <summary>Of a <see cref="Bound"/>: "earlier", "later".</summary>
    Comparative,

    /// <summary>Of a <see cref="Bound"/>: goes with "of".</summary>
    BoundNoun,

    /// <summary>"About", "nearly".</summary>
    Approx,

    /// <summary>A number.</summary>
    Number,

    /// <summary>"Hundred": multiplies.</summary>
    Scale,

    /// <summary>"A", "another".</summary>
    Article,

    /// <summary>An unknown number.</summary>
    Vague,

    /// <summary>"Couple".</summary>
    Couple,

    /// <summary>A place in an order.</summary>
    Ordinal,

    /// <summary>Stands between a number and its unit.</summary>
    Filler,

    /// <summary>"Fiscal".</summary>
    Fiscal,

    /// <summary>"Half" as a number.</summary>
    Half,

    /// <summary>20 for the twenties.</summary>
    Decade,

    /// <summary>The unit of a set: "daily".</summary>
    Every,

    /// <summary>1 past, 2 present, 3 future.</summary>
    Reference,

    /// <summary>Of a <see cref="Reference"/>: stands before a noun.</summary>
    Adjective,

    /// <summary>With "the", a <see cref="Reference"/>.</summary>
    Era,

    /// <summary>How far an <see cref="Era"/> is.</summary>
    Near,

    /// <summary>"The", "its".</summary>
    Determiner,

    /// <summary>"These".</summary>
    These,

    /// <summary>"Each", "every".</summary>
    Each,

    /// <summary>A <see cref="TimePreposition"/>.</summary>
    Preposition,

    /// <summary>An hour that has a name.</summary>
    Clock,

    /// <summary>"O'clock".</summary>
    OClock,

    /// <summary>1 before noon, 2 after it.</summary>
    HalfDay,

    /// <summary>A time zone; 2 for "local", which needs "time".</summary>
    Zone,

    /// <summary>A feast: month times 100 and day.</summary>
    Feast,

    /// <summary>More than one.</summary>
    Plural,

    /// <summary>An abbreviation.</summary>
    Short,

    /// <summary>Often another word: 1 a common one or a surname, 2 a first name, 3 a common one in small letters.</summary>
    Rare,

    /// <summary>Points to times to come.</summary>
    Ahead,

    /// <summary>A verb of telling in the present.</summary>
    TellsNow,

    /// <summary>A verb whose "to" clause happened with it.</summary>
    Happened,
}

/// <summary>Which way a preposition leaves a time open.</summary>
internal enum TimePreposition
{
    /// <summary>None stands there.</summary>
    None,

    /// <summary>In the time: "on", "during".</summary>
    Within,

    /// <summary>From its start on.</summary>
    Since,

    /// <summary>To its end: "until", "by".</summary>
    Until,

    /// <summary>To the day before it.</summary>
    Before,

    /// <summary>From the day after it.</summary>
    After,

    /// <summary>"From": the first end of a range, or the start.</summary>
    From,

    /// <summary>"Between": the first end of a range.</summary>
    Between,

    /// <summary>"Of": belongs to a noun.</summary>
    Of,

    /// <summary>"To": the second end of a range, or an end.</summary>
    To,
}
