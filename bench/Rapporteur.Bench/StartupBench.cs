using System.Diagnostics;

namespace Rapporteur.Bench;

/// <summary>Wall time of the rapporteur command on one article, from launch to exit.</summary>
internal static class StartupBench
{
    private const int Launches = 10;

    public static IEnumerable<Figure> Run(BenchArguments arguments)
    {
        var command = arguments.Command ?? CommandOfCheckout();
        var sample = Corpus.Files(arguments.Folder)[0];

        // The first launch reads the program from the disk and is not counted.
        Launch(command, sample, arguments.Model);
        var seconds = new double[Launches];
        for (var i = 0; i < Launches; i++)
        {
            seconds[i] = Launch(command, sample, arguments.Model);
        }

        return
        [
            new("startup", "median of 10", Statistics.Median(seconds) * 1000, "ms"),
            new("startup", "fastest", seconds.Min() * 1000, "ms"),
            new("startup", "slowest", seconds.Max() * 1000, "ms"),
        ];
    }

    private static double Launch(string command, string sample, ReadingModel model)
    {
        var start = new ProcessStartInfo(command)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (ReadOnlySpan<string>)["read", sample, "--model", model == ReadingModel.Fast ? "fast" : "accurate"])
        {
            start.ArgumentList.Add(argument);
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new IOException($"\"{command}\" did not start.");
        var faults = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0 && output.Length > 0
            ? seconds
            : throw new IOException($"\"{command} read {sample}\" printed nothing or failed ({process.ExitCode}): {faults.Result}");
    }

    private static string CommandOfCheckout()
    {
        // .../bench/Rapporteur.Bench/bin/Release/net10.0/ -> the same configuration of the command.
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        for (var folder = output.Parent; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Rapporteur.slnx")))
            {
                return ProgramIn(Path.Combine(
                    folder.FullName, "src", "Rapporteur.Cli", "bin", output.Parent!.Name, output.Name));
            }
        }

        throw new IOException("The checkout was not found; name the program with --command.");
    }

    // The one program of the folder: NAME beside NAME.runtimeconfig.json.
    private static string ProgramIn(string folder)
    {
        const string Suffix = ".runtimeconfig.json";
        var config = Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + Suffix) : [];
        var program = config.Length == 1
            ? config[0][..^Suffix.Length] + (OperatingSystem.IsWindows() ? ".exe" : "")
            : null;
        return File.Exists(program)
            ? program
            : throw new IOException($"\"{folder}\" holds no program; build the solution first, or name the program with --command.");
    }
}
