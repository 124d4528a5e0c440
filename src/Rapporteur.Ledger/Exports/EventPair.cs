using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rapporteur.Events;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Exports;

/// <summary>Who does something and to whom: one actor and one recipient of an event.</summary>
/// <param name="Actor">Who; null where nobody is named.</param>
/// <param name="Recipient">To whom; null where nobody is named.</param>
/// <param name="Key">Tells it from the other pairs of the event: <c>1-2</c> for the first actor and the second recipient, 0 for nobody.</param>
internal readonly record struct EventPair(Mention? Actor, Mention? Recipient, string Key)
{
    private const int ArticleDigits = 16;

    /// <summary>An id that is the same whenever and wherever the same reading is exported: <c>611d1f905e755358-e1-1-2</c>.</summary>
    public string IdOf(string articleId, PoliticalEvent one) => $"{articleId[..Math.Min(ArticleDigits, articleId.Length)]}-{one.Id}-{Key}";

    /// <summary>The same as a positive number, of the first bits of the SHA-256 over all three.</summary>
    public string NumberOf(string articleId, PoliticalEvent one)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{articleId}\n{one.Id}\n{Key}"));
        return (BinaryPrimitives.ReadInt64BigEndian(hash) & long.MaxValue).ToString(CultureInfo.InvariantCulture);
    }
}
