using Rapporteur.Actors.Resolving;

namespace Rapporteur.Votes.Finding;

/// <summary>States that are joined by commas and "and".</summary>
internal static class StateLists
{
    // A list is not longer than the largest body's members with the words between them.
    private const int Reach = 700;

    /// <summary>The states of the list that ends right before <paramref name="end"/>, in the order of the text; none where no state stands there.</summary>
    public static IReadOnlyList<FoundName> Before(VoteScene scene, int end, int start)
    {
        var found = new List<FoundName>();
        var at = end - 1;
        while (at >= Math.Max(start, end - Reach) && scene.StateAt(at) is { } state && state.Tokens.Start >= start)
        {
            found.Add(state);
            at = LinkBefore(scene, state.Tokens.Start - 1, start);
        }

        found.Reverse();
        return found;
    }

    /// <summary>The states of the list that begins at <paramref name="start"/>, and the place behind it.</summary>
    public static (IReadOnlyList<FoundName> States, int End) From(VoteScene scene, int start, int end)
    {
        var found = new List<FoundName>();
        var (at, last) = (Opening(scene, start, end), start);
        while (at < Math.Min(end, start + Reach) && scene.StateAt(at) is { } state && state.Tokens.End <= end)
        {
            found.Add(state);
            last = state.Tokens.End;
            at = last;
            var link = at;
            while (at < end && scene.Words[at] is "," or "and" or "&" or "as" or "well" or "the" or ";" or "or" or "both" && at - link < 5)
            {
                at++;
            }

            if (at == link)
            {
                break;
            }
        }

        return (found, last);
    }

    // "The permanent members Russia and China".
    private static int Opening(VoteScene scene, int at, int end)
    {
        while (at < end && scene.StateAt(at) is null
            && (scene.Words[at] is "the" or "both" or "permanent" or "fellow" or "its" or "ally" or "allies" or "long" or "-" or "standing"
                || scene.KindAt(at) is Words.CueKind.MemberNoun or Words.CueKind.Representative))
        {
            at++;
        }

        return at;
    }

    private static int LinkBefore(VoteScene scene, int at, int start)
    {
        var link = at;
        while (at >= start && scene.Words[at] is "the" or "," or "and" or "&" or "both" or "as" or "well" or "plus" or "or" && link - at < 6)
        {
            at--;
        }

        // "The" alone links nothing.
        for (var i = at + 1; i <= link; i++)
        {
            if (scene.Words[i] is not ("the" or "both"))
            {
                return at;
            }
        }

        return -1;
    }
}
