using CsCheck;
using Rapporteur.Language;
using Rapporteur.Language.Encoder;

namespace Rapporteur.Tests.Language.Encoder;

public sealed class EncoderWindowsTests
{
    [Fact]
    public void Of_NoTokens_IsNoWindow() => Assert.Empty(EncoderWindows.Of(Pages.Of(""), [0]));

    [Fact]
    public void Of_AllFits_IsOneWindow()
    {
        var document = Pages.Of("One two three.", "Four five.");
        Assert.Equal([new EncoderWindow(new TokenRange(0, 7), new TokenRange(0, 7))], EncoderWindows.Of(document, Starts(document)));
    }

    // Three paragraphs of 9 and a window of 20: two windows, neither of which cuts a paragraph.
    [Fact]
    public void Of_ParagraphsThatFit_AreNotCut()
    {
        var document = Pages.Of(Sentence(8), Sentence(8), Sentence(8), Sentence(8));
        var windows = EncoderWindows.Of(document, Starts(document), 20);
        Assert.Equal([new TokenRange(0, 18), new TokenRange(18, 36)], windows.Select(static w => w.Tokens));
        Assert.Equal(windows.Select(static w => w.Tokens), windows.Select(static w => w.Kept));
    }

    // Four windows would be 20, 20, 20 and 4 long.
    [Fact]
    public void Of_LittleWouldBeLeft_SpreadsParagraphsEvenly()
    {
        var document = Pages.Of([.. Enumerable.Repeat(Sentence(3), 16)]);
        var windows = EncoderWindows.Of(document, Starts(document), 20);
        Assert.Equal([16, 16, 16, 16], windows.Select(static w => w.Tokens.Length));
    }

    [Fact]
    public void Of_LongParagraph_IsCutBehindSentencesAndOverlaps()
    {
        var document = Pages.Of(string.Join(' ', Enumerable.Repeat(Sentence(4), 20)));
        var windows = EncoderWindows.Of(document, Starts(document), 32);
        var ends = document.Sentences.Select(static s => s.End).ToHashSet();
        Assert.All(windows, w => Assert.Contains(w.Tokens.End, ends));
        Assert.All(windows.Zip(windows.Skip(1)), static pair => Assert.InRange(pair.First.Tokens.End - pair.Second.Tokens.Start, 3, 10));
    }

    [Fact]
    public void Of_Seam_KeepsTokensFromWhereTheyStandFartherFromTheEdge()
    {
        var document = Pages.Of(Sentence(90));
        var windows = EncoderWindows.Of(document, Starts(document), 60);
        Assert.Equal(2, windows.Count);
        var (first, second) = (windows[0], windows[1]);
        Assert.True(second.Tokens.Start < first.Tokens.End);
        Assert.All(
            Enumerable.Range(second.Tokens.Start, first.Tokens.End - second.Tokens.Start),
            t => Assert.Equal(first.Tokens.End - 1 - t >= t - second.Tokens.Start, first.Kept.Contains(t)));
    }

    // A paragraph is a list of sentences, a sentence a list of words, a word a number of pieces.
    [Fact]
    public void Of_AnyDocument_KeepsEachTokenOnceWithinWindows() =>
        Gen.Int[1, 16].Array[1, 40].Array[1, 6].Array[1, 12].Select(Gen.Int[48, 254]).Sample((paragraphs, room) =>
        {
            var document = Pages.Of([.. paragraphs.Select(static p => string.Join(' ', p.Select(static s => Sentence(s.Length - 1))))]);
            int[] pieces = [.. paragraphs.SelectMany(static p => p).SelectMany(static s => s)];
            if (document.Tokens.Count != pieces.Length)
            {
                return false;
            }

            int[] starts = [0, .. pieces.Select((_, i) => pieces.Take(i + 1).Sum())];
            var windows = EncoderWindows.Of(document, starts, room);
            Assert.Equal(Enumerable.Range(0, pieces.Length), windows.SelectMany(static w => Enumerable.Range(w.Kept.Start, w.Kept.Length)));
            Assert.All(windows, w =>
            {
                Assert.InRange(starts[w.Tokens.End] - starts[w.Tokens.Start], 1, room);
                Assert.True(w.Tokens.Start <= w.Kept.Start && w.Kept.End <= w.Tokens.End);
            });
            Assert.All(document.Paragraphs.Where(p => starts[p.Tokens.End] - starts[p.Tokens.Start] <= room), p => Assert.Contains(windows, w => w.Tokens.Start <= p.Tokens.Start && p.Tokens.End <= w.Tokens.End));
            return windows.Sum(w => starts[w.Tokens.End] - starts[w.Tokens.Start]) <= (3 * starts[^1]);
        }, iter: 200);

    [Theory]
    [InlineData(10_000, 1)]
    [InlineData(1, 100_000)]
    [InlineData(2_000, 50)]
    public void Of_ManyParagraphsOrWords_HasFewWindows(int paragraphs, int words)
    {
        var document = Pages.Of([.. Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("so", words)), paragraphs)]);
        var windows = EncoderWindows.Of(document, Starts(document));
        Assert.InRange(windows.Count, 1, (2 * document.Tokens.Count / EncoderWindows.Room) + 2);
    }

    // Each word is one piece.
    private static int[] Starts(Document document) => [.. Enumerable.Range(0, document.Tokens.Count + 1)];

    private static string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(static i => i == 0 ? "We" : "go")) + ".";
}
