using Rapporteur.Articles.Containers;
using Rapporteur.Cli.Running;

namespace Rapporteur.Cli.Inputs;

/// <summary>From inputs to the articles in them: one of a page or a text, any number of an archive, a feed, a dump, a mailbox.</summary>
/// <param name="options">How containers are taken apart.</param>
/// <param name="past">Articles of an input that need not be given again; asked once for each input that holds several.</param>
/// <param name="cancel">The articles end after it.</param>
internal sealed class InputArticles(ContainerOptions options, Func<Input, PastArticles?>? past, CancellationToken cancel)
{
    /// <summary>
    /// The articles in the order of the inputs and within them, one at a time: the next is taken out when it is asked for. What
    /// is wrong with an input or one of its articles is a fault in its place.
    /// </summary>
    public IEnumerable<InputArticle> Of(IEnumerable<Input> inputs) => inputs.SelectMany(Of);

    private IEnumerable<InputArticle> Of(Input input)
    {
        if (input.Fault is { } missing)
        {
            yield return new InputArticle(input, null, missing);
            yield break;
        }

        if (input.IsStandard)
        {
            yield return new InputArticle(input, null, null) { IsPause = true };
        }

        if (TryOpen(input, out var stream) is { } closed)
        {
            yield return new InputArticle(input, null, closed);
            yield break;
        }

        using (stream)
        {
            var length = stream.CanSeek ? stream.Length : 0;
            PastArticles? before = null;
            using var each = Articles(stream, input).GetEnumerator();
            for (var number = 1L; each.MoveNext() && !cancel.IsCancellationRequested; number++)
            {
                var article = each.Current with { Number = number, Length = length };
                if (number == 1 && article.IsMember && !input.IsStandard)
                {
                    before = past?.Invoke(input);
                    if (before is { Count: > 0 })
                    {
                        yield return new InputArticle(input, null, null) { Past = before };
                    }
                }

                if (before is null || number > before.Count)
                {
                    yield return article with { Past = before };
                }
            }
        }
    }

    // Damage is told by the articles themselves; what is thrown is a fault that ends the input.
    private IEnumerable<InputArticle> Articles(Stream stream, Input input)
    {
        using var each = Opened(stream, input).GetEnumerator();
        while (true)
        {
            Fault? fault = null;
            try
            {
                if (!each.MoveNext())
                {
                    yield break;
                }
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                yield break;
            }
#pragma warning disable CA1031 // Whatever it is, it is a numbered fault of this one input.
            catch (Exception error)
#pragma warning restore CA1031
            {
                fault = InputFault.Of(error, input.Source);
            }

            if (fault is not null)
            {
                yield return new InputArticle(input, null, fault);
                yield break;
            }

            yield return new InputArticle(input, each.Current, null);
        }
    }

    private IEnumerable<StoredArticle> Opened(Stream stream, Input input)
    {
        foreach (var article in ArticleContainers.Open(stream, input.Source, options))
        {
            yield return article;
        }
    }

    private Fault? TryOpen(Input input, out Stream stream)
    {
        try
        {
            stream = input.Open(cancel);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            stream = Stream.Null;
            return InputFault.Of(error, input.Source);
        }
    }
}

/// <summary>One article of an input, before it is read.</summary>
/// <param name="Input">The input.</param>
/// <param name="Stored">The article; null where there is only a fault, or the news that the first articles of the input were done in an earlier run.</param>
/// <param name="Fault">What is wrong with the input, or null.</param>
internal sealed record InputArticle(Input Input, StoredArticle? Stored, Fault? Fault)
{
    /// <summary>Which it is of the input's, from 1.</summary>
    public long Number { get; init; }

    /// <summary>Bytes of the input; 0 where they cannot be known.</summary>
    public long Length { get; init; }

    /// <summary>What is known of an earlier run, where there is something to remember of this one.</summary>
    public PastArticles? Past { get; init; }

    /// <summary>No article, but the news that the next one may keep one waiting.</summary>
    public bool IsPause { get; init; }

    /// <summary>The input holds articles rather than is one.</summary>
    public bool IsMember => Number > 1 || (Stored is not null && Stored.Source != Input.Source);
}

/// <summary>How far an input was read in an earlier run.</summary>
/// <param name="Fingerprint">What the input is known by.</param>
/// <param name="Count">Its articles that were done.</param>
/// <param name="Failed">Those of them that failed.</param>
internal sealed record PastArticles(string Fingerprint, long Count, long Failed);
