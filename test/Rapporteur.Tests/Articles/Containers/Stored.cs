using System.Text;
using Rapporteur.Articles;
using Rapporteur.Articles.Containers;

namespace Rapporteur.Tests.Articles.Containers;

/// <summary>Short ways to take texts apart, and to look at what comes of it.</summary>
internal static class Stored
{
    public static List<StoredArticle> Open(string input, ContainerOptions? options = null) => Inputs.Open(Encoding.UTF8.GetBytes(input), options);

    public static StoredArticle Only(string input, ContainerOptions? options = null) => Assert.Single(Open(input, options));

    /// <summary>How many articles and faults come out, none of which is kept.</summary>
    public static int Count(string input, ContainerOptions? options = null)
    {
        var count = 0;
        foreach (var article in ArticleContainers.Open(new MemoryStream(Encoding.UTF8.GetBytes(input)), "in", options))
        {
            Assert.True(article.Fault is not null || article.Content.Length > 0);
            count++;
        }

        return count;
    }

    public static Article Read(this StoredArticle article) => ArticleReader.Read(article);

    /// <summary>The numbers of the faults, and null for what can be read.</summary>
    public static IEnumerable<string?> Codes(this IEnumerable<StoredArticle> articles) => articles.Select(article => article.Fault?.Code);
}
