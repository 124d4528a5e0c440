using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Readings;
using Rapporteur.Statements;
using Rapporteur.Votes;

namespace Rapporteur.Tests.Readings;

/// <summary>
/// Two readings are the same where every field is, lists by their members. Goes through the fields by itself rather
/// than through JSON, since JSON is what it checks.
/// </summary>
internal static class ReadingComparer
{
    public static bool Same(Reading a, Reading b) =>
        a.Engine == b.Engine && Same(a.Article, b.Article) && All(a.Statements, b.Statements, Same) && All(a.Rejected, b.Rejected, Same)
        && All(a.Events, b.Events, Same) && All(a.Votes, b.Votes, Same);

    private static bool Same(Article a, Article b) =>
        (a.Id, a.Source, a.Text, a.Url, a.Canonical, a.Publisher, a.Section, a.Title)
        == (b.Id, b.Source, b.Text, b.Url, b.Canonical, b.Publisher, b.Section, b.Title)
        && (a.Published, a.Modified, a.Language, a.IsPartial) == (b.Published, b.Modified, b.Language, b.IsPartial)
        && a.Disagreements.SequenceEqual(b.Disagreements)
        && a.Byline.SequenceEqual(b.Byline)
        && All(a.Blocks, b.Blocks, (x, y) => (x.Kind, x.Span) == (y.Kind, y.Span) && Maybe(x.Post, y.Post, Same));

    private static bool Same(Post a, Post b) =>
        a.Body.SequenceEqual(b.Body)
        && (a.Author, a.AuthorSpan, a.Handle, a.Posted, a.Url, a.Platform, a.Id)
        == (b.Author, b.AuthorSpan, b.Handle, b.Posted, b.Url, b.Platform, b.Id);

    private static bool Same(Statement a, Statement b) =>
        (a.Id, a.Type, a.Negated, a.Confidence, a.Review) == (b.Id, b.Type, b.Negated, b.Confidence, b.Review)
        && Maybe(a.Source, b.Source, Same)
        && a.Cue.SequenceEqual(b.Cue)
        && a.Content.SequenceEqual(b.Content)
        && Maybe(a.Addressee, b.Addressee, Same)
        && Maybe(a.Date, b.Date, Same);

    private static bool Same(PoliticalEvent a, PoliticalEvent b) =>
        (a.Id, a.Type, a.Mode, a.Status, a.Historical, a.Statement, a.Confidence)
        == (b.Id, b.Type, b.Mode, b.Status, b.Historical, b.Statement, b.Confidence)
        && a.Contexts.SequenceEqual(b.Contexts)
        && a.Trigger.SequenceEqual(b.Trigger)
        && All(a.Actors, b.Actors, Same)
        && All(a.Recipients, b.Recipients, Same)
        && Maybe(a.Date, b.Date, Same)
        && Maybe(a.Place, b.Place, (x, y) => (x.Name, x.Country) == (y.Name, y.Country) && x.Spans.SequenceEqual(y.Spans));

    private static bool Same(Vote a, Vote b) =>
        (a.Id, a.Body, a.Resolution, a.Subject, a.Outcome, a.Tally, a.Statement, a.Confidence)
        == (b.Id, b.Body, b.Resolution, b.Subject, b.Outcome, b.Tally, b.Statement, b.Confidence)
        && a.Spans.SequenceEqual(b.Spans)
        && All(a.Members, b.Members, (x, y) => (x.Actor, x.Choice, x.Veto) == (y.Actor, y.Choice, y.Veto) && x.Spans.SequenceEqual(y.Spans))
        && Maybe(a.Date, b.Date, Same)
        && a.Contradictions.SequenceEqual(b.Contradictions);

    private static bool Same(DateRange a, DateRange b) => (a.From, a.To) == (b.From, b.To) && a.Spans.SequenceEqual(b.Spans);

    private static bool Same(Mention a, Mention b) =>
        a.Spans.SequenceEqual(b.Spans)
        && (a.Name, a.Actor, a.Country, a.Sector) == (b.Name, b.Actor, b.Country, b.Sector);

    private static bool Maybe<T>(T? a, T? b, Func<T, T, bool> same)
        where T : class => a is null ? b is null : b is not null && same(a, b);

    private static bool All<T>(IReadOnlyList<T> a, IReadOnlyList<T> b, Func<T, T, bool> same) =>
        a.Count == b.Count && a.Zip(b).All(pair => same(pair.First, pair.Second));
}
