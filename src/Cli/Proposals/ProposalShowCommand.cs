using System.CommandLine;
using ProcOS.Cli.Kernel;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Proposals;

internal sealed class ProposalShowCommand : KernelCommand
{
    private readonly Argument<string> _id = new("id") { Description = "The proposal's id." };

    public ProposalShowCommand(Terminal terminal)
        : base("show", "Show one proposal with its findings. Its BPMN: --field xml; its diagram: --field svg.", terminal) => Arguments.Add(_id);

    protected override async Task<int> RunAsync(KernelClient kernel, ParseResult arguments, CancellationToken cancellation)
    {
        var id = arguments.GetRequiredValue(_id);
        var proposal = await kernel.GetAsync($"/api/v1/proposals/{Uri.EscapeDataString(id)}", cancellation);
        await PrintAsync(arguments, proposal, output => ProposalText.WriteAsync(output, proposal));
        return ExitCode.Ok;
    }
}
