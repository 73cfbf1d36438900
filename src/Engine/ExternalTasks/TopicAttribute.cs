namespace ProcOS.Engine.ExternalTasks;

/// <summary>The topic that a handler serves.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TopicAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <value>How long the engine keeps a task for us, in seconds; the host extends it while the handler runs. The default is 60.</value>
    public int LockSeconds { get; init; } = 60;

    /// <value>How many tasks of this topic run at once. The default is 8.</value>
    public int Concurrency { get; init; } = 8;

    /// <value>How often a failing task is tried in all before it becomes an incident. The default is 3.</value>
    public int Attempts { get; init; } = 3;
}
