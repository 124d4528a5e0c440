using Rapporteur;
using Rapporteur.Bench;

if (!BenchArguments.TryParse(args, out var arguments, out var fault))
{
    Console.Error.WriteLine(fault);
    Console.Error.WriteLine(BenchArguments.Usage);
    return 2;
}

try
{
    var figures = new List<Figure>();

    // Memory goes first: its peak counts all that the process did before.
    if (arguments.Measures("memory"))
    {
        figures.AddRange(MemoryBench.Run(arguments));
    }

    if (arguments.Measures("speed"))
    {
        figures.AddRange(SpeedBench.Run(arguments));
    }

    if (arguments.Measures("layers"))
    {
        figures.AddRange(LayersBench.Run(arguments));
    }

    if (arguments.Measures("threads"))
    {
        figures.AddRange(ThreadsBench.Run(arguments));
    }

    if (arguments.Measures("startup"))
    {
        figures.AddRange(StartupBench.Run(arguments));
    }

    if (arguments.Measures("articles"))
    {
        figures.AddRange(ArticlesBench.Run(arguments));
    }

    FigureWriter.Write(Console.Out, figures, arguments.Json);
    return 0;
}
catch (RapporteurException failure)
{
    Console.Error.WriteLine($"{failure.Code}: {failure.Message}");
    return 1;
}
catch (IOException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
