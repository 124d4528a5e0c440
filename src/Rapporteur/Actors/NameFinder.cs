using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Actors;

/// <summary>
/// Finds names as runs of capitalised words, with the small words that stand within names. In sentences in title case
/// (headlines) it finds none: there a capital shows nothing.
/// </summary>
internal static class NameFinder
{
    // A longer run of capitals is no name.
    private const int LongestName = 14;

    /// <summary>The names of the document, in the order of the text.</summary>
    public static List<Name> Find(WordLayer layer)
    {
        var document = layer.Document;
        var titleCase = TitleCase(layer, out var headings);
        var evidence = new CapitalEvidence(layer, s => titleCase[s]);
        var names = new List<Name>(document.Tokens.Count / 16);
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            if (titleCase[s])
            {
                continue;
            }

            var sentence = document.Sentences[s];
            for (var i = sentence.Start; i < sentence.End;)
            {
                if (!Starts(layer, i, sentence.End))
                {
                    i++;
                    continue;
                }

                var end = RunEnd(layer, i, sentence.End);
                var start = i;
                i = end;
                if (end - start <= LongestName
                    && WithoutOpening(layer, evidence, headings[s], ref start, end)
                    && NameShape.TryRead(layer, new TokenRange(start, end), s, out var name))
                {
                    names.Add(name);
                }
            }
        }

