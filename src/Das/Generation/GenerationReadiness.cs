namespace ProcOS.Das.Generation;

/// <param name="Mode"><c>deterministic</c>, or <c>model</c> where a chat model drafts.</param>
public sealed record GenerationReadiness(bool Ready, string Mode);
