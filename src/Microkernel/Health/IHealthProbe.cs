namespace ProcOS.Microkernel.Health;

/// <summary>Asks one part whether it works, in a way that touches what the part depends on.</summary>
public interface IHealthProbe
{
    /// <summary>Short, in snake case.</summary>
    string Name { get; }

    /// <summary>Answers what there is to say about a part that works; throws when it does not.</summary>
    Task<string> CheckAsync(CancellationToken cancellationToken);
}
