using System.Text;
using NodaTime;

namespace Rapporteur.Articles.Containers.Dumps;

/// <summary>A row to an article that can be read.</summary>
internal static class RowArticle
{
    /// <summary>The article in <paramref name="row"/>; a fault where it has no text.</summary>
    public static StoredArticle Of(IDumpRow row, RowFields fields, ContainerInput input, string? name)
    {
        var (text, isHtml) = !fields.IsMapped("text") && FundusBody.Of(row) is { } body ? (body, false)
            : fields.All(row, "text") is { Count: > 0 } texts ? (string.Join("\n\n", texts), false)
            : (fields.First(row, "html"), true);
        if (string.IsNullOrWhiteSpace(text))
        {
            return input.Fault(name, NoText(row, fields, input.SourceOf(name)));
        }

        return input.Article(Encoding.UTF8.GetBytes(text), name, HintsOf(row, fields, input.Hints).WithForm(text, isHtml || MarkupForm.IsMarkup(text)));
    }

    /// <summary>The fault that no field holds the text.</summary>
    public static RapporteurException NoText(IDumpRow row, RowFields fields, string source)
    {
        // A field that is there, and empty, is no question of names.
        var names = row.Names.Take(30).Select(n => n.Length <= 40 ? n : n[..40]).ToList();
        return names.Any(n => fields.NamesOf("text").Concat(fields.NamesOf("html")).Contains(n, StringComparer.OrdinalIgnoreCase))
            ? new RapporteurException(ErrorCodes.InputEmpty, $"{source}: the row has no text. Leave it out, or check how it was made.")
            : new RapporteurException(
                ErrorCodes.NoTextField,
                $"{source}: no field holds the text of an article. There are: {string.Join(", ", names)}. Say which it is, as in --map text={names.FirstOrDefault() ?? "NAME"}; where the dump has no texts, fetch the pages at its addresses first.");
    }

    private static ArticleHints HintsOf(IDumpRow row, RowFields fields, ArticleHints outer) => outer with
    {
        Url = ArticleHintValues.Address(fields.First(row, "url")) ?? outer.Url,
        Title = ArticleHintValues.Line(fields.First(row, "title")) ?? outer.Title,
        Byline = ArticleHintValues.Names(fields.All(row, "author")),
        Published = StoredTime.Parse(fields.First(row, "published")) ?? outer.Published,
        Modified = StoredTime.Parse(fields.First(row, "modified")) ?? outer.Modified,
        Fetched = FetchedAt(fields.First(row, "fetched")) ?? outer.Fetched,
        Publisher = ArticleHintValues.Line(fields.First(row, "publisher")) ?? outer.Publisher,
        Section = ArticleHintValues.Line(fields.First(row, "section")) ?? outer.Section,
        Language = ArticleHintValues.Language(fields.First(row, "language")) ?? outer.Language,
    };

    // Without an offset the fetching may have been anywhere; the latest it can have been, twelve hours west, still bounds it.
    private static Instant? FetchedAt(string? text) => StoredTime.Parse(text) switch
    {
        { Instant: { } instant } => instant.ToInstant(),
        { Local: { } local } => local.WithOffset(Offset.FromHours(-12)).ToInstant(),
        { Day: var day } => day.PlusDays(1).AtMidnight().WithOffset(Offset.FromHours(-12)).ToInstant(),
        null => null,
    };
}
