namespace ProcOS.Engine;

/// <summary>Which topics: those with a task like this.</summary>
public sealed record TopicFilter(bool WithLockedTasks = false, bool WithUnlockedTasks = false, bool WithRetriesLeft = false);
