using Rapporteur.Events;
using Rapporteur.Events.Encoded;
using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Training.Events;

namespace Rapporteur.Training.Encoder.Data;

/// <summary>Makes documents of labelled sentences.</summary>
internal static class EventDocument
{
    /// <summary>A document with a paragraph for each sentence.</summary>
    public static LabelledDocument Of(IReadOnlyList<EventSentence> sentences, WordPieces vocabulary)
    {
        var document = GivenSpans.Sentences([.. sentences.Select(static s => s.Text)], sentences[0].Id);
        var all = new List<LabelledEvent>();
        for (var s = 0; s < sentences.Count; s++)
        {
            var (start, range) = (document.Paragraphs[s].Block.Span.Start, document.Sentences[s]);
            foreach (var gold in sentences[s].Events)
            {
                TokenRange In(TextSpan span) => GivenSpans.TokensIn(document, new TextSpan(span.Start + start, span.End + start));
                TokenRange[] Roles(IReadOnlyList<GoldRole> roles) => [.. roles.Select(role => In(role.Span)).Where(static r => r.Length > 0)];
                if (In(gold.Trigger) is { Length: > 0 } trigger)
                {
                    all.Add(new LabelledEvent(
                        trigger.End - 1, (int)gold.Type, EventTensors.ModeOf(gold.Type, gold.Mode), (int)gold.Status, Roles(gold.Actors), Roles(gold.Recipients), range));
                }
            }
        }

        return new LabelledDocument(document, vocabulary) { Events = new EventGold(all) };
    }
}
