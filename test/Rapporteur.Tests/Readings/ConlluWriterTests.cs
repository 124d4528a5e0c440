using System.Text;
using CsCheck;
using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Names;
using Rapporteur.Language.Tags;
using Rapporteur.Language.Trees;
using Rapporteur.Readings;

namespace Rapporteur.Tests.Readings;

public class ConlluWriterTests
{
    private static readonly Lazy<Reader> _reader = new(static () => new Reader());

    private static readonly Gen<string> _texts = Gen.OneOf(
        Gen.OneOf("The mayor didn't say.", "“No,” she said.", " ", "  ", "\n\n", "\t", "cannot", "don’t", "#", "_", "|", "=", "\u00a0",
            "\u2028", "\u0085", "\u001f", "\0", "e\u0301", "\u0301", "\u0323", "\u0338", "<", "\u1161", "\ud83d\udea2", "\ufe0f", "\ud800", "\udc00", "a 's"),
        Gen.Char.Select(static c => c.ToString()),
        Gen.String[0, 8]).Array[0, 24].Select(static parts => string.Concat(parts));

    [Fact]
    public void Write_BareDocument_HasWordsPlacesAndSpaces() => Assert.Equal(
        """
        # newdoc id = news%2Fa%20b.txt
        # meta::article = [id]
        # newpar
        # sent_id = news%2Fa%20b.txt-1
        # text = She didn't go.
        1	She	_	_	_	_	_	_	_	TokenRange=0:3
        2-3	didn't	_	_	_	_	_	_	_	SpacesAfter=\s\n|TokenRange=4:10
        2	did	_	_	_	_	_	_	_	TokenRange=4:7
        3	n't	_	_	_	_	_	_	_	TokenRange=7:10
        4	go	_	_	_	_	_	_	_	SpaceAfter=No|TokenRange=12:14
        5	.	_	_	_	_	_	_	_	TokenRange=14:15

        # sent_id = news%2Fa%20b.txt-2
        # text = Ships 🚢 sank.
        1	Ships	_	_	_	_	_	_	_	TokenRange=16:21
        2	🚢	_	_	_	_	_	_	_	TokenRange=22:23
        3	sank	_	_	_	_	_	_	_	SpaceAfter=No|TokenRange=24:28
        4	.	_	_	_	_	_	_	_	SpacesAfter=\n\n|TokenRange=28:29

        # newpar
        # sent_id = news%2Fa%20b.txt-3
        # text = Done.
        1	Done	_	_	_	_	_	_	_	SpaceAfter=No|TokenRange=31:35
        2	.	_	_	_	_	_	_	_	SpaceAfter=No|TokenRange=35:36


        """.ReplaceLineEndings("\n"),
        Bare("She didn't \ngo. Ships 🚢 sank.\n\nDone.", out var document).Replace(document.Article.Id, "[id]", StringComparison.Ordinal));

    [Fact]
    public void Write_FilledLayers_StandInTheirColumns()
    {
        var document = Tagged();
        Assert.Equal(
            """
            # text = Ana Reyes can't.
            1	Ana	Ana	PROPN	NNP	Number=Sing	3	nsubj	_	Entity=(person|TokenRange=0:3
            2	Reyes	Reyes	PROPN	NNP	Number=Sing	1	flat	_	Entity=person)|TokenRange=4:9
            3-4	can't	_	_	_	_	_	_	_	SpaceAfter=No|TokenRange=10:15
            3	ca	can	AUX	MD	VerbForm=Fin	0	root	_	TokenRange=10:12
            4	n't	not	PART	RB	_	3	advmod	_	TokenRange=12:15
            5	.	.	PUNCT	.	_	3	punct	_	SpaceAfter=No|TokenRange=15:16
            """.ReplaceLineEndings("\n"),
            string.Join('\n', Write(document).TrimEnd('\n').Split('\n')[4..]));
        Assert.Empty(ConlluRules.Check(Write(document), tagged: true, parsed: true));
    }

