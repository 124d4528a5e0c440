using CsCheck;
using Rapporteur.Actors;
using Rapporteur.Language;

namespace Rapporteur.Tests.Actors;

public sealed class SpeakerResolverTests
{
    // Each text marks its sources [so] and what was said {so}; then the names that must come out, in their order.
    [Theory]
    [InlineData("Foreign Minister Sana Iqbal landed at noon. [Iqbal] said {talks would go on}.", "Sana Iqbal")]
    [InlineData("The envoy met Omar Haddad on Monday. [Mr. Haddad] said {nothing}.", "Omar Haddad")]
    [InlineData("[Mr. Haddad] said {nothing}.", "Mr. Haddad")]
    [InlineData("[Haddad] objects, said the headline.\n\nThe minister, Omar Haddad, was in Oslo.", "Omar Haddad")]
    [InlineData("Sen. Ruth Ellis spoke at length. [The senator] said {it was late}.", "Ruth Ellis")]
    [InlineData("Vice President Ann Hill waited. President Omar Reed came. [The vice president] said {he was late}.", "Ann Hill")]
    [InlineData("Vice President Ann Hill waited. President Omar Reed came. [The president] said {he was sorry}.", "Omar Reed")]
    [InlineData("The Ministry of Foreign Affairs in Arcadia was shut. [The ministry] denied {the report}.", "Ministry of Foreign Affairs")]
    [InlineData("The International Atomic Energy Agency met. [The IAEA] warned {of delays}.", "International Atomic Energy Agency")]
    [InlineData("The World Seed Bank (WSBK) opened. [WSBK] said {it was full}.", "World Seed Bank")]
    [InlineData("Omar Haddad won. [Haddad's office] said {so}.", "Omar Haddad's office")]
    [InlineData("Omar Haddad won on Sunday. [His office] said {so}.", "Omar Haddad's office")]
    [InlineData("The Haddad campaign began in May. [The campaign] said {it had money}.", "The Haddad campaign")]
    [InlineData("[Two officials] said {so}.", "Two officials")]
    [InlineData("[A spokeswoman for the mission] said {no}. [The spokeswoman] said {it twice}.", "A spokeswoman for the mission", "A spokeswoman for the mission")]
    [InlineData("The vote was lost by Ana Reed, [who] called {it a farce}.", "Ana Reed")]
    [InlineData("It angered some members of the Senate [who] called {it a farce}.", "some members of the Senate")]
    [InlineData("Ana Reed sat beside Omar Haddad. [Reed and Haddad] said {yes}.", "Ana Reed and Omar Haddad")]
    [InlineData("It was {late}, said [his deputy, Ana Reed,].", "Ana Reed")]
    [InlineData("REED: [I] think {so}.\n\nAna Reed was asked again.", "Ana Reed")]
    [InlineData("[Opponents] left. [Proponents, the mayor among them,] stayed, although [they] had doubts.", "Opponents", "Proponents, the mayor among them", "Proponents, the mayor among them")]
    [InlineData("The mayor met the Democratic candidate, Ana Reed, in Leeds. [The candidate] said {no}.", "Ana Reed")]
    [InlineData("Labour nominee Ana Reed met Green nominee Omar Haddad. [The Green nominee] said {no}.", "Omar Haddad")]
    [InlineData("President Omar Haddad left for Arcadia, the driver said. [The driver] said {so}.", "The driver")]
    [InlineData("A lawyer for the owners, Ana Reed, was there. [A lawyer for the owners, Ana Reed,] said {no}.", "Ana Reed")]
    [InlineData("Omar Haddad Bans Small Boats From Old Port\n\nThe ban is new. The mayor, said aides to Haddad, is firm. [Haddad] said {so}.", "Omar Haddad")]
    [InlineData("The Harbour Budget Office met. [The Harbour Budget Office] warned {of debt}. [The agency] said {it would grow}.", "Harbour Budget Office", "Harbour Budget Office")]
    [InlineData("[A federal appeals court] ruled {so}. It was Monday. [The appeals court] said {more}.", "A federal appeals court", "A federal appeals court")]
    [InlineData("It pleased small traders on Harbour Row, [who] say {it helps}.", "traders on Harbour Row")]
    [InlineData("Reed won. Ana Reed, the mayor's daughter, was glad. [Kim Ji-won, the envoy,] said {yes}.", "Kim Ji-won")]
    [InlineData("Rep. Howard Dean arrived. [Dean] said {so}.", "Howard Dean")]
    public void Resolve_Source_IsFullestName(string text, params string[] names) => Assert.Equal(names, Sample.Names(text));

