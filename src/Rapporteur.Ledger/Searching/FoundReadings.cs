using Microsoft.Data.Sqlite;
using Rapporteur.Articles;
using Rapporteur.Ledger.Storage;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Searching;

/// <summary>The articles that hits are from; the last ones are kept.</summary>
internal sealed class FoundReadings(SqliteConnection connection, SqliteTransaction transaction)
{
    private const int Kept = 16;
    private readonly Dictionary<long, (HitArticle Article, Engine Engine, SpannedText Text)> _found = [];

    /// <summary>The article of a reading, what read it, and its text.</summary>
    public (HitArticle Article, Engine Engine, SpannedText Text) Of(long reading)
    {
        if (!_found.TryGetValue(reading, out var found))
        {
            if (_found.Count == Kept)
            {
                _found.Clear();
            }

            var (article, engine) = ReadingLoader.ArticleOf(connection, transaction, reading);
            found = (HitArticle.Of(article), engine, new SpannedText(article.Text));
            _found.Add(reading, found);
        }

        return found;
    }
}
