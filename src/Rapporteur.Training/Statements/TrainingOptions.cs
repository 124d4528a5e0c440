namespace Rapporteur.Training.Statements;

/// <summary>How to train.</summary>
public sealed record TrainingOptions
{
    /// <summary>The same seed and data give the same bytes, whatever the number of threads.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Threads to work on.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}

/// <summary>How far a long job is.</summary>
/// <param name="Stage">What it does now, in plain words.</param>
/// <param name="Fraction">Of the whole job, from 0 to 1.</param>
public sealed record TrainingProgress(string Stage, double Fraction);
