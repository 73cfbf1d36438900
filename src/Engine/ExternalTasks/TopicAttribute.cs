namespace ProcOS.Engine.ExternalTasks;

/// <summary>The topic that a handler serves.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TopicAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <value>How long the engine keeps a task for us, in seconds. The host extends it while the handler runs, so it is not the time that the work may take but the time that a task waits after its process was killed. The default is 20.</value>
    public int LockSeconds { get; init; } = 20;

    /// <value>How many tasks of this topic run at once. The default is 8.</value>
    public int Concurrency { get; init; } = 8;

    /// <value>How often a failing task is tried in all before it becomes an incident. The default is 3.</value>
    public int Attempts { get; init; } = 3;
}
