using CsCheck;
using Rapporteur.Language;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Trees;
using Rapporteur.Tests.Language;

namespace Rapporteur.Tests.Statements.Chains;

public sealed class PooledLabelsTests
{
    private const int L = ChainLabels.Count;
    private static readonly Gen<float[]> _scores = Gen.Float[-4, 4].Array[40 * L];
    private static readonly Gen<float[]> _moves = Gen.Float[-4, 4].Array[SequenceView.Contexts * L * L];

    [Fact]
    public void Score_TwoModels_IsTheFirstWithAShareOfTheSecond() => Gen.Select(_scores, _scores, _moves, _moves, Gen.Float[0, 1]).Sample(
        (one, two, movesOfOne, movesOfTwo, share) =>
        {
            var pooled = new PooledLabels(new Fixed(one, movesOfOne), new Fixed(two, movesOfTwo), share).Scorer();
            var document = Pages.Of("Kim Shore said that the tunnel closed.");
            var view = SpanFinder.Views(document, TraitReader.Read(document)).Single();
            pooled.Begin(document, view.Traits, null);
            var scores = new float[view.Length * L];
            pooled.Score(view, scores);
            Assert.All(scores, (s, i) => Assert.Equal(one[i] + (share * two[i]), s, 1e-4f));
            for (var move = 0; move < pooled.Transitions.Length; move++)
            {
                Assert.Equal(movesOfOne[move] + (share * movesOfTwo[move]), pooled.Transitions[move], 1e-4f);
            }
        },
        iter: 50);

    [Fact]
    public void Transitions_WhatTheFirstForbids_StaysForbidden()
    {
        var (forbidding, freeing) = (new float[SequenceView.Contexts * L * L], new float[SequenceView.Contexts * L * L]);
        forbidding[3] = ChainDecoder.Impossible;
        freeing[3] = 1e6f;
        Assert.Equal(ChainDecoder.Impossible, new PooledLabels(new Fixed([], forbidding), new Fixed([], freeing), 1).Scorer().Transitions[3]);
    }

    // The first is in doubt whether "said" is a cue; the second has the say.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void Find_FirstInDoubt_IsDecidedByTheSecond(float share, int cues)
    {
        var document = Pages.Of("Kim said so.");
        var (doubt, sure) = (new float[document.Tokens.Count * L], new float[document.Tokens.Count * L]);
        (doubt[0], sure[L + (int)ChainLabel.BeginCue]) = (0.1f, 5);
        doubt[L] = 0.5f;
        var moves = new float[SequenceView.Contexts * L * L];
        var labels = new PooledLabels(new Fixed(Outside(doubt), moves), new Fixed(sure, moves), share);
        Assert.Equal(cues, new SpanFinder(labels).Find(document, TraitReader.Read(document), null, 0).Count(s => s.Role == Role.Cue));

        // All but the doubtful word are outside of everything.
        static float[] Outside(float[] scores)
        {
            for (var token = 0; token < scores.Length / L; token++)
            {
                scores[token * L] += token == 1 ? 0 : 20;
            }

            return scores;
        }
    }

    private sealed class Fixed(float[] scores, float[] moves) : ILabelModel, ILabelScorer
    {
        public ReadOnlySpan<float> Transitions => moves;

        public ILabelScorer Scorer() => this;

        public void Begin(Document document, TokenTraits[] traits, TreeTraits[]? trees)
        {
        }

        public void Score(SequenceView view, Span<float> into) => scores.AsSpan(0, view.Length * L).CopyTo(into);
    }
}
