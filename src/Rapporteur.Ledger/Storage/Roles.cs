namespace Rapporteur.Ledger.Storage;

/// <summary>What the spans of a statement show, as the table <c>spans</c> names it.</summary>
internal static class Roles
{
    public const string Source = "source";
    public const string Cue = "cue";
    public const string Content = "content";
    public const string Addressee = "addressee";
    public const string Date = "date";
}
