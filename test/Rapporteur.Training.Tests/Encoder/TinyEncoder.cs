using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Networks;

namespace Rapporteur.Training.Tests.Encoder;

/// <summary>A small encoder with weights by chance, and what it should give, reckoned step by step.</summary>
internal static class TinyEncoder
{
    private const int Width = 64;
    private const int Inner = 128;
    private const int Layers = 2;
    private const int Positions = 100;

    private static readonly string[] _vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "council", "vote", "##d", "##s", "said", "it", ".", ",", "“", "”"];

    /// <summary>The encoder, with a matrix of a head.</summary>
    public static EncoderTensors Tensors(int seed = 5)
    {
        var random = new Random(seed);
        var matrices = new Dictionary<string, Parameter>();

        void Add(string name, int rows, int columns, float size, float middle = 0)
        {
            var parameter = new Parameter(name, rows, columns);
            for (var i = 0; i < parameter.Values.Length; i++)
            {
                parameter.Values[i] = middle + (((random.NextSingle() * 2) - 1) * size);
            }

            matrices.Add(name, parameter);
        }

        void Dense(string name, int rows, int columns)
        {
            Add(name + ".weight", rows, columns, MathF.Sqrt(3f / rows));
            Add(name + ".bias", 1, columns, 0.5f);
        }

        void Norm(string name)
        {
            Add(name + ".weight", 1, Width, 0.5f, 1);
            Add(name + ".bias", 1, Width, 0.5f);
        }

        Add("words", _vocabulary.Length, Width, 1);
        Add("positions", Positions, Width, 0.3f);
        Add("types", 2, Width, 0.3f);
        Add("features", WordFeatures.Count, Width, 0.3f);
        Add("head.features", WordFeatures.Count, Width, 0.3f);
        Norm("norm");
        for (var l = 0; l < Layers; l++)
        {
            foreach (var part in (ReadOnlySpan<string>)["query", "key", "value", "output"])
            {
                Dense($"layer{l}.{part}", Width, Width);
            }

            Dense($"layer{l}.up", Width, Inner);
            Dense($"layer{l}.down", Inner, Width);
            Norm($"layer{l}.norm1");
            Norm($"layer{l}.norm2");
        }

        Dense("tags", Width, 3);
        return new EncoderTensors(matrices, new Dictionary<string, IReadOnlyList<string>> { ["vocabulary"] = _vocabulary });
    }

    /// <summary>A document of one paragraph for each text.</summary>
    public static Document Document(params string[] paragraphs)
    {
        var text = string.Join("\n\n", paragraphs);
        var blocks = new List<Block>();
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(start, start + paragraph.Length)));
            start += paragraph.Length + 2;
        }

        return Language.Document.Of(new Article { Source = "test", Text = text, Blocks = blocks });
    }

    /// <summary>The vectors of a document that fits into one window, by the definition of the encoder.</summary>
    public static float[][] Vectors(EncoderTensors tensors, Document document)
    {
        var m = tensors.Matrices;
        var vocabulary = new WordPieces(_vocabulary);
        var pieces = DocumentPieces.Of(document, vocabulary);
        var x = new List<double[]>();

        void Put(int piece, IEnumerable<int> features)
        {
            var place = x.Count;
            x.Add(Each(Width, c => m["words"].Row(piece)[c] + m["positions"].Row(place)[c] + m["types"].Row(0)[c] + features.Sum(f => (double)m["features"].Row(f)[c])));
        }

        Put(vocabulary.Begin, []);
        for (var t = 0; t < document.Tokens.Count; t++)
        {
            for (var p = pieces.Starts[t]; p < pieces.Starts[t + 1]; p++)
            {
                Put(pieces.Pieces[p], [.. Features(t).Select(static f => (int)f), .. p > pieces.Starts[t] ? [WordFeatures.Continued] : Array.Empty<int>()]);
            }
        }

        Put(vocabulary.End, []);
        var rows = x.ConvertAll(row => Norm(row, m, "norm"));
        for (var l = 0; l < Layers; l++)
        {
            rows = Layer(rows, m, $"layer{l}.");
        }

        return [.. Enumerable.Range(0, document.Tokens.Count).Select(t => Each(Width, c =>
            rows.GetRange(1 + pieces.Starts[t], pieces.Starts[t + 1] - pieces.Starts[t]).Average(r => r[c]) + Features(t).Sum(f => (double)m["head.features"].Row(f)[c])).Select(static v => (float)v).ToArray())];

        ArraySegment<byte> Features(int token) => new(pieces.Features, token * WordFeatures.PerWord, WordFeatures.PerWord);
    }

    private static List<double[]> Layer(List<double[]> rows, IReadOnlyDictionary<string, Parameter> m, string name)
    {
        var (q, k, v) = (rows.ConvertAll(r => Dense(r, m, name + "query")), rows.ConvertAll(r => Dense(r, m, name + "key")), rows.ConvertAll(r => Dense(r, m, name + "value")));
        var heads = EncoderModel.HeadsOf(Width);
        var side = Width / heads;
        var attended = rows.ConvertAll(static _ => new double[Width]);
        for (var h = 0; h < heads; h++)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                var scores = q.Select((_, j) => Math.Exp(Enumerable.Range(h * side, side).Sum(c => q[i][c] * k[j][c]) / Math.Sqrt(side))).ToArray();
                foreach (var c in Enumerable.Range(h * side, side))
                {
                    attended[i][c] = scores.Select((s, j) => s * v[j][c]).Sum() / scores.Sum();
                }
            }
        }

        return rows.Select((row, i) =>
        {
            var output = Dense(attended[i], m, name + "output");
            var inner = Norm(Each(Width, c => row[c] + output[c]), m, name + "norm1");
            var down = Dense([.. Dense(inner, m, name + "up").Select(static u => 0.5 * u * (1 + Erf(u / Math.Sqrt(2))))], m, name + "down");
            return Norm(Each(Width, c => inner[c] + down[c]), m, name + "norm2");
        }).ToList();
    }

    private static double[] Dense(double[] row, IReadOnlyDictionary<string, Parameter> m, string name) =>
        Each(m[name + ".bias"].Columns, c => m[name + ".bias"].Values[c] + row.Select((value, r) => value * m[name + ".weight"].Row(r)[c]).Sum());

    private static double[] Norm(double[] row, IReadOnlyDictionary<string, Parameter> m, string name)
    {
        var mean = row.Average();
        var deviation = Math.Sqrt(row.Average(v => (v - mean) * (v - mean)));
        return Each(row.Length, c => ((row[c] - mean) / deviation * m[name + ".weight"].Values[c]) + m[name + ".bias"].Values[c]);
    }

    // The series of the error function, which ends soon for numbers as small as here.
    private static double Erf(double x)
    {
        if (Math.Abs(x) > 5)
        {
            return Math.Sign(x);
        }

        var (term, sum) = (x, x);
        for (var n = 1; n < 200; n++)
        {
            term *= -x * x / n;
            sum += term / ((2 * n) + 1);
        }

        return 2 / Math.Sqrt(Math.PI) * sum;
    }

    private static double[] Each(int count, Func<int, double> value) => [.. Enumerable.Range(0, count).Select(value)];
}
