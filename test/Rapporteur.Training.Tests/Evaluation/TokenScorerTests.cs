using System.Text;
using Rapporteur.Language;
using Rapporteur.Training.Conllu;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Training.Tests.Evaluation;

public sealed class TokenScorerTests
{
    // "We don't know." and "Go on!", in one paragraph.
    private static readonly string[][] Gold = [["We", "do+n't", "know~", "."], ["Go", "on~", "!"]];

    [Fact]
    public void Figures_SameTokens_AreAll100()
    {
        var figures = Score("We do|n't know|. Go on|!", 5, 8);
        Assert.Equal(["words_p", "words_r", "words_f1", "sentences_p", "sentences_r", "sentences_f1"], figures.Keys);
        Assert.All(figures.Values, f => Assert.Equal(100, f));
    }

    [Fact]
    public void Figures_MultiwordTokenLeftWhole_CountsItAsOneWrongWord()
    {
        // Of 8 gold words, 6 are found among 7: F1 = 2 * 6 / 15.
        var figures = Score("We don't know|. Go on|!", 4, 7);
        Assert.Equal(100.0 * 6 / 7, figures["words_p"], 9);
        Assert.Equal(100.0 * 6 / 8, figures["words_r"], 9);
        Assert.Equal(80, figures["words_f1"], 9);
        Assert.Equal(100, figures["sentences_f1"], 9);
    }

    [Fact]
    public void Figures_MultiwordTokenCutElsewhere_AlignsByForms()
    {
        // "d" and "on't" are neither "do" nor "n't"; the words around them are right: 6 of 8 and 6 of 8.
        Assert.Equal(75, Score("We d|on't know|. Go on|!", 5, 8)["words_f1"], 9);

        // Three parts, of which "n't" is right: 7 of 8 and 7 of 9.
        Assert.Equal(100.0 * 14 / 17, Score("We d|o|n't know|. Go on|!", 6, 9)["words_f1"], 9);
    }

    [Fact]
    public void Figures_WordCutWhereGoldHasNoMultiwordToken_GoesByCharacters()
    {
        // "kn" and "ow": 7 of 8 gold words, among 9.
        Assert.Equal(100.0 * 14 / 17, Score("We do|n't kn|ow|. Go on|!", 6, 9)["words_f1"], 9);
    }

    [Fact]
    public void Figures_SentencesJoined_AreBothWrong()
    {
        var figures = Score("We do|n't know|. Go on|!", 8);
        Assert.Equal(0, figures["sentences_f1"]);
        Assert.Equal(100, figures["words_f1"]);
    }

    [Fact]
    public void Figures_SentenceCutInTwo_LeavesTheOther()
    {
        // Three are found, of which "Go on!" is one of the two of the gold: P 1/3, R 1/2.
        var figures = Score("We do|n't know|. Go on|!", 3, 5, 8);
        Assert.Equal(100.0 / 3, figures["sentences_p"], 9);
        Assert.Equal(50, figures["sentences_r"], 9);
        Assert.Equal(40, figures["sentences_f1"], 9);
    }

    [Fact]
    public void Figures_NothingAdded_AreZero() => Assert.All(new TokenScorer().Figures(), f => Assert.Equal(0, f.Percent));

    [Fact]
    public void Evaluate_OwnTreebank_ReadsItsTextAlone()
    {
        using var folder = new TempFolder();
        folder.With("a.conllu", Conllu(Gold)).With("b.conllu", Conllu([["Roe+'s", "plan", "failed~", "."]]));
        var scores = TokenEvaluator.Evaluate(folder.FullName, null, TestContext.Current.CancellationToken);
        Assert.All(scores.Figures, f => Assert.Equal(100, f.Percent));
        Assert.Equal(GoldFiles.HashOf(ConlluFile.FilesOf(folder.FullName)), scores.GoldHash);
        Assert.Equal(100, TokenEvaluator.Evaluate(folder.File("b.conllu"), null, TestContext.Current.CancellationToken).Figures[2].Percent);
    }

    [Theory]
    [InlineData("ud-ewt", 99.3, 89.5)]
    [InlineData("ud-gum", 99.7, 95.5)]
    public void Evaluate_DevelopmentPart_KeepsItsFloors(string treebank, double words, double sentences)
    {
        var data = Environment.GetEnvironmentVariable("RAPPORTEUR_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(data), "RAPPORTEUR_DATA is not set: the floors need the treebanks' development parts.");
        var scores = TokenEvaluator.Evaluate(Path.Combine(data!, treebank, "dev.conllu"), null, TestContext.Current.CancellationToken);
        Assert.True(Percent(scores, "words_f1") >= words, $"words {Percent(scores, "words_f1")}");
        Assert.True(Percent(scores, "sentences_f1") >= sentences, $"sentences {Percent(scores, "sentences_f1")}");

        static double Percent(LayerScores scores, string key) => scores.Figures.Single(f => f.Key == key).Percent;
    }

    // Tokens are parted by spaces and, where they touch, by bars; sentences end after the tokens of these numbers.
    private static Dictionary<string, double> Score(string found, params int[] ends)
    {
        using var reader = new StringReader(Conllu(Gold));
        var gold = Assert.Single(ConlluFile.Read(reader, "gold"));
        var tokens = new List<Token>();
        var text = new StringBuilder();
        foreach (var chunk in found.Split(' '))
        {
            text.Append(text.Length > 0 ? " " : "");
            foreach (var word in chunk.Split('|'))
            {
                tokens.Add(new Token(new TextSpan(text.Length, text.Length + word.Length)));
                text.Append(word);
            }
        }

        Assert.Equal(gold.Text.TrimEnd(), text.ToString());
        var article = gold.ToArticle();
        var sentences = ends.Select((end, i) => new TokenRange(i == 0 ? 0 : ends[i - 1], end)).ToList();
        var scorer = new TokenScorer();
        scorer.Add(gold, Document.Of(article, [new Paragraph(article.Blocks[0], new TokenRange(0, tokens.Count))], tokens, sentences));
        return scorer.Figures().ToDictionary(f => f.Key, f => f.Percent);
    }

    // A plus joins the parts of a multiword token; a tilde says that no space follows.
    private static string Conllu(string[][] sentences)
    {
        var lines = new StringBuilder("# newdoc id = made\n# newpar\n");
        foreach (var sentence in sentences)
        {
            var id = 0;
            foreach (var token in sentence)
            {
                var misc = token.EndsWith('~') ? "SpaceAfter=No" : "_";
                var parts = token.TrimEnd('~').Split('+');
                if (parts.Length > 1)
                {
                    lines.Append(null, $"{id + 1}-{id + parts.Length}\t{string.Concat(parts)}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n");
                }

                foreach (var part in parts)
                {
                    id++;
                    lines.Append(null, $"{id}\t{part}\t_\t_\t_\t_\t{(id == 1 ? 0 : 1)}\t_\t_\t{(parts.Length > 1 ? "_" : misc)}\n");
                }
            }

            lines.Append('\n');
        }

        return lines.ToString();
    }
}
