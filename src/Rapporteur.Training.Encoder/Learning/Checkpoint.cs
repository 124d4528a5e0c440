using System.Text.Json;
using Rapporteur.Training.Encoder.Network;

namespace Rapporteur.Training.Encoder.Learning;

/// <summary>
/// The state of learning in a file, so that it can go on where it stopped. Written beside the old one and then put in its
/// place: there is always a whole one.
/// </summary>
internal static class Checkpoint
{
    private const string FileName = "state.checkpoint";

    /// <summary>Writes the state to <paramref name="folder"/>.</summary>
    public static void Save(string folder, LearningPlan plan, Model model, AdamW steps)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        using (var writer = new BinaryWriter(File.Create(path + ".part")))
        {
            writer.Write(Signature(plan, model));
            steps.Save(writer);
        }

        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>Reads the state from <paramref name="folder"/>; false where there is none.</summary>
    /// <exception cref="RapporteurException">RAP0402: it is of other data, or of another plan.</exception>
    public static bool Load(string folder, LearningPlan plan, Model model, AdamW steps)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using var reader = new BinaryReader(File.OpenRead(path));
            if (reader.ReadString() is var signature && signature != Signature(plan, model))
            {
                throw new RapporteurException(
                    ErrorCodes.GoldUnreadable,
                    $"{path} was learned by another plan or from other data: {signature} there, {Signature(plan, model)} here. Go on with the same options, or name another folder.");
            }

            steps.Load(reader);
            return true;
        }
        catch (EndOfStreamException e)
        {
            throw new RapporteurException(ErrorCodes.GoldUnreadable, $"{path} is damaged: it ends too early. Name another folder to begin anew.", e);
        }
    }

    private static string Signature(LearningPlan plan, Model model) =>
        JsonSerializer.Serialize(new { Plan = plan, Classes = model.Lists.Where(l => l.Key != "vocabulary").ToDictionary(l => l.Key, l => l.Value.Count) });
}
