namespace ProcOS.Bpmn.Blocks.Compiling;

/// <summary>What the process will consist of, with the ids in use.</summary>
internal sealed record ProcessPlan(
    ProcessBlock Process,
    string ProcessId,
    string ProcessName,
    IReadOnlyList<PlannedNode> Nodes,
    IReadOnlyList<PlannedFlow> Flows,
    FailurePlan? Failure,
    ElementIds Ids);

/// <summary>The ids of the event sub-process that ends the process when a task failed.</summary>
internal sealed record FailurePlan(string SubProcess, string Start, string Flow, string End, string Error);
