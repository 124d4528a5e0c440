using System.Collections.Concurrent;
using Rapporteur.Events.Encoded;
using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Tokens;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Models;

namespace Rapporteur.Models;

/// <summary>One encoder whose pass over an article fills the layers of language, and upon which statements are found.</summary>
internal sealed class AccurateModels : IReadingModels
{
    // Extractors have room of their own to work in; as many are made as there are threads at work.
    private readonly ConcurrentBag<StatementExtractor> _idle = [];
    private readonly StatementModel _statements;
    private readonly ILayerFiller[] _fillers;
    private readonly Lazy<IEventTyping> _events;

    /// <summary>Takes an encoder with all that goes with it.</summary>
    /// <param name="encoder">The encoder.</param>
    /// <param name="part">Its file.</param>
    /// <exception cref="RapporteurException">RAP0202: its parts do not fit together.</exception>
    public AccurateModels(EncoderReader encoder, ModelPart part)
    {
        if (encoder.Attributions.IsEmpty)
        {
            throw ModelFile.Unreadable($"{part.Name} finds no statements: it was trained and not finished.");
        }

        _statements = StatementModel.Of(part.Name, encoder.Tensors, PooledLabels.Of(encoder.Tensors), AttributionBytes.Read(encoder.Attributions, part.Name));
        _fillers = EncoderLayers.Fillers(encoder, encoder.Tensors);
        var encoded = EncodedEvents.Of(encoder.Tensors);
        var shares = EventShares.Of(encoder.Tensors);
        _events = new Lazy<IEventTyping>(() => EventModelFile.Shipped(EventModelFile.ResourceName) is var linear && encoded is not null && shares is not null
            ? new CombinedEvents(encoded, linear, shares)
            : linear);
        Parts = [.. EncoderLayers.Resources(encoder.Tensors).Prepend(SentenceModel.ResourceName).Append(StatementModelFile.ResourceOf(usesTrees: true)).Append(EventModelFile.ResourceName).Select(ModelHash.Shipped), part];
    }

    /// <inheritdoc/>
    public string Kind => "accurate";

    /// <inheritdoc/>
    public IReadOnlyList<ModelPart> Parts { get; }

    /// <inheritdoc/>
    public IEventTyping? Events => _events.Value;

    /// <inheritdoc/>
    public Document Analyse(Document bare) => bare.With(_fillers);

    /// <inheritdoc/>
    public Document Prepare(Document bare) => Analyse(bare);

    /// <inheritdoc/>
    public IReadOnlyList<Statement> StatementsOf(Document document, double minConfidence)
    {
        if (!_idle.TryTake(out var extractor))
        {
            extractor = new StatementExtractor(_statements);
        }

        var statements = extractor.Extract(document, minConfidence);
        _idle.Add(extractor);
        return statements;
    }
}
