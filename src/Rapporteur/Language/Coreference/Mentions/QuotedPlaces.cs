namespace Rapporteur.Language.Coreference.Mentions;

/// <summary>Which outermost quotation a token stands in.</summary>
internal sealed class QuotedPlaces
{
    private readonly int[] _quotation;

    /// <summary>Looks at all quotations of a document.</summary>
    public QuotedPlaces(Document document)
    {
        _quotation = new int[document.Tokens.Count];
        Array.Fill(_quotation, -1);
        var number = 0;
        foreach (var quotation in document.Quotations)
        {
            if (quotation.Depth > 0)
            {
                continue;
            }

            foreach (var part in quotation.Parts)
            {
                var tokens = document.TokensOf(part).Tokens;
                Array.Fill(_quotation, number, tokens.Start, tokens.Length);
            }

            Ranges.Add(document.TokensOf(quotation.Span).Tokens);
            number++;
        }
    }

    /// <summary>The tokens of each outermost quotation, from its opening mark to its closing one.</summary>
    public List<TokenRange> Ranges { get; } = [];

    /// <summary>Number of the quotation in which <paramref name="token"/> stands; -1 outside.</summary>
    public int At(int token) => _quotation[token];
}
