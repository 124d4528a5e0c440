using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Tags;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Training.Names;

namespace Rapporteur.Training.Encoder.Data;

/// <summary>
/// A finished model that labels what nobody has labelled. Sentences of events are learned from with its tags, trees, names and
/// statements: an encoder that learned nothing but events from them forgets the rest where such sentences are read.
/// </summary>
internal sealed class Teacher : IDisposable
{
    private readonly EncoderReader _encoder;
    private readonly ILayerFiller[] _fillers;
    private readonly EncodedLabels _statements;

    /// <summary>Takes a model.</summary>
    public Teacher(EncoderModel model)
    {
        _encoder = new EncoderReader(model);
        _fillers = EncoderLayers.BeforeChains(_encoder, model.Tensors);
        _statements = new EncodedLabels(model.Tensors);
    }

    /// <summary>The document as the model has it, beside what is known of its events.</summary>
    /// <param name="known">With its events.</param>
    /// <param name="vocabulary">Takes words apart.</param>
    /// <param name="classes">The classes that are learned.</param>
    /// <param name="weight">What a word's name weighs.</param>
    public LabelledDocument Label(LabelledDocument known, WordPieces vocabulary, ClassNames classes, float weight)
    {
        var document = known.Document.With(_fillers);
        return new LabelledDocument(known.Document, vocabulary)
        {
            Events = known.Events,
            Syntax = SyntaxOf(document, classes),
            Names = new NameGold(new NamedText(document, document.Layers.Names ?? []).Labels(), weight),
            Statements = StatementsOf(document),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _encoder.Dispose();

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

    private StatementGold StatementsOf(Document document)
    {
        var traits = TraitReader.Read(document);
        var scorer = _statements.Scorer();
        scorer.Begin(document, traits, null);
        var labels = new byte[document.Tokens.Count];
        var contexts = new byte[labels.Length];
        var sequences = new List<TokenRange>();
        foreach (var view in SpanFinder.Views(document, traits))
        {
            sequences.Add(view.Range);
            view.TransitionContexts.CopyTo(contexts, view.Range.Start);
            var scores = new float[view.Length * ChainLabels.Count];
            scorer.Score(view, scores);
            var found = new ChainLabel[view.Length];
            ChainDecoder.Best(scores, view.TransitionContexts, scorer.Transitions, found);
            for (var i = 0; i < found.Length; i++)
            {
                labels[view.Range.Start + i] = (byte)found[i];
            }
        }

        return new StatementGold(labels, contexts, sequences, []);
    }
}
