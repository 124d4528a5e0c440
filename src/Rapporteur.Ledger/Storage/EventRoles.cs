namespace Rapporteur.Ledger.Storage;

/// <summary>What spans and mentions are to an event or a vote, as the tables <c>event_spans</c>, <c>event_mentions</c> and <c>vote_spans</c> name it.</summary>
internal static class EventRoles
{
    public const string Trigger = "trigger";
    public const string Actor = "actor";
    public const string Recipient = "recipient";
    public const string Date = "date";
    public const string Place = "place";
    public const string Vote = "vote";
    public const string Member = "member";
}
