using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Events.Encoded;
using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Tokens;
using Rapporteur.Training.Events;

namespace Rapporteur.Training.Encoder.Data;

/// <summary>Makes documents of labelled sentences.</summary>
internal static class EventDocument
{
    /// <summary>A document with a paragraph for each sentence.</summary>
    public static LabelledDocument Of(IReadOnlyList<EventSentence> sentences, WordPieces vocabulary)
    {
        var text = string.Join("\n\n", sentences.Select(static s => s.Text));
        var (blocks, paragraphs, tokens, ranges) = (new List<Block>(), new List<Paragraph>(), new List<Token>(), new List<TokenRange>());
        var at = 0;
        foreach (var sentence in sentences)
        {
            var block = new Block(BlockKind.Paragraph, new TextSpan(at, at + sentence.Text.Length));
            var first = tokens.Count;
            Tokenizer.Tokenize(text, block.Span, tokens);
            var range = new TokenRange(first, tokens.Count);
            blocks.Add(block);
            paragraphs.Add(new Paragraph(block, range));
            ranges.Add(range);
            at = block.Span.End + 2;
        }

        var document = Document.Of(new Article { Source = sentences[0].Id, Text = text, Blocks = blocks }, paragraphs, tokens, ranges);
        var all = new List<LabelledEvent>();
        for (var s = 0; s < sentences.Count; s++)
        {
            foreach (var gold in sentences[s].Events)
            {
                TokenRange In(TextSpan span) => GivenSpans.TokensIn(document, new TextSpan(span.Start + blocks[s].Span.Start, span.End + blocks[s].Span.Start));
                TokenRange[] Roles(IReadOnlyList<GoldRole> roles) => [.. roles.Select(role => In(role.Span)).Where(static r => r.Length > 0)];
                if (In(gold.Trigger) is { Length: > 0 } trigger)
                {
                    all.Add(new LabelledEvent(
                        trigger.End - 1, (int)gold.Type, EventTensors.ModeOf(gold.Type, gold.Mode), (int)gold.Status, Roles(gold.Actors), Roles(gold.Recipients), ranges[s]));
                }
            }
        }

        return new LabelledDocument(document, vocabulary) { Events = new EventGold(all) };
    }
}
