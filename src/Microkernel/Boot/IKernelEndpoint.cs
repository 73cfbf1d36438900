using ProcOS.Microkernel.Configuration;

namespace ProcOS.Microkernel.Boot;

/// <summary>Filled by the composition root: where the kernel is reached while it boots and runs.</summary>
public interface IKernelEndpoint
{
    /// <returns>The address that callers use.</returns>
    /// <exception cref="Foundation.Errors.ProcOsException">The port is taken.</exception>
    Task<Uri> OpenAsync(KernelConfiguration configuration, string token, CancellationToken cancellationToken);

    /// <summary>Ends open requests and stops listening. Closing what was never opened is no error.</summary>
    Task CloseAsync();
}
