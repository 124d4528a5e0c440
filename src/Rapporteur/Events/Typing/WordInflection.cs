using System.Collections.Frozen;

namespace Rapporteur.Events.Typing;

/// <summary>Forms of regular words, and of the verbs of <c>Events/Data/irregular-verbs.txt</c>.</summary>
internal static class WordInflection
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> Irregular = new(static () => EmbeddedLines.Of("Events.Data.irregular-verbs.txt")
        .Select(static line => line.Split(' '))
        .ToFrozenDictionary(static words => words[0], static words => words[1..], StringComparer.Ordinal));

    /// <summary>The other forms of a word; of some both spellings, where only one is right.</summary>
    public static IEnumerable<string> FormsOf(string word, bool isVerb)
    {
        var consonantY = word.Length > 2 && word[^1] == 'y' && !IsVowel(word[^2]);
        var stem = consonantY ? word[..^1] + "i" : word;
        yield return consonantY || word[^1] is 's' or 'x' or 'z' or 'h' ? stem + "es" : word + "s";
        if (!isVerb)
        {
            yield break;
        }

        if (Irregular.Value.TryGetValue(word, out var past))
        {
            foreach (var form in past)
            {
                yield return form;
            }
        }

        var bare = word[^1] == 'e' && word.Length > 2;
        yield return bare ? word + "d" : stem + "ed";
        yield return bare && word[^2] != 'e' ? word[..^1] + "ing" : word + "ing";
        if (word.Length > 2 && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'y') && IsVowel(word[^2]) && !IsVowel(word[^3]))
        {
            yield return word + word[^1] + "ed";
            yield return word + word[^1] + "ing";
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
