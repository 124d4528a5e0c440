using System.Collections.Concurrent;
using System.Reflection;
using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Syntax;
using Rapporteur.Readings;
using Rapporteur.Statements;
using Rapporteur.Statements.Models;

namespace Rapporteur;

/// <summary>Reads articles into records. Made once, used from any number of threads.</summary>
public sealed class Reader
{
    // Extractors have room of their own to work in; as many are made as there are threads at work.
    private readonly ConcurrentBag<StatementExtractor> _idle = [];
    private readonly StatementModel _model;

    // In their order: a later one sees the layers of those before. Their models are loaded when a layer is first asked for.
    private readonly Lazy<ILayerFiller[]> _fillers = new(static () =>
    [
        SyntaxReader.Default,
    ]);

    /// <summary>Loads the models.</summary>
    /// <exception cref="RapporteurException">RAP0201, RAP0202: a model is missing or cannot be read.</exception>
    public Reader(ReaderOptions? options = null)
    {
        Options = options ?? new ReaderOptions();
        _model = Options.ModelPath is { } path ? StatementModelFile.Load(path) : StatementModelFile.Shipped();
        Engine = new Engine(Version, _model.Name);
    }

    private static string Version { get; } =
        typeof(Reader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>What the reader was made with.</summary>
    public ReaderOptions Options { get; }

    /// <summary>What makes the readings; the same for every reading of this reader.</summary>
    public Engine Engine { get; }

    /// <summary>The article with all layers of language that the library fills.</summary>
    /// <exception cref="RapporteurException">RAP0201, RAP0202: the model of a layer is missing or cannot be read.</exception>
    public Document Analyse(Article article)
    {
        var document = Document.Of(article);
        foreach (var filler in _fillers.Value)
        {
            document = document.With(filler.Fill(document));
        }

        return document;
    }

    /// <summary>The way of the data: article, document, records, reading.</summary>
    public Reading Read(Article article)
    {
        // Statements are read from words, sentences and quotations alone.
        var document = Document.Of(article);
        if (!_idle.TryTake(out var extractor))
        {
            extractor = new StatementExtractor(_model);
        }

        var statements = extractor.Extract(document, Options.MinConfidence);
        _idle.Add(extractor);
        return new Reading { Engine = Engine, Article = article, Statements = statements };
    }
}
