using Rapporteur.Language.Tags;

namespace Rapporteur.Training.Tags;

/// <summary>A sentence ready for training.</summary>
/// <param name="Forms">Its forms, with <see cref="TagFeatures.Margin"/> more at each end.</param>
/// <param name="Given">Tags of marks, which are not learnt; <see cref="WordTag.None"/> for words.</param>
/// <param name="Gold">The right tags; <see cref="WordTag.None"/> where they are not known.</param>
/// <param name="Step">How large a step is taken for it; 1 for gold.</param>
internal sealed record TagSequence(WordForm[] Forms, WordTag[] Given, WordTag[] Gold, float Step)
{
    /// <summary>The features of each token that do not depend on tags, as numbers of a <see cref="FeatureIndex"/>.</summary>
    public int[] Fixed { get; set; } = [];

    /// <summary>Number of tokens.</summary>
    public int Length => Gold.Length;

    /// <summary>The sentences of <paramref name="text"/>.</summary>
    public static IEnumerable<TagSequence> Of(TaggedText text, float step)
    {
        var sequences = new List<TagSequence>(text.Document.Sentences.Count);
        var given = new WordTag[text.Gold.Length];
        var reader = new SentenceForms(text.Document);
        foreach (var sentence in text.Document.Sentences)
        {
            var forms = reader.Read(sentence, given).ToArray();
            var range = sentence.Start..sentence.End;
            sequences.Add(new TagSequence(forms, given[range], text.Gold[range], step));
        }

        reader.Return();
        return sequences;
    }

    /// <summary>True where token <paramref name="i"/> teaches something: a word whose tag is known to be one of a word's.</summary>
    public bool Teaches(int i) => Given[i] == WordTag.None && Gold[i] is > WordTag.None and <= WordTag.Other;
}
