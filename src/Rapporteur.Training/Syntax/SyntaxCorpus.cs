using Rapporteur.Language.Syntax;
using Rapporteur.Language.Tags;
using Rapporteur.Training.Conllu;

namespace Rapporteur.Training.Syntax;

/// <summary>Treebanks as the network learns them.</summary>
internal sealed class SyntaxCorpus
{
    private readonly Dictionary<string, int> _forms = [];
    private readonly Dictionary<string, int> _counts = [];
    private readonly Classes _xpos = new();
    private readonly Classes _features = new();
    private readonly Classes _relations = new();
    private readonly HashSet<(int, int, int)> _triples = [];

    /// <summary>Takes in <paramref name="documents"/>.</summary>
    public SyntaxCorpus(IReadOnlyList<ConlluDocument> documents, WordVectors vectors)
    {
        foreach (var word in documents.SelectMany(d => d.Words))
        {
            var small = word.Form.ToLowerInvariant();
            _counts[small] = _counts.GetValueOrDefault(small) + 1;
        }

        Sentences = [.. documents.SelectMany(SentencesOf)];
        Vectors = new float[_forms.Count * vectors.Size];
        foreach (var (form, index) in _forms)
        {
            vectors.Add(form, Vectors.AsSpan(index * vectors.Size, vectors.Size));
        }
    }

    /// <summary>The sentences.</summary>
    public IReadOnlyList<SyntaxSentence> Sentences { get; }

    /// <summary>Vectors of the words, see <see cref="SyntaxSentence.Vectors"/>.</summary>
    public float[] Vectors { get; }

    /// <summary>Names of the classes that were seen.</summary>
    public SyntaxClasses Names => new(
        _xpos.Names, _features.Names, _relations.Names, [.. _triples.Order().SelectMany(t => (int[])[t.Item1, t.Item2, t.Item3])]);

    private IEnumerable<SyntaxSentence> SentencesOf(ConlluDocument document)
    {
        var tokens = document.ToTokens();
        foreach (var range in document.Sentences)
        {
            var n = range.Length;
            var places = new int[n];
            Placing.Find(tokens, range, places);
            var sentence = new SyntaxSentence(new int[n * WordParts.Count], new int[n], new int[n], new int[n * 3], new int[n], new int[n]);
            for (var i = 0; i < n; i++)
            {
                var word = document.Words[range.Start + i];
                WordParts.Find(word.Form, places[i], sentence.Rows.AsSpan(i * WordParts.Count, WordParts.Count));
                if (!_forms.TryGetValue(word.Form, out sentence.Vectors[i]))
                {
                    _forms.Add(word.Form, sentence.Vectors[i] = _forms.Count);
                }

                sentence.Frequency[i] = _counts[word.Form.ToLowerInvariant()];
                var triple = (UniversalTags.TryParse(word.Upos, out var tag) ? (int)tag : 0, _xpos.Of(word.Xpos), _features.Of(word.Features));
                _triples.Add(triple);
                (sentence.Tags[i * 3], sentence.Tags[(i * 3) + 1], sentence.Tags[(i * 3) + 2]) = triple;
                sentence.Heads[i] = word.Head < 0 ? 0 : word.Head - range.Start + 1;
                sentence.Relations[i] = _relations.Of(word.Relation);
            }

            yield return sentence;
        }
    }

    private sealed class Classes
    {
        private readonly Dictionary<string, int> _of = [];

        public IReadOnlyList<string> Names => [.. _of.OrderBy(c => c.Value).Select(c => c.Key)];

        public int Of(string name)
        {
            if (!_of.TryGetValue(name, out var index))
            {
                _of.Add(name, index = _of.Count);
            }

            return index;
        }
    }
}
