using ProcOS.Foundation.Correlation;

namespace ProcOS.Engine.ExternalTasks.Binding;

/// <summary>The variables that are the host's own business.</summary>
internal static class TaskVariables
{
    /// <summary>The W3C trace that the work belongs to.</summary>
    public const string TraceParent = "traceparent";

    /// <summary>What tracing systems add to it.</summary>
    public const string TraceState = "tracestate";

    /// <summary>They come along whatever a handler asks for.</summary>
    public static IReadOnlyList<string> Always { get; } = [CorrelationId.Variable, TraceParent, TraceState];

    /// <summary>Null when it is missing or empty.</summary>
    public static string? Text(LockedTask task, string name) =>
        task.Variables.TryGetValue(name, out var value) && value.AsText() is { Length: > 0 } text ? text : null;
}
