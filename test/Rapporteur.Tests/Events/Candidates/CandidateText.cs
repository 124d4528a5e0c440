using Rapporteur.Events.Candidates;
using Rapporteur.Language;
using Rapporteur.Tests.Language.Coreference;

namespace Rapporteur.Tests.Events.Candidates;

/// <summary>Candidates of sentences with trees made by hand, written as <c>trigger: actors -> recipients</c>.</summary>
internal static class CandidateText
{
    /// <summary>The candidate whose trigger is <paramref name="trigger"/> in a sentence of <see cref="MarkedTrees"/>.</summary>
    public static (Document Document, EventCandidate Candidate) Find(string sentence, string trigger)
    {
        var document = MarkedTrees.Of(sentence);
        return (document, Assert.Single(CandidateFinder.Find(document), c => document.Word(c.Trigger).ToString() == trigger));
    }

    /// <summary><c>the army; the police -> villages</c>.</summary>
    public static string Roles(string sentence, string trigger)
    {
        var (document, candidate) = Find(sentence, trigger);
        return $"{List(document, candidate.Actors)} -> {List(document, candidate.Recipients)}".Trim();
    }

    private static string List(Document document, IReadOnlyList<RolePhrase> phrases) =>
        string.Join("; ", phrases.Select(p => document.SpanOf(p.Tokens).Of(document.Text)));
}
