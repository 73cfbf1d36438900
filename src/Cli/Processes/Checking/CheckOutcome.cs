using ProcOS.Bpmn;

namespace ProcOS.Cli.Processes.Checking;

/// <param name="File">The file and what there is to say about it as it is now.</param>
/// <param name="Mended">What was mended in it before.</param>
internal sealed record CheckOutcome(CheckedFile File, IReadOnlyList<Finding> Mended);
