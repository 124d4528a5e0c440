using Rapporteur.Language;
using Rapporteur.Language.Names;
using Rapporteur.Language.Syntax;

namespace Rapporteur.Tests.Language.Names;

/// <summary>Texts with the names that the shipped model finds.</summary>
internal static class Named
{
    public static Document Read(params string[] paragraphs)
    {
        var document = Pages.Of(paragraphs);
        document = document.With(SyntaxReader.Default.Fill(document));
        return document.With(NameReader.Default.Fill(document));
    }

    public static IEnumerable<string> NamesOf(Document document) =>
        document.Layers.Names!.Select(name => $"{TextOf(document, name.Tokens)}: {name.Kind}");

    public static string TextOf(Document document, TokenRange tokens)
    {
        var span = document.SpanOf(tokens);
        return document.Text[span.Start..span.End];
    }

    /// <summary>Fails unless names and what is tied to them lie each in one sentence of the text, and names in order without overlap.</summary>
    public static void AssertInOrder(Document document)
    {
        var end = 0;
        foreach (var name in document.Layers.Names!)
        {
            Assert.InRange(name.Tokens.Start, end, name.Tokens.End - 1);
            end = name.Tokens.End;
            var sentence = Assert.Single(document.Sentences, s => s.Contains(name.Tokens.Start));
            AssertWithin(sentence, name.Tokens);
            AssertWithin(sentence, name.Title);
            AssertWithin(sentence, name.Apposition);
            Assert.True(name.Title.Length == 0 || name.Title.End == name.Tokens.Start);
            Assert.True(name.Apposition.Length == 0 || name.Apposition.End <= name.Tokens.Start || name.Apposition.Start >= name.Tokens.End);
            Assert.True(name.Kind == EntityKind.Person || (name.Title.Length == 0 && name.Apposition.Length == 0));
        }

        Assert.True(end <= document.Tokens.Count);
    }

    private static void AssertWithin(TokenRange sentence, TokenRange part) =>
        Assert.True(part.Length == 0 || (part.Start >= sentence.Start && part.End <= sentence.End));
}
