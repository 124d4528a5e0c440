using System.Globalization;
using System.Text;

namespace Rapporteur.Training.Events;

/// <summary>Counts which classes were taken for which.</summary>
/// <param name="names">The classes.</param>
internal sealed class ClassScores(IReadOnlyList<string> names)
{
    private readonly int[,] _counts = new int[names.Count, names.Count];

    /// <summary>Counts one.</summary>
    public void Add(int right, int found) => _counts[right, found]++;

    /// <summary>The mean F1, in percent, of the classes that the gold has.</summary>
    public double MacroF1
    {
        get
        {
            double sum = 0;
            var classes = 0;
            for (var k = 0; k < names.Count; k++)
            {
                int right = _counts[k, k], gold = 0, found = 0;
                for (var other = 0; other < names.Count; other++)
                {
                    gold += _counts[k, other];
                    found += _counts[other, k];
                }

                classes += gold > 0 ? 1 : 0;
                sum += gold > 0 ? 200.0 * right / (gold + found) : 0;
            }

            return classes == 0 ? 0 : sum / classes;
        }
    }

    /// <summary>The share, in percent, that is right.</summary>
    public double Accuracy
    {
        get
        {
            int right = 0, all = 0;
            for (var k = 0; k < names.Count; k++)
            {
                right += _counts[k, k];
                for (var other = 0; other < names.Count; other++)
                {
                    all += _counts[k, other];
                }
            }

            return all == 0 ? 0 : 100.0 * right / all;
        }
    }

    /// <summary>The table: a line for each class of the gold, a column for each that was found, and F1.</summary>
    public string Table()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{"gold",-10}");
        foreach (var name in names)
        {
            text.Append(CultureInfo.InvariantCulture, $" {name[..Math.Min(4, name.Length)],4}");
        }

        text.Append("     F1\n");
        for (var k = 0; k < names.Count; k++)
        {
            int gold = 0, found = 0;
            text.Append(CultureInfo.InvariantCulture, $"{names[k],-10}");
            for (var other = 0; other < names.Count; other++)
            {
                gold += _counts[k, other];
                found += _counts[other, k];
                text.Append(CultureInfo.InvariantCulture, $" {_counts[k, other],4}");
            }

            var f1 = gold + found == 0 ? 0 : 200.0 * _counts[k, k] / (gold + found);
            text.Append(CultureInfo.InvariantCulture, $" {f1,6:F1}\n");
        }

        return text.ToString();
    }
}
