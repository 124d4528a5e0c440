using System.Text.RegularExpressions;

namespace Rapporteur.Tests.Readings;

/// <summary>
/// What the guidelines of Universal Dependencies ask of a file up to level 2 of their validator: the form, and the
/// contents as far as they are the same for all languages.
/// </summary>
internal static partial class ConlluRules
{
    private static readonly HashSet<string> _tags = [.. (
        "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X").Split(' ')];

    private static readonly HashSet<string> _relations = [.. (
        "acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse dislocated expl fixed "
        + "flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative xcomp").Split(' ')];

    /// <summary>What is wrong; nothing where the file is valid.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="tagged">Whether it has tags; if not, their columns must be empty.</param>
    /// <param name="parsed">Whether it has trees; if not, their columns must be empty.</param>
    public static List<string> Check(string file, bool tagged, bool parsed)
    {
        var faults = new List<string>();
        foreach (var sentence in ConlluFormRules.Read(file, faults))
        {
            if (sentence.Rows.Any(r => r.Length != 10))
            {
                continue;
            }

            foreach (var row in sentence.Rows)
            {
                Misc(row, sentence, faults);
            }

            foreach (var word in sentence.Words)
            {
                if (tagged ? !AreTags(word) : word[2..6].Any(c => c != "_"))
                {
                    faults.Add($"{sentence.Id} has wrong tags: {string.Join(' ', word)}");
                }

                if (!parsed && word[6..9].Any(c => c != "_"))
                {
                    faults.Add($"{sentence.Id} has a relation that nobody found: {string.Join(' ', word)}");
                }
            }

            if (parsed)
            {
                Tree(sentence, faults);
            }
        }

        return faults;
    }

    private static bool AreTags(string[] word)
    {
        // The later pieces of a torn word have no lemma and are X.
        var hasNoLemma = word[1] == "_" || word[3] == "X";
        return (word[2] != "_" || hasNoLemma) && _tags.Contains(word[3]) && AreFeatures(word[5]);
    }

    private static bool AreFeatures(string column)
    {
        if (column == "_")
        {
            return true;
        }

        var features = column.Split('|');
        var names = features.Select(f => f.Split('=')[0]).ToList();
        return features.All(f => Feature().IsMatch(f) && f.Split('=')[1].Split(',') is var values && values.Order(StringComparer.OrdinalIgnoreCase).SequenceEqual(values))
            && names.Order(StringComparer.OrdinalIgnoreCase).SequenceEqual(names)
            && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count;
    }

    private static void Misc(string[] row, ConlluSentence sentence, List<string> faults)
    {
        if (row[9] == "_")
        {
            return;
        }

        var attributes = row[9].Split('|');
        var names = attributes.Select(a => a.Split('=')[0]).ToList();
        if (attributes.Any(a => a.Length == 0 || a != a.Trim()) || names.Distinct().Count() != names.Count
            || attributes.Any(a => a.StartsWith("SpaceAfter=", StringComparison.Ordinal) && a != "SpaceAfter=No"))
        {
            faults.Add($"{sentence.Id} has a wrong last column: {row[9]}");
        }
    }

    private static void Tree(ConlluSentence sentence, List<string> faults)
    {
        var heads = sentence.Words.ConvertAll(w => ConlluFormRules.Number(w[6]));
        for (var i = 0; i < heads.Count; i++)
        {
            var word = sentence.Words[i];
            var relation = word[7];
            if (heads[i] < 0 || heads[i] > heads.Count || heads[i] == i + 1
                || !Relation().IsMatch(relation) || !_relations.Contains(relation.Split(':')[0]) || heads[i] == 0 != (relation.Split(':')[0] == "root"))
            {
                faults.Add($"{sentence.Id} has a wrong relation: {string.Join(' ', word)}");
                return;
            }

            if (word[8] != "_" && !word[8].Split('|').All(d => Dependency().IsMatch(d)))
            {
                faults.Add($"{sentence.Id} has wrong enhanced dependencies: {word[8]}");
            }
        }

        if (heads.Count(h => h == 0) != 1)
        {
            faults.Add($"{sentence.Id} does not have one root");
        }

        for (var i = 0; i < heads.Count; i++)
        {
            var at = i + 1;
            for (var steps = 0; at != 0; steps++)
            {
                if (steps > heads.Count)
                {
                    faults.Add($"{sentence.Id} goes round at word {i + 1}");
                    return;
                }

                at = heads[at - 1];
            }
        }
    }

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*(\[[a-z0-9]+\])?=[A-Z0-9][A-Za-z0-9]*(,[A-Z0-9][A-Za-z0-9]*)*$")]
    private static partial Regex Feature();

    [GeneratedRegex("^[a-z]+(:[a-z]+)?$")]
    private static partial Regex Relation();

    [GeneratedRegex(@"^(0|[1-9][0-9]*)(\.[1-9][0-9]*)?:[a-z]+(:[a-z]+)?")]
    private static partial Regex Dependency();
}
