using Rapporteur.Language.Names;
using Rapporteur.Language.Tags;

namespace Rapporteur.Language.Coreference.Mentions;

/// <summary>Finds the noun phrases, names and pronouns of a document, which may mean entities.</summary>
internal sealed class MentionFinder
{
    // A name of more words is cut off.
    private const int LongestName = 12;

    private readonly Document _document;
    private readonly IReadOnlyList<WordTags> _tags;
    private readonly SentenceTrees _trees;
    private readonly EntityName?[]? _names;
    private readonly QuotedPlaces _quoted;
    private readonly Func<int, bool> _isNoun;
    private readonly MentionWords _words;
    private int _sentence;
    private int _paragraph;

    /// <summary>Prepares for a document with tags and trees.</summary>
    public MentionFinder(Document document, SentenceTrees trees, QuotedPlaces quoted)
    {
        _document = document;
        _tags = document.Layers.Tags!;
        _trees = trees;
        _quoted = quoted;
        _words = new MentionWords(document);
        _isNoun = IsNoun;
        if (document.Layers.Names is { } names)
        {
            _names = new EntityName?[document.Tokens.Count];
            foreach (var name in names)
            {
                for (var i = name.Tokens.Start; i < name.Tokens.End; i++)
                {
                    _names[i] = name;
                }
            }
        }
    }

    /// <summary>The mentions in the order of their starts, longer ones first.</summary>
    public List<Mention> Find()
    {
        var mentions = new List<Mention>((_document.Tokens.Count / 3) + 1);
        for (_sentence = 0; _sentence < _document.Sentences.Count; _sentence++)
        {
            var sentence = _document.Sentences[_sentence];
            var first = mentions.Count;
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                while (_paragraph + 1 < _document.Paragraphs.Count && _document.Paragraphs[_paragraph].Tokens.End <= i)
                {
                    _paragraph++;
                }

                if (Read(i) is { } mention)
                {
                    mentions.Add(mention);
                    if (mention.Form is not (MentionForm.This or MentionForm.Modifier))
                    {
                        AddJoined(mentions, i, mention);
                    }
                }
            }

            mentions.Sort(first, mentions.Count - first, InOrder);
        }

