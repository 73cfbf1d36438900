namespace ProcOS.Engine.ExternalTasks;

/// <summary>A handler class that the host serves.</summary>
internal sealed record HandlerRegistration(Type Handler);
