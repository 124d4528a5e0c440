namespace Rapporteur.Language.Tokens;

/// <summary>Faces made of marks: ":)", ";-)", "^_^".</summary>
internal static class Emoticons
{
    /// <summary>End of the face that starts at <paramref name="at"/>; <paramref name="at"/> where none does.</summary>
    public static int End(string text, int at, int limit)
    {
        var alone = at == 0 || char.IsWhiteSpace(text[at - 1]);
        switch (text[at])
        {
            case ':' or ';':
            case '=' when alone:
                return FaceEnd(text, at, limit, alone);
            case '(' when alone && at + 1 < limit && text[at + 1] is ':' or ';':
                return Ends(text, at + 2, limit) ? at + 2 : at;
            case '^' or '-' when alone && at + 2 < limit && text[at + 1] == '_' && text[at + 2] == text[at]:
                return Ends(text, at + 3, limit) ? at + 3 : at;
            case '<' when alone && at + 1 < limit && text[at + 1] == '3':
                return Ends(text, at + 2, limit) ? at + 2 : at;
            default:
                return at;
        }
    }

    private static int FaceEnd(string text, int at, int limit, bool alone)
    {
        var mouth = at + 1;
        if (mouth < limit && text[mouth] is '-' or '\'' or '^' or 'o')
        {
            mouth++;
        }

        if (mouth >= limit)
        {
            return at;
        }

        var end = mouth + 1;
        switch (text[mouth])
        {
            case ')' or '(':
                while (end < limit && text[end] == text[mouth])
                {
                    end++;
                }

                break;
            case 'D' or 'P' or 'p' or 'O' or '|' or '/' or '\\' or '*' when alone:
                break;
            default:
                return at;
        }

        return Ends(text, end, limit) ? end : at;
    }

    private static bool Ends(string text, int at, int limit) => at >= limit || char.IsWhiteSpace(text[at]) || text[at] is '.' or ',' or '!' or '?' or '"' or '”';
}
