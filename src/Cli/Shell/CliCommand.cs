using System.CommandLine;
using System.Text.Json;
using ProcOS.Cli.Kernel;
using ProcOS.Foundation.Errors;

namespace ProcOS.Cli.Shell;

/// <summary>One verb. What it throws becomes one line on standard error and an exit code.</summary>
internal abstract class CliCommand : Command
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    protected CliCommand(string name, string description, Terminal terminal)
        : base(name, description)
    {
        Terminal = terminal;
        SetAction(GuardAsync);
    }

    protected Terminal Terminal { get; }

    /// <summary>The exit code of a verb that could not do its work.</summary>
    protected virtual int CodeOfFailure => ExitCode.Failed;

    protected abstract Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation);

    /// <summary>Prints <paramref name="answer"/> in the form that the options ask for; <paramref name="table"/> prints the one for people.</summary>
    protected async Task PrintAsync(ParseResult arguments, JsonElement answer, Func<TextWriter, Task> table)
    {
        if (arguments.GetValue(GlobalOptions.Field) is { } path)
        {
            await Terminal.Data.WriteLineAsync(JsonPath.Read(answer, path));
        }
        else if (arguments.GetValue(GlobalOptions.Json))
        {
            await Terminal.Data.WriteLineAsync(JsonSerializer.Serialize(answer, Indented));
        }
        else
        {
            await table(Terminal.Data);
        }
    }

    private async Task<int> GuardAsync(ParseResult arguments, CancellationToken cancellation)
    {
        try
        {
            return await RunAsync(arguments, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (ProcOsException problem)
        {
            await ReportAsync(arguments, problem.Message, problem);
            return problem.Error == CommandLineErrors.NotRunning ? ExitCode.NotRunning : CodeOfFailure;
        }
        catch (KernelRefusedException problem)
        {
            await ReportAsync(arguments, problem.Message, problem);
            return CodeOfFailure;
        }
#pragma warning disable CA1031 // The last resort: whatever is left becomes one line with a code, never a trace.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            await ReportAsync(arguments, new ProcOsException(CommandLineErrors.Defect, defect.Message).Message, defect);
            return CodeOfFailure;
        }
    }

    private async Task ReportAsync(ParseResult arguments, string line, Exception problem)
    {
        await Terminal.Talk.WriteLineAsync(Escaped.Of(line));
        if (arguments.GetValue(GlobalOptions.Verbose))
        {
            await Terminal.Talk.WriteLineAsync(problem.ToString());
        }
    }
}
