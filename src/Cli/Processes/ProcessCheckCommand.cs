using System.CommandLine;
using ProcOS.Cli.Shell;
using ProcOS.Foundation.Errors;

namespace ProcOS.Cli.Processes;

/// <summary>The same check that stands before every deployment, without a kernel.</summary>
internal sealed class ProcessCheckCommand : CliCommand
{
    private readonly Argument<string[]> _files = new("files")
    {
        Description = "BPMN files.",
        Arity = ArgumentArity.OneOrMore,
    };

    public ProcessCheckCommand(Terminal terminal)
        : base("check", "Check BPMN files. Needs no kernel. Exit code 1 when one has errors.", terminal) => Arguments.Add(_files);

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var files = new List<ModelFile>();
        foreach (var path in arguments.GetRequiredValue(_files))
        {
            files.Add(ModelFile.Check(path, await FileInput.ReadAsync(path, Terminal.Folder, cancellation)));
        }

        await PrintAsync(arguments, ModelFile.ToJson(files), async output =>
        {
            foreach (var file in files)
            {
                await file.WriteAsync(output);
            }
        });

        var rejected = files.Where(file => file.HasErrors).Select(file => file.Path).ToList();
        return rejected.Count == 0
            ? ExitCode.Ok
            : throw new ProcOsException(CommandLineErrors.ModelRejected, string.Join(", ", rejected));
    }
}
