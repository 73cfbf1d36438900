using System.CommandLine;
using System.Text;
using System.Text.Json;
using ProcOS.Cli.Kernel;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Processes;

internal sealed class ProcessDeployCommand : KernelCommand
{
    private readonly Argument<string> _file = new("file") { Description = "The BPMN file." };

    public ProcessDeployCommand(Terminal terminal)
        : base("deploy", "Check one BPMN file and deploy it. A file with errors is refused, an unchanged one makes no new version.", terminal) =>
        Arguments.Add(_file);

    protected override async Task<int> RunAsync(KernelClient kernel, ParseResult arguments, CancellationToken cancellation)
    {
        var path = arguments.GetRequiredValue(_file);
        var content = await FileInput.ReadAsync(path, Terminal.Folder, cancellation);
        var body = new { name = Path.GetFileName(path), content = Encoding.UTF8.GetString(content) };
        var answer = await kernel.PostAsync("/api/v1/processes/deploy", body, cancellation);
        await PrintAsync(arguments, answer, output => WriteAsync(output, answer, Escaped.Of(body.name)));
        return ExitCode.Ok;
    }

    private static async Task WriteAsync(TextWriter output, JsonElement answer, string name)
    {
        var definitions = answer.Items("definitions").ToList();
        if (definitions.Count == 0)
        {
            await output.WriteLineAsync($"{name}: unchanged, no new version");
        }

        foreach (var definition in definitions)
        {
            await output.WriteLineAsync($"{name}: {definition.Text("key")} version {definition.Text("version")}");
        }
    }
}
