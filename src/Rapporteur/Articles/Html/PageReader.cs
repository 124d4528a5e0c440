namespace Rapporteur.Articles.Html;

internal static class PageReader
{
    public static Article Read(string page, string source, ArticleOptions options) => throw new NotImplementedException();
}