        DropTitles(layer, names);
        HeadlineNames.Add(layer, evidence, titleCase, names);
        return names;
    }

    // Titles that stood alone were kept as possible surnames.
    private static void DropTitles(WordLayer layer, List<Name> names)
    {
        if (!names.Exists(name => NameShape.NeedsFuller(layer, name)))
        {
            return;
        }

        HashSet<string> surnames = [.. names
            .Where(full => full.Kind == NameKind.Person && (full.Words.Length > 1 || full.Title.Length > 0))
            .Select(full => layer.Document.Word(full.Words.End - 1).ToString())];
        var known = surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        names.RemoveAll(name => NameShape.NeedsFuller(layer, name) && !known.Contains(layer.Document.Word(name.Words.Start)));
    }

    private static bool[] TitleCase(WordLayer layer, out bool[] headings)
    {
        var document = layer.Document;
        var titleCase = new bool[document.Sentences.Count];
        headings = new bool[titleCase.Length];
        var s = 0;
        foreach (var paragraph in document.Paragraphs)
        {
            var heading = paragraph.Block.Kind is BlockKind.Title or BlockKind.Heading;
            for (; s < titleCase.Length && document.Sentences[s].Start < paragraph.Tokens.End; s++)
            {
                headings[s] = heading;
                titleCase[s] = IsTitleCase(layer, document.Sentences[s], heading);
            }
        }

        return titleCase;
    }

    private static bool IsTitleCase(WordLayer layer, TokenRange sentence, bool heading)
    {
        int capital = 0, small = 0;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var traits = layer[i];
            if ((traits & WordTraits.Capital) != 0)
            {
                capital++;
            }
            else if ((traits & WordTraits.Letter) != 0 && (traits & (WordTraits.Function | WordTraits.Pronoun)) == 0 && !layer.Touches(i))
            {
                small++;
            }
        }

        // All of four words or more; in a heading three quarters do.
        return heading ? capital >= 2 && small * 3 <= capital : capital >= 4 && small * 8 <= capital;
    }

    private static bool Starts(WordLayer layer, int i, int limit)
    {
        var traits = layer[i];
        if ((traits & WordTraits.Capital) == 0)
        {
            // "al-Assad"
            return (traits & WordTraits.Connector) != 0 && Hyphenated(layer, i, limit);
        }

        if ((traits & (WordTraits.Calendar | WordTraits.Month)) != 0)
        {
            return (traits & WordTraits.Month) != 0 && !layer.Has(i - 1, WordTraits.Function) && NextIsNameWord(layer, i, limit);
        }

        if ((traits & (WordTraits.Function | WordTraits.Pronoun)) != 0)
        {
            // "the US", "the WHO": capitals throughout among small words.
            return (traits & WordTraits.AllCapitals) != 0
                && layer.Has(i - 1, WordTraits.Letter) && !layer.Has(i - 1, WordTraits.AllCapitals)
                && !layer.Has(i + 1, WordTraits.AllCapitals);
        }

        return true;
    }

    private static bool NextIsNameWord(WordLayer layer, int i, int limit) =>
        i + 1 < limit && Spaced(layer, i + 1) && layer.Has(i + 1, WordTraits.Capital | WordTraits.Connector)
        && !layer.Has(i + 1, WordTraits.Function | WordTraits.Pronoun | WordTraits.Calendar | WordTraits.Month);

    private static int RunEnd(WordLayer layer, int start, int limit)
    {
        var end = start + 1;
        while (end < limit)
        {
            var next = Next(layer, start, end, limit);
            if (next == end)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    // Where the run goes on to from its end; its end where it does not.
    private static int Next(WordLayer layer, int start, int end, int limit)
    {
        if (Hyphenated(layer, end - 1, limit) || (end - start > 1 && IsGivenName(layer, end - 1, limit)))
        {
            return end + 2;
        }

        if (layer.Is(end, ',') && layer.Has(end + 1, WordTraits.Suffix) && end + 1 < limit && end - start > 1)
        {
            return end + 2;
        }

        if (!Spaced(layer, end))
        {
            return end;
        }

        if (IsNameWord(layer, end))
        {
            return end + 1;
        }

        if (layer.Is(end, '&'))
        {
            return Joins(layer, end + 1, limit) ? end + 2 : end;
        }

        if (layer.Has(end, WordTraits.Connector) && !layer.Has(end, WordTraits.Capital))
        {
            if (Hyphenated(layer, end, limit))
            {
                return end + 3;
            }

            var after = layer.Has(end + 1, WordTraits.Connector) && !layer.Has(end + 1, WordTraits.Capital) ? end + 2 : end + 1;
            return Joins(layer, after, limit) ? after + 1 : end;
        }

        var word = layer.Document.Word(end);
        if (word is "of" or "for" or "on" && Governs(layer, start, end))
        {
            var after = layer.Document.Word(Math.Min(end + 1, limit - 1)) is "the" ? end + 2 : end + 1;
            return Joins(layer, after, limit) ? after + 1 : end;
        }

        if (word is "and" && layer.Has(end - 1, WordTraits.Field) && layer.Has(end + 1, WordTraits.Field) && Joins(layer, end + 1, limit))
        {
            return end + 2;
        }

        return end;
    }

    // "Ministry of ...", "Secretary of ...": the last word may take a complement that is part of the name.
    private static bool Governs(WordLayer layer, int start, int end) =>
        layer.Has(end - 1, WordTraits.Institution) || (layer.Has(end - 1, WordTraits.Role) && layer.Has(end + 1, WordTraits.Field) && start < end);

    private static bool Joins(WordLayer layer, int i, int limit) => i < limit && Spaced(layer, i) && IsNameWord(layer, i);

    private static bool IsNameWord(WordLayer layer, int i)
    {
        var traits = layer[i];
        return (traits & WordTraits.Capital) != 0
            && (traits & WordTraits.Calendar) == 0
            && ((traits & (WordTraits.Function | WordTraits.Pronoun)) == 0 || (traits & WordTraits.Initial) != 0);
    }

    // "Jean-Marc", "al-Assad"
    private static bool Hyphenated(WordLayer layer, int i, int limit) =>
        i + 2 < limit && layer.Is(i + 1, '-') && layer.Touches(i + 1) && layer.Touches(i + 2) && layer.Has(i + 2, WordTraits.Capital);

    // "Ban Ki-moon": a short word behind the hyphen, in small letters, that makes no compound.
    private static bool IsGivenName(WordLayer layer, int i, int limit) =>
        i + 2 < limit && layer.Is(i + 1, '-') && layer.Touches(i + 1) && layer.Touches(i + 2)
        && layer.Has(i + 2, WordTraits.Letter) && !layer.Has(i + 2, WordTraits.Compound)
        && layer.Document.Tokens[i].Span.Length <= 5 && layer.Document.Tokens[i + 2].Span.Length <= 5;

    // One gap without a line break before token i.
    private static bool Spaced(WordLayer layer, int i)
    {
        var start = layer.Document.Tokens[i].Span.Start;
        var before = layer.Document.Tokens[i - 1].Span.End;
        return before < start && !layer.Document.Text.AsSpan(before, start - before).Contains('\n');
    }

    // Drops a first word that is a capital only because it opens the sentence; in a headline, whatever is no name elsewhere.
    private static bool WithoutOpening(WordLayer layer, CapitalEvidence evidence, bool heading, ref int start, int end)
    {
        const WordTraits trusted = WordTraits.Title | WordTraits.Role | WordTraits.Institution | WordTraits.Affiliation | WordTraits.PlacePrefix;
        if (!layer.Has(start, WordTraits.Opens))
        {
            return true;
        }

        var word = layer.Document.Word(start);
        if (end - start > 1)
        {
            if (!layer.Has(start, trusted) && (evidence.IsCommon(word) || (!evidence.IsName(word) && (heading || LooksCommon(word)))))
            {
                start++;
            }

            return true;
        }

        return evidence.IsName(word)
            || (!evidence.IsCommon(word) && !LooksCommon(word) && !LooksPlural(word) && !layer.Has(start, WordTraits.Field | WordTraits.Thing));
    }

    // "Proponents"; a surname in -s stands within a sentence somewhere.
    private static bool LooksPlural(ReadOnlySpan<char> word) => word.Length > 4 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i');

    // Words that open sentences but are no names, by their form alone: nouns of role in the plural, adverbs, participles.
    public static bool LooksCommon(ReadOnlySpan<char> word) =>
        (Lexicon.OfNoun(word) & (WordTraits.Role | WordTraits.Document)) != 0
        || (word.Length > 4 && (word.EndsWith("ly", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal)
            || word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ers", StringComparison.Ordinal)));
}
