using NodaTime;

namespace Rapporteur.Language.Times;

/// <summary>A document on the way through the grammar: its tokens, the sentence being read, and the dates to count from.</summary>
internal sealed class TimeScene(Document document)
{
    private readonly TimeToken[] _tokens = new TimeToken[document.Tokens.Count];
    private TimeWordForms? _verbs;

    /// <summary>The document.</summary>
    public Document Document => document;

    /// <summary>The day of publication; null where it is not known, or so near an end of the calendar that one cannot count from it.</summary>
    public LocalDate? Today { get; } = document.Article.Published?.Day is { Year: > 200 and < 9700 } day ? day : null;

    /// <summary>The time of publication on that day.</summary>
    public LocalTime? Hour { get; } = document.Article.Published?.Instant?.TimeOfDay;

    /// <summary>The sentence being read.</summary>
    public TokenRange Sentence { get; private set; }

    /// <summary>The block is a headline.</summary>
    public bool Title { get; set; }

    /// <summary>The last part of the calendar that was named.</summary>
    public CalendarPart? Last { get; set; }

    /// <summary>The last quarter, half or year that figures were told of.</summary>
    public CalendarPart? Figures { get; set; }

    /// <summary>Forms of the verbs.</summary>
    public TimeWordForms Verbs => _verbs ??= TimeWordForms.Of(document);

    /// <summary>Token <paramref name="index"/>; an empty one outside of the sentence.</summary>
    public TimeToken this[int index] => Sentence.Contains(index) ? _tokens[index] : default;

    /// <summary>Goes to a sentence.</summary>
    /// <returns>False where nothing in it can be an expression of time.</returns>
    public bool Enter(TokenRange sentence)
    {
        Sentence = sentence;
        var heart = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            _tokens[i] = TimeToken.Of(document.Word(i));
            heart |= _tokens[i].IsHeart;
        }

        return heart;
    }

    /// <summary>The value of <paramref name="role"/> of token <paramref name="index"/>; 0 where it has none.</summary>
    public int Role(int index, TimeRole role) => this[index].Word?[role] ?? 0;

    /// <summary>True where token <paramref name="index"/> has <paramref name="role"/>.</summary>
    public bool Has(int index, TimeRole role) => Role(index, role) != 0;

    /// <summary>True where token <paramref name="index"/> is <paramref name="word"/>, in any case.</summary>
    public bool Says(int index, string word) => Sentence.Contains(index) && document.Word(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True where the tokens from <paramref name="index"/> on are <paramref name="first"/> and <paramref name="second"/>.</summary>
    public bool Says(int index, string first, string second) => Says(index, first) && Says(index + 1, second);

    /// <summary>True where token <paramref name="index"/> is a hyphen.</summary>
    public bool Hyphen(int index) => Sentence.Contains(index) && document.Word(index) is "-" or "‐" or "‑";

    /// <summary>True where token <paramref name="index"/> is a hyphen or a dash.</summary>
    public bool Dash(int index) => Hyphen(index) || (Sentence.Contains(index) && document.Word(index) is "–" or "—");

    /// <summary><paramref name="index"/>, or the one after where a hyphen stands there.</summary>
    public int AfterHyphen(int index) => Hyphen(index) ? index + 1 : index;

    /// <summary>True where token <paramref name="index"/> is a comma.</summary>
    public bool Comma(int index) => Sentence.Contains(index) && document.Word(index) is ",";

    /// <summary>True where token <paramref name="index"/> is the ending "'s" (or "'").</summary>
    public bool Possessive(int index) => Sentence.Contains(index) && document.Word(index) is "'s" or "’s" or "'" or "’";

    /// <summary>True where token <paramref name="index"/> starts with a capital letter.</summary>
    public bool Capital(int index) => Sentence.Contains(index) && char.IsUpper(document.Word(index)[0]);
}
