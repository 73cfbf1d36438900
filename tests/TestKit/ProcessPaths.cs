using ProcOS.Bpmn;
using ProcOS.Bpmn.Model;
using ProcOS.Engine;
using ProcOS.Engine.Camunda7;

namespace ProcOS.TestKit;

/// <summary>Which flow nodes and sequence flows of one of the repository's models some instances took, by the engine's history.</summary>
public sealed class ProcessPaths
{
    private readonly Camunda7Client _engine;
    private readonly BpmnDocument _model;
    private readonly HashSet<string> _taken = [];

    /// <param name="file">Below <c>processes</c>.</param>
    public ProcessPaths(Camunda7Client engine, string file)
    {
        _engine = engine;
        _model = BpmnReader.Read(File.ReadAllBytes(Path.Combine(SharedParts.Repository, "processes", file)));
    }

    /// <summary>In the order of the model; empty when every way was taken.</summary>
    public IReadOnlyList<string> NotTaken =>
        [.. _model.Nodes.Select(node => node.Id).Concat(_model.Flows.Select(flow => flow.Id)).Where(id => !_taken.Contains(id))];

    public async Task AddAsync(string instanceId)
    {
        var steps = await _engine.History.ListActivitiesAsync(instanceId, CancellationToken.None);
        _taken.UnionWith(steps.Select(step => step.ActivityId));
        _taken.UnionWith(_model.Flows.Where(flow => IsTaken(flow, steps)).Select(flow => flow.Id));
    }

    // The history has no sequence flows. One was taken when it is the only way to a node that was reached or from a node
    // that was left, or when its two ends follow each other.
    private static bool IsTaken(SequenceFlow flow, IReadOnlyList<HistoricActivity> steps) =>
        (flow.Target!.Incoming.Count == 1 && steps.Any(step => step.ActivityId == flow.TargetId))
        || (flow.Source!.Outgoing.Count == 1 && steps.Any(step => step.ActivityId == flow.SourceId && step is { Ended: not null, Canceled: false }))
        || steps.Zip(steps.Skip(1)).Any(pair => pair.First.ActivityId == flow.SourceId && pair.Second.ActivityId == flow.TargetId);
}
