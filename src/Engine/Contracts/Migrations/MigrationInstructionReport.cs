namespace ProcOS.Engine;

/// <param name="Failures">In the engine's words.</param>
public sealed record MigrationInstructionReport(MigrationInstruction? Instruction, IReadOnlyList<string> Failures);
