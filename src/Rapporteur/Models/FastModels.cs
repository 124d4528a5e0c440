using System.Collections.Concurrent;
using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Language.Coreference;
using Rapporteur.Language.Names;
using Rapporteur.Language.Syntax;
using Rapporteur.Language.Tags;
using Rapporteur.Language.Times;
using Rapporteur.Language.Tokens;
using Rapporteur.Statements;
using Rapporteur.Statements.Models;

namespace Rapporteur.Models;

/// <summary>
/// A small model for each layer of language, and one of statements: upon all layers, or, yet faster, upon words and
/// quotations alone.
/// </summary>
internal sealed class FastModels : IReadingModels
{
    // Extractors have room of their own to work in; as many are made as there are threads at work.
    private readonly ConcurrentBag<StatementExtractor> _idle = [];
    private readonly StatementModel _statements;
    private readonly bool _wordsAlone;

    // In their order: a later one sees the layers of those before. Their models are loaded when a layer is first asked for.
    private readonly Lazy<ILayerFiller[]> _fillers = new(static () =>
    [
        SyntaxReader.Default,
        NameReader.Default,
        CoreferenceReader.Default,
        TimeReader.Default,
    ]);

    private readonly Lazy<EventTypeModel> _events = new(static () => EventModelFile.Shipped(EventModelFile.ResourceName));

    private FastModels(StatementModel statements, ModelPart part, bool wordsAlone)
    {
        (_statements, _wordsAlone) = (statements, wordsAlone);
        string[] layers = wordsAlone ? [] : [SyntaxModelFile.ResourceName, NameModelFile.ResourceName, CoreferenceReader.ResourceName, EventModelFile.ResourceName];
        string[] tags = statements.UsesTrees ? [] : [Tagger.ResourceName];
        Parts = [.. ((string[])[SentenceModel.ResourceName, .. tags, .. layers]).Select(ModelHash.Shipped), part];
    }

    /// <inheritdoc/>
    public string Kind => _wordsAlone ? "words" : "fast";

    /// <inheritdoc/>
    public IReadOnlyList<ModelPart> Parts { get; }

    /// <inheritdoc/>
    public IEventTyping? Events => _wordsAlone ? null : _events.Value;

    /// <summary>The models that come with the library.</summary>
    /// <exception cref="RapporteurException">RAP0201, RAP0202.</exception>
    public static FastModels Shipped(bool wordsAlone)
    {
        var model = StatementModelFile.Shipped(wordsAlone);
        return new FastModels(model, ModelHash.Shipped(StatementModelFile.ResourceOf(!wordsAlone)), wordsAlone);
    }

    /// <summary>The same with another model of statements.</summary>
    /// <exception cref="RapporteurException">RAP0201, RAP0202: the file is not there, is no such model, or needs layers that are not filled.</exception>
    public static FastModels With(string path, bool wordsAlone)
    {
        var (model, part) = StatementModelFile.LoadPart(path);
        return wordsAlone && model.UsesTrees
            ? throw new RapporteurException(
                ErrorCodes.ModelUnreadable,
                $"The model {path} has learned with trees, and fast reading makes none. Read without 'fast', or name a model that was trained without trees.")
            : new FastModels(model, part, wordsAlone);
    }

    /// <inheritdoc/>
    public Document Analyse(Document bare) => bare.With(_fillers.Value);

    /// <inheritdoc/>
    public Document Prepare(Document bare) => _wordsAlone ? bare : Analyse(bare);

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
