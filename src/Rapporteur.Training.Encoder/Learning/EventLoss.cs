using Rapporteur.Events.Encoded;
using Rapporteur.Training.Encoder.Data;
using Rapporteur.Training.Encoder.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace Rapporteur.Training.Encoder.Learning;

/// <summary>The loss of events: which words carry one of which type, its mode and status, and which words of its sentence play a part in it.</summary>
internal sealed class EventLoss(Model model)
{
    private const long Unknown = -100;

    // Most words carry no event, and most pairs are none: what is learned of a word or a pair is little beside what is of a trigger.
    private const float TypeWeight = 30;
    private const float RoleWeight = 20;

    /// <summary>The loss for each word and pair; null where no window has events.</summary>
    public Tensor? Of(Batch batch, Tensor words)
    {
        var types = new long[batch.Words];
        Array.Fill(types, Unknown);
        var (triggers, modes, statuses) = (new List<long>(), new List<long>(), new List<long>());
        var (firsts, seconds, roles) = (new List<long>(), new List<long>(), new List<float>());
        for (var w = 0; w < batch.Windows.Count; w++)
        {
            var window = batch.Windows[w];
            if (window.Of.Events is not { } gold)
            {
                continue;
            }

            var shift = batch.FirstWords[w] - window.Tokens.Start;
            Array.Fill(types, 0, batch.FirstWords[w], window.Tokens.Length);
            foreach (var item in gold.All.Where(item => window.Tokens.Start <= item.Sentence.Start && item.Sentence.End <= window.Tokens.End))
            {
                types[item.Trigger + shift] = types[item.Trigger + shift] > 0 ? types[item.Trigger + shift] : 1 + item.Type;
                modes.Add(item.Mode < 0 ? Unknown : item.Mode);
                statuses.Add(item.Status);
                for (var i = item.Sentence.Start; i < item.Sentence.End; i++)
                {
                    firsts.Add(triggers.Count);
                    seconds.Add(i + shift);
                    roles.Add(item.Actors.Any(r => r.Contains(i)) ? 1 : 0);
                    roles.Add(item.Recipients.Any(r => r.Contains(i)) ? 1 : 0);
                }

                triggers.Add(item.Trigger + shift);
            }
        }

        if (types.All(static t => t == Unknown))
        {
            return null;
        }

        var loss = nn.functional.cross_entropy(model.Linear(words, EventTensors.Types), torch.tensor(types), ignore_index: Unknown) * torch.tensor(TypeWeight);
        if (triggers.Count == 0)
        {
            return loss;
        }

        var at = words.index_select(0, torch.tensor(triggers.ToArray()));
        loss = loss + nn.functional.cross_entropy(model.Linear(at, EventTensors.Statuses), torch.tensor(statuses.ToArray()));
        if (modes.Exists(static m => m != Unknown))
        {
            loss = loss + nn.functional.cross_entropy(model.Linear(at, EventTensors.Modes), torch.tensor(modes.ToArray()), ignore_index: Unknown);
        }

        var a = Model.Leak(model.Linear(at, EventTensors.Triggers)).index_select(0, torch.tensor(firsts.ToArray()));
        var b = Model.Leak(model.Linear(words, EventTensors.Players)).index_select(0, torch.tensor(seconds.ToArray()));
        var hidden = Model.Leak(model.Linear(torch.cat([a, b, a * b], 1), EventTensors.Roles, "1"));
        var scores = model.Linear(hidden, EventTensors.Roles, "2");
        return loss + (nn.functional.binary_cross_entropy_with_logits(scores, torch.tensor(roles.ToArray(), [firsts.Count, EventTensors.RoleCount])) * torch.tensor(RoleWeight));
    }
}
