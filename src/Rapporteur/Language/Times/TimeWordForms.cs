using Rapporteur.Language.Tags;

namespace Rapporteur.Language.Times;

/// <summary>The forms of the words of a document, from its layer of tags or from the fast tagger.</summary>
internal sealed class TimeWordForms
{
    private readonly VerbForm[] _forms;
    private readonly WordKind[] _kinds;

    private TimeWordForms(VerbForm[] forms, WordKind[] kinds) => (_forms, _kinds) = (forms, kinds);

    /// <summary>The form of token <paramref name="index"/>.</summary>
    public VerbForm this[int index] => _forms[index];

    /// <summary>The part of speech of token <paramref name="index"/>; other where there is no such token.</summary>
    public WordKind Kind(int index) => index >= 0 && index < _kinds.Length ? _kinds[index] : WordKind.Other;

    /// <summary>The forms of <paramref name="document"/>; its layer of tags is used where it is there.</summary>
    public static TimeWordForms Of(Document document)
    {
        var forms = new VerbForm[document.Tokens.Count];
        var kinds = new WordKind[forms.Length];
        var tags = PennTags.Of(document);
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = Of(tags[i]);
            kinds[i] = KindOf(tags[i]);
        }

        return new TimeWordForms(forms, kinds);
    }

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

    private static WordKind KindOf(WordTag tag) => tag switch
    {
        WordTag.Noun => WordKind.Noun,
        WordTag.NounPlural => WordKind.PluralNoun,
        WordTag.ProperNoun => WordKind.Name,
        WordTag.Adverb => WordKind.Adverb,
        WordTag.Adjective => WordKind.Adjective,
        WordTag.Number => WordKind.Number,
        _ => WordKind.Other,
    };
}
