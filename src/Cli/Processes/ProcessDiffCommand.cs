using System.CommandLine;
using System.Text;
using ProcOS.Bpmn;
using ProcOS.Bpmn.Comparing;
using ProcOS.Cli.Shell;
using ProcOS.Foundation.Errors;

namespace ProcOS.Cli.Processes;

/// <summary>What differs between two models, as <c>diff</c> does for texts: its exit codes are the same.</summary>
internal sealed class ProcessDiffCommand : CliCommand
{
    private readonly Argument<string> _old = new("old") { Description = "A BPMN file; - is standard input." };

    private readonly Argument<string> _new = new("new") { Description = "The BPMN file that came of it." };

    private readonly Option<string?> _svg = new("--svg")
    {
        Description = "Also write a picture of the new model with the differences in colours.",
        HelpName = "file",
    };

    public ProcessDiffCommand(Terminal terminal)
        : base(
            "diff",
            "Compare two BPMN files by meaning. Needs no kernel. Exit code 0 when what executes has the same hash, 1 when they differ, 2 when one cannot be read.",
            terminal)
    {
        Arguments.Add(_old);
        Arguments.Add(_new);
        Options.Add(_svg);
    }

    protected override int CodeOfFailure => ExitCode.Usage;

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var (oldPath, newPath) = (arguments.GetRequiredValue(_old), arguments.GetRequiredValue(_new));
        if (oldPath == "-" && newPath == "-")
        {
            throw new ProcOsException(CommandLineErrors.Usage, "Expected one - at most: standard input can be read once", nextStep: "Run: procos process diff --help");
        }

        var before = await ReadAsync(oldPath, cancellation);
        var after = await ReadAsync(newPath, cancellation);
        var diff = BpmnComparer.Compare(before, after);
        if (arguments.GetValue(_svg) is { } picture)
        {
            await FileOutput.ReplaceAsync(picture, Terminal.Folder, Encoding.UTF8.GetBytes(DiffPicture.Render(before, after, diff)), cancellation);
        }

        await PrintAsync(arguments, ModelDiffJson.Of(oldPath, newPath, diff), output => output.WriteAsync(DiffText.Write(diff)));
        return diff.HasSameHash ? ExitCode.Ok : ExitCode.Failed;
    }

    private async Task<BpmnDocument> ReadAsync(string path, CancellationToken cancellation)
    {
        var content = await FileInput.ReadAsync(path, Terminal.Folder, cancellation);
        try
        {
            return BpmnReader.Read(content, BpmnReadLimits.Lenient);
        }
        catch (BpmnReadException unreadable)
        {
            throw new ProcOsException(CommandLineErrors.ModelRejected, path, found: unreadable.Message.TrimEnd('.'), innerException: unreadable);
        }
    }
}
