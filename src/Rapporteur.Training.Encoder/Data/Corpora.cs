using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Tags;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;
using Rapporteur.Training.Brat;
using Rapporteur.Training.Conllu;
using Rapporteur.Training.Coreference;
using Rapporteur.Training.Events;
using Rapporteur.Training.Names;
using Rapporteur.Training.Statements;
using Rapporteur.Training.Tags;

namespace Rapporteur.Training.Encoder.Data;

/// <summary>Reads what the encoder learns from.</summary>
internal sealed class Corpora(WordPieces vocabulary)
{
    private static readonly int[] _sentencesTogether = [1, 4, 1, 1, 6];

    /// <summary>Classes of tags and relations, which grow while treebanks are read.</summary>
    public ClassNames Classes { get; } = new();

    /// <summary>Annotated articles, with names that a program found where <paramref name="silver"/> is given.</summary>
    public IReadOnlyList<LabelledDocument> Articles(IReadOnlyList<BratArticle> articles, SilverTags? silver, float silverWeight)
    {
        var names = silver is null
            ? []
            : SilverNames.Read(silver).ToDictionary(static t => Path.GetFileNameWithoutExtension(t.Document.Article.Source), StringComparer.Ordinal);
        var documents = new LabelledDocument[articles.Count];
        Parallel.For(0, articles.Count, i =>
        {
            var document = Document.Of(articles[i].Article);
            documents[i] = new LabelledDocument(document, vocabulary)
            {
                Statements = StatementsOf(document, articles[i].Attributions),
                Names = names.TryGetValue(articles[i].Name, out var text) ? new NameGold(Moved(text, document), silverWeight) : null,
            };
        });
        return documents;
    }

    /// <summary>A treebank; where it marks entities, with names and mentions.</summary>
    public IReadOnlyList<LabelledDocument> Treebank(string path, float nameWeight) => [.. ConlluFile.Read(path).Select(source =>
    {
        var document = source.ToTokens();
        var gold = GoldEntities.Read(source);
        return new LabelledDocument(document, vocabulary)
        {
            Syntax = SyntaxOf(source),
            Names = gold.Count > 0 ? new NameGold(TreebankNames.Of(source).Labels(), nameWeight) : null,
            Mentions = gold.Count > 0 ? MentionsOf(gold) : null,
        };
    })];

    /// <summary>Files with a word and its label to a line.</summary>
    public IReadOnlyList<LabelledDocument> Names(string path) => [.. BioFile.FilesOf(path).Select(BioFile.Read).Select(text =>
        new LabelledDocument(text.Document, vocabulary) { Names = new NameGold(text.Labels(), 1) })];

    /// <summary>Sentences with events, one to a document and several to one in turn, as an article has them.</summary>
    /// <param name="sentences">The sentences.</param>
    public IReadOnlyList<LabelledDocument> Events(IReadOnlyList<EventSentence> sentences)
    {
        var documents = new List<LabelledDocument>();
        for (int start = 0, number = 0; start < sentences.Count; number++)
        {
            var count = Math.Min(_sentencesTogether[number % _sentencesTogether.Length], sentences.Count - start);
            documents.Add(EventDocument.Of([.. sentences.Skip(start).Take(count)], vocabulary));
            start += count;
        }

        return documents;
    }

    /// <summary>The documents with what a teacher knows of them.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="teacher">Labels what nobody has labelled; null without.</param>
    /// <param name="nameWeight">What a word's name weighs that it finds.</param>
    public IReadOnlyList<LabelledDocument> Taught(IReadOnlyList<LabelledDocument> documents, Teacher? teacher, float nameWeight)
    {
        if (teacher is null)
        {
            return documents;
        }

        var labelled = new LabelledDocument[documents.Count];
        Parallel.For(0, labelled.Length, i => labelled[i] = teacher.Label(documents[i], vocabulary, Classes, nameWeight));
        return labelled;
    }

    private static StatementGold StatementsOf(Document document, IReadOnlyList<BratAttribution> gold)
    {
        var traits = TraitReader.Read(document);
        var labels = GoldLabels.Of(document, gold);
        var contexts = new byte[labels.Length];
        var sequences = new List<TokenRange>();
        var runs = new List<RoleSpan>();
        foreach (var view in SpanFinder.Views(document, traits))
        {
            sequences.Add(view.Range);
            view.TransitionContexts.CopyTo(contexts, view.Range.Start);
            SpanFinder.Cut(view, labels.AsSpan(view.Range.Start, view.Length), [], runs);
        }

        SpanGold[] spans = [.. runs.Select(run => new SpanGold((int)run.Role, run.Tokens, LinkTrainer.OwnerOf(document, run, gold)))];
        return new StatementGold([.. labels.Select(static l => (byte)l)], contexts, sequences, spans);
    }

    // A program's names stand by its own tokens: what overlaps with one is in the name.
    private static byte[] Moved(NamedText text, Document document)
    {
        var labels = new byte[document.Tokens.Count];
        foreach (var name in text.Names)
        {
            var (tokens, _) = document.TokensOf(text.Document.SpanOf(name.Tokens));
            for (var i = 0; i < tokens.Length; i++)
            {
                labels[tokens.Start + i] = Language.Names.NameLabels.Of(name.Kind, i, tokens.Length);
            }
        }

        return labels;
    }

    private SyntaxGold SyntaxOf(ConlluDocument source)
    {
        var n = source.Words.Count;
        var gold = new SyntaxGold(new int[n * 3], new int[n], new int[n]);
        foreach (var range in source.Sentences)
        {
            for (var i = range.Start; i < range.End; i++)
            {
                var word = source.Words[i];
                var triple = (UniversalTags.TryParse(word.Upos, out var tag) ? (int)tag : 0, Classes.Xpos.Of(word.Xpos), Classes.Features.Of(word.Features));
                Classes.Triples.Add(triple);
                (gold.Tags[i * 3], gold.Tags[(i * 3) + 1], gold.Tags[(i * 3) + 2]) = triple;
                gold.Heads[i] = word.Head < 0 ? 0 : word.Head - range.Start + 1;
                gold.Relations[i] = Classes.Relations.Of(word.Relation);
            }
        }

        return gold;
    }

    private static MentionGold MentionsOf(IReadOnlyList<GoldMention> gold)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return new MentionGold([.. gold.Select(m =>
        {
            numbers.TryAdd(m.Entity, numbers.Count);
            return new EntityMentionGold(m.Tokens, m.Head, numbers[m.Entity]);
        })]);
    }
}
