using Rapporteur.Language.Coreference.Mentions;

namespace Rapporteur.Language.Coreference.Chains;

/// <summary>The features by which a mention chooses its chain.</summary>
internal sealed class ChainFeatures(TextFacts facts, SentenceTrees trees, Func<int, DraftChain?> speakerOf, FeatureLists features)
{
    // What of a chain's names and descriptions is compared: the latest, and the first.
    private const int MostCompared = 6;

    private uint _kind;

    /// <inheritdoc cref="TextFacts.NamedOf"/>
    public int NamedOf(DraftChain chain) => facts.NamedOf(chain);

    /// <summary>True where the text is questions and answers.</summary>
    public bool IsDialogue => facts.IsDialogue;

    /// <summary>The list of a chain that begins with <paramref name="mention"/>.</summary>
    public void AddNew(Mention mention, bool headKnown, bool textKnown)
    {
        _kind = (uint)mention.Form;
        var known = (headKnown ? 1u : 0) | (textKnown ? 2u : 0);
        Add(1, 0);
        Add(2, mention.HeadKey);
        Add(3, (uint)mention.Role, mention.Quotation >= 0 ? 1u : 0);
        Add(4, Steps(mention.Sentence), known);
        Add(5, known, (uint)mention.Sense);
        Add(6, facts.FirstPerson, facts.SecondPerson);
        Add(7, facts.LemmaOf(mention.Governor), (uint)mention.Role);
        Add(8, known, mention.HeadKey);
        Add(9, known, (uint)mention.Role);
        features.End();
    }

    /// <summary>The list of <paramref name="mention"/> with <paramref name="chain"/>.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="chain">A chain.</param>
    /// <param name="rank">How many candidates are nearer.</param>
    /// <param name="grade">What <see cref="Agreement"/> says.</param>
    /// <param name="fitting">How many candidates of this grade or a better one are nearer.</param>
    /// <param name="mostNamed">The most that <see cref="NamedOf"/> says of a candidate.</param>
    public void Add(Mention mention, DraftChain chain, int rank, int grade, int fitting, int mostNamed)
    {
        _kind = (uint)mention.Form;
        var last = chain.Last;
        var nominal = chain.Nominal;
        var distance = Steps(Math.Abs(mention.Sentence - last.Sentence));
        var far = nominal is null ? 15 : Steps(Math.Abs(mention.Sentence - nominal.Sentence));
        var sense = ((uint)chain.Sense << 3) | ((uint)chain.Gender << 1) | (chain.Plural ? 1u : 0);
        Add(20, 0);
        Add(21, distance, (uint)last.Form);
        Add(22, distance, ((uint)last.Role << 8) | (uint)mention.Role);
        Add(23, far, nominal is null ? 99u : (uint)nominal.Form);
        Add(24, sense);
        Add(25, chain.Forms & 0xFF);
        Add(26, Steps(chain.Mentions.Count), distance);
        Add(27, (uint)Math.Min(rank, 12), distance);
        var nearness = ((uint)grade << 4) | (uint)Math.Min(fitting, 8);
        Add(28, nearness, distance);
        Add(29, nearness, ((uint)last.Role << 4) | Math.Min(distance, 3));
        Add(40, (uint)grade);
        Add(41, (uint)grade, (uint)last.Role | ((uint)mention.Role << 4) | (Math.Min(distance, 2) << 8));
        Add(42, nearness, Steps(chain.Mentions.Count));
        Add(43, nearness, last.IsPronoun ? 1u : (uint)last.Form);
        Add(30, sense, ((uint)last.Role << 4) | Math.Min(distance, 4));
        Add(31, QuotationOf(mention, chain), (uint)last.Form);
        Add(32, TurnOf(mention, last), (uint)last.Form);
        Add(33, Nesting(mention, last), Nesting(mention, last) == 1 ? last.HeadKey : 0);
        Add(34, facts.LemmaOf(mention.Governor), ((uint)mention.Role << 16) | ((uint)chain.Sense << 1) | (chain.Plural ? 1u : 0));
        if (mention.Governor >= 0)
        {
            var same = mention.Governor == last.Governor ? 1u : facts.LemmaOf(mention.Governor) == facts.LemmaOf(last.Governor) ? 2u : 0;
            Add(35, same, (mention.Role == last.Role ? 2u : 0) | (mention.Reflexive ? 1u : 0));
            Add(36, ClauseOf(mention, last), ((uint)mention.Role << 8) | (uint)last.Role);
        }

        Add(37, mention.Sense == NounSense.None ? 0 : (uint)mention.Sense, sense);
        if (nominal is not null)
        {
            Add(38, nominal.HeadKey);
            Add(39, (uint)nominal.Role, far);
        }

        if (mention.IsPronoun)
        {
            var named = facts.NamedOf(chain);
            var share = mostNamed == 0 ? 0u : (uint)(named * 4 / mostNamed);
            var early = nominal is null ? 2u : chain.Nominals[0].Sentence < 2 ? 1u : 0;
            Add(60, Steps(named), (uint)grade);
            Add(61, share, nearness);
            Add(62, share, (distance << 4) | early);
            Add(63, share, (far << 8) | (last.IsPronoun ? 1u : 0) | ((uint)last.Role << 1));
            Add(64, early, (uint)grade);
            features.Note((uint)grade);
            return;
        }

        AddMatch(mention, chain, sense, distance);
    }

