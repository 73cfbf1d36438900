using System.CommandLine;
using System.Text.Json;
using ProcOS.Cli.Kernel;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Assistance;

internal sealed class AskCommand : KernelCommand
{
    private readonly Argument<string> _question = new("question") { Description = "What you want to know." };

    public AskCommand(Terminal terminal)
        : base("ask", "Answer a question from the knowledge base, with citations.", terminal) => Arguments.Add(_question);

    protected override async Task<int> RunAsync(KernelClient kernel, ParseResult arguments, CancellationToken cancellation)
    {
        var answer = await kernel.PostAsync("/api/v1/ask", new { query = arguments.GetValue(_question) }, cancellation);
        await PrintAsync(arguments, answer, output => WriteAsync(output, answer));
        return ExitCode.Ok;
    }

    private static async Task WriteAsync(TextWriter output, JsonElement answer)
    {
        await output.WriteLineAsync(answer.Flag("answered") ? answer.Text("text") : $"Not answered: {answer.Text("text")}");
        var number = 0;
        foreach (var citation in answer.Items("citations"))
        {
            number++;
            await output.WriteLineAsync($"[{number}] {citation.Text("source")}  {citation.Text("chunkId")}  score {citation.Text("score")}");
        }
    }
}
