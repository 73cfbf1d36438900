using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Correctness;

/// <summary>A sequence flow joins two nodes of the same process or sub-process, not into a start and not out of an end.</summary>
internal sealed class SequenceFlowEnds() : Rule("correctness/sequence-flow-ends", Severity.Error)
{
    public override void Check(CheckRun run)
    {
        foreach (var flow in run.Flows)
        {
            if (flow.Source is null)
            {
                Report(run, flow.Element, $"Expected the source of {flow} in {ElementName.Of(flow.Scope.Element)}, but it is not there.");
            }
            else if (flow.Source.Kind == Model.FlowNodeKind.EndEvent)
            {
                Report(run, flow.Element, $"Expected no flow out of {flow.Source}, but {flow} begins there.");
            }

            if (flow.Target is null)
            {
                Report(run, flow.Element, $"Expected the target of {flow} in {ElementName.Of(flow.Scope.Element)}, but it is not there.");
            }
            else if (flow.Target.Kind is Model.FlowNodeKind.StartEvent or Model.FlowNodeKind.BoundaryEvent)
            {
                Report(run, flow.Element, $"Expected no flow into {flow.Target}, but {flow} ends there.");
            }
        }
    }
}
