using Rapporteur.Articles;
using Rapporteur.Readings;

namespace Rapporteur;

/// <summary>Reads articles into records. Made once, used from any number of threads.</summary>
public sealed class Reader
{
    /// <summary>Loads the models.</summary>
    /// <exception cref="RapporteurException">RAP0201, RAP0202: a model is missing or cannot be read.</exception>
    public Reader(ReaderOptions? options = null) => Options = options ?? new ReaderOptions();

    /// <summary>What the reader was made with.</summary>
    public ReaderOptions Options { get; }

    /// <summary>What makes the readings; the same for every reading of this reader.</summary>
    public Engine Engine { get; } = new("0.1.0", "none");

    /// <summary>The way of the data: article, document, records, reading.</summary>
    public Reading Read(Article article) => new() { Engine = Engine, Article = article, Statements = [] };
}
