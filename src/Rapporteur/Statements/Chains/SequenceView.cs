using Rapporteur.Language;

namespace Rapporteur.Statements.Chains;

/// <summary>One paragraph as the chain sees it, with what is computed once for all of its tokens.</summary>
internal sealed class SequenceView
{
    /// <summary>Number of transition contexts.</summary>
    public const int Contexts = 10;

    /// <summary>Looks at paragraph <paramref name="index"/> of <paramref name="document"/>.</summary>
    public SequenceView(Document document, TokenTraits[] traits, int index)
    {
        Document = document;
        Traits = traits;
        Index = index;
        Range = document.Paragraphs[index].Tokens;
        LeftStrong = new int[Length];
        RightStrong = new int[Length];
        Commas = new int[Length];
        TransitionContexts = new byte[Length];
        int left = -1, commas = 0;
        for (var i = 0; i < Length; i++)
        {
            LeftStrong[i] = left;
            if (this[i].CueRate >= CueLexicon.Strong && this[i].Quote == QuotePlace.Outside)
            {
                left = i;
            }

            Commas[i] = commas;
            if (this[i].Lower == Comma)
            {
                commas++;
            }

            TransitionContexts[i] = ContextOf(i);
        }

        var right = -1;
        for (var i = Length - 1; i >= 0; i--)
        {
            RightStrong[i] = right;
            if (this[i].CueRate >= CueLexicon.Strong && this[i].Quote == QuotePlace.Outside)
            {
                right = i;
            }
        }
    }

    private static readonly ulong Comma = TraitReader.LowerHash(",");

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Traits of all tokens of the document.</summary>
    public TokenTraits[] Traits { get; }

    /// <summary>Index of the paragraph.</summary>
    public int Index { get; }

    /// <summary>Its tokens in the document.</summary>
    public TokenRange Range { get; }

    /// <summary>Number of tokens.</summary>
    public int Length => Range.Length;

    /// <summary>For each token, the nearest word to its left that is often in a cue, -1 where there is none.</summary>
    public int[] LeftStrong { get; }

    /// <summary>The same to its right.</summary>
    public int[] RightStrong { get; }

    /// <summary>For each token, how many commas stand before it.</summary>
    public int[] Commas { get; }

    /// <summary>For each token, the context of the transition into it.</summary>
    public byte[] TransitionContexts { get; }

    /// <summary>Traits of token <paramref name="i"/> of the paragraph.</summary>
    public ref readonly TokenTraits this[int i] => ref Traits[Range.Start + i];

    private byte ContextOf(int i)
    {
        if (i == 0)
        {
            return 0;
        }

        var before = this[i - 1].Quote;
        var now = this[i].Quote;
        var sentence = this[i].Sentence != this[i - 1].Sentence;
        var place = (before, now) switch
        {
            (QuotePlace.Outside, QuotePlace.Outside) => 0,
            (_, QuotePlace.Opening) => 1,
            (QuotePlace.Closing, _) => 2,
            (QuotePlace.Inside or QuotePlace.Opening, QuotePlace.Outside) => 2,
            (_, QuotePlace.Closing) => 3,
            _ => 4,
        };
        return (byte)((place * 2) + (sentence ? 1 : 0));
    }
}
