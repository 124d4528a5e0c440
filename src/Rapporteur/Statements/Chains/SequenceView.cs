using Rapporteur.Language;
using Rapporteur.Language.Tags;
using Rapporteur.Statements.Trees;

namespace Rapporteur.Statements.Chains;

/// <summary>One paragraph as the chain sees it, with what is computed once for all of its tokens.</summary>
internal sealed class SequenceView
{
    /// <summary>Number of transition contexts.</summary>
    public const int Contexts = 10;

    /// <summary>Looks at tokens <paramref name="range"/> of paragraph <paramref name="index"/> of <paramref name="document"/>.</summary>
    public SequenceView(Document document, TokenTraits[] traits, int index, TokenRange range, TreeTraits[]? trees = null)
    {
        Document = document;
        Traits = traits;
        Trees = trees;
        Index = index;
        Range = range;
        LeftStrong = new int[Length];
        RightStrong = new int[Length];
        Commas = new int[Length];
        TransitionContexts = new byte[Length];
        LeftVerb = new int[Length];
        RightVerb = new int[Length];
        int left = -1, commas = 0, verb = -1;
        for (var i = 0; i < Length; i++)
        {
            LeftStrong[i] = left;
            LeftVerb[i] = verb;
            verb = IsVerb(i) ? i : verb;
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

        Edges();
        var right = -1;
        verb = -1;
        for (var i = Length - 1; i >= 0; i--)
        {
            RightStrong[i] = right;
            RightVerb[i] = verb;
            verb = IsVerb(i) ? i : verb;
            if (this[i].CueRate >= CueLexicon.Strong && this[i].Quote == QuotePlace.Outside)
            {
                right = i;
            }
        }
    }

    private static readonly ulong Comma = TraitReader.LowerHash(",");

    /// <summary>Place of a colon among the first words, -1 where there is none.</summary>
    public int LeadColon { get; private set; } = -1;

    /// <summary>Place of the last dash that stands first or right behind a closing mark, -1 where there is none.</summary>
    public int LastDash { get; private set; } = -1;

    /// <summary>How the paragraph before ended: 1 in an open quotation, 2 with a closed one, 0 otherwise.</summary>
    public uint QuoteBefore { get; private set; }

    /// <summary>The first word of the next paragraph where it is a mark, 1 for another word, 0 at the end.</summary>
    public ulong FirstBehind { get; private set; }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Traits of all tokens of the document.</summary>
    public TokenTraits[] Traits { get; }

    /// <summary>Where all tokens of the document stand in their trees; null where the trees are not read.</summary>
    public TreeTraits[]? Trees { get; }

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

    /// <summary>For each token, the nearest finite verb outside of quotations to its left, -1 where there is none.</summary>
    public int[] LeftVerb { get; }

    /// <summary>The same to its right.</summary>
    public int[] RightVerb { get; }

    /// <summary>For each token, how many commas stand before it.</summary>
    public int[] Commas { get; }

    /// <summary>For each token, the context of the transition into it.</summary>
    public byte[] TransitionContexts { get; }

    /// <summary>Traits of token <paramref name="i"/> of the paragraph.</summary>
    public ref readonly TokenTraits this[int i] => ref Traits[Range.Start + i];

    private bool IsVerb(int i) =>
        this[i].Tag is WordTag.VerbPast or WordTag.VerbPresent or WordTag.VerbThirdPerson or WordTag.Modal && this[i].Quote == QuotePlace.Outside;

    private void Edges()
    {
        for (var i = 0; i < Length; i++)
        {
            var word = Document.Word(Range.Start + i);
            if (word is ":" && i is > 0 and < 9 && LeadColon < 0)
            {
                LeadColon = i;
            }
            else if (word[0] is '—' or '–' or '―' or '-' && (i == 0 || this[i - 1].Quote == QuotePlace.Closing))
            {
                LastDash = i;
            }
        }

        if (Range.Start > 0)
        {
            QuoteBefore = Traits[Range.Start - 1].Quote switch { QuotePlace.Outside => 0, QuotePlace.Closing => 2, _ => 1 };
        }

        if (Range.End < Traits.Length)
        {
            FirstBehind = Traits[Range.End].Mark ? Traits[Range.End].Lower : 2;
        }
    }

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
