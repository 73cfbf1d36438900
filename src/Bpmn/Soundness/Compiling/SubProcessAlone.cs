using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling.Elements;

namespace ProcOS.Bpmn.Soundness.Compiling;

/// <summary>A sub-process as a system of its own: the events on its border end it.</summary>
internal static class SubProcessAlone
{
    public static Site Allocate(SystemBuilder builder, FlowNode subProcess)
    {
        var site = builder.AddSite(subProcess);
        foreach (var node in subProcess.Scope.Nodes)
        {
            if (ReferenceEquals(node.AttachedTo, subProcess) && !node.Has("compensateEventDefinition"))
            {
                site.Boundaries.Add(builder.AddSite(node));
            }
        }

        site.Running = builder.AddPlace(PlaceKind.Running, subProcess);
        site.Content = PlaceAllocator.Allocate(builder, subProcess.Inner!);
        site.Region = new PlaceRange(0, builder.Places.Count);
        return site;
    }

    public static IReadOnlyList<StartOption> Emit(SystemBuilder builder, Site site)
    {
        SubProcessElement.EmitEnd(builder, site);
        foreach (var boundary in site.Boundaries)
        {
            BoundaryEventElement.Emit(builder, boundary);
        }

        return [.. ScopeStarts.Of(builder, site.Node.Inner!).Select(option => option with { Places = [site.Running, .. option.Places] })];
    }
}
