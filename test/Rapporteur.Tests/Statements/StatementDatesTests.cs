using Rapporteur.Language;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;
using Rapporteur.Tests.Language.Times;
using Rapporteur.Tests.Statements.Linking;

namespace Rapporteur.Tests.Statements;

/// <summary>Sources in square brackets, cues in angle brackets, contents in braces. The articles are of Monday, March 25, 2024.</summary>
public sealed class StatementDatesTests
{
    private const string Published = "2024-03-25";

    [Theory]
    [InlineData("[The minister] <said> on Friday that {the port would reopen}.", "2024-03-22..2024-03-22 Friday")]
    [InlineData("On Friday, [the minister] <said> {the port would reopen}.", "2024-03-22..2024-03-22 Friday")]
    [InlineData("[The minister] <said> in an interview on Friday that {the port would reopen}.", "2024-03-22..2024-03-22 Friday")]
    [InlineData("[The minister] <said> last week that {the port would reopen}.", "2024-03-18..2024-03-24 last week")]
    [InlineData("<According to> [a letter] of March 3, {the port would reopen}.", "2024-03-03..2024-03-03 March 3")]
    public void Of_TimeThatHangsOnTheCue_IsTheDay(string marked, string expected) => Assert.Equal(expected, Date(Published, marked));

    [Theory]
    [InlineData("[The minister] <said> {the port would reopen on Friday}.")]
    [InlineData("[The minister], who took office on Friday, <said> {the port would reopen}.")]
    [InlineData("[The minister] <said> {the port would reopen}.")]
    public void Of_TimeOfSomethingElse_IsThePublicationWithoutWords(string marked) => Assert.Equal("2024-03-25..2024-03-25 ", Date(Published, marked));

    [Theory]
    [InlineData("[The minister] had <said> {the port would reopen}.")]
    [InlineData("[The minister] will <say> {the port is open}.")]
    [InlineData("[The minister] has <said> since March 3 that {the port would reopen}.")]
    public void Of_CueOfAnotherTime_IsNotKnown(string marked) => Assert.Null(Date(Published, marked));

    [Theory]
    [InlineData("[The minister] <said> {the port would reopen}.")]
    [InlineData("[The minister] <said> on Friday that {the port would reopen}.")]
    public void Of_PublicationUnknown_IsNotKnown(string marked) => Assert.Null(Date(null, marked));

    [Fact]
    public void Of_PublicationUnknownButDayInFull_IsTheDay() =>
        Assert.Equal("2019-03-01..2019-03-01 March 1, 2019", Date(null, "[The minister] <said> on March 1, 2019 that {the port would reopen}."));

    [Fact]
    public void Of_DocumentWithoutTimes_IsNotKnown()
    {
        var (document, draft) = Draft(Published, "[The minister] <said> on Friday that {the port would reopen}.");
        Assert.Null(StatementDates.Of(document.With(document.Layers with { Times = null }), draft));
        Assert.Null(StatementDates.Of(document.With(document.Layers with { Trees = null }), draft));
    }

    [Fact]
    public void Of_StatementWithoutACue_IsNotKnown()
    {
        var (document, draft) = Draft(Published, "{“The port is open.”}");
        Assert.Null(StatementDates.Of(document, draft));
    }

    private static string? Date(string? published, string marked)
    {
        var (document, draft) = Draft(published, marked);
        return StatementDates.Of(document, draft) is { } date
            ? $"{date.From:yyyy'-'MM'-'dd}..{date.To:yyyy'-'MM'-'dd} {string.Join(' ', date.Spans.Select(s => s.Of(document.Text)))}"
            : null;
    }

    private static (Document Document, Draft Draft) Draft(string? published, string marked)
    {
        var scene = MarkedScene.Of(marked);
        var document = TimeText.Read(published, scene.Document.Text);
        RoleSpan? Of(Role role) => scene.Spans.FirstOrDefault(s => s.Role == role);
        var parts = new LinkedParts(Of(Role.Cue), Of(Role.Source), [.. scene.Spans.Where(s => s.Role == Role.Content)], 1, 1);
        return (document, StatementExtractor.DraftOf(document, parts, 1));
    }
}
