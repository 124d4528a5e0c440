using Rapporteur.Events;
using Rapporteur.Events.Candidates;
using Rapporteur.Events.Encoded;
using Rapporteur.Events.Roles;
using Rapporteur.Events.Typing;
using Rapporteur.Language;

namespace Rapporteur.Training.Events;

/// <summary>Fits what an encoder and a linear model count for, on sentences that neither has learned from.</summary>
internal sealed class ShareFitter(EncodedEvents encoded, EventTypeModel linear)
{
    private const int Steps = 200;
    private const double Tolerance = 1e-7;

    // What the rules' status is tried with.
    private static readonly float[] _bonuses = [.. Enumerable.Range(0, 13).Select(static i => i / 2f)];

    private readonly List<(double[] Encoded, double[] Linear, uint Right)> _types = [];
    private readonly List<(double[] Encoded, double[] Linear, uint Right)> _typesOfPlayers = [];
    private readonly List<(float Encoded, float Linear, bool Right)> _events = [];
    private readonly List<(float Encoded, float Linear, bool Right)> _actors = [];
    private readonly List<(float Encoded, float Linear, bool Right)> _recipients = [];
    private readonly List<(float[] Scores, int Rule, int Right)> _statuses = [];

    /// <summary>Adds a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="document">It as a document, with all layers.</param>
    public void Add(EventSentence sentence, Document document)
    {
        var scene = new RoleScene(document);
        var found = CandidateFinder.Find(scene, token => encoded.MayCarry(document, token));
        var triggers = sentence.Events.Select(gold => GivenSpans.TriggerOf(document, gold)).ToHashSet();
        foreach (var candidate in found)
        {
            var (one, other) = (encoded.Scores(document, candidate), linear.Scores(document, candidate));
            _events.Add((CombinedEvents.LogOdds(1 - one.None), CombinedEvents.LogOdds(1 - other.None), triggers.Contains(candidate.Trigger)));
        }

        foreach (var gold in sentence.Events)
        {
            var labelled = LabelledPhrases.Of(scene, gold, found);
            var candidate = labelled.Candidate;
            _types.Add((Logarithms(encoded.Scores(document, candidate).Types), Logarithms(linear.Scores(document, candidate).Types), 1u << (int)gold.Type));
            if (gold.Actors.Count > 0 && gold.Recipients.Count > 0)
            {
                var joining = GivenSpans.Joining(document, gold);
                _typesOfPlayers.Add((Logarithms(encoded.ScoresOfPlayers(document, joining).Types), Logarithms(linear.Scores(document, joining).Types), 1u << (int)gold.Type));
            }

            _statuses.Add((encoded.StatusesOf(document, candidate.Trigger), (int)candidate.Status, (int)gold.Status));
            var (one, other) = (encoded.OddsOf(scene, candidate, gold.Type, labelled.Phrases), linear.OddsOf(scene, candidate, gold.Type, labelled.Phrases));
            for (var i = 0; i < one.Length; i++)
            {
                if (labelled.Roles[i] >= 0)
                {
                    _actors.Add((one[i].Actor, other[i].Actor, labelled.Roles[i] == 1));
                    _recipients.Add((one[i].Recipient, other[i].Recipient, labelled.Roles[i] == 2));
                }
            }
        }
    }

    /// <summary>Fits to the sentences that were added.</summary>
    public EventShares Fit(CancellationToken cancel)
    {
        var status = _bonuses.MaxBy(bonus => _statuses.Count(item => Best(item.Scores, item.Rule, bonus) == item.Right));
        var ofPlayers = Multinomial(_typesOfPlayers, cancel);
        return new EventShares(Multinomial(_types, cancel), ofPlayers, ofPlayers, Logistic(_events, cancel), Logistic(_actors, cancel), Logistic(_recipients, cancel), status);
    }

    /// <summary>The logarithms of the chances of types, those that it is none left out.</summary>
    public static double[] Logarithms(IReadOnlyList<double> chances)
    {
        var sum = Math.Max(chances.Sum(), double.Epsilon);
        return [.. chances.Select(value => Math.Log(Math.Max(value / sum, 1e-6)))];
    }

    private static int Best(float[] scores, int rule, float bonus)
    {
        var best = 0;
        for (var k = 0; k < scores.Length; k++)
        {
            best = scores[k] + (k == rule ? bonus : 0) > scores[best] + (best == rule ? bonus : 0) ? k : best;
        }

        return best;
    }

    /// <summary>What two models count for, so that what is right is likeliest.</summary>
    /// <param name="items">Logarithms of the chances of types by both, and the types that are right, a bit for each.</param>
    /// <param name="cancel">Ends it.</param>
    public static Share Multinomial(IReadOnlyList<(double[] Encoded, double[] Linear, uint Right)> items, CancellationToken cancel)
    {
        var found = Lbfgs.Minimise(2, Loss, Steps, Tolerance, 1, cancel);
        return new Share(found[0], found[1], 0);

        double Loss(float[] at, float[] gradient)
        {
            Array.Clear(gradient);
            var loss = 0.0;
            var chances = new double[Codebook.Types.Count];
            foreach (var (one, other, right) in items)
            {
                for (var k = 0; k < chances.Length; k++)
                {
                    chances[k] = (at[0] * one[k]) + (at[1] * other[k]);
                }

                System.Numerics.Tensors.TensorPrimitives.SoftMax<double>(chances, chances);
                var sum = 1e-12;
                for (var k = 0; k < chances.Length; k++)
                {
                    sum += (right & (1u << k)) != 0 ? chances[k] : 0;
                }

                loss -= Math.Log(sum);
                for (var k = 0; k < chances.Length; k++)
                {
                    var error = chances[k] - ((right & (1u << k)) != 0 ? chances[k] / sum : 0);
                    gradient[0] += (float)(error * one[k]);
                    gradient[1] += (float)(error * other[k]);
                }
            }

            return loss;
        }
    }

    private static Share Logistic(List<(float Encoded, float Linear, bool Right)> items, CancellationToken cancel)
    {
        var found = Lbfgs.Minimise(3, Loss, Steps, Tolerance, 1, cancel);
        return new Share(found[0], found[1], found[2]);

        double Loss(float[] at, float[] gradient)
        {
            Array.Clear(gradient);
            var loss = 0.0;
            foreach (var (one, other, right) in items)
            {
                var score = (at[0] * one) + (at[1] * other) + at[2];
                var chance = 1 / (1 + Math.Exp(-(double)score));
                loss -= Math.Log(Math.Max(right ? chance : 1 - chance, 1e-12));
                var error = chance - (right ? 1 : 0);
                gradient[0] += (float)(error * one);
                gradient[1] += (float)(error * other);
                gradient[2] += (float)error;
            }

            return loss;
        }
    }
}
