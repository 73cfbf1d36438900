using System.CommandLine;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Kernel;

/// <summary>A verb that needs the running kernel.</summary>
internal abstract class KernelCommand : CliCommand
{
    private readonly Option<int> _timeout = new("--timeout")
    {
        Description = "How long to wait for the kernel's answer.",
        HelpName = "seconds",
        DefaultValueFactory = _ => 300,
    };

    protected KernelCommand(string name, string description, Terminal terminal)
        : base(name, description, terminal)
    {
        _timeout.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--timeout must be at least 1 second.");
            }
        });
        Options.Add(_timeout);
    }

    /// <summary>How long the kernel has for one answer.</summary>
    protected TimeSpan LimitOf(ParseResult arguments) => TimeSpan.FromSeconds(arguments.GetValue(_timeout));

    protected abstract Task<int> RunAsync(KernelClient kernel, ParseResult arguments, CancellationToken cancellation);

    protected sealed override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var file = KernelFile.Read(arguments.GetValue(GlobalOptions.Data), Terminal);
        using var kernel = new KernelClient(file, LimitOf(arguments));
        return await RunAsync(kernel, arguments, cancellation);
    }
}
