namespace Rapporteur.Training.Encoder.Learning;

/// <summary>How the encoder learns.</summary>
internal sealed record LearningPlan
{
    /// <summary>Passes over the data.</summary>
    public int Passes { get; init; } = 8;

    /// <summary>Pieces of a batch.</summary>
    public int Batch { get; init; } = 2048;

    /// <summary>Full rate of the encoder's weights.</summary>
    public double EncoderRate { get; init; } = 1.5e-4;

    /// <summary>Number of the encoder's first layers that stay as they are; learning takes the less time the more they are.</summary>
    public int FrozenLayers { get; init; }

    /// <summary>Full rate of the heads.</summary>
    public double HeadRate { get; init; } = 1e-3;

    /// <summary>Share of all steps in which the rate grows to its full height, from which it falls to zero.</summary>
    public double Warming { get; init; } = 0.06;

    /// <summary>Pull of matrices towards zero.</summary>
    public double Decay { get; init; } = 0.01;

    /// <summary>Longest gradient.</summary>
    public double Clip { get; init; } = 1;

    /// <summary>How far the average of the weights moves at each of its steps.</summary>
    public double AverageShare { get; init; } = 0.03;

    /// <summary>True where products are made in 16 bits (bfloat16).</summary>
    public bool HalfProducts { get; init; } = true;

    /// <summary>Share of values dropped in the encoder and of words' vectors.</summary>
    public double Dropout { get; init; } = 0.1;

    /// <summary>Share of words that are hidden, so that what they are is told by their neighbours too.</summary>
    public double Hidden { get; init; }

    /// <summary>Share of values dropped of words as heads and dependents.</summary>
    public double RoleDropout { get; init; } = 0.25;

    /// <summary>Weight of statements, against trees and tags.</summary>
    public double Statements { get; init; } = 2;

    /// <summary>Weight of the names.</summary>
    public double Names { get; init; } = 1;

    /// <summary>Weight of links and of mentions.</summary>
    public double Pairs { get; init; } = 0.3;

    /// <summary>Weight of events.</summary>
    public double Events { get; init; } = 1;

    /// <summary>What a token weighs whose name a program found.</summary>
    public float SilverNames { get; init; } = 0.25f;

    /// <summary>What a token of a treebank weighs when names are learned.</summary>
    public float TreebankNames { get; init; } = 0.5f;

    /// <summary>How often annotated articles are seen in a pass.</summary>
    public int ArticleCopies { get; init; } = 1;

    /// <summary>How often labelled names are seen in a pass.</summary>
    public int NameCopies { get; init; } = 6;

    /// <summary>How often labelled sentences of events are seen in a pass.</summary>
    public int EventCopies { get; init; } = 1;

    /// <summary>How often treebanks are seen in a pass.</summary>
    public int TreebankCopies { get; init; } = 1;

    /// <summary>Seed of the weights that start random.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Seed of the order of the data, and of what is dropped.</summary>
    public int Order { get; init; } = 1;
}
