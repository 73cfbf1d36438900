namespace ProcOS.Bpmn;

/// <summary>A file and what a check said about it.</summary>
/// <param name="Path">As the user named it, or below the folder that the user named; with slashes.</param>
public sealed record CheckedFile(string Path, CheckReport Report);
