namespace ProcOS.Scenarios.Recovery;

/// <summary>What is killed.</summary>
public enum Victim
{
    Kernel,
    Engine,
    Store,
}
