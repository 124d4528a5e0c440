using Rapporteur.Actors.Registers;
using Rapporteur.Language;

namespace Rapporteur.Actors.Resolving;

/// <summary>Finds the names of an index in a document, the longest from left to right.</summary>
internal sealed class NameSearch
{
    private readonly Document _document;
    private readonly List<NameChunk> _chunks;
    private readonly List<int> _tokens;

    /// <summary>Cuts the words of a document into chunks.</summary>
    public NameSearch(Document document)
    {
        _document = document;
        _chunks = new List<NameChunk>(document.Tokens.Count * 9 / 8);
        _tokens = new List<int>(document.Tokens.Count * 9 / 8);
        var sentence = 0;
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            // No name goes over the end of a sentence.
            if (sentence < document.Sentences.Count && document.Sentences[sentence].End <= i)
            {
                sentence++;
                _chunks.Add(default);
            }

            NameChunker.Add(document.Word(i), _chunks);
            while (_tokens.Count < _chunks.Count)
            {
                _tokens.Add(i);
            }
        }
    }

    /// <summary>The names, in the order of the text; they do not overlap.</summary>
    /// <param name="index">The index.</param>
    /// <param name="keep">What of the meanings of a name is kept; a name of which nothing is kept leaves its words to no other, a part of it neither.</param>
    public IEnumerable<FoundName> Find(NameIndex index, Func<TokenRange, List<ActorTarget>, ActorTarget[]> keep)
    {
        var targets = new List<ActorTarget>();
        var end = 0;
        for (var i = 0; i < _chunks.Count;)
        {
            var length = _tokens[i] >= end ? index.Longest(_chunks, i, targets) : 0;
            if (length == 0)
            {
                i++;
                continue;
            }

            var tokens = new TokenRange(_tokens[i], _tokens[i + length - 1] + 1);
            if (keep(tokens, targets) is [_, ..] kept)
            {
                yield return new FoundName(tokens, kept);
            }

            end = tokens.End;
            i += length;
        }
    }

    /// <summary>The document that is looked through.</summary>
    public Document Document => _document;
}
