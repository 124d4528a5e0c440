using Rapporteur.Language.Coreference.Mentions;

namespace Rapporteur.Language.Coreference.Chains;

/// <summary>Puts the mentions of a document into chains, from the first to the last, as a judge decides.</summary>
internal sealed class ChainBuilder
{
    // How many of the chains that were spoken of last are looked at for a pronoun, and for a name or description.
    private const int MostForPronoun = 30;
    private const int MostForNoun = 8;

    // How many of them are passed on the way, those included that cannot be meant.
    private const int MostPassed = 150;

    // How many chains are looked up by a word.
    private const int MostByWord = 4;

    // How many chains with "I", "we" or "you" are looked at for these.
    private const int MostSpeaking = 8;

    // How many candidates there are for these where any that was spoken of last may be meant.
    private const int MostForSpeaking = 20;

    private readonly Document _document;
    private readonly List<Mention> _mentions;
    private readonly IChainJudge _judge;
    private readonly FeatureLists _lists = new();
    private readonly ChainFeatures _features;
    private readonly DraftChain?[] _chainOf;
    private readonly List<DraftChain> _chains = [];
    private readonly List<DraftChain?> _candidates = [];
    private readonly List<DraftChain> _speaking = [];
    private readonly RecentChains _recent = new();
    private readonly Dictionary<uint, List<DraftChain>> _byWord = [];
    private readonly Dictionary<uint, DraftChain> _byName = [];
    private readonly HashSet<uint> _texts = [];
    private readonly int[] _speakers;
    private readonly bool _wide;

    /// <summary>Prepares for one document.</summary>
    /// <param name="document">The document, with tags and trees.</param>
    /// <param name="trees">Its trees.</param>
    /// <param name="mentions">Its mentions, in order.</param>
    /// <param name="quoted">Its quotations.</param>
    /// <param name="judge">Who decides.</param>
    /// <param name="wide">
    /// True for a judge that can tell by more than what chains are made of: "I", "we" and "you" may mean any that was spoken of
    /// last, but none that the same sentence speaks of in another person, and no rule says who they are.
    /// </param>
    public ChainBuilder(Document document, SentenceTrees trees, List<Mention> mentions, QuotedPlaces quoted, IChainJudge judge, bool wide)
    {
        _wide = wide;
        _document = document;
        _mentions = mentions;
        _judge = judge;
        _chainOf = new DraftChain?[mentions.Count];
        _speakers = QuoteSpeakers.Find(document, mentions, quoted);
        _features = new ChainFeatures(new TextFacts(document, mentions), trees, SpeakerOf, _lists);
    }

    /// <summary>All chains, in the order in which they began.</summary>
    public List<DraftChain> Build()
    {
        foreach (var index in Order())
        {
            Place(index);
        }

        _chains.RemoveAll(static chain => chain.Mentions.Count == 0);
        _chains.ForEach(static chain => chain.Sort());
        new Orphans(_document, _mentions, _chains, _features, _lists, _judge, byRule: !_wide).Join();
        _chains.RemoveAll(static chain => chain.Mentions.Count == 0);
        return _chains;
    }

    // By their heads, so that "his" comes before "his mother"; who says "I" in a quotation may be named behind it.
    private int[] Order()
    {
        var order = new int[_mentions.Count];
        var keys = new long[_mentions.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            var mention = _mentions[i];
            var late = mention is { Quotation: >= 0, Form: MentionForm.I or MentionForm.We } && _speakers[mention.Quotation] > i;
            keys[i] = ((long)(late ? _mentions[_speakers[mention.Quotation]].Head : mention.Head) << 32) | (late ? 0x40000000u : 0) | (uint)i;
        }

        Array.Sort(keys, order);
        return order;
    }

    private DraftChain? SpeakerOf(int quotation) => _speakers[quotation] >= 0 ? _chainOf[_speakers[quotation]]?.Current : null;

    private void Place(int index)
    {
        var mention = _mentions[index];
        FindCandidates(mention);
        var chosen = Bearer(mention) ?? Chosen(index, mention);
        if (chosen is null)
        {
            chosen = new DraftChain(_chains.Count);
            _chains.Add(chosen);
        }

        chosen = JoinedByName(mention, chosen);
        chosen.Add(mention);
        _chainOf[index] = chosen;
        _judge.Put(index, chosen);
        _recent.Touch(chosen);
        if (mention.Form <= MentionForm.You)
        {
            TakeAsSpeaking(chosen);
        }
        else if (!mention.IsPronoun)
        {
            Register(mention, chosen);
        }
    }

    // "The president" is President Reed, where the text has called her so; of several presidents the one spoken of last.
    private DraftChain? Bearer(Mention mention)
    {
        if (mention.Form != MentionForm.Definite || mention.Plural || mention.Words.Length > 0 || (mention.Sense & NounSense.Person) == 0)
        {
            return null;
        }

        for (var i = 1; i < _candidates.Count; i++)
        {
            if (_candidates[i]!.Nominal is { Form: MentionForm.Name } name && Array.IndexOf(name.Words, mention.HeadKey) is >= 0 and var at && at < name.Words.Length - 1)
            {
                return _candidates[i];
            }
        }

        return null;
    }

    // Whom the judge chooses; null for nobody before.
    private DraftChain? Chosen(int index, Mention mention)
    {
        _lists.Clear();
        _features.AddNew(mention, _byWord.ContainsKey(mention.HeadKey), _texts.Contains(mention.TextKey));
        Span<int> fitting = [0, 0, 0];
        var most = 0;
        for (var i = 1; i < _candidates.Count && mention.IsPersonal; i++)
        {
            most = Math.Max(most, _features.NamedOf(_candidates[i]!));
        }

        for (var i = 1; i < _candidates.Count; i++)
        {
            var chain = _candidates[i]!;
            var grade = mention.IsPersonal ? Agreement.Of(mention.Form, chain) : Agreement.Open;
            _features.Add(mention, chain, i - 1, grade, fitting[grade], most);
            _features.End();
            for (var g = 0; g <= grade; g++)
            {
                fitting[g]++;
            }
        }

        return _candidates.Count > 1 ? _candidates[_judge.Choose(index, _candidates, _lists)] : null;
    }