    [Theory]
    [InlineData("[We] think {so}.")]
    [InlineData("[They] think {so}.")]
    [InlineData("[He] said {so}.")]
    [InlineData("[His office] said {so}.")]
    [InlineData("The council met in Oslo. The Senate met in Leeds. [He] said {so}.")]
    public void Resolve_PronounOfNobodyNamed_IsNull(string text) => Assert.Equal([null], Sample.Names(text));

    [Fact]
    public void Resolve_TitledNamesake_IsNotTheSpouse() =>
        Assert.Equal(
            ["President Haddad", "President Haddad", "President Haddad", "Leila Haddad", "President Haddad"],
            Sample.Names("[President Haddad] said {so}. [Mr. Haddad] said {it again}. [Mr. Haddad] said {more}.\n\n"
                + "The first lady, [Leila Haddad], said {less}. [Mr. Haddad] agreed {with her}."));

    [Fact]
    public void Resolve_PronounsOfTwoGenders_FollowTheHonorifics() =>
        Assert.Equal(
            ["Ana Reed", "Omar Haddad"],
            Sample.Names("Omar Haddad faced Ana Reed. Mr. Haddad smiled at Ms. Reed. [She] said {no}. [He] said {yes}."));

    [Fact]
    public void Resolve_GenderFromTitle_SkipsTheOther() =>
        Assert.Equal(
            ["Ana Reed", "Ana Reed"],
            Sample.Names("[Spokeswoman Ana Reed] said {Chairman Omar Haddad was ill}. [She] said {he would be back}."));

    [Fact]
    public void Resolve_NameWithinQuotedWords_IsNotTheSpeaker() =>
        Assert.Equal(
            ["Ana Reed", "Ana Reed"],
            Sample.Names("[Ana Reed] was blunt: {“There is no deal.”}\n\n{“I told Omar Haddad, and Haddad knows,”} [she] said."));

    [Fact]
    public void Resolve_StatementOfAnOffice_LeadsBackToIt() =>
        Assert.Equal(
            ["Omar Haddad's office", "Omar Haddad's office", "Omar Haddad's office"],
            Sample.Names("Prime Minister Omar Haddad was angry.\n\n{\"This is a retreat,\"} [Haddad's office] said in a statement.\n\n"
                + "[The statement] added that {\"it hurts.\"}\n\n{\"It gives them hope,\"} [it] continued."));

    // An apposition behind the name and a paragraph's end.
    [Fact]
    public void Resolve_AppositionThenParagraphEnd_PronounIsTheName() =>
        Assert.Equal(
            ["Ann Hill", "Ann Hill"],
            Sample.Names("[Ann Hill, a doctor from Leeds,] said: {\"The ward is full.\"}\n\n{\"We need beds,\"} [she] added."));

    // The name, the sentence's end, then more of the same speaker.
    [Fact]
    public void Resolve_SpeakerGoesOnInNextSentence_IsTheSame() =>
        Assert.Equal(
            ["Omar Reed", "Omar Reed"],
            Sample.Names("Last night [Omar Reed, a councillor,] said {he was worried}. {\"It divides the town,\"} [he] went on."));

    // A nickname in quotation marks.
    [Fact]
    public void Resolve_Nickname_DescriptionStays() =>
        Assert.Equal(["a man who goes by “Slim.”"], Sample.Names("{“We wait,”} said [a man who goes by “Slim.”]"));

    // Unusual verbs and several speakers.
    [Fact]
    public void Resolve_TwoSpeakersInTurn_EachIsNamed() =>
        Assert.Equal(
            ["Mei Chen", "Ana Reed"],
            Sample.Names("Mei Chen met Ana Reed.\n\n{\"No,\"} sighed [Mei], looking at Ana. {\"Yes,\"} snapped [Ana]."));

