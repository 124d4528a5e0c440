namespace Rapporteur.Training.Statements;

/// <summary>Trains the <c>fast</c> statements model from a folder of brat annotations.</summary>
public static class StatementTrainer
{
    /// <summary>Trains and writes the model.</summary>
    /// <param name="goldFolder">Holds NAME.txt and NAME.ann.</param>
    /// <param name="outFile">The model file to write.</param>
    /// <param name="options">Seed, threads and what to calibrate on.</param>
    /// <param name="progress">Told what is going on.</param>
    /// <param name="cancel">Ends it; no file is written then.</param>
    /// <exception cref="RapporteurException">RAP04xx: no gold, or gold that cannot be read.</exception>
    public static void Train(
        string goldFolder,
        string outFile,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancel = default) => throw new NotImplementedException();
}

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
