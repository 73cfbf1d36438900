using ProcOS.Bpmn;

namespace ProcOS.Cli.Processes.Checking;

/// <param name="File">The file and what there is to say about it as it is now.</param>
/// <param name="Mended">What was mended in it before.</param>
/// <param name="Model">What standard input is after it was mended; null for files, which are mended in their place.</param>
internal sealed record CheckOutcome(CheckedFile File, IReadOnlyList<Finding> Mended, byte[]? Model = null);
