using System.Text.RegularExpressions;

namespace Rapporteur.Articles.PlainText;

/// <summary>Links to other stories: <c>RELATED: Headline</c>, <c>Read more</c>, <c>You may also like</c>.</summary>
internal static partial class CrossLinks
{
    private const int LongestLabel = 40;
    private const int MostWords = 30;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The whole line says that links follow.</summary>
    public static bool IsLabel(ReadOnlySpan<char> line) => line.Length <= 60 && LabelAlone().IsMatch(Bare(line));

    /// <summary>A label, a colon, and the headline of another story.</summary>
    /// <param name="line">The line.</param>
    /// <param name="opens">
    /// It is the first of its text. There a label such as WATCH or BREAKING is part of the story's own headline, and only
    /// labels that point elsewhere count.
    /// </param>
    public static bool IsCrossLink(ReadOnlySpan<char> line, bool opens)
    {
        line = Bare(line);
        var colon = line[..Math.Min(line.Length, LongestLabel)].IndexOf(':');
        if (colon < 2)
        {
            return false;
        }

        var label = line[..colon].TrimEnd();
        var headline = line[(colon + 1)..].Trim();
        if (headline.IsEmpty || LineShape.WordCount(headline, MostWords) > MostWords)
        {
            return false;
        }

        if (opens && !PointsElsewhere().IsMatch(label))
        {
            return false;
        }

        var first = headline[0];
        if (LinkLabel().IsMatch(label) && (char.IsUpper(first) || char.IsAsciiDigit(first) || !char.IsLetter(first))
            && (LineShape.IsCapitals(label, 3) || LineShape.IsTitleCase(label, 2) || LineShape.WordCount(label) == 1))
        {
            return true;
        }

        // Whatever the words of the label are: it is in capitals, and a headline follows. Turns of an interview have
        // such labels too, but sentences after them.
        return (WeakLabel().IsMatch(label) || (LineShape.IsCapitals(label, 4) && LineShape.WordCount(label) <= 4))
            && !LineShape.EndsLikeSentence(headline) && LineShape.IsTitleCase(headline, 5);
    }

    /// <summary>The line without the signs that pages set before and after links.</summary>
    internal static ReadOnlySpan<char> Bare(ReadOnlySpan<char> line)
    {
        var bare = line.Trim("*_|[]()<>»›→►▶▸•●■ \t\u00A0\uFEFF");
        return bare.IsEmpty ? line : bare;
    }

    [GeneratedRegex(
        @"^(related(\s+(stories|story|articles?|coverage|news|content|links|posts|topics|reading|videos?))?|recommended(\s+(for\s+you|stories|reading|videos?))?|trending(\s+(now|stories|on\s+.{2,20}))?"
        + @"|read(\s+(more|next|also|now|this|here|full\s+(story|article)|the\s+(full|whole|rest)(\s+(story|article))?|more\s+(on|about|from)\s.{2,30}))?|(also|must)\s+read|keep\s+reading|continue\s+reading|(see|watch|listen)\s+(more|also|now|here|live|this)|watch|more\s+(stories|news|articles|headlines|videos?|coverage|to\s+read|like\s+this)|most\s+(read|popular|viewed|watched|shared)"
        + @"|(also|more)\s+(on|from)\s+[^.,]{2,30}:?|you\s+(may|might)\s+(also\s+)?(like|be\s+interested\s+in)|what\s+(to|others\s+are|we're|we\s+are)\s+read(ing)?(\s+next)?|(up|read|watch)\s+next|in\s+case\s+you\s+missed\s+it|don['’]t\s+miss(\s+(it|this))?|editors?['’]?s?['’]?\s+(picks?|choice)|(top|latest)\s+(stories|news|headlines|videos?)|previously|see\s+also|further\s+reading|popular\s+(now|stories|posts))\s*[:.…]?$",
        Options)]
    private static partial Regex LabelAlone();

    [GeneratedRegex(
        @"^((please\s+|also\s+|must[\s-]+|now\s+|you\s+must\s+)?(read|watch|see|listen)(\s+(more|also|next|now|this|here|the\s+(full|whole)\s+(story|article|interview|video)|(more\s+)?(on|about)\s+this))*(\s+(at|from|in|on)\s+[\p{L}\s]{2,20})?|(more\s+)?related(\s+(stories|story|articles?|coverage|news|content|links?|reading|videos?))?|recommended(\s+(for\s+you|reading))?|trending(\s+now)?|don['’]t\s+miss(\s+(it|this))?|must[\s-]+(read|see|watch)|in\s+case\s+you\s+missed\s+it|icymi|(dig|dive|go)\s+deeper|you\s+(may|might)\s+(also\s+)?like|(up|read)\s+next|see\s+also|most\s+(read|popular)|check\s+(this\s+)?out|previously|also\s+on\s+[\p{L}\s]{2,20})$",
        Options)]
    private static partial Regex LinkLabel();

    [GeneratedRegex(@"^(related|read\s+(more|also|next)|(see|watch)\s+also|(also|must)[\s-]+read)\b", Options)]
    private static partial Regex PointsElsewhere();

    [GeneratedRegex(@"^(more|also|next|opinion|analysis|background|explainer|explained|video|photos|pictures|gallery|podcast|exclusive|elsewhere|flashback|live|breaking|update)$", Options)]
    private static partial Regex WeakLabel();
}
