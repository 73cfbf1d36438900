using System.CommandLine;
using System.Reflection;
using System.Text.Json;
using ProcOS.Bpmn;
using ProcOS.Cli.Processes.Checking;
using ProcOS.Cli.Shell;
using ProcOS.Foundation.Errors;

namespace ProcOS.Cli.Processes;

/// <summary>The same check that stands before every deployment, without a kernel.</summary>
internal sealed class ProcessCheckCommand : CliCommand
{
    private const int NamedFiles = 5;

    private readonly Argument<string[]> _files = new("files")
    {
        Description = "BPMN files, and folders whose models (*.bpmn, *.bpmn20.xml) are checked.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _config = new("--config")
    {
        Description = $"Rule levels, exceptions and policy. Default: the nearest {CheckConfiguration.FileName} beside or above each file.",
        HelpName = "file",
    };

    private readonly Option<bool> _fix = new("--fix") { Description = "Mend in the files what a machine can mend; - alone becomes standard output, and the findings go to standard error." };

    private readonly Option<string?> _sarif = new("--sarif")
    {
        Description = "Write the findings as SARIF 2.1.0 to a file; - is standard output, in place of the table.",
        HelpName = "file",
    };

    public ProcessCheckCommand(Terminal terminal)
        : base("check", "Check BPMN files. Needs no kernel. Exit code 1 when one has errors.", terminal)
    {
        Arguments.Add(_files);
        Options.Add(_config);
        Options.Add(_fix);
        Options.Add(_sarif);
        Validators.Add(result =>
        {
            var files = result.GetValue(_files) ?? [];
            if (result.GetValue(_fix) && files.Contains(ModelCheck.StandardInput)
                && (files.Length > 1 || result.GetValue(_sarif) == "-" || result.GetValue(GlobalOptions.Json) || result.GetValue(GlobalOptions.Field) is not null))
            {
                result.AddError("Expected --fix with - alone and without --json, --field and --sarif -: standard output is for the mended model.");
            }
        });
    }

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var settings = new CheckSettings(Terminal.Folder, arguments.GetValue(_config));
        var checks = new List<ModelCheck>();
        foreach (var path in ModelPaths.Of(arguments.GetRequiredValue(_files), Terminal.Folder))
        {
            checks.Add(new ModelCheck(path, await settings.OfAsync(path.Shown, cancellation)));
        }

        var outcomes = new CheckOutcome[checks.Count];
        await Parallel.ForAsync(0, checks.Count, cancellation, async (index, token) =>
            outcomes[index] = await checks[index].RunAsync(Terminal.Folder, arguments.GetValue(_fix), token));

        await ReportAsync(arguments, outcomes, cancellation);
        return outcomes.Where(outcome => !outcome.File.Report.Passed).Select(outcome => outcome.File.Path).ToList() is { Count: > 0 } rejected
            ? throw new ProcOsException(CommandLineErrors.ModelRejected, Names(rejected))
            : ExitCode.Ok;
    }

    private async Task ReportAsync(ParseResult arguments, CheckOutcome[] outcomes, CancellationToken cancellation)
    {
        var files = outcomes.Select(outcome => outcome.File).ToList();
        if (arguments.GetValue(_sarif) is { } path)
        {
            var version = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3);
            var log = SarifReport.Write(files, version);
            if (path == "-")
            {
                await Terminal.Data.WriteLineAsync(System.Text.Encoding.UTF8.GetString(log));
                return;
            }

            await FileOutput.ReplaceAsync(path, Terminal.Folder, log, cancellation);
        }

        if (outcomes is [{ Model: { } model }])
        {
            await Terminal.Data.WriteAsync(System.Text.Encoding.UTF8.GetString(model));
            await CheckTable.WriteAsync(Terminal.Talk, outcomes);
            return;
        }

        using var json = JsonDocument.Parse(JsonReport.Write(files));
        await PrintAsync(arguments, json.RootElement, output => CheckTable.WriteAsync(output, outcomes));
    }

    private static string Names(List<string> rejected) => rejected.Count <= NamedFiles
        ? string.Join(", ", rejected)
        : $"{string.Join(", ", rejected.Take(NamedFiles))} and {rejected.Count - NamedFiles} more";
}