        NameSenses.Share(mentions);
        return mentions;
    }

    private static readonly Comparer<Mention> InOrder = Comparer<Mention>.Create(static (a, b) =>
        a.Tokens.Start != b.Tokens.Start ? a.Tokens.Start.CompareTo(b.Tokens.Start)
        : a.Tokens.End != b.Tokens.End ? b.Tokens.End.CompareTo(a.Tokens.End)
        : a.Head != b.Head ? a.Head.CompareTo(b.Head)
        : a.Form.CompareTo(b.Form));

    private bool IsNoun(int token) => _tags[token].Upos is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron;

    private Mention? Read(int i)
    {
        var relation = _trees.BareRelationOf(i);
        if (relation is "expl" or "fixed" or "flat" or "goeswith" or "punct" or "discourse" or "case" or "cc" or "mark" or "aux" or "cop")
        {
            return null;
        }

        var upos = _tags[i].Upos;
        return upos switch
        {
            UniversalTag.Pron => Pronoun(i, relation),
            UniversalTag.Det => PersonalPronouns.FormOf(_document.Word(i)) is not null ? Pronoun(i, relation) : relation is "det" ? null : Pronoun(i, relation),
            UniversalTag.Noun or UniversalTag.Propn => Noun(i, relation),
            UniversalTag.Num or UniversalTag.Adj when relation is "nsubj" or "obj" or "obl" or "nmod" or "iobj" => Noun(i, relation),
            _ => null,
        };
    }

    private Mention? Pronoun(int i, ReadOnlySpan<char> relation)
    {
        var word = _document.Word(i);
        var form = PersonalPronouns.FormOf(word)
            ?? (PersonalPronouns.IsPointing(word) && relation is not ("det" or "mark") && _tags[i].Xpos is not ("WDT" or "WP" or "IN") ? MentionForm.This : null);
        if (form is null)
        {
            return relation is "nsubj" or "obj" or "obl" or "nmod" && _tags[i].Upos == UniversalTag.Pron && _tags[i].Xpos is "NN" or "DT" or "CD"
                ? Noun(i, relation)
                : null;
        }

        return new Mention
        {
            Tokens = new TokenRange(i, i + 1),
            Head = i,
            Form = form.Value,
            Role = RoleOf(i),
            Sentence = _sentence,
            Paragraph = _paragraph,
            Quotation = _quoted.At(i),
            Governor = GovernorOf(i),
            Plural = form is MentionForm.We or MentionForm.They || word.EndsWith("ese", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ose", StringComparison.OrdinalIgnoreCase),
            Reflexive = PersonalPronouns.IsReflexive(word),
            Sense = form switch { MentionForm.He => NounSense.Person | NounSense.Male, MentionForm.She => NounSense.Person | NounSense.Female, _ => NounSense.None },
            HeadKey = WordHash.Of(word),
            TextKey = WordHash.Of(word),
        };
    }

    private Mention? Noun(int i, ReadOnlySpan<char> relation)
    {
        var tags = _tags[i];
        var name = NameOf(i);
        var modifier = relation is "compound";
        if (modifier && _trees.HeadOf(i) is var head and >= 0 && (_tags[head].Upos == UniversalTag.Propn || IsPartOfName(i, head)))
        {
            return null;
        }

        var tokens = NounPhrases.Of(_document, _trees, i);
        return new Mention
        {
            Tokens = tokens,
            Head = i,
            Form = name.Length > 0 ? MentionForm.Name : modifier ? MentionForm.Modifier : FormOf(i),
            Name = name,
            Acronym = _words.AcronymOf(name),
            Role = modifier ? MentionRole.Modifier : RoleOf(i),
            Sentence = _sentence,
            Paragraph = _paragraph,
            Quotation = _quoted.At(i),
            Governor = GovernorOf(i),
            Plural = tags.Xpos is "NNS" or "NNPS" || tags.Features.Contains("Number=Plur", StringComparison.Ordinal),
            Sense = SenseOf(i, name),
            HeadKey = WordHash.Of(name.Length > 0 ? _document.Word(name.End - 1) : tags.Lemma),
            TextKey = _words.TextKeyOf(name.Length > 0 ? name : tokens),
            Words = _words.WordsOf(tokens, i, name),
        };
    }

    private bool IsPartOfName(int i, int head) => _names is not null && _names[i] is { } name && name == _names[head];

    // The name that the layer of names has there; else the proper nouns around the head.
    private TokenRange NameOf(int head)
    {
        if (_names?[head] is { } known)
        {
            return known.Tokens;
        }

        var proper = _tags[head].Upos == UniversalTag.Propn;
        int start = head, end = head + 1;
        for (var child = _trees.FirstChild(head); child >= 0; child = _trees.NextSibling(child))
        {
            var relation = _trees.BareRelationOf(child);
            if (_tags[child].Upos == UniversalTag.Propn && (relation is "flat" || (proper && relation is "compound")))
            {
                proper = true;
                start = Math.Min(start, child);
                end = Math.Max(end, child + 1);
            }
            else if (proper && child < head && relation is "amod" && char.IsUpper(_document.Word(child)[0]) && !IsOpening(child))
            {
                start = Math.Min(start, child);
            }
        }

        return !proper || end - start > LongestName ? (proper ? new TokenRange(head, head + 1) : default) : new TokenRange(start, end);
    }

    private bool IsOpening(int token) => token == _document.Sentences[_sentence].Start;

    private MentionForm FormOf(int head)
    {
        var form = MentionForm.Bare;
        for (var child = _trees.FirstChild(head); child >= 0; child = _trees.NextSibling(child))
        {
            var word = _document.Word(child);
            switch (_trees.BareRelationOf(child))
            {
                case "nmod" when _trees.RelationOf(child) == "nmod:poss":
                    return MentionForm.Owned;
                case "det" when PersonalPronouns.IsPointing(word):
                    return MentionForm.Pointing;
                case "det" when word.Equals("the", StringComparison.OrdinalIgnoreCase):
                    return MentionForm.Definite;
                case "det":
                case "nummod":
                    form = MentionForm.Indefinite;
                    break;
            }
        }

        return form;
    }

    private NounSense SenseOf(int head, TokenRange name)
    {
        if (name.Length == 0)
        {
            return NounSenses.OfNoun(_tags[head].Lemma);
        }

        var kind = _names?[head]?.Kind switch
        {
            EntityKind.Person => NounSense.Person,
            EntityKind.Organisation => NounSense.Body,
            EntityKind.Place => NounSense.Place,
            _ => NounSense.None,
        };
        var first = NounSenses.OfNameWord(_document.Word(name.Start));
        var last = NounSenses.OfNameWord(_document.Word(name.End - 1));

        // "King Street" is no king, and "San Francisco" nobody called Francisco.
        var words = name.Length > 1 && (last & (NounSense.Body | NounSense.Place | NounSense.Thing)) != 0 ? last
            : first != NounSense.None || name.Length == 1 ? first
            : last & ~(NounSense.Person | NounSense.Male | NounSense.Female);
        if (kind == NounSense.None)
        {
            return words != NounSense.None ? words
                : HasCase(head, "in") || HasCase(head, "at") ? NounSense.Place
                : name.Length is 2 or 3 && IsBare(head, name) ? NounSense.Person : NounSense.None;
        }

        return kind == NounSense.Person ? kind | (words & (NounSense.Male | NounSense.Female)) : kind;
    }

    // "Ana Reed": capitals without an article are a person's more often than not.
    private bool IsBare(int head, TokenRange name)
    {
        for (var i = name.Start; i < name.End; i++)
        {
            var word = _document.Word(i);
            if (!char.IsUpper(word[0]) || (word.Length > 1 && !char.IsLower(word[^1]) && word[^1] != '.') || _tags[i].Upos != UniversalTag.Propn)
            {
                return false;
            }
        }

        for (var child = _trees.FirstChild(head); child >= 0; child = _trees.NextSibling(child))
        {
            if (_trees.BareRelationOf(child) is "det")
            {
                return false;
            }
        }

        return true;
    }

    private bool HasCase(int head, string preposition)
    {
        for (var child = _trees.FirstChild(head); child >= 0; child = _trees.NextSibling(child))
        {
            if (child < head && _trees.BareRelationOf(child) is "case" && _document.Word(child).Equals(preposition, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // The phrase of all conjuncts, where its first one is a noun of its own.
    private void AddJoined(List<Mention> mentions, int head, Mention first)
    {
        if (_trees.BareRelationOf(head) is "conj" || NounPhrases.LastConjunct(_trees, head, _isNoun) is not (var last and >= 0))
        {
            return;
        }

        var end = NounPhrases.Of(_document, _trees, last).End;
        if (end <= first.Tokens.End)
        {
            return;
        }

        mentions.Add(new Mention
        {
            Tokens = new TokenRange(first.Tokens.Start, end),
            Head = head,
            Form = MentionForm.Joined,
            Role = first.Role,
            Sentence = _sentence,
            Paragraph = _paragraph,
            Quotation = first.Quotation,
            Governor = first.Governor,
            Plural = true,
            Sense = first.Sense & ~(NounSense.Male | NounSense.Female),
            HeadKey = FeatureHash.Of(7, first.HeadKey),
            TextKey = _words.TextKeyOf(new TokenRange(first.Tokens.Start, end)),
        });
    }

    private int GovernorOf(int token) => _trees.HeadOf(_trees.FirstConjunct(token));

    private MentionRole RoleOf(int token)
    {
        var first = _trees.FirstConjunct(token);
        if (_trees.IsPredicate(first))
        {
            return MentionRole.Predicate;
        }

        return _trees.BareRelationOf(first) switch
        {
            "nsubj" or "csubj" => _trees.RelationOf(first).Contains("pass", StringComparison.Ordinal) ? MentionRole.PassiveSubject : MentionRole.Subject,
            "obj" => MentionRole.Object,
            "obl" or "iobj" => MentionRole.Oblique,
            "nmod" => _trees.RelationOf(first) == "nmod:poss" ? MentionRole.Owner : MentionRole.OfNoun,
            "appos" => MentionRole.Apposition,
            "xcomp" => MentionRole.Predicate,
            "compound" => MentionRole.Modifier,
            "root" or "parataxis" => MentionRole.Alone,
            "vocative" => MentionRole.Vocative,
            _ => MentionRole.Other,
        };
    }
}
