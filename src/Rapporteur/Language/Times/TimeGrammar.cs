namespace Rapporteur.Language.Times;

/// <summary>All expressions: what the grammars of their kinds read, and the words before them that belong to them ("early", "about", "the end of").</summary>
internal static class TimeGrammar
{
    /// <summary>The longest expression that starts at token <paramref name="at"/>; null where none does.</summary>
    public static TimeMatch? Read(TimeScene scene, int at)
    {
        var token = scene[at];
        if (token.Word is null && token.Shape == NumberShape.None)
        {
            return null;
        }

        return TimeMatch.Longer(TimeMatch.Longer(Plain(scene, at), Bound(scene, at)), TimeMatch.Longer(Length(scene, at), Reference(scene, at)));
    }

    private static TimeMatch? Plain(TimeScene scene, int at)
    {
        var best = TimeMatch.Longer(QuarterGrammar.Read(scene, at), DateGrammar.Read(scene, at));
        best = TimeMatch.Longer(best, ClockGrammar.Read(scene, at));
        best = TimeMatch.Longer(best, PeriodGrammar.Read(scene, at));
        return TimeMatch.Longer(best, SetGrammar.Read(scene, at) ?? SinceClauses.Read(scene, at));
    }

    // "Early 1991", "late last week", "earlier in the year", "the end of this month", "mid-1990s".
    private static TimeMatch? Bound(TimeScene scene, int at)
    {
        if (scene[at].Mid)
        {
            return Plain(scene, at);
        }

        var i = scene.Has(at, TimeRole.Determiner) ? at + 1 : at;
        if (!scene.Has(i, TimeRole.Bound))
        {
            return null;
        }

        if (scene.Has(i, TimeRole.BoundNoun))
        {
            return scene.Says(i + 1, "of") ? Plain(scene, i + 2) : null;
        }

        var next = scene.AfterHyphen(i + 1);
        next += scene.Says(next, "in") || scene.Says(next, "on") ? 1 : 0;
        var plain = Plain(scene, next) ?? (i > at ? DeterminedGrammar.Read(scene, next) : null);
        if (plain is not { } match || match.Kind is TimeKind.Duration or TimeKind.Set)
        {
            return null;
        }

        // "Earlier this month" ends, and "later this month" starts, where the article stands.
        if (scene.Has(i, TimeRole.Comparative) && scene.Today is { } today && match.FirstDay <= today && match.LastDay >= today)
        {
            return scene.Role(i, TimeRole.Bound) == 1 ? match with { To = today } : match with { From = today };
        }

        return match;
    }

    // "Two weeks", "nearly two weeks", "more than four hours", "up to 180 days".
    private static TimeMatch? Length(TimeScene scene, int at)
    {
        var i = at;
        if (scene.Says(at, "no", "more"))
        {
            i++;
        }

        if (scene.Says(i + 1, "than") && (scene.Says(i, "more") || scene.Says(i, "less") || scene.Says(i, "fewer") || scene.Says(i, "longer")))
        {
            i += 2;
        }
        else if (scene.Says(i, "at", "least") || scene.Says(i, "at", "most") || scene.Says(i, "up", "to"))
        {
            i += 2;
        }
        else if (scene.Has(i, TimeRole.Approx))
        {
            i++;
        }

        return DurationGrammar.Read(scene, i);
    }

    private static TimeMatch? Reference(TimeScene scene, int at)
    {
        var i = scene.Says(at, "right") || scene.Says(at, "just") || scene.Says(at, "more") ? at + 1 : at;
        var reference = scene.Role(i, TimeRole.Reference);
        if (reference > 0)
        {
            // "As soon as" is a conjunction.
            if (scene.Says(i - 1, "as") || scene.Says(i + 1, "as"))
            {
                return null;
            }

            var noun = scene.Verbs.Kind(i + 1) is WordKind.Noun or WordKind.PluralNoun or WordKind.Adjective or WordKind.Name;
            return !scene.Has(i, TimeRole.Adjective) || noun ? new TimeMatch(i + 1, TimeKind.Date, Name(reference)) : null;
        }

        if (scene.Says(at, "the"))
        {
            // "The past", but not "the past three years" nor "the future president".
            var next = scene.Has(at + 1, TimeRole.Near) ? at + 2 : at + 1;
            if (scene.Role(next, TimeRole.Era) is > 0 and var era && scene.Verbs.Kind(next + 1) is WordKind.Other or WordKind.Adverb)
            {
                return new TimeMatch(next + 1, TimeKind.Date, Name(era));
            }

            return scene.Says(at - 1, "at") && scene.Says(at + 1, "moment") ? new TimeMatch(at + 2, TimeKind.Date, Name(2)) : null;
        }

        return scene.Has(at, TimeRole.These) && scene.Says(at + 1, "days") ? new TimeMatch(at + 2, TimeKind.Date, Name(2)) : null;
    }

    private static string Name(int reference) => reference switch
    {
        1 => "PAST_REF",
        2 => "PRESENT_REF",
        _ => "FUTURE_REF",
    };
}
