using Rapporteur.Language.Coreference.Mentions;

namespace Rapporteur.Language.Coreference.Chains;

/// <summary>Makes drafts of chains into the layer.</summary>
internal static class Finished
{
    /// <summary>The chains of more than one mention, and single names, in the order of their first mentions.</summary>
    public static IReadOnlyList<EntityChain> Of(Document document, List<DraftChain> drafts)
    {
        var names = new ChainNames(document, drafts);
        var chains = new List<EntityChain>();
        foreach (var draft in drafts)
        {
            if (draft.Mentions.Count > 1 || draft.Last.Form == MentionForm.Name)
            {
                var mentions = draft.Mentions.Select(m => new EntityMention(m.Tokens, m.Head, KindOf(m.Form))).ToArray();
                Array.Sort(mentions, static (a, b) => Compare(a.Tokens, b.Tokens));
                chains.Add(new EntityChain(names.Of(draft), mentions));
            }
        }

        chains.Sort(static (a, b) => Compare(a.Mentions[0].Tokens, b.Mentions[0].Tokens));
        return chains;
    }

    private static int Compare(TokenRange a, TokenRange b) =>
        a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End);

    private static MentionKind KindOf(MentionForm form) =>
        form <= MentionForm.This ? MentionKind.Pronoun : form == MentionForm.Name ? MentionKind.Name : MentionKind.Description;
}