    // "The founder, Ana Reed": now both are whom the article called Ana Reed before.
    private DraftChain JoinedByName(Mention mention, DraftChain chosen)
    {
        if (mention.Form != MentionForm.Name || mention.Name.Length < 2)
        {
            return chosen;
        }

        if (_byName.TryGetValue(mention.TextKey, out var known) && known.Current is var same && same != chosen && Agree(same, chosen))
        {
            same.Absorb(chosen);
            chosen = same;
        }

        _byName[mention.TextKey] = chosen;
        return chosen;
    }

    private void TakeAsSpeaking(DraftChain chain)
    {
        _speaking.Remove(chain);
        _speaking.Add(chain);
        if (_speaking.Count > MostSpeaking)
        {
            _speaking.RemoveAt(0);
        }
    }

    private void Register(Mention mention, DraftChain chain)
    {
        _texts.Add(mention.TextKey);
        Register(mention.HeadKey, chain);
        if (mention.Acronym != 0)
        {
            Register(mention.Acronym, chain);
        }

        if (mention.Form == MentionForm.Name)
        {
            foreach (var word in mention.Words)
            {
                Register(word, chain);
            }
        }
    }

    private static bool Agree(DraftChain a, DraftChain b) => a.Gender == 0 || b.Gender == 0 || a.Gender == b.Gender;

    private void FindCandidates(Mention mention)
    {
        _candidates.Clear();
        _candidates.Add(null);
        if (mention.Form <= MentionForm.You)
        {
            FindSpeakers(mention);
            return;
        }

        var most = mention.IsPronoun ? MostForPronoun : MostForNoun;
        var passed = 0;
        for (var chain = _recent.First; chain >= 0 && _candidates.Count <= most && passed < MostPassed; chain = _recent.After(chain), passed++)
        {
            AddCandidate(mention, _chains[chain]);
        }

        if (mention.IsPronoun)
        {
            return;
        }

        AddByWord(mention, mention.HeadKey);
        if (mention.Acronym != 0)
        {
            AddByWord(mention, mention.Acronym);
        }

        if (mention.Form == MentionForm.Name)
        {
            foreach (var word in mention.Words)
            {
                AddByWord(mention, word);
            }
        }
    }

    // Who says "I" is sought among those who said "I", "we" and "you" before, and in a quotation its speaker.
    private void FindSpeakers(Mention mention)
    {
        for (var i = _speaking.Count - 1; i >= 0; i--)
        {
            AddCandidate(mention, _speaking[i]);
        }

        if (mention.Quotation >= 0 && SpeakerOf(mention.Quotation) is { } speaker)
        {
            AddCandidate(mention, speaker);
        }

        var passed = 0;
        for (var chain = _recent.First; chain >= 0 && _candidates.Count < MostForNoun && passed < MostPassed; chain = _recent.After(chain), passed++)
        {
            if (_chains[chain].Mentions.Count == 0 || _chains[chain].Last.Sentence != mention.Sentence)
            {
                break;
            }

            if (_chains[chain].Last.Tokens is var outer && outer.Start <= mention.Tokens.Start && mention.Tokens.End <= outer.End)
            {
                AddCandidate(mention, _chains[chain]);
            }
        }

        passed = 0;
        for (var chain = _recent.First; _wide && chain >= 0 && _candidates.Count <= MostForSpeaking && passed < MostPassed; chain = _recent.After(chain), passed++)
        {
            AddCandidate(mention, _chains[chain]);
        }
    }

    private void AddByWord(Mention mention, uint word)
    {
        if (_byWord.TryGetValue(word, out var chains))
        {
            for (var i = chains.Count - 1; i >= 0; i--)
            {
                AddCandidate(mention, chains[i]);
            }
        }
    }

    private void AddCandidate(Mention mention, DraftChain chain)
    {
        if (chain.Mentions.Count == 0
            || (mention.IsPersonal ? Agreement.Of(mention.Form, chain) == Agreement.Against : !mention.IsPronoun && !Agreement.May(mention, chain)))
        {
            return;
        }

        if (_wide && Persons.Differ(mention, chain))
        {
            return;
        }

        // Who says "I" is told by what is set beside it; what else may tell is looked at when all is known.
        if (!mention.IsPronoun && chain.IsUnnamedSpeaker && ChainFeatures.Beside(mention, chain.Last) == 0)
        {
            return;
        }

        // Nothing means what stands before its noun: "his" in "his mother".
        var last = chain.Last;
        var within = (last.Tokens.Start <= mention.Tokens.Start && mention.Tokens.End <= last.Tokens.End && (mention.Head < last.Head || last.Form == MentionForm.Joined))
            || (mention.Tokens.Start <= last.Tokens.Start && last.Tokens.End <= mention.Tokens.End && (last.Head < mention.Head || mention.Form == MentionForm.Joined));
        if (!(within && mention.Role != MentionRole.Apposition) && !_candidates.Contains(chain))
        {
            _candidates.Add(chain);
        }
    }

    private void Register(uint word, DraftChain chain)
    {
        if (!_byWord.TryGetValue(word, out var chains))
        {
            _byWord[word] = [chain];
        }
        else if (!chains.Contains(chain))
        {
            if (chains.Count == MostByWord)
            {
                chains.RemoveAt(0);
            }

            chains.Add(chain);
        }
    }
}
