using Rapporteur.Actors.Registers;
using Rapporteur.Language;
using Rapporteur.Language.Names;
using Rapporteur.Votes.Words;

namespace Rapporteur.Votes.Finding;

/// <summary>Persons who are joined by commas and "and".</summary>
internal sealed class PersonLists(VoteScene scene)
{
    private const int Reach = 24;

    /// <summary>Those whose title before the list that ends at <paramref name="last"/> says that they vote: "Senators Poe and Roe", "Justices Poe, Roe and Doe".</summary>
    public List<Voter> Titled(int last, int start)
    {
        var voters = new List<Voter>();
        var at = last;
        while (at >= start && last - at < Reach)
        {
            var end = at + 1;
            while (at >= start && scene.IsCapital(at) && scene.NameAt(at) is null && !IsTitle(at))
            {
                at--;
            }

            if (at == end - 1)
            {
                return [];
            }

            var tokens = new TokenRange(at + 1, end);
            voters.Insert(0, new Voter(scene.Document.SpanOf(tokens).Of(scene.Document.Text), tokens));
            if (at >= start && IsTitle(at))
            {
                return voters;
            }

            var link = at;
            while (at >= start && scene.Words[at] is "," or "and")
            {
                at--;
            }

            if (at == link)
            {
                return [];
            }
        }

        return [];
    }

    private bool IsTitle(int token) =>
        scene.KindAt(token) == CueKind.MemberNoun
        || scene.Words[token] is "senator" or "justice" or "judge" or "representative" or "congressman" or "congresswoman" or "mp" or "lawmaker" or "deputy" or "sen." or "rep." or "sens." or "reps." or "sen" or "rep" or "councillor" or "minister" or "commissioner" or "governor";

    /// <summary>The persons of the layer of names in the list that ends with <paramref name="person"/>.</summary>
    public List<Voter> Named(EntityName person, int start)
    {
        var voters = new List<Voter>();
        EntityName? at = person;
        while (at is { Kind: EntityKind.Person } && at.Tokens.Start >= start)
        {
            var target = scene.NameAt(at.Tokens.Start)?.Target;
            voters.Insert(0, new Voter(target is { Kind: ActorTargetKind.Person } ? target.Id : scene.Document.SpanOf(at.Tokens).Of(scene.Document.Text), at.Tokens));
            var before = at.Tokens.Start - 1;
            while (before >= start && at.Tokens.Start - before < 4 && scene.Words[before] is "," or "and")
            {
                before--;
            }

            at = before >= start && before < at.Tokens.Start - 1 ? scene.EntityAt(before) : null;
        }

        return voters;
    }
}
