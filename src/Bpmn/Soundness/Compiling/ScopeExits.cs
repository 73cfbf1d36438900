using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling;

/// <summary>How a sub-process can end.</summary>
/// <param name="Completes">Whether it can end by itself.</param>
/// <param name="Events">The events on its border that can fire.</param>
internal sealed record ScopeExits(bool Completes, IReadOnlySet<FlowNode> Events);
