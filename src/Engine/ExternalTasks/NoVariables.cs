namespace ProcOS.Engine.ExternalTasks;

/// <summary>The input or output of a handler that reads or sets no variables.</summary>
public sealed record NoVariables;
