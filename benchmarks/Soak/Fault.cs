namespace ProcOS.Benchmarks.Soak;

/// <summary>What is wrong with the network.</summary>
internal enum Fault
{
    None = 0,

    /// <summary>Each piece comes late.</summary>
    Delayed,

    /// <summary>Connections break, new ones too.</summary>
    Dropped,

    /// <summary>Connections stay and nothing comes through.</summary>
    HalfOpen,

    /// <summary>Answers break off in the middle.</summary>
    Cut,
}
