namespace Rapporteur.Events.Candidates;

/// <summary>
/// Picks to whom something is done among the places where it may be told: how often a recipient stands there, by the kind of
/// place and by how much the phrase looks like somebody, is in the table <c>Events/Data/role-places.txt</c>.
/// </summary>
internal struct RecipientChoice(ActorWords words)
{
    private int _most = RolePlaces.Least - 1;

    /// <summary>The best so far; -1 where none is good enough.</summary>
    public int Head { get; private set; } = -1;

    /// <summary>Weighs one more.</summary>
    /// <param name="head">The head of a phrase; -1 for none.</param>
    /// <param name="place">A place of the table: <c>obj</c>, <c>to</c>, <c>within:of</c>.</param>
    /// <param name="loss">What it loses for standing deeper.</param>
    public void Try(int head, string place, int loss = 0)
    {
        if (head < 0 || words.LikenessOf(head) is not (>= 0 and var likeness))
        {
            return;
        }

        var value = RolePlaces.Of(place, likeness) - loss;
        if (value > _most)
        {
            (_most, Head) = (value, head);
        }
    }
}
