using Rapporteur.Language.Tags;

namespace Rapporteur.Language.Times;

/// <summary>The form of a verb, as far as tense needs it.</summary>
internal enum VerbForm : byte
{
    /// <summary>No verb.</summary>
    None,

    /// <summary>Base form.</summary>
    Base,

    /// <summary>Present.</summary>
    Present,

    /// <summary>Past.</summary>
    Past,

    /// <summary>Past participle.</summary>
    Participle,

    /// <summary>Form in "-ing".</summary>
    Gerund,

    /// <summary>Modal.</summary>
    Modal,

    /// <summary>"To" before a verb.</summary>
    To,
}

/// <summary>The forms of the verbs of a document, from its layer of tags or from the fast tagger.</summary>
internal sealed class VerbForms
{
    private readonly VerbForm[] _forms;
    private readonly bool[] _names;

    private VerbForms(VerbForm[] forms, bool[] names) => (_forms, _names) = (forms, names);

    /// <summary>The form of token <paramref name="index"/>.</summary>
    public VerbForm this[int index] => _forms[index];

    /// <summary>True where token <paramref name="index"/> is a proper noun.</summary>
    public bool IsName(int index) => _names[index];

    /// <summary>The forms of <paramref name="document"/>.</summary>
    /// <param name="document">The document; its layer of tags is used where it is there.</param>
    /// <param name="tags">Tags of the fast tagger where somebody has them already.</param>
    public static VerbForms Of(Document document, WordTag[]? tags)
    {
        var forms = new VerbForm[document.Tokens.Count];
        var names = new bool[forms.Length];
        if (document.Layers.Tags is { } layer)
        {
            for (var i = 0; i < forms.Length; i++)
            {
                forms[i] = Of(layer[i].Xpos);
                names[i] = layer[i].Upos == UniversalTag.Propn;
            }
        }
        else
        {
            tags ??= Tagger.Default.Tag(document);
            for (var i = 0; i < forms.Length; i++)
            {
                forms[i] = Of(tags[i]);
                names[i] = tags[i] == WordTag.ProperNoun;
            }
        }

        return new VerbForms(forms, names);
    }

    private static VerbForm Of(string xpos) => xpos switch
    {
        "VB" => VerbForm.Base,
        "VBP" or "VBZ" => VerbForm.Present,
        "VBD" => VerbForm.Past,
        "VBN" => VerbForm.Participle,
        "VBG" => VerbForm.Gerund,
        "MD" => VerbForm.Modal,
        "TO" => VerbForm.To,
        _ => VerbForm.None,
    };

    private static VerbForm Of(WordTag tag) => tag switch
    {
        WordTag.VerbBase => VerbForm.Base,
        WordTag.VerbPresent or WordTag.VerbThirdPerson => VerbForm.Present,
        WordTag.VerbPast => VerbForm.Past,
        WordTag.VerbParticiple => VerbForm.Participle,
        WordTag.VerbGerund => VerbForm.Gerund,
        WordTag.Modal => VerbForm.Modal,
        WordTag.To => VerbForm.To,
        _ => VerbForm.None,
    };
}
