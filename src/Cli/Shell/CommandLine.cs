using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using ProcOS.Cli.Assistance;
using ProcOS.Cli.Instances;
using ProcOS.Cli.Kernel;
using ProcOS.Cli.Observation;
using ProcOS.Cli.Processes;
using ProcOS.Cli.Proposals;
using ProcOS.Cli.Tasks;
using ProcOS.Foundation.Errors;

namespace ProcOS.Cli.Shell;

/// <summary>The tree of commands, and the way from arguments to an exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken cancellation)
    {
        var parsed = BuildTree(terminal).Parse(arguments);

        // Without this, `procos proposal` would print help and report success to the script that forgot the verb.
        var problems = parsed.Errors.Select(error => error.Message).Concat(MistakenOptions(parsed)).ToList();
        if (problems.Count > 0 && parsed.Action is not HelpAction)
        {
            var path = CommandPath(parsed.CommandResult.Command);
            var problem = string.Join(" ", problems);
            var error = new ProcOsException(CommandLineErrors.Usage, problem.TrimEnd('.'), nextStep: $"Run: {path} --help");
            await terminal.Talk.WriteLineAsync(Escaped.Of(error.Message));
            return ExitCode.Usage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = terminal.Data,
            Error = terminal.Talk,
            EnableDefaultExceptionHandler = false,
        };
        return await parsed.InvokeAsync(configuration, cancellation);
    }

    internal static Command BuildTree(Terminal terminal) => new("procos", "Talks to the ProcOS kernel of this folder, and checks process models without it.")
    {
        new HelpOption { Recursive = true },
        new VersionOption(),
        GlobalOptions.Data,
        GlobalOptions.Json,
        GlobalOptions.Field,
        GlobalOptions.Verbose,
        new HealthCommand(terminal),
        new MetricsCommand(terminal),
        new KernelShowCommand(terminal),
        new Command("process", "Process models: what is deployed, and files before they are.")
        {
            new ProcessListCommand(terminal),
            new ProcessDeployCommand(terminal),
            new ProcessStartCommand(terminal),
            new ProcessCheckCommand(terminal),
            new ProcessDiffCommand(terminal),
            new ProcessStampCommand(terminal),
            new ProcessLayoutCommand(terminal),
        },
        new Command("instance", "Running and ended process instances.")
        {
            new InstanceListCommand(terminal),
            new InstanceShowCommand(terminal),
        },
        new AskCommand(terminal),
        new GenerateCommand(terminal),
        new Command("proposal", "Drafted processes that wait for a person's decision.")
        {
            new ProposalListCommand(terminal),
            new ProposalShowCommand(terminal),
            new ProposalDecideCommand(terminal, approve: true),
            new ProposalDecideCommand(terminal, approve: false),
            new ProposalEditCommand(terminal),
        },
        new Command("task", "Single tasks through the task definition executor.")
        {
            new TaskRunCommand(terminal),
        },
        new JsonCommand(terminal),
    };

    /// <summary>A mistyped option would else become the question, the file or the id. After <c>--</c> everything is meant as it is.</summary>
    private static IEnumerable<string> MistakenOptions(ParseResult parsed) =>
        parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
            ? []
            : parsed.CommandResult.Children.OfType<ArgumentResult>()
                .SelectMany(argument => argument.Tokens)
                .Where(token => token.Value.Length > 1 && token.Value[0] == '-')
                .Select(token => $"Unrecognized option '{token.Value}'.");

    private static string CommandPath(Command command)
    {
        var names = new List<string>();
        for (Symbol? symbol = command; symbol is Command; symbol = symbol.Parents.FirstOrDefault())
        {
            names.Insert(0, symbol.Name);
        }

        return string.Join(' ', names);
    }
}
