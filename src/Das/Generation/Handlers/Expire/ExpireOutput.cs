namespace ProcOS.Das.Generation.Handlers.Expire;

internal sealed record ExpireOutput(string Verdict);
