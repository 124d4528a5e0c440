namespace Rapporteur;

/// <summary>
/// A fault that a person can act upon. Its message says what is wrong and what to do; its code is listed in
/// <c>docs/errors.md</c>.
/// </summary>
public sealed class RapporteurException : Exception
{
    /// <summary>Makes the fault.</summary>
    /// <param name="code">One of <see cref="ErrorCodes"/>, for instance <c>RAP0101</c>.</param>
    /// <param name="message">What is wrong and what to do about it, in plain words, without the code.</param>
    /// <param name="inner">What lay under it, where there is such a thing.</param>
    public RapporteurException(string code, string message, Exception? inner = null)
        : base(message, inner) => Code = code;

    /// <summary>The number of the fault, <c>RAP</c> and four digits.</summary>
    public string Code { get; }
}
