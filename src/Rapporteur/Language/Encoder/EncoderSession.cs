using Microsoft.ML.OnnxRuntime;
using Rapporteur.Models;

namespace Rapporteur.Language.Encoder;

/// <summary>Opens the graph of an encoder in ONNX Runtime, to be run by many threads on one core each.</summary>
internal static class EncoderSession
{
    /// <summary>Opens <paramref name="graph"/>.</summary>
    /// <param name="graph">The model in ONNX.</param>
    /// <param name="width">Values of a piece, going in and coming out.</param>
    /// <param name="name">What messages call the model.</param>
    /// <exception cref="RapporteurException">RAP0202: the graph is missing, damaged, of another width, or cannot be run on this machine.</exception>
    public static InferenceSession Open(byte[] graph, int width, string name)
    {
        if (graph.Length == 0)
        {
            throw ModelFile.Unreadable($"{name} holds no graph: it is not packed.");
        }

        InferenceSession? session = null;
        try
        {
            using var options = new SessionOptions
            {
                IntraOpNumThreads = 1,
                InterOpNumThreads = 1,
                ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,

                // What is asked of products of 8 bits below is done from this level on.
                GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_EXTENDED,
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
            };

            // Processors without instructions for it cut sums of products of 8 bits off; with this they multiply in a way that does not.
            options.AddSessionConfigEntry("session.x64quantprecision", "1");

            // The graph is fused as is best already: what this would put in its place goes through rows value by value.
            options.AddSessionConfigEntry("optimization.disable_specified_optimizers", "SkipLayerNormFusion;BiasSkipLayerNormFusion");
            session = new InferenceSession(graph, options);
            if (!IsOfWidth(session.InputMetadata, EncoderModel.Input, width) || !IsOfWidth(session.OutputMetadata, EncoderModel.Output, width))
            {
                session.Dispose();
                throw ModelFile.Unreadable($"{name} has a graph that does not fit its words.");
            }

            return session;
        }
        catch (Exception e) when (e is OnnxRuntimeException or TypeInitializationException or DllNotFoundException)
        {
            session?.Dispose();
            throw new RapporteurException(
                ErrorCodes.ModelUnreadable,
                $"{name} cannot be run by ONNX Runtime on this machine: {e.Message} Take the model that belongs to this version of the program, or the model fast, which needs no ONNX Runtime.",
                e);
        }
    }

    private static bool IsOfWidth(IReadOnlyDictionary<string, NodeMetadata> ends, string name, int width) =>
        ends.Count == 1 && ends.TryGetValue(name, out var end) && end.ElementType == typeof(float) && end.Dimensions is [_, _, var values] && values == width;
}
