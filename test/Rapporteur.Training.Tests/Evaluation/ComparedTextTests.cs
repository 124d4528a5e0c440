using System.Security.Cryptography;
using System.Text;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Training.Tests.Evaluation;

/// <summary>Texts are compared as Python's <c>unicodedata</c>, <c>str.lower</c>, <c>\w</c> and <c>\s</c> have them.</summary>
public sealed class ComparedTextTests
{
    [Theory]
    [InlineData("  The “Quay” — re-opened…  ", "the quay re opened")]
    [InlineData("snake_case __ x", "snake case x")]
    [InlineData("ﬁve ½ ①  Ｑｕａｙ", "five 1 2 1 quay")] // The fraction slash is no letter.
    [InlineData("ΟΔΟΣ ΣΑΣ Σ", "οδος σας σ")]
    [InlineData("İzmir", "i zmir")] // Its dot becomes a mark of its own, and marks are no letters.
    [InlineData("Cafe\u0301 CAFÉ", "café café")]
    [InlineData("हिन्दी", "ह न द")]
    [InlineData("𝐁old 𐐀", "bold 𐐨")]
    [InlineData("a\uD800b", "a b")]
    [InlineData("— … —", "")]
    [InlineData(null, "")]
    public void Fold_AnyText_LeavesSmallLettersAndDigits(string? text, string folded) => Assert.Equal(folded, ComparedText.Fold(text));

    [Fact]
    public void Space_AnyWhiteSpace_IsOneSpace() => Assert.Equal("a b c d", ComparedText.Space(" \u00A0a\u2003\n b\u001Cc\u3000d\u0085"));

    [Fact]
    public void Shingles_Text_CountsRunsOfFourWords()
    {
        Assert.Equal(
            new Dictionary<string, int> { ["a b a b"] = 2, ["b a b a"] = 1 },
            ComparedText.Shingles("a b, a b a - b"));
        Assert.Equal(new Dictionary<string, int> { ["One two_2"] = 1 }, ComparedText.Shingles("“One”  two_2!"));
        Assert.Empty(ComparedText.Shingles("…"));
    }

    [Fact]
    public void CompatibilityForm_EveryCharacter_IsThatOfUnicode()
    {
        // SHA-256 over NFKC of each code point but surrogates, a line each, as Python 3.11 (Unicode 14.0) has it.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var point = 0; point <= 0x10FFFF; point++)
        {
            if (point is < 0xD800 or > 0xDFFF)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(CompatibilityForm.Compose(char.ConvertFromUtf32(point)) + "\n"));
            }
        }

        Assert.Equal("06e7277bca1b5f061a23d4e0caee648a132aee7e3fe7ae21a6f460298c980a11", Convert.ToHexStringLower(hash.GetCurrentHash()));
    }
}
