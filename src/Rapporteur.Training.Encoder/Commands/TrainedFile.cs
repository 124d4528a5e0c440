using Rapporteur.Language.Encoder;
using Rapporteur.Training.Encoder;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Encoder.Commands;

/// <summary>A trained encoder that is not packed yet, as a file.</summary>
internal static class TrainedFile
{
    /// <summary>Writes <paramref name="tensors"/>.</summary>
    /// <exception cref="RapporteurException">RAP0903: the file cannot be written.</exception>
    public static void Write(string path, EncoderTensors tensors) =>
        OutputFile.Write(path, stream => EncoderModelFile.Write(stream, new EncoderModel(tensors, new Dictionary<string, EightBitTable>(), [])));

    /// <summary>Reads the weights of a trained encoder, or of a finished model, which come back but for their rounding.</summary>
    /// <exception cref="RapporteurException">RAP0201, RAP0202.</exception>
    public static EncoderTensors Read(string path)
    {
        var model = EncoderModelFile.Load(path);
        return model.Graph.Length > 0 ? EncoderUnpacker.Unpack(model) : model.Tensors;
    }
}
