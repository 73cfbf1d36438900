namespace ProcOS.Engine;

/// <param name="WorkerId">In whose name the tasks are locked.</param>
/// <param name="MaxTasks">At most so many, over all topics.</param>
/// <param name="Wait">How long the engine may hold the answer back while there is nothing.</param>
/// <param name="Topics">What to fetch.</param>
public sealed record FetchRequest(string WorkerId, int MaxTasks, TimeSpan Wait, IReadOnlyList<FetchTopic> Topics);

/// <param name="Name">The topic.</param>
/// <param name="LockDuration">How long a fetched task is ours.</param>
/// <param name="Variables">The variables to bring along; null for all.</param>
public sealed record FetchTopic(string Name, TimeSpan LockDuration, IReadOnlyList<string>? Variables = null);
