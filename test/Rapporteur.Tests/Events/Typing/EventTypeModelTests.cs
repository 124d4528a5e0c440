using Rapporteur.Events;
using Rapporteur.Events.Typing;

namespace Rapporteur.Tests.Events.Typing;

public sealed class EventTypeModelTests
{
    private static readonly string[] _texts =
    [
        "Ghana attacked the camp on Monday, and Togo condemned the attack.",
        "The foreign ministers of Ghana and Togo will meet in Accra next week.",
        "Police in Lomé arrested three journalists.",
    ];

    [Fact]
    public void Scores_OfAnyCandidate_AddUpToOne()
    {
        var model = new EventTypeModel(EventWeightsOf.Test(), null);
        foreach (var document in _texts.Select(EventTexts.Read))
        {
            for (var i = 0; i < document.Tokens.Count; i++)
            {
                var scores = model.Scores(document, EventTexts.Candidate(document, document.Word(i).ToString()) with { Trigger = i });
                Assert.Equal(1, scores.None + scores.Types.Sum(), 6);
                Assert.All(scores.Types, static chance => Assert.InRange(chance, 0, 1));
            }
        }
    }

    [Fact]
    public void Scores_OfManyThreads_AreTheSame()
    {
        var model = new EventTypeModel(EventWeightsOf.Test(), null);
        var document = EventTexts.Read(_texts[0]);
        var candidate = EventTexts.Candidate(document, "attacked");
        var first = model.Scores(document, candidate);
        Parallel.For(0, 64, _ => Assert.Equal(first.Types, model.Scores(document, candidate).Types));
    }

    [Fact]
    public void Scores_WhereAFeatureHasWeights_FollowThem()
    {
        var document = EventTexts.Read(_texts[0]);
        var candidate = EventTexts.Candidate(document, "attacked");
        var list = new EventFeatureList();
        var scene = new CandidateScene();
        scene.Take(document, candidate);
        new EventFeatures(scene, list).Write();
        var row = new sbyte[EventWeights.Columns];
        row[(int)EventType.Assault] = 100;
        row[EventWeights.TypeCount] = 100;
        var weights = EventWeightsOf.Test() with { Types = new EventTable(EventWeights.Columns, [list.Hashes[0]], row, 0.1f) };
        var scores = new EventTypeModel(weights, null).Scores(document, candidate);
        Assert.Equal(EventType.Assault, scores.Best);
        Assert.True(scores[EventType.Assault] > 0.9);
    }

    [Fact]
    public void ModeOf_ATypeWithoutModes_IsNull()
    {
        var model = new EventTypeModel(EventWeightsOf.Test(), null);
        var document = EventTexts.Read(_texts[0]);
        Assert.Null(model.ModeOf(document, EventTexts.Candidate(document, "attacked"), EventType.Agree));
    }

    [Fact]
    public void ModeOf_WhereTheBiasSaysSo_IsThatMode()
    {
        var weights = EventWeightsOf.Test();
        weights.ModeBias[((int)EventType.Consult * EventWeights.ModeColumns) + 1] = 9;
        var document = EventTexts.Read(_texts[1]);
        var mode = new EventTypeModel(weights, null).ModeOf(document, EventTexts.Candidate(document, "meet"), EventType.Consult);
        Assert.Equal(Codebook.ModesOf(EventType.Consult)[0], mode);
    }

    [Fact]
    public void New_VectorsOfAnotherWidth_AreRefused()
    {
        var weights = EventWeightsOf.Test() with { Vectors = new VectorShape(4, 1), VectorWeights = new float[4 * CandidateVectors.Slots * EventWeights.Columns] };
        Assert.Throws<ArgumentException>(() => new EventTypeModel(weights, null));
    }
}
