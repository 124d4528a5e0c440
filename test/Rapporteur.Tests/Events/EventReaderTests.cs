using System.Globalization;
using NodaTime;
using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Events.Candidates;
using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Readings;
using Rapporteur.Statements;

namespace Rapporteur.Tests.Events;

/// <summary>Events of sentences read with the fast models, the types of whose triggers are given. The articles are of Monday, March 25, 2024.</summary>
public sealed class EventReaderTests
{
    private static readonly Reader _reader = new(new ReaderOptions { Model = ReadingModel.Fast });

    [Theory]
    [InlineData("Two Sudanese villages were attacked by Chadian troops on Friday.", "attacked=Assault", "Assault Occurred TCD -> SDN")]
    [InlineData("Chadian troops attacked two Sudanese villages on Friday.", "attacked=Assault", "Assault Occurred TCD -> SDN")]
    [InlineData("Peru did not veto the plan.", "veto=Reject", "Reject Denied PER ->")]
    [InlineData("Chile cancelled its talks with Peru.", "cancelled=Sanction", "Reject Occurred CHL -> PER")]
    [InlineData("Chile cut its ties with Peru.", "cut=Sanction", "Sanction Occurred CHL -> PER")]
    [InlineData("Peru will not free the prisoners.", "free=Reject", "Reject Occurred PER ->")]
    [InlineData("If Chile votes for the plan, Peru will not free the prisoners.", "free=Reject", "Reject Threatened PER ->")]
    [InlineData("Poland expelled the Turkish ambassador.", "expelled=Sanction", "Sanction Occurred POL -> TUR")]
    [InlineData("Kenyan farmers received food from the Ethiopian government.", "received=Aid", "Aid Occurred ETH -> KEN")]
    [InlineData("Spain's and Portugal's foreign ministers met in Rome on Friday.", "met=Consult", "Consult Occurred ESP PRT ->")]
    [InlineData("The German chancellor visited Japan on Friday.", "visited=Consult", "Consult Occurred DEU -> JPN")]
    [InlineData("Ghana accused Togo of smuggling.", "accused=Accuse", "Accuse Occurred GHA -> TGO")]
    public void Read_Sentence_HasTypeStatusAndSides(string text, string types, string expected) => Assert.Equal([expected], Events(text, types));

    [Fact]
    public void Read_MeetingToCome_IsAgreed() =>
        Assert.Equal(["Agree Planned MWI ZMB ->"], Events("The presidents of Malawi and Zambia will meet next week.", "meet=Consult"));

    [Fact]
    public void Read_WithdrawalToCome_IsConceded() =>
        Assert.Equal("Concede Planned TCD", Assert.Single(Events("Chad will withdraw its soldiers next week.", "withdraw=Retreat")).Split(" ->")[0]);

    [Fact]
    public void Read_ComplementOfAThreat_IsNoEventOfItsOwn() =>
        Assert.Equal(["Threaten Occurred POL -> TUR"], Events("Poland threatened to expel the Turkish ambassador.", "threatened=Threaten", "expel=Sanction"));

    [Fact]
    public void Read_OfferThatIsRejected_IsNoEventOfItsOwn() =>
        Assert.Equal("Reject", Assert.Single(Events("Chile rejected an offer by Peru.", "rejected=Reject", "offer=Agree")).Split(' ')[0]);

    [Fact]
    public void Read_VerbAndNounOfOneEvent_AreOne() =>
        Assert.Equal(["Agree Occurred CHL PER ->"], Events("Peru and Chile struck a deal on copper.", "struck=Agree", "deal=Agree"));

    [Fact]
    public void Read_MobilisationBesideAnAssault_IsDropped() =>
        Assert.Equal(["Assault Occurred TCD -> SDN"], Events("Chadian troops massed on the border and attacked Sudanese villages.", "massed=Mobilize", "attacked=Assault"));

    [Fact]
    public void Read_AidForNobody_IsDropped() => Assert.Empty(Events("Chad helped.", "helped=Aid"));

    [Fact]
    public void Read_Game_IsNoEvent() => Assert.Empty(Events("Peru beat Chile 3-1 in Lima on Sunday.", "beat=Assault"));

    [Fact]
    public void Read_UnlikelyEvent_IsLeftOut()
    {
        var document = Analyse("Chad attacked Sudan.");
        Assert.Empty(EventReader.Read(document, [], new GivenTypes([("attacked", EventType.Assault)], 0.4)));
        Assert.Empty(EventReader.Read(document, [], new GivenTypes([("attacked", EventType.Assault)], 0.7), minConfidence: 0.8));
        Assert.Single(EventReader.Read(document, [], new GivenTypes([("attacked", EventType.Assault)], 0.7)));
    }

