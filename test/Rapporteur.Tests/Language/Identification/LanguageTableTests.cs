using Rapporteur.Language.Identification;

namespace Rapporteur.Tests.Language.Identification;

/// <summary>The tables say what they are meant to say.</summary>
public sealed class LanguageTableTests
{
    private static readonly string[] _lines = [.. EmbeddedLines.Of("Language.Identification.Data.languages.txt")];

    [Fact]
    public void Languages_Tags_AreUniqueAndNamed()
    {
        var languages = LanguageTable.Loaded.Languages;
        Assert.InRange(languages.Count, 2, 128);
        Assert.Equal(languages.Count, languages.Select(l => l.Tag).Distinct().Count());
        Assert.All(languages, l => Assert.Matches("^[a-z]{2,3}$", l.Tag));
        Assert.All(languages, l => Assert.Matches("^[A-Z][A-Za-z ]+$", l.Name));
        Assert.Equal("en", languages[LanguageTable.Loaded.English].Tag);
    }

    // A word is looked up as a run of small letters, so that anything else would never be found.
    [Fact]
    public void Words_All_AreSmallLettersAndComeOnce()
    {
        foreach (var line in _lines.Where(l => l.StartsWith("words ", StringComparison.Ordinal) || l.StartsWith("endings ", StringComparison.Ordinal)))
        {
            var words = line.Split(' ')[1..];
            Assert.Equal(words.Distinct(), words);
            Assert.All(words, w => Assert.True(
                w.Length is > 0 and < 20 && w.All(c => char.ToLowerInvariant(c) == c && (char.IsLetter(c) || c >= 0x300)), $"'{w}' in {line[..20]}"));
        }
    }

    [Fact]
    public void Letters_All_AreSmallAndBeyondZ() => Assert.All(
        _lines.Where(l => l.StartsWith("letters ", StringComparison.Ordinal)).SelectMany(l => l.Split(' ').Skip(1)),
        letter => Assert.True(letter.Length == 1 && letter[0] > 'z' && char.IsLetter(letter[0]) && char.ToLowerInvariant(letter[0]) == letter[0], letter));

    [Theory]
    [InlineData('a', "Latn")]
    [InlineData('é', "Latn")]
    [InlineData('ж', "Cyrl")]
    [InlineData('中', "Hani")]
    [InlineData('の', "Jpan")]
    public void ScriptOf_Letter_IsItsScript(char letter, string script) =>
        Assert.Equal(script, LanguageTable.Loaded.Scripts[LanguageTable.Loaded.ScriptOf(letter)].Name);

    [Fact]
    public void ScriptOf_Sign_IsNone() => Assert.Equal(-1, LanguageTable.Loaded.ScriptOf('→'));
}
