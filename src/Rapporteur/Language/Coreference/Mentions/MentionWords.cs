using Rapporteur.Language.Tags;

namespace Rapporteur.Language.Coreference.Mentions;

/// <summary>The words of mentions as hashes, by which they are compared.</summary>
internal sealed class MentionWords(Document document)
{
    // Words past these numbers are not compared.
    private const int MostWords = 12;
    private const int LongestText = 32;
    private const int MostInitials = 12;

    private readonly Document _document = document;
    private readonly IReadOnlyList<WordTags> _tags = document.Layers.Tags!;
    private readonly List<uint> _words = [];

    /// <summary>A hash of the words in small letters, without articles and the ending of the genitive.</summary>
    public uint TextKeyOf(TokenRange tokens)
    {
        var hash = 17u;
        for (var i = tokens.Start; i < tokens.End && i < tokens.Start + LongestText; i++)
        {
            if (!(_tags[i].Xpos is "POS" or "DT" && i != tokens.End - 1) && _tags[i].Xpos != "POS")
            {
                hash = WordHash.Of(_document.Word(i), FeatureHash.Of(1, hash));
            }
        }

        return hash;
    }

    /// <summary>A hash of the first letters of a name's words; 0 where there are fewer than two.</summary>
    public uint AcronymOf(TokenRange name)
    {
        if (name.Length < 2)
        {
            return 0;
        }

        Span<char> initials = stackalloc char[MostInitials];
        var count = 0;
        for (var i = name.Start; i < name.End && count < MostInitials; i++)
        {
            if (char.IsUpper(_document.Word(i)[0]))
            {
                initials[count++] = _document.Word(i)[0];
            }
        }

        return count > 1 ? WordHash.Of(initials[..count]) : 0;
    }

    /// <summary>Hashes of the words of a name, or else of those that describe the head of a phrase.</summary>
    public uint[] WordsOf(TokenRange tokens, int head, TokenRange name)
    {
        _words.Clear();
        if (name.Length > 0)
        {
            for (var i = name.Start; i < name.End && _words.Count < MostWords; i++)
            {
                AddWord(i);
            }
        }
        else
        {
            for (var i = Math.Max(tokens.Start, head - LongestText); i < head && _words.Count < MostWords; i++)
            {
                AddWord(i);
            }

            for (var i = head + 1; i < tokens.End && i < head + 6 && _words.Count < MostWords; i++)
            {
                AddWord(i);
            }
        }

        return [.. _words];
    }

    private void AddWord(int i)
    {
        if (_tags[i].Upos is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Num or UniversalTag.Verb)
        {
            _words.Add(WordHash.Of(_document.Word(i)));
        }
    }
}
