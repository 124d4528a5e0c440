using Rapporteur.Models;

namespace Rapporteur.Language.Tags;

/// <summary>
/// Gives each token of a document its part of speech, from left to right, by a linear classifier. It has no state
/// between documents and may be used from several threads.
/// </summary>
public sealed class Tagger
{
    internal const string ResourceName = "tags-fast.model";
    private static readonly Lazy<Tagger> LazyDefault = new(LoadDefault);
    private readonly TagWeights _weights;

    internal Tagger(TagWeights weights) => _weights = weights;

    /// <summary>The tagger with the model that comes with the library; loaded when first asked for.</summary>
    /// <exception cref="RapporteurException">RAP0201: this build of the library has no such model; RAP0202: it does not fit the library.</exception>
    public static Tagger Default => LazyDefault.Value;

    /// <summary>Loads a model file.</summary>
    /// <exception cref="RapporteurException">RAP0201: there is no such file; RAP0202: it is damaged, of another version or cannot be opened.</exception>
    public static Tagger Load(string path) => ModelFile.Load(path, TagModelFile.Subject, Read);

    /// <summary>Reads a model from <paramref name="stream"/>, to its end.</summary>
    /// <param name="stream">Stands at the start of the model; left open.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="RapporteurException">RAP0202: it is damaged or of another version.</exception>
    public static Tagger Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new Tagger(TagModelFile.Read(stream, name));
    }

    /// <summary>The tag of each token of <paramref name="document"/>, by the token's index; never <see cref="WordTag.None"/>.</summary>
    public WordTag[] Tag(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tags = new WordTag[document.Tokens.Count];
        var reader = new SentenceForms(document);
        Span<uint> features = stackalloc uint[TagFeatures.Fixed + TagFeatures.Moving];
        foreach (var sentence in document.Sentences)
        {
            var forms = reader.Read(sentence, tags);
            var past = default(TagPast);
            for (var i = 0; i < sentence.Length; i++)
            {
                ref var tag = ref tags[sentence.Start + i];
                var at = i + TagFeatures.Margin;
                if (tag == WordTag.None)
                {
                    TagFeatures.AddFixed(forms, at, features);
                    TagFeatures.AddMoving(forms, at, past, features[TagFeatures.Fixed..]);
                    tag = _weights.Best(features);
                }

                past.Add(tag, forms[at].Word);
            }
        }

        reader.Return();
        return tags;
    }

    private static Tagger LoadDefault()
    {
        const string Name = "The model of the tagger that comes with the library";
        var stream = ModelFile.Shipped(ResourceName, TagModelFile.Subject, hasOption: true);
        if (stream is UnmanagedMemoryStream mapped)
        {
            return new Tagger(TagModelFile.Map(mapped, Name));
        }

        using (stream)
        {
            return Read(stream, Name);
        }
    }
}