    // A pronoun alone.
    [Fact]
    public void Resolve_PronounAfterSubject_IsTheName() =>
        Assert.Equal(["Joe Marsh"], Sample.Names("Joe Marsh sat down. [He] said {\"I am tired.\"}"));

    // The name at the place is right, and must not become somebody else.
    [Fact]
    public void Resolve_FirstNameAlone_IsNotAnother() =>
        Assert.Equal(["Tia"], Sample.Names("Sara Holm slept. Her sister sat by the door. {\"It is gone.\"} [Tia] said."));

    [Fact]
    public void Resolve_NoSource_IsNull() =>
        Assert.Equal([null], SpeakerResolver.Resolve(Sample.Document("It was feared that the dam would break."), [(IReadOnlyList<TextSpan>?)null]));

    [Fact]
    public void Resolve_AnyTextAndSpans_NamesAreWordsOfTheArticle()
    {
        string[] words =
        [
            "Ana Reed", "Mr. Haddad", "Omar", "Haddad", "President", "the president", "The", "he", "she", "who", "they", "it", "I", "his", "its",
            "office", "Ministry", "of", "Finance", "the ministry", "al-", "Sadr", "(", "UN", ")", ",", ".", "\"", "“", "”", "’s", "'", "said",
            "statement", "-", "J.", "Jr.", "\n", "\n\n", "&", "and", "\uD83D", "\uDE00", "😀", "É", "U.S.", ":", "Dean", "Democrats", "\u0301",
        ];
        var texts = Gen.Int[0, words.Length - 1].List[0, 60].Select(list => string.Join(' ', list.Select(i => words[i])));
        var spans = Gen.Select(Gen.Int[-3, 400], Gen.Int[-3, 400], (a, b) => new TextSpan(a, b));
        Gen.Select(texts, spans.List[0, 3].List[0, 12]).Sample((text, sources) =>
        {
            var document = Sample.Document(text);
            var queries = sources.Select(s => s.Count == 0 ? null : (IReadOnlyList<TextSpan>)s).ToList();
            var names = SpeakerResolver.Resolve(document, queries);
            Assert.Equal(queries.Count, names.Count);
            Assert.Equal(names, SpeakerResolver.Resolve(document, queries));
            foreach (var name in names.OfType<string>())
            {
                Assert.All(name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), word => Assert.True(IsOf(text, word), $"“{word}” in “{name}”"));
            }
        });
    }

    [Fact]
    public void Resolve_AnyContents_DoesNotThrow()
    {
        var spans = Gen.Select(Gen.Int[-9, 300], Gen.Int[-9, 300], (a, b) => new TextSpan(a, b)).List[0, 4];
        var queries = Gen.Select(spans, spans, spans, (source, cue, content) => new SpeakerQuery(source, cue, content)).List[0, 10];
        Gen.Select(Gen.String, queries).Sample((text, list) => Assert.Equal(list.Count, SpeakerResolver.Resolve(Sample.Document(text), list).Count));
    }

    [Fact]
    public void Resolve_LongArticleOfNamesakes_StaysQuick()
    {
        var text = string.Concat(Enumerable.Repeat("President Ana Reed said the president, a minister, was late. ", 20_000));
        var document = Sample.Document(text);
        var all = new TextSpan(0, text.Length);
        var queries = Enumerable.Range(0, 20_000).Select(i => new SpeakerQuery([new TextSpan(i * 61 + 24, i * 61 + 37)], [], [all])).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var names = SpeakerResolver.Resolve(document, queries);
        Assert.Equal(20_000, names.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    // A word of the article, or one with the genitive that is put behind an owner's name.
    private static bool IsOf(string text, string word) =>
        text.Contains(word, StringComparison.Ordinal)
        || (word.EndsWith("'s", StringComparison.Ordinal) && text.Contains(word[..^2], StringComparison.Ordinal))
        || (word.EndsWith("’s", StringComparison.Ordinal) && text.Contains(word[..^2], StringComparison.Ordinal))
        || (word.Length > 1 && word[^1] is '\'' or '’' && text.Contains(word[..^1], StringComparison.Ordinal));
}
