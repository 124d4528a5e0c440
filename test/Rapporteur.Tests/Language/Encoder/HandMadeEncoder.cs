using Rapporteur.Language;
using Rapporteur.Language.Encoder;

namespace Rapporteur.Tests.Language.Encoder;

/// <summary>An encoder whose vectors have a one at the place that a function tells for each word, and zeros elsewhere.</summary>
internal sealed class HandMadeEncoder(int width, Func<Document, int, int> place) : IWordEncoder
{
    private int _calls;

    /// <summary>The class of each word by a list, the last class for all that are not in it.</summary>
    public HandMadeEncoder(int width, IReadOnlyDictionary<string, int> classes)
        : this(width, (document, token) => classes.TryGetValue(document.Word(token).ToString(), out var known) ? known : width - 1)
    {
    }

    /// <summary>How many documents it has read.</summary>
    public int Calls => _calls;

    public EncodedWords Encode(Document document)
    {
        Interlocked.Increment(ref _calls);
        var values = new float[document.Tokens.Count * width];
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            values[(i * width) + place(document, i)] = 1;
        }

        return new EncodedWords(width, values);
    }
}
