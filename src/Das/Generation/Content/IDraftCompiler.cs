using ProcOS.Das.Generation.Drafting;

namespace ProcOS.Das.Generation.Content;

/// <summary>Makes BPMN bytes of a draft.</summary>
internal interface IDraftCompiler
{
    /// <exception cref="DraftRefusedException">The blocks have no process.</exception>
    byte[] Compile(Draft draft);
}
