using Rapporteur.Language;
using Rapporteur.Language.Encoder;

namespace Rapporteur.Training.Encoder.Data;

/// <summary>A document to learn from: its pieces, and of each layer what is right; null where that is not known.</summary>
internal sealed class LabelledDocument
{
    /// <summary>Takes the words of <paramref name="document"/> apart.</summary>
    public LabelledDocument(Document document, WordPieces vocabulary)
    {
        Document = document;
        var pieces = DocumentPieces.Of(document, vocabulary);
        (Pieces, Starts, Features) = (pieces.Pieces, pieces.Starts, pieces.Features);
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Its pieces.</summary>
    public int[] Pieces { get; }

    /// <summary>By token, its first piece; one more at the end.</summary>
    public int[] Starts { get; }

    /// <summary>By token the rows of its small features.</summary>
    public byte[] Features { get; }

    /// <summary>Statements.</summary>
    public StatementGold? Statements { get; init; }

    /// <summary>Tags and trees.</summary>
    public SyntaxGold? Syntax { get; init; }

    /// <summary>Names.</summary>
    public NameGold? Names { get; init; }

    /// <summary>Mentions of entities.</summary>
    public MentionGold? Mentions { get; init; }

    /// <summary>Events.</summary>
    public EventGold? Events { get; init; }
}

/// <summary>Which tokens are sources, cues and contents.</summary>
/// <param name="Labels">By token its label; empty where there are chances instead.</param>
/// <param name="Contexts">By token the context of the transition into it.</param>
/// <param name="Sequences">Paragraphs that are read.</param>
/// <param name="Spans">Labelled runs, in the order of the text.</param>
internal sealed record StatementGold(byte[] Labels, byte[] Contexts, IReadOnlyList<TokenRange> Sequences, IReadOnlyList<SpanGold> Spans)
{
    /// <summary>By token how likely each label is, where nobody has labelled it; null where somebody has.</summary>
    public float[]? Chances { get; init; }
}

/// <summary>A labelled run.</summary>
/// <param name="Role">0 source, 1 cue, 2 content.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Owner">The attribution that it is of; -1 for none.</param>
internal readonly record struct SpanGold(int Role, TokenRange Tokens, int Owner);

/// <summary>Tags and trees.</summary>
/// <param name="Tags">Three classes for each token, -1 where not known.</param>
/// <param name="Heads">By token the position of its head in the sentence from 1, 0 for the root.</param>
/// <param name="Relations">By token the class of its relation.</param>
internal sealed record SyntaxGold(int[] Tags, int[] Heads, int[] Relations);

/// <summary>Names.</summary>
/// <param name="Labels">By token its label.</param>
/// <param name="Weight">What a token of it weighs.</param>
internal sealed record NameGold(byte[] Labels, float Weight);

/// <summary>Mentions in the order of the text.</summary>
/// <param name="All">The mentions.</param>
internal sealed record MentionGold(IReadOnlyList<EntityMentionGold> All);

/// <summary>A mention.</summary>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Head">The token that the others belong to.</param>
/// <param name="Entity">Number of the entity.</param>
internal readonly record struct EntityMentionGold(TokenRange Tokens, int Head, int Entity);

/// <summary>Events.</summary>
/// <param name="All">Those of all sentences, in the order of the text.</param>
internal sealed record EventGold(IReadOnlyList<LabelledEvent> All);

/// <summary>A labelled event.</summary>
/// <param name="Trigger">The token that carries it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Mode">Row of its mode among all modes; -1 where it has none.</param>
/// <param name="Status">Its status.</param>
/// <param name="Actors">Who does it.</param>
/// <param name="Recipients">To whom.</param>
/// <param name="Sentence">The sentence that it stands in.</param>
internal sealed record LabelledEvent(int Trigger, int Type, int Mode, int Status, IReadOnlyList<TokenRange> Actors, IReadOnlyList<TokenRange> Recipients, TokenRange Sentence);