    [Fact]
    public void Write_NameOfOneWord_IsOpenedAndClosedThere()
    {
        var document = Tagged();
        document = document.With(document.Layers with { Names = [new EntityName(new TokenRange(1, 2), EntityKind.Place)] });
        Assert.Contains("\tEntity=(place)|TokenRange=4:9\n", Write(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_FormsThatTheFormatDoesNotHold_AreChangedAndKeepTheirPlace()
    {
        var file = Bare("Cafe\u0301 \u0007 \ud800 <\u0338 ok", out _);
        Assert.Empty(ConlluRules.Check(file, tagged: false, parsed: false));
        Assert.Contains("1\tCaf\u00e9\t", file, StringComparison.Ordinal);
        Assert.Contains("TokenRange=0:5", file, StringComparison.Ordinal);
        Assert.Contains("\t\ufffd\t", file, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0007', file);
    }

    [Fact]
    public void Write_NoTokens_WritesNothing() => Assert.Equal("", Bare("   \n", out _));

    [Fact]
    public void Write_Samples_AreValid()
    {
        foreach (var sample in Directory.GetFiles(RepositoryFile("samples"), "*.txt"))
        {
            var document = _reader.Value.Analyse(ArticleReader.ReadFile(sample));
            var file = Write(document);
            Assert.Empty(ConlluRules.Check(file, tagged: true, parsed: true));
            Assert.Equal(document.Sentences.Count, file.Split('\n').Count(l => l.StartsWith("# sent_id", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("sentence without end", "vote ", 10_000)]
    [InlineData("marks alone", "?! … “” — ", 500)]
    [InlineData("empty paragraphs", "\n\n \n\nThe mayor left.\n\n\t\n\n", 50)]
    [InlineData("emoji", "She waved 👋🏽👩‍🚀❤️🇺🇳 and left. ", 200)]
    [InlineData("writing from right to left", "The word \u202b\u05e9\u05dc\u05d5\u05dd\u202c (\u0633\u0644\u0627\u0645) was on the wall. ", 200)]
    [InlineData("other alphabets among English", "The mayor of \u041a\u0438\u0457\u0432 met those of \u6771\u4eac and \u0e01\u0e23\u0e38\u0e07. ", 200)]
    [InlineData("accents of their own", "The cafe\u0301 of Jose\u0301 can't open. ", 200)]
    public void Write_OddArticles_AreReadAndValid(string what, string unit, int times)
    {
        var document = _reader.Value.Analyse(ArticleReader.FromText(string.Concat(Enumerable.Repeat(unit, times)), "test"));
        Assert.True(document.Tokens.Count > 0, what);
        Assert.True(document.Layers.Trees!.AreTreesOf(document.Sentences), what);
        Assert.Empty(ConlluRules.Check(Write(document), tagged: true, parsed: true));
    }

    [Fact]
    public void Write_ArticlesOfTheNews_AreValid()
    {
        var data = Environment.GetEnvironmentVariable("RAPPORTEUR_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(data), "RAPPORTEUR_DATA is not set: the test needs the articles of polnear.");
        var files = Directory.GetFiles(Path.Combine(data!, "polnear", "dev"), "*.txt").Order(StringComparer.Ordinal).Take(20);
        Assert.All(files, file =>
            Assert.Empty(ConlluRules.Check(Write(_reader.Value.Analyse(ArticleReader.ReadFile(file))), tagged: true, parsed: true)));
    }

    [Fact]
    public void Write_Law_AnyTextIsValid() => _texts.Sample(
        static text => Assert.Equal("", string.Join('\n', ConlluRules.Check(Bare(text, out _), tagged: false, parsed: false))), iter: 2000);

    [Fact]
    public void Write_Law_EveryWordKeepsItsPlace() => _texts.Sample(
        static text =>
        {
            var file = Bare(text, out var document);
            var points = new CodePoints(document.Text);
            var places = file.Split('\n').Where(static l => l.Length > 0 && l[0] != '#').Select(static l => l.Split('\t'))
                .Where(static row => !row[0].Contains('-', StringComparison.Ordinal))
                .Select(static row => row[9].Split('|')[^1]["TokenRange=".Length..].Split(':').Select(int.Parse).ToArray())
                .Select(place => points.ToUtf16(place[0], place[1]));
            Assert.Equal(document.Tokens.Select(static t => t.Span), places);
        },
        iter: 500);

    [Fact]
    public void Write_Law_LayersOfAnyTextAreValid() => _texts.Sample(
        static text =>
        {
            var document = Document.Of(ArticleOf(text));
            Assert.Empty(ConlluRules.Check(Write(document.With(Layers(document))), tagged: true, parsed: true));
        },
        iter: 500);

    [Fact]
    public void Write_AHundredThousandClitics_TakesNoLonger()
    {
        var file = Bare("x" + string.Concat(Enumerable.Repeat("'s", 100_000)), out _);
        Assert.Empty(ConlluRules.Check(file, tagged: false, parsed: false));
    }

    internal static string Write(Document document)
    {
        using var stream = new MemoryStream();
        ConlluWriter.Write(stream, document);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }

    internal static Document Tagged()
    {
        var document = Document.Of(ArticleOf("Ana Reyes can't."));
        WordTags Noun(string lemma) => new(UniversalTag.Propn, "NNP", "Number=Sing", lemma);
        return document.With(new LanguageLayers
        {
            Tags =
            [
                Noun("Ana"), Noun("Reyes"), new(UniversalTag.Aux, "MD", "VerbForm=Fin", "can"), new(UniversalTag.Part, "RB", "_", "not"),
                new(UniversalTag.Punct, ".", "_", "."),
            ],
            Trees = new TreeLayer([2, 0, TreeLayer.NoHead, 2, 2], ["nsubj", "flat", "root", "advmod", "punct"]),
            Names = [new EntityName(new TokenRange(0, 2), EntityKind.Person)],
        });
    }

    private static string Bare(string text, out Document document)
    {
        document = Document.Of(ArticleOf(text));
        return Write(document);
    }

    // The whole text, cut at empty lines, without the rules by which articles are read.
    private static Article ArticleOf(string text)
    {
        var blocks = new List<Block>();
        var at = 0;
        foreach (var piece in text.Split("\n\n"))
        {
            var span = new TextSpan(at, at + piece.Length).Trim(text);
            if (!span.IsEmpty)
            {
                blocks.Add(new Block(BlockKind.Paragraph, span));
            }

            at += piece.Length + 2;
        }

        return new Article { Source = "news/a b.txt", Text = text, Blocks = blocks };
    }

    // Tags of any kind; in each sentence the words hang on the one before, and the first on nothing.
    private static LanguageLayers Layers(Document document)
    {
        var heads = new int[document.Tokens.Count];
        var relations = new string[heads.Length];
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                (heads[i], relations[i]) = i == sentence.Start ? (TreeLayer.NoHead, "root") : (i - 1, "nsubj:pass");
            }
        }

        return new LanguageLayers
        {
            Tags = [.. Enumerable.Range(0, heads.Length).Select(i => new WordTags((UniversalTag)(i % UniversalTags.Count), "", "Mood=Ind|Tense=Past", document.Word(i).ToString()))],
            Trees = new TreeLayer(heads, relations),
        };
    }

    private static string RepositoryFile(string name)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Rapporteur.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return Path.Combine(folder, name);
    }
}
