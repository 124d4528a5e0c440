using Rapporteur.Language;

namespace Rapporteur.Actors;

/// <summary>
/// Finds who is meant by the sources of statements, as the fullest name in the article. The only way in. Where the
/// document has chains of coreference, it asks them too; without them it goes by names, offices and who spoke before.
/// </summary>
public static class SpeakerResolver
{
    /// <summary>
    /// One name for each of <paramref name="sources"/>, which stand in the order of the text: the fullest name in the article;
    /// the source's own words where it is a description ("two officials"); null where there is no source, or where whom a
    /// pronoun means cannot be told. A name may be put together from words of the article ("Benjamin Netanyahu" + "'s office").
    /// </summary>
    /// <param name="document">The article.</param>
    /// <param name="sources">For each statement the spans of its source; null where it has none.</param>
    public static IReadOnlyList<string?> Resolve(Document document, IReadOnlyList<IReadOnlyList<TextSpan>?> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return Resolve(document, [.. sources.Select(source => new SpeakerQuery(source, [], []))]);
    }

    /// <inheritdoc cref="Resolve(Document, IReadOnlyList{IReadOnlyList{TextSpan}?})"/>
    /// <summary>As the other, and better: names within what was said are not taken for who said it.</summary>
    /// <param name="document">The article.</param>
    /// <param name="queries">The statements.</param>
    internal static IReadOnlyList<string?> Resolve(Document document, IReadOnlyList<SpeakerQuery> queries)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(queries);
        if (queries.Count == 0)
        {
            return [];
        }

        var dialogue = new Dialogue(new Scene(document), queries);
        var names = new string?[queries.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = SourceReader.Read(dialogue, i)?.Name;
        }

        return names;
    }
}
