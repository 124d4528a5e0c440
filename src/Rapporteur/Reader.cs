using System.Collections.Concurrent;
using System.Reflection;
using Rapporteur.Articles;
using Rapporteur.Language;
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

    /// <summary>The way of the data: article, document, records, reading.</summary>
    public Reading Read(Article article)
    {
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