    private void AddMatch(Mention mention, DraftChain chain, uint sense, uint distance)
    {
        var best = MatchKind.None;
        Mention? matched = null;
        var count = chain.Nominals.Count;
        for (var i = 0; i < count && i < MostCompared; i++)
        {
            Compare(chain.Nominals[count - 1 - i]);
        }

        if (count > MostCompared)
        {
            Compare(chain.Nominals[0]);
        }

        var beside = Beside(mention, chain.Last);
        beside = beside == 0 && chain.Nominal is { } nominal ? Beside(mention, nominal) : beside;
        var number = matched is null ? (chain.Plural == mention.Plural ? 1u : 0) : matched.Plural == mention.Plural ? 3u : 2;
        var match = (uint)best;
        features.Note(match | (beside << 4));
        Add(50, match, distance);
        Add(51, match, matched is null ? 99u : ((uint)matched.Form << 8) | number);
        Add(52, match, mention.HeadKey);
        Add(53, match, ((uint)mention.Sense << 16) | sense);
        Add(54, match, (uint)mention.Role);
        Add(55, match, (chain.Forms & 0xFF) | (beside << 8));
        Add(56, beside, number | (distance << 4));
        Add(57, match, Steps(chain.Mentions.Count) | (matched is null ? 0 : Steps(Math.Abs(mention.Sentence - matched.Sentence)) << 4));
        if (best == MatchKind.None && chain.Nominal is { } other)
        {
            Add(58, mention.HeadKey, other.HeadKey);
        }

        void Compare(Mention earlier)
        {
            var match = NameMatch.Of(mention, earlier);
            if (match > best || matched is null)
            {
                (best, matched) = (match, earlier);
            }
        }
    }

    /// <summary>The list of a chain of pronouns that stays alone.</summary>
    public void AddAlone(DraftChain orphan, Mention pronoun)
    {
        _kind = 32 | (uint)pronoun.Form;
        Add(70, Steps(orphan.Mentions.Count));
        Add(71, orphan.Forms & 0xFF | (orphan.Nominals.Count > 0 ? 256u : 0), pronoun.Quotation >= 0 ? 1u : 0);
        Add(72, facts.FirstPerson, facts.SecondPerson);
        features.End();
    }

    /// <summary>The list of a chain of pronouns with a chain that has names or descriptions.</summary>
    /// <param name="mention">The first pronoun.</param>
    /// <param name="chain">The other.</param>
    /// <param name="rank">How many chains have more mentions; -1 for many.</param>
    /// <param name="clue">What <see cref="SpeakerClues"/> says.</param>
    public void AddJoined(Mention mention, DraftChain chain, int rank, uint clue)
    {
        _kind = 32 | (uint)mention.Form;
        var near = Near(chain, mention);
        var before = Steps(Math.Abs(mention.Sentence - near.Sentence)) | (near.Head > mention.Head ? 16u : 0);
        var told = chain.Has(MentionForm.He) || chain.Has(MentionForm.She) ? 1u : 0;
        var place = (mention.Quotation >= 0 ? 1u : 0) | (facts.IsDialogue ? 2u : 0);
        var grade = (uint)Agreement.Of(mention.Form, chain);
        Add(80, clue);
        Add(81, clue, place);
        Add(82, clue, 4 | told | (place << 4));
        Add(83, (uint)rank, place);
        Add(84, grade, before);
        Add(85, grade, mention.Quotation >= 0 ? 16u : (uint)near.Role);
        Add(87, QuotationOf(mention, chain));
        Add(88, clue, (uint)Math.Min(rank, 3));
        if (mention.Form == MentionForm.We)
        {
            Add(86, near.HeadKey);
        }
    }

