using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Statements;

namespace Rapporteur.Models;

/// <summary>The models that articles are read with, together. Made once, used from any number of threads.</summary>
internal interface IReadingModels
{
    /// <summary>What kind they are, as readings name it: <c>fast</c>, <c>words</c>, <c>accurate</c>.</summary>
    string Kind { get; }

    /// <summary>All model files that have a part in the readings, always in the same order.</summary>
    IReadOnlyList<ModelPart> Parts { get; }

    /// <summary>What tells the types of events; null where reading is by words alone, which shows no events.</summary>
    /// <exception cref="RapporteurException">RAP0201, RAP0202, when it is first asked for.</exception>
    IEventTyping? Events { get; }

    /// <summary>The document with all layers of language that these models fill, whatever statements need.</summary>
    /// <param name="bare">A document without layers.</param>
    Document Analyse(Document bare);

    /// <summary>The document as its records are read from it: with all layers, or as it is where reading is by words alone.</summary>
    /// <param name="bare">A document without layers.</param>
    Document Prepare(Document bare);

    /// <summary>The statements of a document, in the order of its text.</summary>
    /// <param name="document">As <see cref="Prepare"/> gives it.</param>
    /// <param name="minConfidence">Those below it are left out.</param>
    IReadOnlyList<Statement> StatementsOf(Document document, double minConfidence);
}
