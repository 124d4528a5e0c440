using Rapporteur.Language;
using Rapporteur.Statements.Linking;

namespace Rapporteur.Statements.Forms;

/// <summary>Which tokens belong to some attribution already.</summary>
internal sealed class TakenTokens
{
    private readonly bool[] _taken;

    /// <summary>Takes the tokens of <paramref name="attributions"/>.</summary>
    public TakenTokens(Document document, IEnumerable<LinkedParts> attributions)
    {
        _taken = new bool[document.Tokens.Count];
        foreach (var parts in attributions)
        {
            Take(parts);
        }
    }

    /// <summary>Takes the tokens of all parts.</summary>
    public void Take(LinkedParts parts)
    {
        if (parts.Cue is { } cue)
        {
            Take(cue.Tokens);
        }

        if (parts.Source is { } source)
        {
            Take(source.Tokens);
        }

        foreach (var content in parts.Contents)
        {
            Take(content.Tokens);
        }
    }

    /// <summary>Takes the tokens of <paramref name="range"/>.</summary>
    public void Take(TokenRange range) => _taken.AsSpan(range.Start, range.Length).Fill(true);

    /// <summary>True where one of the tokens is taken.</summary>
    public bool Touches(TokenRange range) => _taken.AsSpan(range.Start, range.Length).Contains(true);
}
