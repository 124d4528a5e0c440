using System.Diagnostics;

namespace Rapporteur.Cli.Running;

/// <summary>One thing that went wrong, ready to be told.</summary>
/// <param name="Code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="Message">What and what to do; names the input.</param>
internal sealed record Fault(string Code, string Message)
{
    /// <summary>The fault of a known kind, or <see cref="ErrorCodes.Internal"/> for every other exception.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="input">What was being read, where there is such a thing.</param>
    public static Fault Of(Exception error, string? input = null)
    {
        // What several threads do together comes back as one exception around theirs.
        if (error is AggregateException { InnerException: RapporteurException inner })
        {
            return Of(inner, input);
        }

        if (error is RapporteurException known)
        {
            var named = input is null || known.Message.Contains(input, StringComparison.Ordinal);
            return new Fault(known.Code, named ? known.Message : $"{input}: {known.Message}");
        }

        var where = new StackTrace(error).GetFrame(0)?.GetMethod() is { } method
            ? $" in {method.DeclaringType?.FullName}.{method.Name}"
            : "";
        var what = $"{error.GetType().FullName}{where}: {error.Message}";
        return new Fault(
            ErrorCodes.Internal,
            $"{(input is null ? "" : input + ": ")}a fault of ours, please report it with the input ({what})");
    }
}
