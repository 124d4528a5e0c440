using Rapporteur.Language;

namespace Rapporteur.Actors;

/// <summary>The statements of an article and who their speakers were found to be, up to the one that is being read.</summary>
internal sealed class Dialogue
{
    // How many statements a source may look back.
    private const int LookBack = 12;

    // A source of more tokens is none that names somebody.
    private const int LongestSource = 64;

    private readonly IReadOnlyList<SpeakerQuery> _queries;
    private readonly List<Speaker?> _speakers = [];
    private readonly int[] _depth;

    /// <summary>Prepares the statements, which stand in the order of the text.</summary>
    public Dialogue(Scene scene, IReadOnlyList<SpeakerQuery> queries)
    {
        Scene = scene;
        _queries = queries;
        _depth = new int[scene.Document.Tokens.Count + 1];
        foreach (var query in queries)
        {
            foreach (var span in query.Content)
            {
                Count(span);
            }
        }

        foreach (var quotation in scene.Document.Quotations)
        {
            Count(quotation.Span);
        }

        for (var i = 1; i < _depth.Length; i++)
        {
            _depth[i] += _depth[i - 1];
        }
    }

    /// <summary>The article's actors.</summary>
    public Scene Scene { get; }

    /// <summary>True where <paramref name="token"/> is part of what somebody said.</summary>
    public bool IsSaid(int token) => _depth[token] > 0;

    /// <summary>True where <paramref name="token"/> is part of the content of statement <paramref name="query"/>.</summary>
    public bool IsSaidIn(int query, int token)
    {
        var start = Scene.Document.Tokens[token].Span.Start;
        var content = _queries[query].Content;
        for (var i = 0; i < content.Count && i < LookBack; i++)
        {
            if (content[i].Start <= start && start < content[i].End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where one of <paramref name="tokens"/>, which are sorted, is part of the content of statement <paramref name="query"/>.</summary>
    public bool IsAnySaidIn(int query, IReadOnlyList<int> tokens)
    {
        var content = _queries[query].Content;
        for (var i = 0; i < content.Count && i < LookBack; i++)
        {
            var first = Halving.CountBefore(Scene.Document.Tokens, content[i].Start, static (token, start) => token.Span.Start < start);
            var next = Halving.CountBefore(tokens, first, static (token, at) => token < at);
            if (next < tokens.Count && Scene.Document.Tokens[tokens[next]].Span.Start < content[i].End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The tokens of the source of statement <paramref name="query"/>, without commas at the ends; empty where it has none.</summary>
    public TokenRange SourceOf(int query)
    {
        var source = _queries[query].Source;
        if (source is null || source.Count == 0)
        {
            return default;
        }

        // Sources in pieces are read from the first to the last, where little stands between.
        var end = source[^1].End > source[0].Start ? source[^1].End : source[0].End;
        var range = Spans.TokensOf(Scene.Document, new TextSpan(source[0].Start, end), LongestSource + 1);
        if (range.Length > LongestSource)
        {
            return default;
        }

        int first = range.Start, last = range.End;
        while (first < last && IsEdge(first))
        {
            first++;
        }

        while (last > first && IsEdge(last - 1))
        {
            last--;
        }

        return new TokenRange(first, last);
    }

    /// <summary>Keeps the speaker of the next statement.</summary>
    public void Add(Speaker? speaker) => _speakers.Add(speaker);

    /// <summary>The speakers of the statements before this one, the last first.</summary>
    public IEnumerable<Speaker> Earlier()
    {
        for (var i = _speakers.Count - 1; i >= 0 && i >= _speakers.Count - LookBack; i--)
        {
            if (_speakers[i] is { } speaker)
            {
                yield return speaker;
            }
        }
    }

    private bool IsEdge(int token) => Scene.Layer.Is(token, ',') || Scene.Layer.Is(token, ';') || Scene.Layer.Is(token, ':');

    private void Count(TextSpan span)
    {
        if (span.IsEmpty)
        {
            return;
        }

        _depth[Spans.TokenAt(Scene.Document, span.Start)]++;
        _depth[Spans.TokenAt(Scene.Document, span.End - 1) + 1 is var end && end < _depth.Length ? end : _depth.Length - 1]--;
    }
}
