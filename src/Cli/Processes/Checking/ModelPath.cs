namespace ProcOS.Cli.Processes.Checking;

/// <param name="Shown">As the user named it, or what was found below the folder as the user named that.</param>
/// <param name="IsNamed">Whether the user means just this, which may be a pipe then; else it was found in a folder.</param>
internal sealed record ModelPath(string Shown, bool IsNamed);
