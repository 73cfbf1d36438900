using ProcOS.Foundation.Errors;

namespace ProcOS.Das.Generation.Drafting;

/// <summary>Turns words into a process in block form.</summary>
public interface IDrafter
{
    /// <summary><c>deterministic</c> or <c>model</c>.</summary>
    string Mode { get; }

    /// <exception cref="ProcOsException">One of <see cref="GenerationErrors"/>: the intent cannot become a process.</exception>
    Task<Draft> DraftAsync(string intent, CancellationToken cancellationToken);
}
