using Rapporteur.Language;
using Rapporteur.Language.Coreference;
using Rapporteur.Training.Coreference;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Training.Tests.Evaluation;

// The text of all: token 0 is a name, 2 another, 4 and 6 are pronouns.
public sealed class PronounScorerTests
{
    private static readonly GoldMention Reed = new(At(0), 0, "1", PronounPerson.None, true);
    private static readonly GoldMention Hale = new(At(2), 2, "2", PronounPerson.None, true);

    [Fact]
    public void Add_ThirdPersonWithItsName_IsRight() =>
        Assert.Equal(new PronounTally(1, 1), Score([Reed, Hale, He("1", 4)], [Chain(Name(0), Pronoun(4)), Chain(Name(2))]).Third);

    [Fact]
    public void Add_ThirdPersonWithTheRightPronounAndAnotherName_IsWrong() =>
        Assert.Equal(
            new PronounTally(2, 0),
            Score([Reed, Hale, He("1", 4), He("1", 6)], [Chain(Name(0)), Chain(Name(2), Pronoun(4), Pronoun(6))]).Third);

    [Fact]
    public void Add_ThirdPersonInNoChain_IsWrong() => Assert.Equal(new PronounTally(1, 0), Score([Reed, He("1", 4)], []).Third);

    [Fact]
    public void Add_NearestNameOfAMixedChain_Decides() =>
        Assert.Equal(new PronounTally(1, 0), Score([Reed, Hale, He("1", 4)], [Chain(Name(0), Name(2), Pronoun(4))]).Third);

    [Fact]
    public void Add_EntityWithoutAName_DoesNotCountInTheThirdPerson() =>
        Assert.Equal(new PronounTally(0, 0), Score([He("3", 4), He("3", 6)], [Chain(Pronoun(4), Pronoun(6))]).Third);

    [Fact]
    public void Add_FirstPersonAfterAnother_IsRightInItsChain()
    {
        var scorer = Score([I("3", 4), I("3", 6)], [Chain(Pronoun(4), Pronoun(6))]);
        Assert.Equal(new PronounTally(1, 1), scorer.Speaking);
        Assert.Equal(new PronounTally(0, 0), scorer.Named);
    }

    [Fact]
    public void Add_FirstPersonOfSomebodyElse_IsWrong() =>
        Assert.Equal(new PronounTally(1, 0), Score([Reed, I("3", 4), I("1", 6)], [Chain(Name(0)), Chain(Pronoun(4), Pronoun(6))]).Speaking);

    private static PronounScorer Score(IReadOnlyList<GoldMention> gold, IReadOnlyList<EntityChain> ours)
    {
        var scorer = new PronounScorer();
        scorer.Add(gold, ours);
        return scorer;
    }

    private static TokenRange At(int token) => new(token, token + 1);

    private static GoldMention He(string entity, int token) => new(At(token), token, entity, PronounPerson.Third, false);

    private static GoldMention I(string entity, int token) => new(At(token), token, entity, PronounPerson.Speaking, false);

    private static EntityChain Chain(params EntityMention[] mentions) => new("a name", mentions);

    private static EntityMention Name(int token) => new(At(token), token, MentionKind.Name);

    private static EntityMention Pronoun(int token) => new(At(token), token, MentionKind.Pronoun);
}
