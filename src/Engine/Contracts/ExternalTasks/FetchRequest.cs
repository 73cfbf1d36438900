namespace ProcOS.Engine;

/// <param name="WorkerId">In whose name the tasks are locked.</param>
/// <param name="MaxTasks">At most so many, over all topics.</param>
/// <param name="Wait">How long the engine may hold the answer back while there is nothing.</param>
/// <param name="Topics">What to fetch.</param>
public sealed record FetchRequest(string WorkerId, int MaxTasks, TimeSpan Wait, IReadOnlyList<FetchTopic> Topics);
