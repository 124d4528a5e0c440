using Rapporteur.Language;
using Rapporteur.Votes.Words;

namespace Rapporteur.Votes.Finding;

/// <summary>Finds counts that stand together: "14-0-1", "217 to 210", "14 votes to none".</summary>
internal sealed class TallyFinder(VoteScene scene)
{
    private const int DecisionReach = 24;

    /// <summary>Adds the tallies of a sentence to <paramref name="facts"/>, and marks their tokens.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="taken">By token, whether it is part of a number that is read already.</param>
    /// <param name="facts">Filled.</param>
    public void Find(TokenRange sentence, bool[] taken, List<VoteFact> facts)
    {
        var isGame = IsGame(sentence);
        for (var i = sentence.Start; i < sentence.End;)
        {
            var found = Hyphenated(i, sentence) ?? Spoken(i, sentence);
            if (found is not { } fact || IsOther(fact, sentence) || !(IsVoted(fact.Tokens, sentence) || (!isGame && IsDecided(fact.Tokens, sentence))))
            {
                i++;
                continue;
            }

            facts.Add(fact);
            Array.Fill(taken, true, fact.Tokens.Start, fact.Tokens.Length);
            i = fact.Tokens.End;
        }
    }

    // A mark of the text, not of tokens: these are one token or several.
    private VoteFact? Hyphenated(int token, TokenRange sentence)
    {
        var text = scene.Document.Text;
        var at = scene.Document.Tokens[token].Span.Start;
        if (!char.IsAsciiDigit(text[at]) || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || IsHyphen(text[at - 1]) || text[at - 1] is '.' or ',' or '/' or '$' or '£' or '€' or ':')))
        {
            return null;
        }

        Span<int> numbers = stackalloc int[3];
        var count = 0;
        while (true)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start < 4)
            {
                at++;
            }

            if (at == start || at - start > 3 || (at - start > 1 && text[start] == '0') || count == 3)
            {
                return null;
            }

            numbers[count++] = int.Parse(text.AsSpan(start, at - start), System.Globalization.CultureInfo.InvariantCulture);
            if (at + 1 >= text.Length || !IsHyphen(text[at]) || !char.IsAsciiDigit(text[at + 1]))
            {
                break;
            }

            at++;
        }

        if (count < 2 || (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '%' or '/')) || numbers[0] + numbers[1] == 0)
        {
            return null;
        }

        var end = token + 1;
        while (end < sentence.End && scene.Document.Tokens[end].Span.End <= at)
        {
            end++;
        }

        return scene.Document.Tokens[end - 1].Span.End == at
            ? new VoteFact(VoteFactKind.Tally, new TokenRange(token, end)) { Yes = numbers[0], No = numbers[1], Abstain = count == 3 ? numbers[2] : null }
            : null;
    }

    private VoteFact? Spoken(int token, TokenRange sentence)
    {
        var words = scene.Words;
        if (Counts.Read(words, token, sentence.End) is not { } yes || words[token] is "no")
        {
            return null;
        }

        // "A 14-to-0 vote".
        if (yes.End + 2 < sentence.End && words[yes.End] == "-" && words[yes.End + 1] == "to" && words[yes.End + 2] == "-" && Counts.Read(words, yes.End + 3, sentence.End) is { } other
            && yes.Value + other.Value > 0)
        {
            return new VoteFact(VoteFactKind.Tally, new TokenRange(token, other.End)) { Yes = yes.Value, No = other.Value };
        }

        var to = yes.End < sentence.End && words[yes.End] is "votes" or "vote" ? yes.End + 1 : yes.End;
        if (to >= sentence.End || words[to] is not ("to" or "against") || Counts.Read(words, to + 1, sentence.End) is not { } no || yes.Value + no.Value == 0)
        {
            return null;
        }

        var hasVotes = to > yes.End || (no.End < sentence.End && words[no.End] is "votes" or "vote");
        if (words[to] == "against" && !hasVotes)
        {
            return null;
        }

        // "10 to 12 people", "nine to five job".
        var isAnnounced = hasVotes || (token > sentence.Start && (words[token - 1] is "by" or "of" or "was" or "hands" or "it" or ":" or "," or "—" || scene.KindAt(token - 1) != CueKind.None));
        var isClosed = hasVotes || no.End >= sentence.End || !char.IsLetterOrDigit(words[no.End][0]) || words[no.End] is "in" or "with" or "to" or "on" or "for" or "against" or "after" or "and" or "that" or "votes" or "vote" or "late" or "at" or "as" or "during" or "from" or "along" or "not" || scene.IsCapital(no.End) || scene.KindAt(no.End) is CueKind.VoteNoun or CueKind.Majority;
        var end = no.End < sentence.End && words[no.End] is "votes" or "vote" ? no.End + 1 : no.End;
        return isAnnounced && isClosed ? new VoteFact(VoteFactKind.Tally, new TokenRange(token, end)) { Yes = yes.Value, No = no.Value } : null;
    }

    // Ages, days, articles of laws, results of games.
    private bool IsOther(VoteFact fact, TokenRange sentence)
    {
        var (before, after) = (fact.Tokens.Start > sentence.Start ? scene.Words[fact.Tokens.Start - 1] : "", fact.Tokens.End < sentence.End ? scene.Words[fact.Tokens.End] : "");
        return before is "aged" or "ages" or "age" or "between" or "from" or "article" or "section" or "chapter" or "paragraph" or "finished" or "won" or "win" or "beat" or "lost" or "leading"
                or "led" or "game" or "season" or "flight" or "no." or "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september"
                or "october" or "november" or "december" or "on" or "pages" or "verses"
            || after is "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september" or "october" or "november" or "december"
                or "years" or "year" or "months" or "days" or "day" or "hours" or "percent" or "%" or "victory" or "win" or "defeat" or "loss" or "draw" or "record" or "season"
                or "lead" or "ratio" or "odds" or "minutes" or "weeks" or "people" or "million" or "billion" or "thriller";
    }

    // The words next to it say that it is a vote.
    private bool IsVoted(TokenRange tokens, TokenRange sentence)
    {
        for (var i = tokens.Start - 1; i >= Math.Max(sentence.Start, tokens.Start - 3); i--)
        {
            if (scene.KindAt(i) is CueKind.Voted or CueKind.VoteNoun || scene.Words[i] is "ruled" or "voted")
            {
                return true;
            }
        }

        for (var i = tokens.End; i < Math.Min(sentence.End, tokens.End + 2); i++)
        {
            if (scene.KindAt(i) is CueKind.VoteNoun or CueKind.Voted || scene.Words[i] is "decision" or "ruling" or "majority" or "opinion" or "judgment" or "judgement" or "split")
            {
                return true;
            }
        }

        return false;
    }

    // A verb of deciding stands before it, or behind it who abstained or what came of it.
    private bool IsDecided(TokenRange tokens, TokenRange sentence)
    {
        for (var i = tokens.Start - 1; i >= Math.Max(sentence.Start, tokens.Start - DecisionReach); i--)
        {
            if (scene.KindAt(i) is CueKind.Adopt or CueKind.AdoptWeak or CueKind.Reject or CueKind.Rule or CueKind.Fail or CueKind.Supported or CueKind.Voted or CueKind.Veto or CueKind.VotedYes or CueKind.VotedNo
                or CueKind.VoteNoun or CueKind.Abstained or CueKind.Unanimous)
            {
                return true;
            }
        }

        for (var i = tokens.End; i < Math.Min(sentence.End, tokens.End + DecisionReach); i++)
        {
            if (scene.KindAt(i) is CueKind.Adopt or CueKind.Reject or CueKind.Fail or CueKind.Veto or CueKind.Abstained or CueKind.Abstention or CueKind.LabelNo or CueKind.VotedNo)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsGame(TokenRange sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (scene.KindAt(i) == CueKind.Sport)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–' or '—' or '−';
}
