namespace ProcOS.Architecture.Scripts;

/// <summary>What a run of <c>procos.sh</c> left behind.</summary>
internal sealed record ScriptRun(int ExitCode, string Output, string Talk);
