using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling;

/// <summary>What leads from an event-based gateway.</summary>
internal static class EventGateways
{
    /// <summary>Whether the flow is taken only when the event behind it happens: no token ever stands on it.</summary>
    public static bool Chooses(SequenceFlow flow) =>
        flow is
        {
            Source.Kind: FlowNodeKind.EventBasedGateway,
            Target.Kind: FlowNodeKind.IntermediateCatchEvent or FlowNodeKind.ReceiveTask,
        };
}
