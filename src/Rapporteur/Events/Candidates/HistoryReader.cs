using NodaTime;
using Rapporteur.Language;
using Rapporteur.Language.Times;

namespace Rapporteur.Events.Candidates;

/// <summary>Tells old events that are told again: their clause dates them long before the article.</summary>
internal sealed class HistoryReader(ClauseTrees trees)
{
    // What lies further back than this is no news.
    private const int OldDays = 60;

    private readonly LocalDate? _published = trees.Document.Article.Published?.Day;

    /// <summary>True of a verb or noun that tells of an old event.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <param name="carrier">The verb that carries a noun; -1 where there is none.</param>
    public bool IsHistory(int trigger, int carrier) => IsDatedBack(trigger) || (carrier >= 0 && IsDatedBack(carrier));

    private bool IsDatedBack(int token)
    {
        var document = trees.Document;
        return document.Layers.Times is not null
            && ClauseTimes.Nearest(document, new TokenRange(token, token + 1), static _ => false) is { } time
            && (time.To is { } to && _published is { } day ? to < day.PlusDays(-OldDays) : IsAges(time));
    }

    // "Decades ago".
    private bool IsAges(TimeExpression time)
    {
        var (decades, ago) = (false, false);
        for (var i = time.Tokens.Start; i < time.Tokens.End; i++)
        {
            decades |= trees.LemmaOf(i) is "decade" or "century" or "year" or "generation";
            ago |= trees.LemmaOf(i) is "ago" or "earlier";
        }

        return decades && ago;
    }
}
