using System.Globalization;
using Rapporteur.Actors.Registers;
using Rapporteur.Language;
using Rapporteur.Statements;
using Rapporteur.Votes.Bodies;
using Rapporteur.Votes.Drafts;
using Rapporteur.Votes.Finding;

namespace Rapporteur.Votes;

/// <summary>Finds the votes that a document tells of, and what follows for them from the rules of the bodies.</summary>
public static class VoteReader
{
    private const double LeastConfidence = 0.05;
    private const double MostConfidence = 0.97;

    /// <summary>The votes that took place, or were put off, in the order of the text. Time is linear in its length.</summary>
    /// <param name="document">The document; trees, names and times are used where its layers have them.</param>
    /// <param name="statements">Its statements.</param>
    /// <param name="register">The register; null for the one of the library.</param>
    /// <exception cref="RapporteurException">RAP0204: this build of the library has no register, or it is damaged.</exception>
    public static IReadOnlyList<Vote> Read(Document document, IReadOnlyList<Statement> statements, Register? register = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(statements);
        register ??= Register.Shipped;
        var scene = new VoteScene(document, register);
        var bodies = new BodyFinder(scene);
        var reader = new SentenceReader(scene, bodies);
        var maker = new DraftMaker(scene, bodies);
        var merger = new VoteMerger(scene, bodies);
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            foreach (var (part, facts) in reader.Read(document.Sentences[i]))
            {
                if (maker.Make(part, facts, i) is { } draft)
                {
                    merger.Add(draft);
                }
            }
        }

        var contents = statements
            .SelectMany(static statement => statement.Content.Select(span => (Span: span, statement.Id)))
            .OrderBy(static content => content.Span)
            .ToList();
        return [.. merger.Drafts.Select((draft, index) => Vote(draft, index + 1, scene, contents))];
    }

    private static Vote Vote(VoteDraft draft, int number, VoteScene scene, List<(TextSpan Span, string Id)> contents)
    {
        var (tally, outcome, members) = VoteCompletion.Complete(draft, scene.Register, scene.Day);
        return new Vote
        {
            Id = "v" + number.ToString(CultureInfo.InvariantCulture),
            Body = draft.Body!,
            Resolution = draft.Resolution,
            Subject = draft.Subject is { IsEmpty: false } subject ? subject.Of(scene.Document.Text) : null,
            Spans = [.. draft.Spans.Distinct().Order()],
            Outcome = outcome,
            Members = members,
            Tally = tally,
            Date = draft.Date ?? VoteDates.OfNews(scene, draft),
            Contradictions = draft.Contradictions,
            Statement = StatementOf(draft, contents),
            Confidence = Confidence(draft, tally),
        };
    }

    // The statement that all of the vote is told in; none where the article tells some of it itself.
    private static string? StatementOf(VoteDraft draft, List<(TextSpan Span, string Id)> contents)
    {
        const int Looked = 16;
        string? first = null;
        foreach (var span in draft.Spans)
        {
            string? holder = null;
            var end = Halving.CountBefore(contents, span.Start, static (content, at) => content.Span.Start <= at);
            for (var i = end - 1; i >= Math.Max(0, end - Looked) && holder is null; i--)
            {
                holder = contents[i].Span.Contains(span) ? contents[i].Id : null;
            }

            if (holder is null)
            {
                return null;
            }

            first ??= holder;
        }

        return first;
    }

    // Set by hand: there are no annotated votes to fit it to.
    private static double Confidence(VoteDraft draft, Tally? tally)
    {
        var confidence = 0.45
            + (tally is not null ? 0.2 : 0)
            + (draft.Outcome != VoteOutcome.Unknown || draft.IsUnanimous ? 0.1 : 0)
            + (draft.BodyEvidence switch { BodyEvidence.Named => 0.15, BodyEvidence.Implied => 0.1, _ => 0 })
            + (draft.Members.Count > 0 ? 0.1 : 0)
            - (draft.Contradictions.Count > 0 ? 0.2 : 0);
        return Math.Round(Math.Clamp(confidence, LeastConfidence, MostConfidence), 2);
    }
}
