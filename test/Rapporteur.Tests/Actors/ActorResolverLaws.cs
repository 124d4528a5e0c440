using CsCheck;
using NodaTime;
using Rapporteur.Actors;
using Rapporteur.Language;
using Rapporteur.Language.Coreference;
using Rapporteur.Language.Names;
using Rapporteur.Tests.Language;

namespace Rapporteur.Tests.Actors;

/// <summary>What holds of every text, whatever its layers say.</summary>
public sealed class ActorResolverLaws
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf(
            " ", " ", " ", "\n", " the ", " of ", " for ", "'s ", ", ", ". ", "-backed ", " former ", " President ", " Iran", " Iranian ", " Chad", " Georgia", " Texas", " Hamas",
            " UN ", " chief ", " Putin", " Vladimir", " army ", " foreign ministry", " its ", " dozens of ", " Security Council", " U.S.", " ex-president ", "\ud83d\ude00", "\ud83d", "é", "中文", "\0"),
        Gen.Char.Select(c => c.ToString()));

    private static readonly Gen<(string Text, int[] Numbers)> Case = Gen.Select(Piece.Array[1, 60].Select(string.Concat), Gen.Int[0, 1 << 20].Array[24]);

    [Fact]
    public void Resolve_AnyPhraseOfAnyText_GivesNamesOfTheTextAndIdsOfTheRegister() => Case.Sample(
        static sample =>
        {
            var document = Layered(sample.Text, sample.Numbers);
            var resolver = new ActorResolver(document, new LocalDate(2000 + (sample.Numbers[0] % 30), 1, 1));
            for (var i = 0; i < document.Tokens.Count; i++)
            {
                var start = Math.Max(0, i - (sample.Numbers[i % 24] % 7));
                var end = Math.Min(document.Tokens.Count, i + 1 + (sample.Numbers[(i + 5) % 24] % 7));
                var found = resolver.Resolve(new TokenRange(start, end), i);
                Assert.True(found.Name is null || document.Text.Contains(found.Name, StringComparison.Ordinal), found.Name);
                Assert.True(found.Country is null || Rapporteur.Actors.Registers.Register.Shipped.State(found.Country) is not null, found.Country);
                Assert.True(found.Actor is null || Rapporteur.Actors.Registers.Register.Shipped.Meanings(found.Actor).Count > 0, found.Actor);
                Assert.True(found.Sector is null || Rapporteur.Actors.Registers.Sectors.IsKnown(found.Sector), found.Sector);
                Assert.Equal(found, resolver.Resolve(new TokenRange(start, end), i));
            }
        },
        iter: 300);

    // Names and chains anywhere.
    private static Document Layered(string text, int[] numbers)
    {
        var document = Pages.Of(text);
        var count = document.Tokens.Count;
        if (count < 4 || numbers[1] % 3 == 0)
        {
            return document;
        }

        var names = new List<EntityName>();
        for (var at = numbers[2] % 4; at < count - 2; at += 2 + (numbers[3] % 3))
        {
            names.Add(new EntityName(new TokenRange(at, at + 1 + (numbers[4] % 2)), (EntityKind)((numbers[5] + at) % 4))
            {
                Title = at > 1 ? new TokenRange(at - 1, at) : default,
                Apposition = at + 4 < count ? new TokenRange(at + 2, at + 4) : default,
            });
        }

        var mentions = Enumerable.Range(0, count).Where(i => i % (2 + (numbers[6] % 4)) == 0)
            .Select(i => new EntityMention(new TokenRange(i, i + 1), i, (MentionKind)((numbers[7] + i) % 3))).ToList();
        return document.With(new LanguageLayers
        {
            Names = names,
            Chains = [new EntityChain(document.Word(mentions[0].Head).ToString(), mentions)],
        });
    }
}