    [Fact]
    public void Read_DayAndPlaceOnTheClause_AreTheEvents()
    {
        var read = Assert.Single(Read("Spain's and Portugal's foreign ministers met in Rome on Friday.", "met=Consult"));
        Assert.Equal(new LocalDate(2024, 3, 22), read.Date!.From);
        Assert.Equal(("Rome", "ITA"), (read.Place!.Name, read.Place.Country));
    }

    [Fact]
    public void Read_NoDayInTheText_IsThatOfTheNews() => Assert.Equal(new LocalDate(2024, 3, 25), Assert.Single(Read("Chad attacked Sudan.", "attacked=Assault")).Date!.To);

    [Fact]
    public void Read_EventToComeWithoutADay_HasNone() => Assert.Null(Assert.Single(Read("Chad will attack Sudan.", "attack=Assault")).Date);

    [Fact]
    public void Read_OldEvent_IsHistorical()
    {
        Assert.True(Assert.Single(Read("Chad attacked Sudan in 1986.", "attacked=Assault")).Historical);
        Assert.False(Assert.Single(Read("Chad attacked Sudan on Friday.", "attacked=Assault")).Historical);
    }

    [Fact]
    public void Read_EventInAStatement_NamesIt()
    {
        var document = Analyse("Ghana said Chad attacked Sudan.");
        var content = new TextSpan(document.Text.IndexOf("Chad", StringComparison.Ordinal), document.Text.IndexOf('.', StringComparison.Ordinal));
        var statement = new Statement { Id = "s1", Type = StatementType.Indirect, Cue = [], Content = [content], Confidence = 1 };
        var events = EventReader.Read(document, [statement], new GivenTypes([("said", EventType.Accuse), ("attacked", EventType.Assault)], 0.9));
        Assert.Equal([null, "s1"], events.Select(e => e.Statement));
        Assert.Equal(["Accuse Occurred GHA -> TCD", "Assault Occurred TCD -> SDN"], events.Select(Show));
    }

    [Fact]
    public void Read_AnyEvents_KeepTheLaws()
    {
        var text = string.Concat(Enumerable.Repeat("Chadian troops attacked two Sudanese villages, and Ghana's president urged both sides to talk. ", 5));
        var events = EventReader.Read(Analyse(text), [], new GivenTypes([("attacked", EventType.Assault), ("urged", EventType.Request)], 0.9));
        Assert.Equal(10, events.Count);
        Assert.Equal(Enumerable.Range(1, 10).Select(static i => "e" + i.ToString(CultureInfo.InvariantCulture)), events.Select(e => e.Id));
        foreach (var span in events.SelectMany(e => e.Trigger.Concat(e.Actors.Concat(e.Recipients).SelectMany(m => m.Spans))))
        {
            Assert.True(span.Start >= 0 && span.End <= text.Length && !span.IsEmpty);
            Assert.Equal(span, span.Trim(text));
        }
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Read_NounOfNoList_IsAnEventWhereTheModelHoldsItForOne(bool mayCarry, int count)
    {
        var typing = new GivenTypes([("bouquet", EventType.Support)], 0.9) { Anything = mayCarry };
        Assert.Equal(count, EventReader.Read(Analyse("The bouquet of France for Turkey was small."), [], typing).Count);
    }

    private static string[] Events(string text, params string[] types) => [.. Read(text, types).Select(Show)];

    private static string Show(PoliticalEvent e) => $"{e.Type} {e.Status} {Countries(e.Actors)} -> {Countries(e.Recipients)}".Trim();

    private static string Countries(IReadOnlyList<Mention> mentions) => string.Join(' ', mentions.Select(m => m.Country).Where(c => c is not null).Order());

    private static IReadOnlyList<PoliticalEvent> Read(string text, params string[] types) =>
        EventReader.Read(Analyse(text), [], new GivenTypes([.. types.Select(t => t.Split('=')).Select(t => (t[0], Enum.Parse<EventType>(t[1])))], 0.9));

    private static Document Analyse(string text) =>
        _reader.Analyse(ArticleReader.FromText(text, "test") with { Published = ArticleTime.OfDay(new LocalDate(2024, 3, 25)), Language = "en" });

    /// <summary>Types by the words of triggers.</summary>
    private sealed class GivenTypes(IReadOnlyList<(string Word, EventType Type)> types, double likelihood) : IEventTyping
    {
        public bool Anything { get; init; }

        public bool MayCarry(Document document, int token) => Anything;

        public TypeScores Scores(Document document, EventCandidate candidate)
        {
            var values = new double[Codebook.Types.Count];
            foreach (var (word, type) in types)
            {
                if (document.Word(candidate.Trigger).SequenceEqual(word))
                {
                    values[(int)type] = likelihood;
                }
            }

            return new TypeScores(1 - values.Max(), values);
        }

        public string? ModeOf(Document document, EventCandidate candidate, EventType type) => null;
    }
}
