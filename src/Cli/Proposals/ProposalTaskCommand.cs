using System.CommandLine;
using ProcOS.Cli.Kernel;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Proposals;

/// <summary>A person's part in a proposal: always about exactly the content whose hash is given.</summary>
internal abstract class ProposalTaskCommand : KernelCommand
{
    private readonly Argument<string> _id = new("id") { Description = "The proposal's id." };

    private readonly Option<string> _hash = new("--hash")
    {
        Description = "Hash of the content that you looked at (see: procos proposal show). Another content is never decided on.",
        Required = true,
    };

    private readonly Option<string> _user = new("--user")
    {
        Description = "Who decides. Default: the user of this shell.",
        DefaultValueFactory = _ => Environment.UserName,
    };

    private readonly Option<string?> _comment = new("--comment") { Description = "Why." };

    protected ProposalTaskCommand(string name, string description, Terminal terminal)
        : base(name, description, terminal)
    {
        Arguments.Add(_id);
        Options.Add(_hash);
        Options.Add(_user);
        Options.Add(_comment);
    }

    protected override async Task<int> RunAsync(KernelClient kernel, ParseResult arguments, CancellationToken cancellation)
    {
        var id = arguments.GetRequiredValue(_id);
        var decision = new Dictionary<string, string?>
        {
            ["hash"] = arguments.GetValue(_hash),
            ["user"] = arguments.GetValue(_user),
            ["comment"] = arguments.GetValue(_comment),
        };
        await AddAsync(decision, arguments, cancellation);
        var proposal = await kernel.PostAsync($"/api/v1/proposals/{Uri.EscapeDataString(id)}/{Name}", decision, cancellation);
        await PrintAsync(arguments, proposal, output => ProposalText.WriteAsync(output, proposal));
        return ExitCode.Ok;
    }

    /// <summary>Adds what else the kernel needs to know.</summary>
    protected virtual Task AddAsync(Dictionary<string, string?> decision, ParseResult arguments, CancellationToken cancellation) => Task.CompletedTask;
}
