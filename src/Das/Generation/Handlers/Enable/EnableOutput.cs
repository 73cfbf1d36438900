namespace ProcOS.Das.Generation.Handlers.Enable;

/// <param name="GenerationMode"><c>deterministic</c> or <c>model</c>.</param>
internal sealed record EnableOutput(bool GenerationReady, string GenerationMode);
