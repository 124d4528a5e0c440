using System.Globalization;
using Rapporteur.Readings;

namespace Rapporteur.Tests.Statements;

/// <summary>What holds of every reading, of whatever text and by whatever model.</summary>
internal static class ReadingLaws
{
    public static void Check(Reading reading)
    {
        var text = reading.Article.Text;
        for (var i = 0; i < reading.Statements.Count; i++)
        {
            var statement = reading.Statements[i];
            Assert.Equal("s" + (i + 1).ToString(CultureInfo.InvariantCulture), statement.Id);
            Assert.InRange(statement.Confidence, 0, 1);
            Assert.NotEmpty(statement.Content);
            foreach (var spans in new[] { statement.Content, statement.Cue, statement.Source?.Spans ?? [] })
            {
                var at = 0;
                foreach (var span in spans)
                {
                    Assert.True(span.Start >= at && span.End <= text.Length && !span.IsEmpty);
                    Assert.Equal(span, span.Trim(text));
                    at = span.End;
                }
            }
        }
    }
}
