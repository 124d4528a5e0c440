using System.Globalization;
using Rapporteur.Language;
using Rapporteur.Training.Conllu;

namespace Rapporteur.Training.Coreference;

/// <summary>
/// Reads the mentions of entities that GUM writes in the last column, <c>Entity=(1-person-new-n-cf1-1-coref</c> ... <c>Entity=1)</c>
/// (gucorpling.org/gum/conllu.html): a bracket opens with the entity's number, its kind and more, and closes with the number.
/// </summary>
public static class GoldEntities
{
    // Entity, kind, newness, salience, centering, words that make it up, link; then perhaps an identity.
    private const int LeastFields = 7;
    private const int KindField = 1;
    private const int HeadsField = 5;

    /// <summary>The mentions of <paramref name="document"/> in the order of their starts, longer ones first; none where it marks none.</summary>
    /// <exception cref="RapporteurException">RAP0402: brackets do not match.</exception>
    public static IReadOnlyList<GoldMention> Read(ConlluDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = new List<GoldMention>();
        var open = new List<OpenMention>();
        for (var i = 0; i < document.Words.Count; i++)
        {
            if (document.Words[i].MiscOf("Entity") is { } marks)
            {
                Read(document, i, marks, open, found);
            }
        }

        if (open.Count > 0)
        {
            throw Unreadable(document, $"the bracket of entity {open[0].Entity} is never closed");
        }

        found.Sort(static (a, b) => a.Tokens.Start != b.Tokens.Start
            ? a.Tokens.Start.CompareTo(b.Tokens.Start)
            : a.Tokens.End != b.Tokens.End ? b.Tokens.End.CompareTo(a.Tokens.End) : string.CompareOrdinal(a.Entity, b.Entity));
        return found;
    }

    private static void Read(
        ConlluDocument document, int word, string marks, List<OpenMention> open, List<GoldMention> found)
    {
        for (var at = 0; at < marks.Length;)
        {
            var opens = marks[at] == '(';
            var end = marks.AsSpan(at + 1).IndexOfAny('(', ')') + at + 1;
            end = end == at ? marks.Length : end;
            var closes = end < marks.Length && marks[end] == ')';
            var fields = marks[(opens ? at + 1 : at)..end].Split('-');
            if (opens)
            {
                open.Add(new OpenMention(fields[0], Field(fields, KindField), Field(fields, HeadsField), word));
            }

            if (closes)
            {
                var last = open.FindLastIndex(o => o.Entity == fields[0]);
                if (last < 0)
                {
                    throw Unreadable(document, $"a bracket of entity {fields[0]} is closed at word {word + 1} and was never opened");
                }

                found.Add(MentionOf(document, new TokenRange(open[last].Start, word + 1), open[last]));
                open.RemoveAt(last);
            }

            at = closes ? end + 1 : end;
        }
    }

    // Of the words that the treebank says make the mention up, the one that depends on none within; of all where it says nothing.
    private static GoldMention MentionOf(ConlluDocument document, TokenRange tokens, OpenMention mention)
    {
        var head = -1;
        var core = new List<int>();
        foreach (var part in mention.Heads.Split(','))
        {
            if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= tokens.Length && number > 0)
            {
                var candidate = tokens.Start + number - 1;
                core.Add(candidate);
                head = head < 0 || (tokens.Contains(document.Words[head].Head) && !tokens.Contains(document.Words[candidate].Head)) ? candidate : head;
            }
        }

        for (var i = tokens.Start; i < tokens.End && head < 0; i++)
        {
            head = tokens.Contains(document.Words[i].Head) ? head : i;
        }

        head = head < 0 ? tokens.Start : head;
        var word = document.Words[head];
        var pronoun = tokens.Length != 1 || word.Xpos is not ("PRP" or "PRP$") ? PronounPerson.None
            : word.Features.Contains("Person=3", StringComparison.Ordinal) ? PronounPerson.Third
            : PronounPerson.Speaking;
        return new GoldMention(tokens, head, mention.Entity, pronoun, word.Upos is "NOUN" or "PROPN" or "NUM" or "ADJ" or "SYM" or "X")
        {
            Kind = mention.Kind,
            Core = core.Count > 0 ? core : [head],
        };
    }

    private static RapporteurException Unreadable(ConlluDocument document, string what) =>
        new(ErrorCodes.GoldUnreadable, $"The entities of {document.Name} cannot be read: {what}. Check the file.");

    private static string Field(string[] fields, int index) => fields.Length >= LeastFields ? fields[index] : "";

    private readonly record struct OpenMention(string Entity, string Kind, string Heads, int Start);
}
