using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling.Elements;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Places;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;
using ProcOS.Bpmn.Soundness.Compiling.Starts;

namespace ProcOS.Bpmn.Soundness.Compiling;

/// <summary>Makes a transition system of one scope, or of several pools together.</summary>
internal static class SystemCompiler
{
    /// <summary>One process, or the content of a sub-process by itself.</summary>
    public static TransitionSystem Compile(BpmnDocument document, FlowScope scope, SoundnessProfile profile, CollapsedScopes collapsed)
    {
        var builder = new SystemBuilder(document, profile, collapsed, null);
        _ = PlaceAllocator.Allocate(builder, scope);
        Emit(builder, scope);
        return Finish(builder, [scope], ScopeStarts.Of(builder, scope));
    }

    /// <summary>All pools, with the messages between them.</summary>
    public static TransitionSystem Compile(
        BpmnDocument document, IReadOnlyList<FlowScope> pools, MessageLinks messages, SoundnessProfile profile, CollapsedScopes collapsed)
    {
        var builder = new SystemBuilder(document, profile, collapsed, messages);
        foreach (var pool in pools)
        {
            _ = PlaceAllocator.Allocate(builder, pool);
        }

        messages.Allocate(builder);
        builder.Note("Each pool runs once; a message that is sent again before it was received counts once.");
        foreach (var pool in pools)
        {
            Emit(builder, pool);
        }

        return Finish(builder, pools, PoolStarts.Of(builder, pools));
    }

    // Recursion is bounded by the depth that the reader accepts.
    private static void Emit(SystemBuilder builder, FlowScope scope)
    {
        foreach (var node in scope.Nodes)
        {
            if (node.IsForCompensation)
            {
                continue;
            }

            var site = builder.SiteOf(node);
            builder.DifferOn(node);
            EmitNode(builder, site);
            site.Choice?.Emit(builder);
            if (SubProcesses.IsOpen(builder, node))
            {
                Emit(builder, node.Inner!);
            }
        }
    }

    private static void EmitNode(SystemBuilder builder, Site site)
    {
        switch (site.Node.Kind)
        {
            case FlowNodeKind.StartEvent or FlowNodeKind.IntermediateCatchEvent:
                CatchEventElement.Emit(builder, site);
                break;
            case FlowNodeKind.EndEvent:
                EndEventElement.Emit(builder, site);
                break;
            case FlowNodeKind.IntermediateThrowEvent:
                ThrowEventElement.Emit(builder, site);
                break;
            case FlowNodeKind.BoundaryEvent:
                BoundaryEventElement.Emit(builder, site);
                break;
            case FlowNodeKind.ExclusiveGateway:
                ExclusiveGatewayElement.Emit(builder, site);
                break;
            case FlowNodeKind.ParallelGateway:
                ParallelGatewayElement.Emit(builder, site);
                break;
            case FlowNodeKind.InclusiveGateway:
                InclusiveGatewayElement.Emit(builder, site);
                break;
            case FlowNodeKind.EventBasedGateway:
                EventBasedGatewayElement.Emit(builder, site);
                break;
            default:
                EmitActivity(builder, site);
                break;
        }
    }

    private static void EmitActivity(SystemBuilder builder, Site site)
    {
        if (!SubProcesses.IsOpen(builder, site.Node))
        {
            ActivityElement.Emit(builder, site);
        }
        else if (site.Node.IsEventSubProcess)
        {
            EventSubProcessElement.Emit(builder, site);
        }
        else
        {
            SubProcessElement.Emit(builder, site);
        }
    }

    private static TransitionSystem Finish(SystemBuilder builder, IReadOnlyList<FlowScope> scopes, IReadOnlyList<StartOption> starts)
    {
        var elements = new List<FlowNode>();
        var ends = new List<int[]>();
        foreach (var scope in scopes)
        {
            Collect(builder, scope, elements, ends);
        }

        return new TransitionSystem(
            builder.Profile, builder.Places, builder.Steps, starts, elements, [.. ends.Where(end => !TakesAway(builder, end))], builder.Notes, builder.Differences)
        {
            EndsTwiceInside = elements.Exists(builder.Collapsed.EndsTwice),
        };
    }

    // The first token that comes to such an end takes the second one away.
    private static bool TakesAway(SystemBuilder builder, int[] end) =>
        builder.Steps.Any(step => !step.Clear.IsEmpty && step.Consume.Intersect(end).Any());

    private static void Collect(SystemBuilder builder, FlowScope scope, List<FlowNode> elements, List<int[]> ends)
    {
        foreach (var node in scope.Nodes)
        {
            elements.Add(node);
            if (Compensation.Belongs(node, builder.Profile))
            {
                builder.Note(Compensation.Note);
                continue;
            }

            if (node.Kind == FlowNodeKind.EndEvent && builder.SiteOf(node).Inputs is { Length: > 1 } inputs)
            {
                ends.Add(inputs);
            }

            if (SubProcesses.IsOpen(builder, node))
            {
                Collect(builder, node.Inner!, elements, ends);
            }
        }
    }
}
