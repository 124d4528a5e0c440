using System.Collections.Concurrent;
using System.Reflection;
using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Coreference;
using Rapporteur.Language.Identification;
using Rapporteur.Language.Names;
using Rapporteur.Language.Syntax;
using Rapporteur.Language.Times;
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
        NameReader.Default,
        CoreferenceReader.Default,
        TimeReader.Default,
    ]);

    /// <summary>Loads the models.</summary>
    /// <exception cref="RapporteurException">RAP0201, RAP0202: a model is missing or cannot be read.</exception>
    public Reader(ReaderOptions? options = null)
    {
        Options = options ?? new ReaderOptions();
        _model = Options.ModelPath is { } path ? StatementModelFile.Load(path) : StatementModelFile.Shipped(Options.Fast);
        if (Options.Fast && _model.UsesTrees)
        {
            throw new RapporteurException(
                ErrorCodes.ModelUnreadable,
                $"The model {Options.ModelPath} has learned with trees, and fast reading makes none. Read without 'fast', or name a model that was trained without trees.");
        }

        Engine = new Engine(Version, _model.Name);
    }

    /// <summary>A reader with other models than those of its options.</summary>
    /// <param name="options">How articles are read.</param>
    /// <param name="model">Finds statements.</param>
    /// <param name="fillers">Fill the layers, in their order.</param>
    internal Reader(ReaderOptions options, StatementModel model, Lazy<ILayerFiller[]> fillers)
    {
        (Options, _model, _fillers) = (options, model, fillers);
        Engine = new Engine(Version, model.Name);
    }

    private static string Version { get; } =
        typeof(Reader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>What the reader was made with.</summary>
    public ReaderOptions Options { get; }

    /// <summary>What makes the readings; the same for every reading of this reader.</summary>
    public Engine Engine { get; }

    /// <summary>The article with all layers of language that the library fills.</summary>
    /// <exception cref="RapporteurException">
    /// RAP0108: the article is not in English; RAP0201, RAP0202: the model of a layer is missing or cannot be read.
    /// </exception>
    public Document Analyse(Article article)
    {
        article = WithLanguage(article);
        return RefusalOf(article) is { } refusal ? throw refusal : Document.Of(article).With(_fillers.Value);
    }

    /// <summary>The way of the data: article, document, records, reading. One that is not in English has no statements.</summary>
    public Reading Read(Article article)
    {
        article = WithLanguage(article);
        return new Reading { Engine = Engine, Article = article, Statements = RefusalOf(article) is null ? StatementsOf(article) : [] };
    }

    /// <summary>Why an article of a reading was not read, RAP0108; null where it was.</summary>
    /// <param name="article">From a reading, so that its language is known.</param>
    public RapporteurException? RefusalOf(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Options.AnyLanguage || TextLanguage.IsRead(article.Language)
            ? null
            : new RapporteurException(
                ErrorCodes.OtherLanguage,
                $"{article.Source} is not in English but in {TextLanguage.NameOf(article.Language)}, so it was not read. Leave it out, or read it all the same with --any-language.");
    }

    private static Article WithLanguage(Article article)
    {
        var language = TextLanguage.Of(article);

        // The page may know more of it: en-GB.
        return article.Language?.Split('-')[0].Equals(language, StringComparison.OrdinalIgnoreCase) == true
            ? article
            : article with { Language = language };
    }

    private IReadOnlyList<Statement> StatementsOf(Article article)
    {
        var document = Options.Fast ? Document.Of(article) : Document.Of(article).With(_fillers.Value);
        if (!_idle.TryTake(out var extractor))
        {
            extractor = new StatementExtractor(_model);
        }

        var statements = extractor.Extract(document, Options.MinConfidence);
        _idle.Add(extractor);
        return statements;
    }
}
