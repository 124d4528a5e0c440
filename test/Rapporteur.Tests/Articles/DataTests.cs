using System.Globalization;
using System.Text.RegularExpressions;
using Rapporteur.Articles;
using Rapporteur.Readings;

namespace Rapporteur.Tests.Articles;

/// <summary>Blocks of real articles against what people marked in them. Needs the data folder in RAPPORTEUR_DATA.</summary>
public partial class DataTests
{
    private static string Folder(string name)
    {
        var root = Environment.GetEnvironmentVariable("RAPPORTEUR_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(root), "RAPPORTEUR_DATA names no data folder.");
        var folder = Path.Combine(root!, name);
        Assert.SkipUnless(Directory.Exists(folder), $"{folder} is not there.");
        return folder;
    }

    [Fact]
    public void FromText_PolNeAR_KeepsAttributionsOutOfFurnitureAndPosts()
    {
        var folder = Folder("polnear");
        int fragments = 0, lost = 0, cut = 0;
        foreach (var path in new[] { "train", "dev" }.SelectMany(p => Directory.EnumerateFiles(Path.Combine(folder, p), "*.txt")))
        {
            var article = ArticleReader.ReadFile(path);
            var points = new CodePoints(article.Text);
            foreach (var line in File.ReadLines(Path.ChangeExtension(path, ".ann")))
            {
                if (Span().Match(line) is not { Success: true } match)
                {
                    continue;
                }

                foreach (var pair in match.Groups["spans"].Value.Split(';').Select(p => p.Split(' ')))
                {
                    var span = points.ToUtf16(int.Parse(pair[0], CultureInfo.InvariantCulture), int.Parse(pair[1], CultureInfo.InvariantCulture));
                    var hit = article.Blocks.Where(b => b.Span.Overlaps(span)).ToList();
                    fragments++;
                    lost += hit.Exists(b => b.Kind is BlockKind.Furniture or BlockKind.Post) ? 1 : 0;
                    cut += hit.Zip(hit.Skip(1)).Any(p => !article.Text[p.First.Span.End..p.Second.Span.Start].Contains('\n', StringComparison.Ordinal)) ? 1 : 0;
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{fragments} fragments, {lost} in furniture or posts, {cut} cut");
        Assert.True(fragments > 50_000);
        Assert.True(lost * 1000 < fragments, $"{lost} of {fragments} lie in furniture or posts");
        Assert.Equal(0, cut);
    }

    [Fact]
    public void ReadFile_StoryWithFurnitureAndPosts_TellsThemAll()
    {
        var path = Directory.EnumerateFiles(Path.Combine(Folder(".."), "articles"), "*.txt").Order(StringComparer.Ordinal).First();

        var article = ArticleReader.ReadFile(path);

        var posts = article.Blocks.Where(b => b.Kind == BlockKind.Post).Select(b => b.Post!).ToList();
        Assert.Equal(3, posts.Count);
        Assert.All(posts, p => Assert.True(p.Author is not null && p.Posted is not null && p.Body.Count > 0));
        Assert.Equal(3, article.Blocks.Count(b => b.Kind == BlockKind.Furniture));
        Assert.Equal(article.Blocks.Count - 6, article.Blocks.Count(b => b.Kind == BlockKind.Paragraph));
        Assert.Null(article.Title);
    }

    [GeneratedRegex(@"^T\d+\t(Source|Cue|Content) (?<spans>[\d ;]+)\t", RegexOptions.ExplicitCapture)]
    private static partial Regex Span();
}
