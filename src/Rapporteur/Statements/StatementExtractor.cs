using Rapporteur.Actors;
using Rapporteur.Features;
using Rapporteur.Language;
using Rapporteur.Language.Tags;
using Rapporteur.Readings;
using Rapporteur.Statements.Boundaries;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Confidence;
using Rapporteur.Statements.Forms;
using Rapporteur.Statements.Linking;
using Rapporteur.Statements.Models;
using Rapporteur.Statements.Trees;

namespace Rapporteur.Statements;

/// <summary>From a document to its statements: spans, links, boundaries, confidence, then type, negation and the speaker's name. One for each thread.</summary>
internal sealed class StatementExtractor(StatementModel model)
{
    private readonly SpanFinder _finder = new(model.Labels);
    private readonly AttributionModel _attributions = model.Attributions;
    private readonly FeatureSink _sink = new();

    /// <summary>The statements of <paramref name="document"/> in the order of the text.</summary>
    public IReadOnlyList<Statement> Extract(Document document, double minConfidence)
    {
        var traits = TraitsOf(document);
        TraitReader.Rate(traits, _attributions.Lexicon);
        var trees = model.UsesTrees ? TreeTraitReader.Read(document, document.Layers.Trees!, traits) : null;
        var spans = _finder.Find(document, traits, trees, _attributions.CueBias);
        var scene = LinkScene.Of(document, traits, trees, spans, model.Pairs);
        var linked = new List<LinkedParts>();
        var confidences = new List<double>();
        foreach (var parts in Linker.Link(scene, _attributions.Links, _sink))
        {
            ConfidenceFeatures.Collect(scene, parts, _sink);
            var confidence = Confidence(_attributions.Confidence.Score(_sink.Hashes));
            if (confidence >= _attributions.Threshold)
            {
                linked.Add(parts);
                confidences.Add(confidence);
            }
        }

        linked = ContinuedQuotations.Extend(document, linked);
        List<Draft> drafts = [.. linked.Select((parts, i) => DraftOf(document, parts, confidences[i]))];
        drafts.AddRange(FloatingQuotations.In(document, traits, linked).Select(parts => DraftOf(document, parts, FloatingQuotations.Confidence)));
        drafts.AddRange(PostStatements.Of(document));
        drafts.RemoveAll(d => d.Confidence < minConfidence);
        drafts.Sort((a, b) => First(a).CompareTo(First(b)));
        return Finish(document, drafts);
    }

    private TokenTraits[] TraitsOf(Document document)
    {
        if (!model.UsesTrees)
        {
            return TraitReader.Read(document);
        }

        return document.Layers is { Tags: not null, Trees: not null }
            ? TraitReader.Read(document, PennTags.Of(document))
            : throw new ArgumentException("The statements model reads tags and trees, and the document has none.", nameof(document));
    }

    /// <summary>The parts as spans of the text, by the boundary rules.</summary>
    public static Draft DraftOf(Document document, LinkedParts parts, double confidence) => new(
        parts.Source is { } source ? [BoundaryRules.Source(document, source.Tokens)] : [],
        parts.Cue is { } cue ? [document.SpanOf(cue.Tokens)] : [],
        BoundaryRules.Contents(document, parts.Contents),
        parts,
        confidence);

    /// <summary>A score as a probability, in steps of a thousandth so that readings are short and alike on all machines.</summary>
    public static double Confidence(float score) => Math.Round(1 / (1 + Math.Exp(-score)), 3);

    private static int First(Draft draft) =>
        Math.Min(draft.Content[0].Start, Math.Min(draft.Cue.Count > 0 ? draft.Cue[0].Start : int.MaxValue, draft.Source.Count > 0 ? draft.Source[0].Start : int.MaxValue));

    private static Statement[] Finish(Document document, List<Draft> drafts)
    {
        var names = SpeakerResolver.Resolve(document, [.. drafts.Select(d => new SpeakerQuery(d.Source.Count > 0 ? d.Source : null, d.Cue, d.Content))]);
        var statements = new Statement[drafts.Count];
        for (var i = 0; i < statements.Length; i++)
        {
            var draft = drafts[i];
            statements[i] = new Statement
            {
                Id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"s{i + 1}"),
                Type = draft.Parts is null ? StatementType.Post : StatementTypes.Of(document, draft.Content),
                Source = draft.Source.Count > 0 ? new Mention(draft.Source, draft.Post?.Author ?? names[i]) : null,
                Cue = draft.Cue,
                Content = draft.Content,
                Negated = draft.Parts?.Cue is { } cue && Negation.Negates(document, cue.Tokens),
                Date = PostStatements.DateOf(draft) ?? StatementDates.Of(document, draft),
                Confidence = draft.Confidence,
            };
        }

        return statements;
    }
}
