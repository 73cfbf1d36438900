namespace ProcOS.Engine.ExternalTasks.Binding;

/// <summary>A handler class that the host serves.</summary>
/// <param name="Configure">Null when its attribute says it all.</param>
internal sealed record HandlerRegistration(Type Handler, Action<TopicOptions>? Configure);
