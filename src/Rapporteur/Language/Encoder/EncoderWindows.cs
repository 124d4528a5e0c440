namespace Rapporteur.Language.Encoder;

/// <summary>
/// Cuts a document into windows. They are of whole paragraphs; a paragraph that is longer than a window is cut behind a sentence,
/// and a sentence that is longer behind a token. Where a paragraph is cut, the next window begins before the cut, and each
/// token is kept from the window in which it stands farther from the edge.
/// </summary>
internal static class EncoderWindows
{
    /// <summary>Most pieces of a window, without the two that open and close it.</summary>
    public const int Room = 254;

    // Of a window that ends within a paragraph: least part that is filled, and most that the next window sees again. Both
    // together make sure that a window brings a third of itself that is new.
    private const double Filled = 2 / 3.0;
    private const double Shared = 1 / 3.0;

    /// <summary>The windows, in the order of the text: as few as there can be, and of like length.</summary>
    /// <param name="document">The document.</param>
    /// <param name="starts">By token its first piece, and at the end the number of pieces.</param>
    /// <param name="room">Most pieces of a window; no token may have more than a third of it.</param>
    public static IReadOnlyList<EncoderWindow> Of(Document document, int[] starts, int room = Room)
    {
        if (document.Tokens.Count == 0)
        {
            return [];
        }

        int[] paragraphs = [.. document.Paragraphs.Where(static p => p.Tokens.Length > 0).Select(static p => p.Tokens.End)];
        var longest = LongestBelow(room, paragraphs, starts);
        var windows = Cut(document, paragraphs, starts, room);
        var (low, high) = (Math.Max(longest, room / 2), room);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var narrower = Cut(document, paragraphs, starts, middle);
            if (narrower.Count <= windows.Count)
            {
                (windows, high) = (narrower, middle);
            }
            else
            {
                low = middle + 1;
            }
        }

        return Keep(windows, starts);
    }

    // Pieces of the longest paragraph that fits into a window.
    private static int LongestBelow(int room, int[] paragraphs, int[] starts)
    {
        var (longest, start) = (0, 0);
        foreach (var end in paragraphs)
        {
            var pieces = starts[end] - starts[start];
            longest = pieces <= room ? Math.Max(longest, pieces) : longest;
            start = end;
        }

        return longest;
    }

    private static List<TokenRange> Cut(Document document, int[] paragraphs, int[] starts, int room)
    {
        var windows = new List<TokenRange>();
        var count = starts.Length - 1;
        for (int start = 0, seen = 0; seen < count;)
        {
            var fit = Halving.CountBefore(starts, starts[start] + room, static (piece, most) => piece <= most) - 1;
            var end = End(document, paragraphs, starts, room, start, seen, fit);
            windows.Add(new TokenRange(start, end));
            start = Start(document, paragraphs, starts, room, seen, end);
            seen = end;
        }

        return windows;
    }

    private static int End(Document document, int[] paragraphs, int[] starts, int room, int start, int seen, int fit)
    {
        var next = Halving.CountBefore(paragraphs, fit, static (end, most) => end <= most);
        if (next > 0 && paragraphs[next - 1] > seen && (next == paragraphs.Length || starts[paragraphs[next]] - starts[paragraphs[next - 1]] <= room))
        {
            return paragraphs[next - 1];
        }

        var sentence = Halving.CountBefore(document.Sentences, fit, static (s, most) => s.End <= most) - 1;
        return sentence >= 0 && document.Sentences[sentence].End is var end && end > seen && starts[end] - starts[start] >= room * Filled ? end : fit;
    }

    private static int Start(Document document, int[] paragraphs, int[] starts, int room, int seenBefore, int end)
    {
        if (end == starts.Length - 1 || Array.BinarySearch(paragraphs, end) >= 0)
        {
            return end;
        }

        // The first token that the next window may see again; better the first sentence, if it is not much nearer to the end.
        var token = Math.Min(end, Halving.CountBefore(starts, starts[end] - (int)(room * Shared), static (piece, least) => piece < least));
        var next = Halving.CountBefore(document.Sentences, token, static (s, least) => s.Start < least);
        var sentence = next < document.Sentences.Count ? Math.Min(document.Sentences[next].Start, end) : end;
        return Math.Max(seenBefore, starts[end] - starts[sentence] >= (starts[end] - starts[token]) / 2.0 ? sentence : token);
    }

    private static EncoderWindow[] Keep(List<TokenRange> windows, int[] starts)
    {
        var kept = new EncoderWindow[windows.Count];
        var from = 0;
        for (var w = 0; w < kept.Length; w++)
        {
            var to = windows[w].End;
            if (w + 1 < kept.Length)
            {
                to = windows[w + 1].Start;
                while (to < windows[w].End && starts[windows[w].End] - starts[to + 1] >= starts[to] - starts[windows[w + 1].Start])
                {
                    to++;
                }
            }

            kept[w] = new EncoderWindow(windows[w], new TokenRange(from, to));
            from = to;
        }

        return kept;
    }
}
