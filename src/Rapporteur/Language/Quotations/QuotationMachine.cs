namespace Rapporteur.Language.Quotations;

/// <summary>Finds quotations.</summary>
public static class QuotationMachine
{
    /// <summary>Finds the quotations of <paramref name="paragraphs"/>, which stand in the order of the text.</summary>
    public static IReadOnlyList<Quotation> Find(string text, IReadOnlyList<Paragraph> paragraphs) => [];
}
