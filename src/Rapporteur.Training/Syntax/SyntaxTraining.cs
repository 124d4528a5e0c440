namespace Rapporteur.Training.Syntax;

/// <summary>How the network learns.</summary>
internal sealed record SyntaxTraining
{
    /// <summary>Times that all sentences are seen.</summary>
    public int Passes { get; init; } = 20;

    /// <summary>Words in a batch.</summary>
    public int Batch { get; init; } = 1000;

    /// <summary>Highest learning rate; it rises over <see cref="Warming"/> steps and falls in a straight line to nearly nothing.</summary>
    public float Rate { get; init; } = 2e-3f;

    /// <summary>Steps in which the rate rises.</summary>
    public int Warming { get; init; } = 400;

    /// <summary>The gradient is made shorter where it is longer than this.</summary>
    public double Clip { get; init; } = 2;

    /// <summary>Values of a word's vector.</summary>
    public int Vector { get; init; } = 96;

    /// <summary>Values of a word between layers.</summary>
    public int Hidden { get; init; } = 384;

    /// <summary>Number of layers.</summary>
    public int Layers { get; init; } = 3;

    /// <summary>Values of a word in arcs.</summary>
    public int Arc { get; init; } = 128;

    /// <summary>Values of a word in relations.</summary>
    public int Label { get; init; } = 96;

    /// <summary>What is left out.</summary>
    public SyntaxDropout Dropout { get; init; } = new();
}
