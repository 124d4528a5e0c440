using Rapporteur.Training.Statements;

namespace Rapporteur.Cli.Output;

/// <summary>Shows how far training or evaluating is; may be told from several threads.</summary>
internal sealed class StageProgress(Terminal terminal) : IProgress<TrainingProgress>
{
    private readonly ProgressLine _line = new(terminal);
    private readonly Lock _gate = new();

    public void Report(TrainingProgress value)
    {
        lock (_gate)
        {
            _line.Stage(value.Stage, value.Fraction);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _line.Clear();
        }
    }
}
