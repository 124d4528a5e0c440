using Rapporteur.Articles.Containers;

namespace Rapporteur.Cli.Inputs;

/// <summary>How many articles inputs hold, as far as that can be told cheaply before they are read.</summary>
/// <param name="Articles">Those that were counted; one more than was asked for where there are more.</param>
/// <param name="End">Whether they are all.</param>
internal readonly record struct InputCount(long Articles, InputCountEnd End)
{
    /// <summary>Files of more bytes than this together are not looked into: taking them apart twice would cost too much.</summary>
    internal const long MostBytes = 256L << 20;

    /// <summary>Counts the articles of files and what they hold, taking no more out of them than decides.</summary>
    /// <param name="paths">As the command line has them.</param>
    /// <param name="options">How containers are taken apart.</param>
    /// <param name="most">Counting ends beyond it.</param>
    /// <param name="cancel">Ends it too.</param>
    public static InputCount Of(IReadOnlyList<string> paths, ContainerOptions options, int most, CancellationToken cancel)
    {
        var inputs = InputPaths.Expand(paths, InputPaths.ArticleExtensions).Where(static i => i.Fault is null).Take(most + 1).ToList();
        if (inputs.Count > most)
        {
            return new InputCount(inputs.Count, InputCountEnd.More);
        }

        // What has no length is empty, or a pipe, which can be read only once.
        var files = inputs.FindAll(static i => !i.IsStandard && LengthOf(i.Source) > 0);
        if (files.Sum(static i => LengthOf(i.Source)) > MostBytes)
        {
            return new InputCount(inputs.Count, InputCountEnd.TooLarge);
        }

        var count = new InputArticles(options, null, cancel).Of(files).Where(static a => a.Stored is not null).Take(most + 1).LongCount();
        return new InputCount(count, count > most ? InputCountEnd.More : files.Count < inputs.Count ? InputCountEnd.Standard : InputCountEnd.Whole);
    }

    private static long LengthOf(string path)
    {
        try
        {
            return new FileInfo(path).Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return 0;
        }
    }
}

/// <summary>Where counting ended.</summary>
internal enum InputCountEnd
{
    /// <summary>All articles are counted.</summary>
    Whole,

    /// <summary>There are more than it was asked about.</summary>
    More,

    /// <summary>The files are too large to be looked into.</summary>
    TooLarge,

    /// <summary>There are more on standard input or in pipes, any number.</summary>
    Standard,
}
