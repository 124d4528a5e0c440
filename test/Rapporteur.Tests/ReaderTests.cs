using System.Diagnostics;
using System.Text;
using CsCheck;
using Rapporteur.Articles;
using Rapporteur.Readings;
using Rapporteur.Statements;
using Rapporteur.Statements.Models;
using Rapporteur.Tests.Statements;
using Rapporteur.Tests.Statements.Models;

namespace Rapporteur.Tests;

/// <summary>The reader with the model that ships.</summary>
[Collection(TimedTests.Name)]
public sealed class ReaderTests
{
    private static readonly Lazy<Reader> Shared = new(() => new Reader(new ReaderOptions { Model = ReadingModel.Fast }));
    private static readonly Lazy<Reader> SharedFast = new(() => new Reader(new ReaderOptions { Fast = true }));

    private static readonly Gen<string> Sentence = Gen.Select(
        Gen.OneOf("Ann Poe", "the mayor", "Mr. Roe", "two officials", "she", "Governor Lia Marsh", "The ministry", "nobody"),
        Gen.OneOf("said", "told reporters", "has denied", "asked", "did not say", "wrote", "believes", "opened"),
        Gen.OneOf("the quay is safe", "we will not move", "it was “a poor plan” for the bay", "nothing is left", "the U.S. will wait until 5 p.m."),
        Gen.Int[0, 8]).Select((source, cue, content, form) => form switch
        {
            0 => $"“{content},” {source} {cue}.",
            1 => $"{source} {cue} that {content}.",
            2 => $"{content}, {cue} {source}.",
            3 => $"“{content}” — {source}",
            4 => $"\"{content},\" {source} {cue}, \"{content}.",
            5 => $"According to {source}, {content}.",
            6 => $"‘{content}?’ {cue} {source}.",
            7 => $"{source} {cue}: “{content}.",
            _ => $"{content}.",
        });

    private static readonly Gen<string> Text = Gen.Select(Sentence, Gen.OneOf(" ", "\n\n", " “", "”\n\n“", "\n")).Array[1, 12]
        .Select(parts => string.Concat(parts.Select(p => p.Item1 + p.Item2)));

    [Theory]
    [InlineData("“We have no plan,” Deputy Roe said.", "Deputy Roe | said | “We have no plan,”")]
    [InlineData("\"The ferry runs tonight,\" Captain Dale said.", "Captain Dale | said | \"The ferry runs tonight,\"")]
    [InlineData("‘The miners’ hall is not for sale,’ Lord Hill said.", "Lord Hill | said | ‘The miners’ hall is not for sale,’")]
    [InlineData("''We refuse,'' Mr. Poe said. ''Entirely.''", "Mr. Poe | said | ''We refuse,'' / ''Entirely.''")]
    [InlineData("“No date is fixed,” replied Finance Minister Lia Marsh.", "Finance Minister Lia Marsh | replied | “No date is fixed,”")]
    [InlineData("The council announced that the market would open on Sunday.", "The council | announced | that the market would open on Sunday")]
    [InlineData("The strike was over, three drivers said.", "three drivers | said | The strike was over")]
    [InlineData("Ten years ago, she said, the river was cleaner.", "she | said | Ten years ago / the river was cleaner")]
    [InlineData("According to the ministry, the dam will not be built.", "the ministry | According to | the dam will not be built")]
    [InlineData("Most voters believe the reform is lost.", "Most voters | believe | the reform is lost")]
    [InlineData("“A fine morning for the port.” —Governor Brook", "Governor Brook | — | “A fine morning for the port.”")]
    [InlineData("“We sail at dawn,” Admiral Stone said, “and we sail alone.", "Admiral Stone | said | “We sail at dawn,” / “and we sail alone.")]
    public void Read_PlainAttribution_IsFoundWholeWithAndWithoutTrees(string text, string expected)
    {
        Assert.Equal([expected], Describe(Read(text)));
        Assert.Equal([expected], Describe(ReadFast(text)));
    }

