namespace ProcOS.Das.Generation.Handlers.Repair;

internal sealed record RepairOutput(string DraftHash, int Repairs);
