using System.CommandLine;
using System.CommandLine.Parsing;
using Rapporteur.Events;
using Rapporteur.Ledger;
using Rapporteur.Readings;
using Rapporteur.Votes;

namespace Rapporteur.Cli.Commands;

/// <summary>The options of <c>search</c> that look for events and votes rather than for statements.</summary>
internal sealed class RecordOptions
{
    private const string Any = "any";

    private readonly Option<string> _event = new("--event") { Description = "Events of this type (PLOVER: CONSULT, SANCTION, ...), or any", HelpName = "TYPE" };
    private readonly Option<string> _actor = new("--actor") { Description = "Events that they do, votes in which they vote: a country (USA), an id of the register or a name", HelpName = "WHO" };
    private readonly Option<string> _recipient = new("--recipient") { Description = "Events that are done to them, or together with them", HelpName = "WHO" };
    private readonly Option<string> _mode = new("--mode") { Description = "Events of this mode: visit, release, aerial, ...", HelpName = "MODE" };
    private readonly Option<string> _status = new("--status") { Description = "Events of this status", HelpName = string.Join('|', Enum.GetValues<EventStatus>().Select(ReadingNames.Of)) };
    private readonly Option<string> _vote = new("--vote") { Description = "Votes of this body (UNSC, or a name), or any", HelpName = "BODY" };
    private readonly Option<string> _resolution = new("--resolution") { Description = "Votes on this resolution or draft", HelpName = "NUMBER" };
    private readonly Option<string> _outcome = new("--outcome") { Description = "Votes that ended so", HelpName = string.Join('|', Enum.GetValues<VoteOutcome>().Select(ReadingNames.Of)) };

    public RecordOptions()
    {
        _event.Validators.Add(static result => Check(result, static token => token == Any || ReadingNames.TryParse(token.ToUpperInvariant(), out EventType _), $"any or a type of PLOVER ({string.Join(", ", Codebook.Types.Select(ReadingNames.Of))})"));
        _mode.Validators.Add(static result => Check(result, static token => Codebook.Types.Any(type => Codebook.HasMode(type, token)), "a mode of PLOVER, for instance visit"));
        _status.AcceptOnlyFromAmong([.. Enum.GetValues<EventStatus>().Select(ReadingNames.Of)]);
        _outcome.AcceptOnlyFromAmong([.. Enum.GetValues<VoteOutcome>().Select(ReadingNames.Of)]);
    }

    /// <summary>All of them.</summary>
    public IEnumerable<Option> All => [_event, _actor, _recipient, _mode, _status, _vote, _resolution, _outcome];

    /// <summary>True where votes are looked for.</summary>
    public bool AsksForVotes(CommandResult result) => Given(result, _vote, _resolution, _outcome);

    /// <summary>True where events are looked for.</summary>
    public bool AsksForEvents(CommandResult result) => !AsksForVotes(result) && Given(result, _event, _actor, _recipient, _mode, _status);

    /// <summary>Says what is wrong where options of different records are given together.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="ofStatements">Options that only statements have.</param>
    public void Validate(CommandResult result, params Option[] ofStatements)
    {
        var votes = AsksForVotes(result);
        if (votes && Given(result, _event, _recipient, _mode, _status))
        {
            result.AddError("--vote, --resolution and --outcome look for votes, --event, --recipient, --mode and --status for events. Search for one of them.");
        }
        else if ((votes || AsksForEvents(result)) && ofStatements.FirstOrDefault(option => Given(result, option)) is { } other)
        {
            result.AddError($"{other.Name} looks for statements. Leave it out to search for {(votes ? "votes" : "events")}.");
        }
    }

    /// <summary>The events that are asked for.</summary>
    public EventQuery Events(ParseResult result, EventQuery common) => common with
    {
        Actor = result.GetValue(_actor),
        Recipient = result.GetValue(_recipient),
        Type = ReadingNames.TryParse(result.GetValue(_event)?.ToUpperInvariant(), out EventType type) ? type : null,
        Mode = result.GetValue(_mode),
        Status = ReadingNames.TryParse(result.GetValue(_status), out EventStatus status) ? status : null,
    };

    /// <summary>The votes that are asked for.</summary>
    public VoteQuery Votes(ParseResult result, VoteQuery common) => common with
    {
        Body = result.GetValue(_vote) is { } body && body != Any ? body : null,
        Resolution = result.GetValue(_resolution),
        Member = result.GetValue(_actor),
        Outcome = ReadingNames.TryParse(result.GetValue(_outcome), out VoteOutcome outcome) ? outcome : null,
    };

    private static bool Given(CommandResult result, params Option[] options) => options.Any(option => result.GetResult(option) is { Implicit: false });

    private static void Check(OptionResult result, Func<string, bool> holds, string wanted)
    {
        if (result.Tokens is [{ Value: var token }, ..] && !holds(token))
        {
            result.AddError($"{result.Option.Name} wants {wanted}, not '{token}'.");
        }
    }
}
