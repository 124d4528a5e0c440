using System.Text;

namespace Rapporteur.Training.Tests.Tags;

/// <summary>A treebank made of a few patterns.</summary>
internal static class SmallTreebank
{
    private static readonly string[] Names = ["Ada", "Bruno", "Carla", "Dmitri", "Elena"];
    private static readonly string[] Verbs = ["said", "hoped", "feared", "thought"];
    private static readonly string[] Nouns = ["mayor", "bridge", "budget", "harbour"];

    /// <summary>CoNLL-U of <paramref name="sentences"/> sentences like "Ada said the mayor didn't walk."</summary>
    public static string Write(int sentences)
    {
        var text = new StringBuilder("# newdoc id = small\n");
        for (var s = 0; s < sentences; s++)
        {
            text.Append("# newpar\n");
            Line(text, "1", Names[s % 5], "NNP");
            Line(text, "2", Verbs[s % 4], "VBD");
            Line(text, "3", "the", "DT");
            Line(text, "4", Nouns[s / 2 % 4], "NN");
            Line(text, "5-6", "didn't", "_");
            Line(text, "5", "did", "VBD");
            Line(text, "6", "n't", "RB");
            Line(text, "7", "walk", "VB", "SpaceAfter=No");
            Line(text, "8", ".", ".");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string id, string word, string tag, string notes = "_") =>
        text.Append(id).Append('\t').Append(word).Append("\t_\t_\t").Append(tag).Append("\t_\t_\t_\t_\t").Append(notes).Append('\n');
}