    // The name or description next before a mention, or the first.
    private static Mention Near(DraftChain chain, Mention mention) =>
        chain.Nominals[Math.Max(0, Halving.CountBefore(chain.Nominals, mention.Head, static (nominal, at) => nominal.Head < at) - 1)];

    /// <summary>Ends the list of a chain.</summary>
    public void End() => features.End();

    // In, between and outside of quotations; and whether the chain is who speaks in the mention's.
    private uint QuotationOf(Mention mention, DraftChain chain)
    {
        var last = chain.Last;
        var place = mention.Quotation < 0 ? (last.Quotation < 0 ? 0u : 1) : last.Quotation < 0 ? 2u : last.Quotation == mention.Quotation ? 3u : 4;
        var speaks = mention.Quotation >= 0 && speakerOf(mention.Quotation) is { } speaker ? (speaker == chain ? 1u : 2) : 0;
        var spoke = last.Quotation >= 0 && speakerOf(last.Quotation) is { } other && other == chain ? 1u : 0;
        return place | (speaks << 4) | (spoke << 8);
    }

    // Whether the same person goes on writing or speaking.
    private uint TurnOf(Mention mention, Mention last)
    {
        var apart = (uint)Math.Min(Math.Abs(mention.Paragraph - last.Paragraph), 4);
        return apart | (facts.Asks(mention.Paragraph) ? 8u : 0) | (facts.Asks(last.Paragraph) ? 16u : 0)
            | (mention.Quotation >= 0 ? 32u : 0) | (last.Quotation >= 0 ? 64u : 0);
    }

    private static uint Nesting(Mention mention, Mention last) =>
        last.Tokens.Start <= mention.Tokens.Start && mention.Tokens.End <= last.Tokens.End ? mention.Governor == last.Head ? 1u : 3u
        : mention.Tokens.Start <= last.Tokens.Start && last.Tokens.End <= mention.Tokens.End ? 2u : 0;

    // Where the earlier mention's clause stands to the mention's: the same verb, the verb above, a verb beside.
    private uint ClauseOf(Mention mention, Mention last)
    {
        if (mention.Sentence != last.Sentence || last.Governor < 0)
        {
            return 0;
        }

        var at = mention.Governor;
        for (var up = 1u; up < 6 && at >= 0; up++)
        {
            if (at == last.Governor)
            {
                return up;
            }

            if (at == last.Head)
            {
                return up + 8;
            }

            at = trees.HeadOf(at);
        }

        return 7;
    }

    /// <summary>How a name or description is set beside another: "Reed, the chair", "Reed is the chair"; 0 where it is not.</summary>
    public static uint Beside(Mention mention, Mention earlier) =>
        mention.Role == MentionRole.Apposition && mention.Governor == earlier.Head ? 1u
        : mention.Role == MentionRole.Predicate && earlier.Role == MentionRole.Subject && earlier.Governor == mention.Head ? 2u
        : mention.Role == MentionRole.Predicate && earlier.Governor == mention.Governor && earlier.Role == MentionRole.Subject ? 3u
        : mention.Role == MentionRole.Vocative && mention.Sentence == earlier.Sentence && earlier.Form == MentionForm.You ? 5u
        : 0;

    // Distances and counts, coarser as they grow.
    private static uint Steps(int n) => n < 4 ? (uint)n : n < 6 ? 4u : n < 10 ? 5u : n < 20 ? 6u : n < 50 ? 7u : 8u;

    private void Add(uint feature, uint value, uint other = 0) => features.Add(FeatureHash.Of((feature << 8) | _kind, value, other));
}
