using System.Numerics.Tensors;
using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Tags;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Training.Names;

namespace Rapporteur.Training.Encoder.Data;

/// <summary>
/// Finished models that label what nobody has labelled. Sentences of events are learned from with the tags, trees and names of the
/// first, and all text with the statements that they find on the average: an encoder that learned nothing but events from sentences
/// forgets the rest where such are read, and several models know more of statements than one (Hinton et al., 2015).
/// </summary>
internal sealed class Teacher : IDisposable
{
    private const int L = ChainLabels.Count;
    private readonly (EncoderReader Encoder, ILayerFiller[] Fillers, EncodedLabels Statements)[] _models;

    /// <summary>Takes models.</summary>
    public Teacher(IEnumerable<EncoderModel> models) => _models =
    [
        .. models.Select(static model =>
        {
            var encoder = new EncoderReader(model);
            return (encoder, EncoderLayers.BeforeChains(encoder, model.Tensors), new EncodedLabels(model.Tensors));
        }),
    ];

    /// <summary>The document as the models have it, beside what is known of it.</summary>
    /// <param name="known">With its events, or with its trees or names.</param>
    /// <param name="vocabulary">Takes words apart.</param>
    /// <param name="classes">The classes that are learned.</param>
    /// <param name="weight">What a word's name weighs.</param>
    public LabelledDocument Label(LabelledDocument known, WordPieces vocabulary, ClassNames classes, float weight)
    {
        var first = known.Document.With(_models[0].Fillers);
        var labels = known.Events is not null;
        return new LabelledDocument(known.Document, vocabulary)
        {
            Events = known.Events,
            Syntax = labels ? SyntaxOf(first, classes) : known.Syntax,
            Names = labels ? new NameGold(new NamedText(first, first.Layers.Names ?? []).Labels(), weight) : known.Names,
            Mentions = known.Mentions,
            Statements = StatementsOf(known.Document, first),
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var model in _models)
        {
            model.Encoder.Dispose();
        }
    }

    private static SyntaxGold SyntaxOf(Document document, ClassNames classes)
    {
        var n = document.Tokens.Count;
        var gold = new SyntaxGold(new int[n * 3], new int[n], new int[n]);
        var (tags, trees) = (document.Layers.Tags!, document.Layers.Trees!);
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                (gold.Tags[i * 3], gold.Tags[(i * 3) + 1], gold.Tags[(i * 3) + 2]) = ((int)tags[i].Upos, classes.Xpos.Of(tags[i].Xpos), classes.Features.Of(tags[i].Features));
                gold.Heads[i] = trees.Heads[i] < 0 ? 0 : trees.Heads[i] - sentence.Start + 1;
                gold.Relations[i] = classes.Relations.Of(trees.Relations[i]);
            }
        }

        return gold;
    }

    private StatementGold StatementsOf(Document known, Document first)
    {
        var contexts = new byte[known.Tokens.Count];
        var chances = new float[contexts.Length * L];
        var sequences = new List<TokenRange>();
        var scratch = new ChainScratch();
        for (var m = 0; m < _models.Length; m++)
        {
            var document = m == 0 ? first : known.With(_models[m].Fillers);
            var traits = TraitReader.Read(document);
            var scorer = _models[m].Statements.Scorer();
            scorer.Begin(document, traits, null);
            foreach (var view in SpanFinder.Views(document, traits))
            {
                if (m == 0)
                {
                    sequences.Add(view.Range);
                    view.TransitionContexts.CopyTo(contexts, view.Range.Start);
                }

                var (scores, found) = (new float[view.Length * L], new float[view.Length * L]);
                scorer.Score(view, scores);
                ChainDecoder.Marginals(scores, view.TransitionContexts, scorer.Transitions, found, scratch);
                var sum = chances.AsSpan(view.Range.Start * L, found.Length);
                TensorPrimitives.MultiplyAdd(found, 1f / _models.Length, sum, sum);
            }
        }

        return new StatementGold([], contexts, sequences, []) { Chances = chances };
    }
}
