namespace ProcOS.Engine;

/// <summary>What a kind of engine can do beyond the contracts that all of them fulfil.</summary>
[Flags]
public enum EngineCapabilities
{
    None = 0,

    /// <summary>Deployments are compared with the latest one and only what changed makes a new version.</summary>
    DuplicateFiltering = 1,

    /// <summary>User tasks can be listed and completed through the engine.</summary>
    UserTasks = 2,

    /// <summary>Ended instances and their steps can be read.</summary>
    History = 4,
}
