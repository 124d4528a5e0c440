using CsCheck;
using Rapporteur.Language.Tags;

namespace Rapporteur.Tests.Language.Tags;

/// <summary>What holds of every text.</summary>
public sealed class TaggerLaws
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf(
            " ", " ", " ", "\n", "the", "The", "said", "SAYS", "that", "Mr.", "don't", "'s", "’", "'", "\"", "“", "”", "...", "-", "--", "42", "$",
            "1,000.5", "@one", "#two", "https://example.org/a", "\ud83d\ude00", "\ud83d", "\ude00", "é", "ß", "中文", "\u0301", "\0", "\u00A0", "\u200B"),
        Gen.Char.Select(c => c.ToString()));

    private static readonly Gen<string> AnyText = Piece.Array[0, 80].Select(string.Concat);

    [Fact]
    public void Tag_AnyText_GivesEachTokenATag() =>
        AnyText.Sample(
            text =>
            {
                var document = TaggedSentence.Read(text);
                var tags = Tagger.Default.Tag(document);
                Assert.Equal(document.Tokens.Count, tags.Length);
                Assert.All(tags, tag => Assert.InRange(tag, WordTag.VerbBase, WordTag.Bracket));
            },
            iter: 5_000);

    [Fact]
    public void Tag_SameTextTwice_GivesTheSame() =>
        AnyText.Sample(
            text => Assert.Equal(Tagger.Default.Tag(TaggedSentence.Read(text)), Tagger.Default.Tag(TaggedSentence.Read(text))),
            iter: 1_000);

    [Fact]
    public void Tag_ParagraphAfterAnother_IsTaggedAsAlone() =>
        Gen.Select(AnyText, AnyText).Sample(
            (first, second) =>
            {
                // Quotations reach over paragraphs, and so may tell of an apostrophe: they are left out.
                (first, second) = (WithoutQuotes(first), WithoutQuotes(second));
                var alone = Tagger.Default.Tag(TaggedSentence.Read(first)).Concat(Tagger.Default.Tag(TaggedSentence.Read(second)));
                Assert.Equal(alone, Tagger.Default.Tag(TaggedSentence.Read(first + "\n" + second)));
            },
            iter: 1_000);

    private static string WithoutQuotes(string text) =>
        string.Concat(text.Where(c => !"\"'`´ʼ‘’‚‛“”„‟«»‹›＂＇".Contains(c, StringComparison.Ordinal)));
}
