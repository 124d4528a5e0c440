using CsCheck;
using Rapporteur.Language;
using Rapporteur.Language.Coreference;
using Rapporteur.Language.Syntax;
using Rapporteur.Tests.Actors;

namespace Rapporteur.Tests.Language.Coreference;

public sealed class CoreferenceLaws
{
    private static readonly string[] Words =
    [
        "Ana Reed", "Reed", "Mr. Hale", "the UN", "the ministry", "its", "his office", "he", "she", "they", "I", "we", "you", "himself", "who",
        "said", "told", "is", "and", "of", "that", "a statement", "ministers", "“", "”", ",", ".", "?", "\n\n", "Dear", "by",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Words.Length - 1].Array[0, 80].Select(numbers => string.Join(' ', numbers.Select(i => Words[i])));

    [Fact]
    public void Fill_AnyText_MentionsAreInTheTextAndInOneChain() => Texts.Sample(AssertLaws, iter: 300);

    [Fact]
    public void Fill_AnyCharacters_KeepsTheLaws() => Gen.String[0, 200].Sample(AssertLaws, iter: 100);

    // The last word of a text as somebody's own once made it look one word further.
    [Fact]
    public void Fill_OwnedWordAtTheEnd_KeepsTheLaws() => AssertLaws(
        "by who by a statement , his office we he ? told “ himself ministers that himself that they Mr. Hale ministers , we his office the UN ? Ana Reed "
        + "the ministry himself “ of ” its who “ Mr. Hale that the ministry ? Dear ministers . by himself he ministers");

    [Fact]
    public void Fill_Twice_GivesTheSame() => Texts.Sample(
        text =>
        {
            var document = Parsed(text);
            Assert.Equal(Printed(document), Printed(document));
        },
        iter: 50);

    [Fact]
    public void Fill_PunctuationOnly_GivesNoChains() => Assert.Empty(CoreferenceReader.Default.Fill(Parsed("… — ( ) ?! “ ” ;")).Chains!);

    [Fact]
    public void Fill_SentenceOfTenThousandTokens_KeepsTheLaws() =>
        AssertLaws(string.Join(' ', Enumerable.Range(0, 2500).Select(i => $"Reed{i % 40} and his office")));

    // A step for each pair of mentions would take hours.
    [Fact]
    public void Fill_HundredThousandParagraphs_Ends()
    {
        var document = MarkedTrees.Of([.. Enumerable.Range(0, 100_000).Select(i =>
            $"Hale{i % 5000}/PROPN.NNP/2/nsubj left/VERB.VBD/0/root/leave his/PRON.PRP$/4/nmod:poss house/NOUN.NN/2/obj ./PUNCT../2/punct")]);
        Assert.NotEmpty(CoreferenceReader.Default.Fill(document).Chains!);
    }

    private static void AssertLaws(string text)
    {
        var document = Parsed(text);
        var chains = CoreferenceReader.Default.Fill(document).Chains!;
        var seen = new HashSet<(TokenRange, int)>();
        var start = 0;
        foreach (var chain in chains)
        {
            Assert.NotEmpty(chain.Name);
            Assert.NotEmpty(chain.Mentions);
            Assert.True(chain.Mentions[0].Tokens.Start >= start);
            start = chain.Mentions[0].Tokens.Start;
            var before = -1;
            foreach (var mention in chain.Mentions)
            {
                Assert.InRange(mention.Head, mention.Tokens.Start, mention.Tokens.End - 1);
                Assert.InRange(mention.Tokens.End, 1, document.Tokens.Count);
                Assert.True(mention.Tokens.Start >= before);
                Assert.True(seen.Add((mention.Tokens, mention.Head)));
                before = mention.Tokens.Start;
            }
        }
    }

    private static Document Parsed(string text)
    {
        var document = Sample.Document(text);
        return document.With(SyntaxReader.Default.Fill(document));
    }

    private static string Printed(Document document) => string.Join(
        '\n', CoreferenceReader.Default.Fill(document).Chains!.Select(chain => $"{chain.Name} {string.Join(' ', chain.Mentions)}"));
}
