using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling.Flows;

/// <summary>Event-based gateways: which events they lead to, and how many of those they await.</summary>
internal static class EventGateways
{
    /// <summary>Whether the flow is taken only when the event behind it happens: no token ever stands on it.</summary>
    public static bool Chooses(SystemBuilder builder, SequenceFlow flow) =>
        flow is { Source: { Kind: FlowNodeKind.EventBasedGateway } gateway, Target: { } target }
        && Awaits(target, builder.Profile) && !AwaitsAll(builder, gateway);

    /// <summary>Whether such a gateway may lead there.</summary>
    public static bool Awaits(FlowNode target, SoundnessProfile profile) =>
        target.Kind == FlowNodeKind.ReceiveTask || (target.Kind == FlowNodeKind.IntermediateCatchEvent && !LinkEvents.IsTarget(target, profile));

    /// <summary>Whether all of its events must happen, the first of them beginning the process; an engine does not know that.</summary>
    public static bool AwaitsAll(SystemBuilder builder, FlowNode gateway)
    {
        if (gateway.Element.Attribute("eventGatewayType") != "Parallel")
        {
            return false;
        }

        builder.Differ($"In the profile bpmn the {gateway} awaits all of its events; Camunda 7 awaits the first.");
        return builder.Profile == SoundnessProfile.Bpmn;
    }
}
