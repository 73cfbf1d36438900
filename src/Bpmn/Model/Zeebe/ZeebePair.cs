namespace ProcOS.Bpmn.Model.Zeebe;

/// <summary>A header or a property.</summary>
public sealed record ZeebePair(string Key, string? Value);
