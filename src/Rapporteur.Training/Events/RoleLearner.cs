using Rapporteur.Events.Roles;

namespace Rapporteur.Training.Events;

/// <summary>Learns who plays which part in an event.</summary>
internal static class RoleLearner
{
    /// <summary>Learns the weights.</summary>
    public static RoleWeights Learn(RoleSamples samples, EventTraining how, CancellationToken cancel)
    {
        if (samples.All.Count == 0)
        {
            return new RoleWeights(EventTables.Pack(new Dictionary<uint, float[]>(), RoleWeights.Columns, 0), new float[RoleWeights.Columns]);
        }

        var learner = TypeLearner.Learn(samples.All, how.Roles, cancel);
        var rows = learner.Index.Hashes.ToDictionary(static hash => hash, hash => learner.Row(learner.Index[hash])[..RoleWeights.Columns].ToArray());
        var bias = learner.Row(learner.Index.Hashes.Count)[..RoleWeights.Columns].ToArray();
        System.Numerics.Tensors.TensorPrimitives.Multiply(bias, TypeLearner.BiasValue, bias);
        return new RoleWeights(EventTables.Pack(rows, RoleWeights.Columns, how.MostRows), bias);
    }
}
