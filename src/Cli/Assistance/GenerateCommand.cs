using System.CommandLine;
using ProcOS.Cli.Kernel;
using ProcOS.Cli.Proposals;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Assistance;

internal sealed class GenerateCommand : KernelCommand
{
    private readonly Argument<string> _intent = new("intent") { Description = "What the process shall do, in plain English." };

    public GenerateCommand(Terminal terminal)
        : base("generate", "Draft a process from a sentence. Nothing is deployed before a person approves it.", terminal) =>
        Arguments.Add(_intent);

    protected override async Task<int> RunAsync(KernelClient kernel, ParseResult arguments, CancellationToken cancellation)
    {
        var proposal = await kernel.PostAsync("/api/v1/generate", new { intent = arguments.GetValue(_intent) }, cancellation);
        await PrintAsync(arguments, proposal, output => ProposalText.WriteAsync(output, proposal));
        return ExitCode.Ok;
    }
}
