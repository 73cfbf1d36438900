using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling;

/// <summary>One way in which a scope begins.</summary>
/// <param name="Events">The start events; empty where the scope begins with its nodes without input.</param>
/// <param name="Places">What is marked then.</param>
internal sealed record StartOption(FlowNode[] Events, int[] Places);
