using System.Reflection;
using Rapporteur.Actors.Registers;
using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Language.Identification;
using Rapporteur.Models;
using Rapporteur.Readings;
using Rapporteur.Statements;
using Rapporteur.Votes;

namespace Rapporteur;

/// <summary>Reads articles into records. Made once, used from any number of threads.</summary>
public sealed class Reader
{
    private readonly IReadingModels _models;

    /// <summary>Loads the models.</summary>
    /// <exception cref="RapporteurException">RAP0201, RAP0202: a model is missing or cannot be read.</exception>
    /// <exception cref="ArgumentException">The options contradict one another.</exception>
    public Reader(ReaderOptions? options = null)
    {
        Options = options ?? new ReaderOptions();
        if (Options.ModelPath is not null && Options.Model != ReadingModel.Auto)
        {
            throw new ArgumentException("Either a model of the library is named or a model file, not both.", nameof(options));
        }

        if (Options.Fast && Options.Model == ReadingModel.Accurate)
        {
            throw new ArgumentException("The accurate model always fills the layers of language, which fast reading leaves out.", nameof(options));
        }

        _models = ModelsOf(Options);
        Engine = new Engine(Version, ModelHash.NameOf(_models))
        {
            Register = Register.ShippedName,
            Codebook = Codebook.Version,
        };
    }

    /// <summary>True where this build of the library holds the accurate model.</summary>
    public static bool HasAccurateModel => Accurate.IsShipped;

    private static string Version { get; } =
        typeof(Reader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>What the reader was made with.</summary>
    public ReaderOptions Options { get; }

    /// <summary>What makes the readings; the same for every reading of this reader.</summary>
    public Engine Engine { get; }

    /// <summary>The model files that have a part in the readings; <see cref="Engine.Model"/> stands for all of them.</summary>
    public IReadOnlyList<ModelPart> Models => _models.Parts;

    /// <summary>Fills all layers of language that this reader's models fill, in whatever language a document is.</summary>
    /// <exception cref="RapporteurException">RAP0201, RAP0202, when it fills: the model of a layer is missing or cannot be read.</exception>
    public ILayerFiller Layers => new ModelLayers(_models);

    /// <summary>The article with all layers of language that the library fills.</summary>
    /// <exception cref="RapporteurException">
    /// RAP0108: the article is not in English; RAP0201, RAP0202: the model of a layer is missing or cannot be read.
    /// </exception>
    public Document Analyse(Article article)
    {
        article = WithLanguage(article);
        return RefusalOf(article) is { } refusal ? throw refusal : _models.Analyse(Document.Of(article));
    }

    /// <summary>The way of the data: article, document, records, reading. One that is not in English has no records.</summary>
    public Reading Read(Article article)
    {
        article = WithLanguage(article);
        if (RefusalOf(article) is not null)
        {
            return new Reading { Engine = Engine, Article = article, Statements = [] };
        }

        var (document, statements) = Prepare(article);
        return new Reading
        {
            Engine = Engine,
            Article = article,
            Statements = statements,
            Events = _models.Events is { } typing ? EventReader.Read(document, statements, typing) : [],
            Votes = VoteReader.Read(document, statements),
        };
    }

    /// <summary>What tells the types of events; null where none are read.</summary>
    internal IEventTyping? EventTyping => _models.Events;

    /// <summary>What events and votes are read from: the document and its statements, in whatever language it is.</summary>
    internal (Document Document, IReadOnlyList<Statement> Statements) Prepare(Article article)
    {
        var document = _models.Prepare(Document.Of(article));
        return (document, _models.StatementsOf(document, Options.MinConfidence));
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

    private static IReadingModels ModelsOf(ReaderOptions options) => options switch
    {
        { ModelPath: { } path } => ModelFile.Begins(path, Accurate.Magic) ? Accurate.Load(path) : FastModels.With(path, options.Fast),
        { Model: ReadingModel.Accurate } => Accurate.Load(),
        { Model: ReadingModel.Auto, Fast: false } when HasAccurateModel => Accurate.Load(),
        _ => FastModels.Shipped(options.Fast),
    };

    private static Article WithLanguage(Article article)
    {
        var language = TextLanguage.Of(article);

        // The page may know more of it: en-GB.
        return article.Language?.Split('-')[0].Equals(language, StringComparison.OrdinalIgnoreCase) == true
            ? article
            : article with { Language = language };
    }
}