    // With trees the participle is taken for content; the model's card says so.
    [Fact]
    public void Read_FastParticipleBehindTheSpeaker_IsNoContent() => Assert.Equal(
        ["Omar Field | said | “Not this year,”"],
        Describe(ReadFast("“Not this year,” said Omar Field, 51, leaning on his car outside the court.")));

    [Fact]
    public void Read_PostOfAnAccount_IsNamedAsThePostNamesIt()
    {
        const string Text = "The quay opens\n\nThe town spoke on Monday of its plans for the quay and the market.\n\n"
            + "The quay is open again. pic.twitter.com/abc123\n— Harbour Town (@harbourtown) March 25, 2024\n\nNobody else spoke.";
        var post = Assert.Single(Read(Text).Statements, s => s.Type == StatementType.Post);
        Assert.Equal("Harbour Town", post.Source?.Name);
        Assert.Equal(new NodaTime.LocalDate(2024, 3, 25), post.Date?.From);
    }

    [Fact]
    public void Read_QuotationOverParagraphs_IsOneSpeakers()
    {
        var reading = Read("“The bridge stays closed,” Governor Stone said. “We gave them a year.\n\n“They did nothing.\n\n“That was all.”");
        Assert.Equal("Governor Stone", Assert.Single(reading.Statements.Select(s => s.Source?.Name).Distinct()));
        Assert.Contains("“They did nothing.", string.Concat(reading.Statements.SelectMany(s => s.Content).Select(c => c.Of(reading.Article.Text))), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TwoSpeakers_AreKeptApart() =>
        Assert.Equal(["Lia | told | “Never,”", "Tom | snapped | “Always,”"], Describe(Read("“Never,” Lia told Tom.\n\n“Always,” snapped Tom.")));

    [Theory]
    [InlineData("The so-called “iron road” was opened in spring.")]
    [InlineData("His first novel, “The Short Bridge,” came out in 2011.")]
    [InlineData("The ferry left at noon and came back at six.")]
    public void Read_NobodySaidAnything_IsEmpty(string text) => Assert.Empty(Read(text).Statements);

    [Fact]
    public void Read_DenialThatItWasSaid_IsNegated()
    {
        var statement = Assert.Single(Read("The admiral did not say that his ships had left the harbour.").Statements);
        Assert.True(statement.Negated);
        Assert.Equal(StatementType.Indirect, statement.Type);
    }

    [Fact]
    public void Read_HalfQuoted_IsMixed() =>
        Assert.Equal(StatementType.Mixed, Assert.Single(Read("The minister called the plan “a gift to every landlord” on Tuesday.").Statements).Type);

    [Fact]
    public void Read_NobodyNamed_HasNoSource()
    {
        var statement = Assert.Single(Read("It was feared that the bridge would not stand.").Statements);
        Assert.Null(statement.Source);
        Assert.Equal(StatementType.Indirect, statement.Type);
    }

    [Fact]
    public void Read_MinConfidence_LeavesOutTheDoubtfulAndNumbersAnew()
    {
        const string Words = "“We wait,” Ann Poe said. Some fear the worst. It is thought that he left. They hope for rain. “So be it.”";
        var all = Read(Words).Statements;
        foreach (var least in new[] { 0.3, 0.6, 0.9, 1 })
        {
            var reader = new Reader(new ReaderOptions { Model = ReadingModel.Fast, MinConfidence = least });
            var some = reader.Read(ArticleReader.FromText(Words, "test")).Statements;
            Assert.Equal(all.Where(s => s.Confidence >= least).Select(s => s.Content[0]), some.Select(s => s.Content[0]));
            Assert.Equal(Enumerable.Range(1, some.Count).Select(i => $"s{i}"), some.Select(s => s.Id));
        }
    }

    [Fact]
    public void Read_AnyText_KeepsTheLawsOfReadings() => Text.Sample(text => ReadingLaws.Check(Read(text)), iter: 500);

    [Fact]
    public void Read_TwoReaders_SayTheSame()
    {
        var other = new Reader(new ReaderOptions { Model = ReadingModel.Fast });
        Text.Sample(text => Assert.Equal(ReadingJson.ToLine(Read(text)), ReadingJson.ToLine(other.Read(ArticleReader.FromText(text, "test")))), iter: 100);
    }

    // Short and long ones after each other, so that room left over from one would show in the next.
    [Fact]
    public void Read_ManyThreads_SayTheSameAsOne()
    {
        var random = new Random(3);
        var texts = Enumerable.Range(0, 120).Select(i => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(k =>
            k % 3 == 0 ? $"“Plan {i} is over,” Ann Poe said.\n\n" : k % 3 == 1 ? "She said that it rained. " : "It rained.\n\n"))).ToArray();
        var reader = new Reader(new ReaderOptions { Model = ReadingModel.Fast });
        var one = texts.Select(t => ReadingJson.ToLine(reader.Read(ArticleReader.FromText(t, "test")))).ToArray();
        var many = new string[texts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => many[i] = ReadingJson.ToLine(reader.Read(ArticleReader.FromText(texts[i], "test"))));
        Assert.Equal(one, many);
    }

    [Fact]
    public void Read_Reading_NamesItsEngine()
    {
        var reading = Read("“We wait,” Ann Poe said.");
        Assert.Matches(@"^fast-[0-9a-f]{12}$", reading.Engine.Model);
        Assert.Equal(Shared.Value.Engine, reading.Engine);
        Assert.Matches(@"^words-[0-9a-f]{12}$", new Reader(new ReaderOptions { Fast = true }).Engine.Model);
    }

    [Fact]
    public void Read_Fast_ReadsWithoutLayers()
    {
        const string Text = "“We wait,” Ann Poe said.";
        var statement = Assert.Single(ReadFast(Text).Statements);
        Assert.Equal("Ann Poe", statement.Source?.Name);
        Assert.Equal("said", statement.Cue[0].Of(Text));
    }

    [Fact]
    public void Reader_FastWithModelOfTrees_SaysWhatToDo()
    {
        using var folder = new TempFolder();
        StatementModelFile.Save(TinyModel.Of(usesTrees: true), folder.File("trees.model"));
        var options = new ReaderOptions { ModelPath = folder.File("trees.model"), Fast = true };
        var fault = Assert.Throws<RapporteurException>(() => new Reader(options));
        Assert.Equal(ErrorCodes.ModelUnreadable, fault.Code);
        Assert.Contains("trained without trees", fault.Message, StringComparison.Ordinal);
    }

    private const string French = "Le ministre a déclaré lundi que le port ne rouvrirait pas avant la fin de la semaine.";

    [Fact]
    public void Read_OtherLanguage_SaysWhichAndHasNoStatements()
    {
        var reading = Read(French);
        Assert.Equal("fr", reading.Article.Language);
        Assert.Empty(reading.Statements);
        var refusal = Shared.Value.RefusalOf(reading.Article);
        Assert.Equal(ErrorCodes.OtherLanguage, refusal?.Code);
        Assert.Contains("test is not in English but in French", refusal?.Message, StringComparison.Ordinal);
        var fault = Assert.Throws<RapporteurException>(() => Shared.Value.Analyse(reading.Article));
        Assert.Equal(refusal?.Message, fault.Message);
    }

    [Fact]
    public void Read_AnyLanguage_IsReadAllTheSame()
    {
        var reader = new Reader(new ReaderOptions { AnyLanguage = true });
        var reading = reader.Read(ArticleReader.FromText("Le maire n'a rien dit. „We wait,” Ann Poe said. Il était dans la maison avec les autres.", "test"));
        Assert.Equal("fr", reading.Article.Language);
        Assert.NotEmpty(reading.Statements);
        Assert.Null(reader.RefusalOf(reading.Article));
        Assert.NotNull(reader.Analyse(reading.Article).Layers.Tags);
    }

    [Theory]
    [InlineData(null, "en")]
    [InlineData("en-GB", "en-GB")]
    [InlineData("fr", "en")]
    public void Read_WhatThePageSaysOfItsLanguage_IsBelievedWhereTheTextAgrees(string? page, string language)
    {
        var article = ArticleReader.FromText("The minister said on Monday that the port would not open.", "test") with { Language = page };
        Assert.Equal(language, Shared.Value.Read(article).Article.Language);
        Assert.Single(Shared.Value.Read(article).Statements);
    }

    [Fact]
    public void Read_MarksAlone_AreReadAsUndetermined()
    {
        var reading = Read("?! … — “”");
        Assert.Equal("und", reading.Article.Language);
        Assert.Null(Shared.Value.RefusalOf(reading.Article));
    }

    [Fact]
    public void Analyse_PlainArticle_HasTagsLemmasAndTrees()
    {
        var document = Shared.Value.Analyse(ArticleReader.FromText("The mayors refused.\n\nShe left.", "test"));
        Assert.Equal(["the", "mayor", "refuse", ".", "she", "leave", "."], document.Layers.Tags!.Select(t => t.Lemma));
        Assert.True(document.Layers.Trees!.AreTreesOf(document.Sentences));
    }

    [Fact]
    public async Task Analyse_ManyThreadsAtOnce_FindTheSame()
    {
        var reader = new Reader(new ReaderOptions { Model = ReadingModel.Fast });
        var article = ArticleReader.FromText("“We wait,” Ann Poe said. The mayors refused.", "test");
        var documents = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => reader.Analyse(article), TestContext.Current.CancellationToken)));
        Assert.All(documents, d => Assert.Equal(documents[0].Layers.Tags, d.Layers.Tags));
    }

    [Fact]
    public void Reader_ModelThatIsNotThere_IsModelMissing() =>
        Assert.Equal(ErrorCodes.ModelMissing, Assert.Throws<RapporteurException>(() => new Reader(new ReaderOptions { ModelPath = "none.model" })).Code);

    [Theory]
    [InlineData("nulls", "\0", 100_000)]
    [InlineData("halves of pairs", "\ude00", 100_000)]
    [InlineData("quotation marks", "\"", 100_000)]
    [InlineData("curly marks", "“”", 15_000)]
    [InlineData("marks that turn the writing", "\u202e“no”\u2066 he said. ", 10_000)]
    [InlineData("one word", "x", 1_000_000)]
    [InlineData("one sentence", "word ", 10_000)]
    [InlineData("cues without end", "he said that ", 5_000)]
    [InlineData("turns", "SMITH: No.\n\n", 20_000)]
    [InlineData("one speaker", "\u202e“no”\u2066 he said. ", 20_000)]
    [InlineData("combining marks", "e\u0301\u0327", 100_000)]
    public void Read_HostileText_EndsSoon(string what, string unit, int times)
    {
        // The layers of language take a quarter: a slow machine needs many seconds for the networks alone.
        EndsSoon(what, ReadFast, unit, times);
        EndsSoon(what, Read, unit, times / 4);
    }

    private static void EndsSoon(string what, Func<string, Reading> read, string unit, int times)
    {
        var text = new StringBuilder().Insert(0, unit, times).ToString();
        var clock = Stopwatch.StartNew();
        var reading = read(text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(90), $"{what} took {clock.Elapsed}");
        ReadingLaws.Check(reading);
    }

    private static Reading ReadFast(string text) => SharedFast.Value.Read(ArticleReader.FromText(text, "test"));

    private static Reading Read(string text) => Shared.Value.Read(ArticleReader.FromText(text, "test"));

    private static IEnumerable<string> Describe(Reading reading)
    {
        var text = reading.Article.Text;
        return reading.Statements.Select(s => string.Join(
            " | ", Join(s.Source?.Spans ?? []), Join(s.Cue), Join(s.Content)));

        string Join(IReadOnlyList<TextSpan> spans) => string.Join(" / ", spans.Select(x => x.Of(text)));
    }
}
