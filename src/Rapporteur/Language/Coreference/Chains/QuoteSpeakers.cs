using System.Collections.Frozen;
using Rapporteur.Language.Coreference.Mentions;

namespace Rapporteur.Language.Coreference.Chains;

/// <summary>Which mention is the speaker of a quotation: the subject of the verb of saying nearest to its ends, outside of it.</summary>
internal static class QuoteSpeakers
{
    // How far from a quotation's ends its speaker may stand, in tokens.
    private const int Reach = 40;

    private static readonly FrozenSet<string> Verbs =
        EmbeddedLines.Of("Language.Coreference.Data.speech-verbs.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>By quotation, the index of the mention; -1 where none is found.</summary>
    public static int[] Find(Document document, List<Mention> mentions, QuotedPlaces quoted)
    {
        var speakers = new int[quoted.Ranges.Count];
        Array.Fill(speakers, -1);
        for (var q = 0; q < speakers.Length; q++)
        {
            var range = quoted.Ranges[q];
            if (range.Length == 0)
            {
                continue;
            }

            var first = Halving.CountBefore(mentions, range.Start - Reach, static (m, at) => m.Tokens.Start < at);
            var best = Reach + 1;
            for (var i = first; i < mentions.Count && mentions[i].Head < range.End + Reach; i++)
            {
                var distance = DistanceOf(document, mentions[i], range, quoted);
                if (distance < best)
                {
                    (best, speakers[q]) = (distance, i);
                }
            }
        }

        return speakers;
    }

    private static int DistanceOf(Document document, Mention mention, TokenRange quotation, QuotedPlaces quoted)
    {
        if (mention.Quotation >= 0 || mention.Governor < 0 || quoted.At(mention.Governor) >= 0
            || mention.Role is not MentionRole.Subject
            || !Verbs.Contains(document.Layers.Tags![mention.Governor].Lemma))
        {
            return int.MaxValue;
        }

        // Before a quotation less likely than behind it, where the sentence ends between.
        var verb = mention.Governor;
        var near = verb < quotation.Start ? quotation.Start - verb : verb - quotation.End + 1;
        var edge = verb < quotation.Start ? quotation.Start : quotation.End - 1;
        var sentence = document.Sentences[mention.Sentence];
        return near + (sentence.Contains(edge) ? 0 : 12);
    }
}
