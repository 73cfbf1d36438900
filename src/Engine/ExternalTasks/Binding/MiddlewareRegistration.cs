namespace ProcOS.Engine.ExternalTasks.Binding;

/// <summary>A class that stands around every handler; the order of registration is the order from outside in.</summary>
internal sealed record MiddlewareRegistration(Type Middleware);
