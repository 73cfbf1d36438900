namespace ProcOS.Engine;

/// <param name="Name">The topic.</param>
/// <param name="LockDuration">How long a fetched task is ours.</param>
/// <param name="Variables">The variables to bring along; null for all.</param>
public sealed record FetchTopic(string Name, TimeSpan LockDuration, IReadOnlyList<string>? Variables = null);
