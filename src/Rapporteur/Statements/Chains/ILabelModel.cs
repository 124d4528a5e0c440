using Rapporteur.Language;
using Rapporteur.Statements.Trees;

namespace Rapporteur.Statements.Chains;

/// <summary>What the labels of tokens are scored with; shared by all threads.</summary>
internal interface ILabelModel
{
    /// <summary>Something that scores with it; one for each thread.</summary>
    ILabelScorer Scorer();
}

/// <summary>Scores the labels of one document after the other, sequence by sequence. One for each thread.</summary>
internal interface ILabelScorer
{
    /// <summary>Scores of transitions: context (see <see cref="SequenceView.TransitionContexts"/>), from label, to label.</summary>
    ReadOnlySpan<float> Transitions { get; }

    /// <summary>Looks at a document before its sequences are scored.</summary>
    /// <param name="document">The document.</param>
    /// <param name="traits">Traits of its tokens.</param>
    /// <param name="trees">Where they stand in their trees; null where the trees are not read.</param>
    void Begin(Document document, TokenTraits[] traits, TreeTraits[]? trees);

    /// <summary>Writes the score of each label for each token of <paramref name="view"/>, which is of the document that was begun last.</summary>
    void Score(SequenceView view, Span<float> scores);
}
