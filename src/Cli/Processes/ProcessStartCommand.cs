using System.CommandLine;
using ProcOS.Cli.Kernel;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Processes;

internal sealed class ProcessStartCommand : KernelCommand
{
    private readonly Argument<string> _key = new("key") { Description = "The key of the process." };

    private readonly Option<string[]> _variables = new("--var")
    {
        Description = "A start variable; a value that is JSON keeps its type. May be repeated.",
        HelpName = "name=value",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _businessKey = new("--business-key") { Description = "Your own name for this instance." };

    public ProcessStartCommand(Terminal terminal)
        : base("start", "Start an instance of a deployed process.", terminal)
    {
        Arguments.Add(_key);
        Options.Add(_variables);
        Options.Add(_businessKey);
    }

    protected override async Task<int> RunAsync(KernelClient kernel, ParseResult arguments, CancellationToken cancellation)
    {
        var key = arguments.GetRequiredValue(_key);
        var body = new
        {
            businessKey = arguments.GetValue(_businessKey),
            variables = JsonInput.ReadVariables(arguments.GetRequiredValue(_variables)),
        };
        var instance = await kernel.PostAsync($"/api/v1/processes/{Uri.EscapeDataString(key)}/start", body, cancellation);
        await PrintAsync(arguments, instance, output => output.WriteLineAsync($"{key}: started {instance.Text("id")}"));
        return ExitCode.Ok;
    }
}
